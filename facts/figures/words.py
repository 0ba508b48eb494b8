"""Tables of what the words and the signs of figures mean."""

from __future__ import annotations

from decimal import Decimal

from facts.figures.currencies import NAMES


def split(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


def _table(lines: str) -> dict[str, str]:
    """What each phrase means, from lines of `meaning: phrase, phrase`."""
    return {
        phrase: meaning
        for meaning, _, phrases in (line.partition(": ") for line in lines.splitlines())
        for phrase in phrases.split(", ")
    }


_ONES = """one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: n for n, word in enumerate(_ONES.split(), 1)}
TENS = {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
SMALL = ONES | TENS
ARTICLES = split("a an")
SCALES = {"hundred": Decimal(10**2), "thousand": Decimal(10**3)}
SCALES |= {"million": Decimal(10**6), "billion": Decimal(10**9)}
SCALES |= {"trillion": Decimal(10**12), "lakh": Decimal(10**5), "crore": Decimal(10**7)}
DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5}
DENOMINATORS |= {"sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
DENOMINATORS |= {"twelfth": 12, "twentieth": 20}
FRACTION_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
HYPHENS = split("- \u2010 \u2011")
DASHES = HYPHENS | split("\u2012 \u2013")
SIGNS = split("+ - \u2212 \u2013")
JOINTS = DASHES | split("to or")
ORDINALS = split("first second other latter last top bottom back final")
PARTED = split("""of as the its their all more less fewer higher lower larger bigger
smaller greater""")
PLURAL_SCALES = {f"{word}s": factor for word, factor in SCALES.items()}
PLURAL_SCALES |= {"lac": SCALES["lakh"], "lacs": SCALES["lakh"]}
VAGUE = PLURAL_SCALES | {"tens": Decimal(10), "dozens": Decimal(12)}
"""The least number that each means; ten times as many is the most."""

SUFFIXES = _table("""\
crore: cr, Cr
thousand: k, K
million: m, M, mn, Mn, MN, mm, MM, mln
billion: b, B, bn, Bn, BN, bln
trillion: t, T, tr, tn, Tn, TN, trn""")
MONEY_SUFFIXES = split("b t T mm MM Cr")
NAMES_IN_SUFFIXES = split("4K 8K 3M")
SPACED_SUFFIXES = split("bn Bn BN mn Mn MN tn TN tr mln bln trn cr")
SPACED_MONEY_SUFFIXES = split("m M b B k K Cr")
METRES_BEFORE = split("""race sprint freestyle butterfly breaststroke backstroke medley
relay hurdles dash steeplechase world champion record final tall high wide long deep
above below away from""")
FOREIGN_SCALES = _table("""\
million: mio, millionen
billion: mrd, milliarde, milliarden, milliards""")

UNITS = NAMES | _table("""\
cents: cent, cents, ¢, us cent, us cents, u.s. cent, u.s. cents
euro cents: euro cent, euro cents, eurocent, eurocents
pence: p, penny, pence
paise: paise, paisa
%: %, percent, per cent, pct, per - cent
percentage points: percentage point, percentage points, percentage - point
percentage points: percentage - points, ppt, ppts, pp, pps
basis points: basis point, basis points, basis - point, bps
sq m: sqm, sq m, square metre, square metres, square meter, square meters
sq ft: sqft, sq ft, sq - ft, square feet, square foot, square - foot""")
UNIT_NAMES = frozenset(UNITS.values())
UNIT_STARTS = frozenset(phrase.partition(" ")[0] for phrase in UNITS)
TOUCHING_UNITS = {"c": "cents", "bp": "basis points", "pc": "%"}
WEIGHING = split("""weigh weighs weighed weighing weight lost losing lose shed heavier
lighter heavy overweight underweight lift lifted lifting tow tows towing tall feet foot
inch inches ft kg kilograms kilos kilo tons payload carry carries haul cargo capacity
torque bale catch baggage luggage""")
OF_MONEY = split("""debt debts public taxpayer taxpayers money funding investment cash
savings aid support revenue revenues sales profit profits losses assets bonds government
tax taxes damage damages fines benefits spending""")
MONEY_NOUNS = split("""note notes coin coins fine fee price bill deal ticket charge cost
voucher bet prize tax bonus loan fund contract""")
PER_WEIGHT = split("square acre foot cubic bushel hectare plant")
_MEASURES = """km cm mm mi kg mg lb lbs oz kt hp kw kwh mw mwh gw gwh tw twh w mah hz
khz mhz ghz mb gb tb pb kb mbps gbps kbps ml sqm sqft mph kmh kph mpg ppm ppb acre ft
inch inches foot feet mile yard metre meter kilometre kilometer litre liter gallon year
month week day hour minute second decade ton tonne barrel horsepower degree fahrenheit
celsius megawatt gigawatt rpm nm bhp ps cc fps dpi ppi mp kj kv yd yds hr hrs min mins
sec secs ms kgs kms db mcg kcal μm µm mmhg bpm ha kilo kilowatt pint quart milligram
kilogram gram millimetre millimeter centimetre centimeter carat knot ounce megapixel
watt volt amp calorie lap point game cup teaspoon tablespoon tsp tbsp bpd mmbpd boe
mmbtu btu mmcf bcf tcf moz koz teu dwt au ly psi ah wh mgal gpm cfm cwt iu px hectare
micron parsec kelvin joule newton pascal hertz gigabyte megabyte terabyte gigabit
megabit microgram milliliter millilitre millisecond nanometer nanometre terawatt
hectolitre hectoliter hl bcm mtpa"""
MEASURES = split(_MEASURES)
MEASURES |= {f"{name}s" for name in MEASURES if len(name) > 3}
COUNTED = split("""game games point points lap laps year years month months week weeks
day days hour hours minute minutes second seconds""")
"""What often follows a year: "the 2016 Games"."""

SECOND_MEASURES = split(
    "ft feet foot hour hours pound pounds year years old olds inch mile"
)
TEMPERATURES = split("celsius fahrenheit c f centigrade")
ATTACHED = split("g l L h s V in Nm C F m t")
"""What is a unit only where it touches its number."""

SI_UNITS = split("""K V N J W A Pa kPa MPa GPa hPa kJ MJ GJ eV keV MeV GeV TeV mV kV mA
mol mmol mSv b g h L Mt t""")
MULTIPLES = {"double": 2, "twice": 2, "triple": 3, "thrice": 3, "quadruple": 4}
MULTIPLE_VERBS = {"doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3}
MULTIPLE_VERBS |= {"tripling": 3, "quadrupled": 4, "quadrupling": 4}
MULTIPLE_VERBS |= {f"{word}fold": n for word, n in SMALL.items() if n > 1}
TIMES = "×"
HALVES = split("halve halves halved halving")


def is_halving(word: str, before: str = "") -> bool:
    """Whether words tell that a half is left: "halved", "in half"."""
    return word in HALVES or (word == "half" and before == "in")


FOLD = split("x × fold times")
FEW = split("one two three 1 2 3 out")
COMPARED = split("""the its their his her our that what as more higher larger bigger
greater faster last""")

BOUNDS = _table("""\
about: about, around, roughly, some, approximately, approx, approx ., circa, ~, ≈
about: estimated, an estimated, in the region of, in the order of, give or take
nearly: nearly, almost, close to, virtually, approaching, just shy of, ≲
nearly: just under, just below, just less than, slightly under, slightly below
nearly: slightly less than, a little under, a little less than, a shade under
over: over, above, more than, greater than, higher than, larger than, north of, >
over: just over, just above, just more than, slightly over, slightly above
over: slightly more than, a little over, a little more than, a shade over
over: older than, upwards of, upward of, in excess of, exceeding, topping
at least: at least, a minimum of, minimum, no less than, not less than, no fewer than, ≥
under: under, below, less than, fewer than, lower than, younger than, south of, sub -, <
up to: up to, as high as, as much as, as many as, at most, a maximum of, no more than, ≤
up to: not more than""")
BOUNDS_AFTER = _table("""\
at least: +, - plus, or more
about: - odd, or so
up to: or less, or fewer""")
MOVES = split("""ticked edged inched crept went gone moved nudged shot ramped
scaled pushed bumped sped came""")
"""What makes "up to" a direction: "ticked up to 4%"."""
BE = split("is was are were 's")
YEARS = split("year decade month week day hour minute century")
WITHIN = split("in over within for during almost nearly about roughly around")
"""Behind which "a decade" is a span: not "a decade ago"."""

SERVING = split("serve serves served serving work works worked working")
"""Under whom: "served under two ministers"."""
LONGER = split("""for in after of is are was were be take takes took taken last lasts
lasted wait waited than just well a by to from""")
"""Behind which "over" is more than: "it took over three years"."""
SPREAD = split("""year years month months week weeks day days hour hours decade decades
mile miles km kilometre kilometres kilometer kilometers metre metres meter meters""")
DIMENSIONS = split("long tall high wide deep old away older longer")
CLAUSES = split("and but or that which who is are was were has have had will would")

CHANGES = split("""by up down rise rises rose risen rising fall falls fell fallen
falling grow grows grew grown growing jump jumped climb climbed drop drops dropped
increase increases increased decrease decreases decreased raise raises raised cut cuts
lift lifted soared surged slip slipped decline declined slide slid gained expand
expanded shrank""")
RUNNING = split("ran run swam swim sprint sprinted cleared threw leapt vaulted")
WHOLES = split("them whom which those these us")
SINCE = split("ago earlier before later")
MORE = split("more other additional further extra")
LABELS = split("""no nos number page pages pp chapter section sections part phase level
tier type category version channel row room gate game season series episode class step
article figure table item model grade route flight lot paragraph footnote note stage
scenario terminal platform vol apartment apt suite block unit highway interstate
proposition title rule seat exhibit ¶ § #""")
LABEL_SIGNS = split("/ : # _ @ = \\ \u2019 § ¶")
IRREGULAR = split("""people men women children staff aircraft personnel police species
cattle sheep crew feet teeth spacecraft dead injured wounded missing hurt homeless""")
ATTRIBUTIVE = split("""sales sports logistics goods electronics robotics systems news
dead injured wounded missing hurt homeless""")
SINGULAR = split("ss us is 's ’s")
PERIODS = split("second minute hour day week month quarter year share head")
OWNERS = split("its their his her our my your the")
STARTS = split("""another additional extra those each every which until even still plus
today yesterday tonight meanwhile""")
HEADLINE_VERBS = split("""opens adds hires sells buys kills loses closes plans sees
sheds slashes axes creates gets wins orders recalls fires lays cuts brings builds
delivers ships takes makes names launches leaves injures kills arrests gives grants
backs invests donates pays owes moves rescues finds faces scores hits serves unveils
eliminates acquires signs trains invites open add hire sell buy kill close plan lose cut
create order recall fire with as after in to from for""")
STOP = split("""of in on at by for with from to and or but as than that which who whom
whose where when while if because since until till before after during within through
across per a an the this these those its their his her our your my it they he she we you
i is are was were be been being has have had do does did will would can could may might
must shall should not no nor so up down out off into onto under over above below about
around between among against without via amid less fewer later earlier ago away old
always worldwide nationwide globally annually daily yearly alone each apiece total last
next respectively only just also another now then here too both all some any such
said says including compared versus vs us plus times percent early late today""")
NO_NAMES = STOP | STARTS | HEADLINE_VERBS
"""What stands before a count though it may be capitalised: "Opens 5 Stores"."""

PREDICATES = split("""is was were be turned turns turning aged age equals totaled
totalled employs injuring injured killing killed wounding wounded""")
_VERBS = split("""indicates suggests signifies implies denotes means seems appears
becomes remains includes contains requires represents""")
NOT_IN_NOUNS = STOP | _VERBS | SMALL.keys() | SCALES.keys() | VAGUE.keys()
