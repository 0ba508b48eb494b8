"""What figures are written in: tokens, and tables of what words and signs mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from facts.figures.currencies import NAMES


class Token(NamedTuple):
    """A numeral, a word, a date or the like ("other"), or one other character."""

    kind: Literal["other", "number", "word", "symbol", "end"]
    text: str
    low: str
    start: int
    end: int

    def touches(self, after: Token) -> bool:
        """Whether the other token follows without a space."""
        return self.end == after.start


Tokens = Sequence[Token]
_LONGEST_COMPOUND = 8  # a bound, so that hyphens by the thousand cost no time
_MARGIN = [Token("end", "", "", -1, -2)] * 16
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_FRACTION = r"[1-9][/\u2044](?:[2-9]|1[06]|32|64|128)(?![0-9/])"
_MEASURED = r"[.,]?[0-9%]|[ ](?:million|billion|per)"
_TOKEN = re.compile(
    rf"""(?P<other>
      https?://\S++
    | ^\s*+[0-9]{{1,2}}+[.)](?=\s)                                  # 3. in a list
    | [0-9]++(?:st|nd|rd|th|['’]?s|(?<=\b720)p|(?<=\b1080)p)\b      # 22nd, 1990s, 720p
    | [0-9]{{1,2}}+(?::[0-9]{{2}}|(?:\.[0-9]{{2}})?[ ]?[ap]\.?m\b)  # 9:05, 2 p.m.
    | (?!{_FRACTION})[0-9]++(?:(?:/[0-9]++)++|(?:-[0-9]++){{2,}}+)  # 24/7, 555-01-23
    | [0-9][0-9.]*+[ ]?×[ ]?10\S*+                                  # 2.5×10−8
    | {_MONTH}\.?[ ][0-9]{{1,2}}+(?:[-–][0-9]{{1,2}}+)?(?!{_MEASURED})
    | [0-9]{{1,2}}+[ ]{_MONTH} )
    | (?P<number>{_FRACTION}|[0-9]++(?:[.,][0-9]++)*+|(?<![\w.,])\.[0-9]++)
    | (?P<word>(?:[A-Za-z]\.){{2,}}+|[^\W\d_]++(?:['’][^\W\d_]++)*+)
    | (?P<symbol>\S)""",
    re.VERBOSE,
)


def tokenize(line: str, offset: int = 0) -> list[Token]:
    """The tokens of a line, and behind the last a margin of empty ones.

    The margin lets a reader look some tokens ahead, and (by negative index) behind,
    without asking each time where the line ends.
    """
    tokens = [
        Token(
            match.lastgroup,  # type: ignore[arg-type]  # the groups are the kinds
            text := match[0],
            text.lower(),
            match.start() + offset,
            match.end() + offset,
        )
        for match in _TOKEN.finditer(line)
    ]
    return tokens + _MARGIN


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
FRACTION_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
HYPHENS = split("- \u2010 \u2011")
DASHES = HYPHENS | split("\u2012 \u2013")
SIGNS = split("+ - \u2212 \u2013")
JOINTS = DASHES | split("to or")
ORDINALS = split("first second other latter last top bottom back final")
PARTED = split("of the its their all")
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
MONEY_SUFFIXES = split("b t T mm MM cr Cr")
NAMES_IN_SUFFIXES = split("4K 8K 3M")
SPACED_SUFFIXES = split("bn Bn BN mn Mn MN tn TN tr mln bln trn")
SPACED_MONEY_SUFFIXES = split("m M b B k K cr Cr")
METRES_BEFORE = split("""race sprint freestyle butterfly breaststroke backstroke medley
relay hurdles dash steeplechase world champion record final tall high wide long deep
above below away from""")
FOREIGN_SCALES = _table("""\
million: mio, millionen
billion: mrd, milliarde, milliarden, milliards""")

UNITS = NAMES | _table("""\
cents: cent, cents, ¢
pence: p, penny, pence
%: %, percent, per cent, pct
percentage points: percentage point, percentage points, percentage - point
percentage points: percentage - points, ppt, ppts
basis points: basis point, basis points, basis - point, bps
sq m: sqm, sq m, square metre, square metres, square meter, square meters
sq ft: sqft, sq ft, sq - ft, square feet, square foot, square - foot""")
UNIT_STARTS = frozenset(phrase.partition(" ")[0] for phrase in UNITS)
TOUCHING_UNITS = {"c": "cents", "bp": "basis points", "pc": "%"}
WEIGHING = split("""weigh weighs weighed weighing weight lost losing lose shed heavier
lighter overweight underweight lift lifted lifting""")
OF_MONEY = split("""debt debts public taxpayer taxpayers money funding investment cash
savings aid support revenue revenues sales profit profits losses assets bonds government
tax taxes damage damages fines benefits spending""")
MONEY_NOUNS = split("""note notes coin coins fine fee price bill deal ticket charge cost
voucher bet prize tax bonus loan fund contract""")
PER_WEIGHT = split("square acre foot cubic bushel hectare plant")
MEASURES = split("""km cm mm mi kg mg lb lbs oz kt hp kw kwh mw mwh gw gwh tw twh w mah
hz khz mhz ghz mb gb tb pb kb mbps gbps kbps ml sqm sqft mph kmh kph mpg ppm ppb acre
ft inch inches foot feet mile yard metre meter kilometre kilometer litre liter gallon
year month week day hour minute second decade ton tonne barrel horsepower degree
fahrenheit celsius megawatt gigawatt rpm nm bhp ps cc fps dpi ppi mp kj kv yd yds hr
hrs min mins sec secs ms kgs kms db mcg kcal μm µm mmhg bpm ha kilo kilowatt pint quart
milligram kilogram gram millimetre millimeter centimetre centimeter carat knot""")
ATTACHED = split("g l L h s V in Nm pp")
MULTIPLES = {"double": 2, "twice": 2, "triple": 3, "thrice": 3, "quadruple": 4}
MULTIPLE_VERBS = {"doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3}
MULTIPLE_VERBS |= {"tripling": 3, "quadrupled": 4, "quadrupling": 4}
MULTIPLE_VERBS |= {f"{word}fold": n for word, n in SMALL.items() if n > 1}
TIMES = "×"
FOLD = split("x × fold times")
FEW = split("one two three 1 2 3 out")
COMPARED = split("""the its their his her our that what as more higher larger bigger
greater faster last""")

BOUNDS = _table("""\
about: about, around, roughly, some, approximately, approx, approx ., circa, ~, ≈
about: estimated, an estimated, in the region of, in the order of, give or take
nearly: nearly, almost, close to, virtually, approaching, just shy of, ≲
over: over, above, more than, greater than, higher than, larger than, north of, >
over: upwards of, upward of, in excess of, exceeding, topping
at least: at least, a minimum of, minimum, no less than, not less than, no fewer than, ≥
under: under, below, less than, fewer than, lower than, south of, sub -, <
up to: up to, as much as, as many as, at most, a maximum of, no more than, ≤
up to: not more than""")
BOUNDS_AFTER = _table("""\
at least: +, - plus, or more
about: - odd, or so
up to: or less, or fewer""")
LONGEST_BOUND = 4
CHANGES = split("""by up down rise rises rose risen rising fall falls fell fallen
falling grow grows grew grown growing jump jumped climb climbed drop drops dropped
increase increases increased decrease decreases decreased raise raises raised cut cuts
lift lifted soared surged slip slipped decline declined slide slid gained expand
expanded shrank""")
LABELS = split("""no nos number page pages pp chapter section sections part phase level
tier type category version channel row room gate game season series episode class step
article figure table item model grade route flight lot paragraph footnote note stage
scenario terminal platform vol ¶ § #""")
LABEL_SIGNS = split("/ : # _ @ = \\ \u2019 § ¶")
IRREGULAR = split("""people men women children staff aircraft personnel police species
cattle sheep crew feet teeth spacecraft""")
ATTRIBUTIVE = split("sales sports logistics goods electronics robotics systems news")
_SINGULAR = split("ss us is 's ’s")
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

PREDICATES = split(
    "is was were be turned turns turning aged age equals totaled totalled"
)
NOT_IN_NOUNS = STOP | SMALL.keys() | SCALES.keys()


def past_hyphen(tokens: Tokens, at: int) -> int:
    """The index behind a hyphen that joins two words, or `at`."""
    hyphen, word = tokens[at], tokens[at + 1]
    joins = hyphen.text in HYPHENS and word.kind == "word" and hyphen.touches(word)
    return at + 1 if joins and tokens[at - 1].touches(hyphen) else at


def past_compound(tokens: Tokens, at: int) -> int:
    """The index behind a word, or behind all words that hyphens join to it."""
    end = at + 1
    while end < at + _LONGEST_COMPOUND and (part := past_hyphen(tokens, end)) > end:
        end = part + 1
    return end


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural noun."""
    if token.low in IRREGULAR:
        return True
    ending = token.text[-2:]
    return ending[-1:] == "s" and len(token.text) > 2 and ending not in _SINGULAR
