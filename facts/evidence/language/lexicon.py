"""Small words that evidence weighs: stop words, endings, negations, times, numbers."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


def _table(text: str) -> list[str]:
    return text.split()


def _by_word(**groups: str) -> dict[str, str]:
    """Of each word of a group the group's name."""
    return {word: name for name, group in groups.items() for word in group.split()}


STOP = words("""a an the this that these those its it is are was were be been being has
have had do does did will would can could may might must shall should of in on at by for
with from to and or but as than which who whom whose where when while if because since
until till before after during within through across per about around over under up down
out off into onto between among against without via not no nor so more most less least
very also just only even still yet both each their his her our your my they he she we
you i what how s t own such there here too any all some other one them him itself
themselves whether whereas although though however upon toward towards amid despite""")

LIGHT = words("""price word words say go went gone goes going come came get give
take took make mean use help let want wish way thing part kind sort form bit lot time
now then once again soon ago later already never ever well far together apart alone
itself new recent recently newly further next last past current currently previous
coming following year month week day quarter period term share number amount figure
level rise fall try plan total combine some several many much various few including
include company firm business group chain maker boss spokesman spokeswoman
spokesperson statement aim work bring brought see look looked looks looking show shows
shown call calls called set sets need needs keep hold put turn turned turns turning
run remain become becomes became stand stood draw draws drew lay laid ask tell meant
happen happened according roughly approximately nearly almost around likely expected
due thanks mostly mainly largely notably overall altogether worldwide world country
dollar dollars money worth amid versus compared against rather instead plus live find
others everyone someone somebody anyone nobody none neither nor ones having size ahead
follow main place whom able such order orders case base based side line lines pace
scale grand single effect effectively carry handle step gear prompt spell question
answer push pull plant stay arm armed cast highlight expose develop opt marry underpin
attention respond rest problem crucial sight behind beneath straight throughout bigger
strong stronger channel heavily remake devote area old united made making gave given
saw seen said told report announce intend hope putting directly existing forecast
estimate add concentrate participate wager hurry different ways mind idea hand u s k e
charge cost head led leader only every beat reach reached expect site top offer up
building view paying hundred thousand million billion trillion""")
"""Words, or stems of words, that a statement may have of its own."""

ENDINGS = (
    "ization", "isation", "ation", "ional", "ition", "ments", "ment", "ness", "ing",
    "ion", "ity", "ive", "ery", "ory", "ize", "ise", "ers", "ors", "er", "or", "ed",
    "ly", "al", "ic", "ry", "ar", "y", "e",
)  # fmt: skip

ABBREVIATIONS = words("""inc corp co ltd llc plc mr mrs ms dr prof st no vs jan feb mar
apr jun jul aug sep sept oct nov dec est approx gen sen rep gov jr sr dept fig mt""")
"""Words whose full stop need not end the sentence."""

DENIALS = words("""denied denies deny denying denial refused refuses refuse rejected
rejects reject rejecting disputed disputes refuted""")
"""Words that negate all that follows in the sentence."""

STRONG_NEGATIONS = DENIALS | words("""nobody not never cannot nor neither cancelled
canceled
cancels scrapped scraps abandoned abandons shelved""")
INSTEAD = words("rather instead without")
"""Words that negate the part of a sentence that they stand in."""

SOFT_NEGATIONS = words("""no without rather instead unlike stop stopped stops ceased
fail failing failed fails unable unlikely hardly barely nothing none lack lacks false
untrue halted suspended avoid avoided""")
NEGATIVE_PAIRS = frozenset(
    {
        ("no", "longer"),
        ("no", "plans"),
        ("no", "plan"),
        ("no", "intention"),
        ("yet", "to"),
        ("declined", "to"),
        ("declines", "to"),
        ("one", "ever"),
        ("no", "one"),
        ("ruled", "out"),
        ("rules", "out"),
        ("ruling", "out"),
        ("short", "of"),
        ("called", "off"),
        ("backed", "out"),
        ("pulled", "out"),
    }
)
SOFT_PAIRS = frozenset(
    {
        *((word, "up") for word in ("give", "gives", "gave", "given")),
        *((word, "down") for word in ("turned", "turns", "turn")),
        *(("dropped", word) for word in ("plans", "plan", "its", "out", "the")),
        *((word, "dropped") for word in ("been", "were", "was")),
    }
)
OF_PLANS = frozenset(
    {
        ("no", "plans"),
        ("no", "plan"),
        ("no", "intention"),
        ("dropped", "plans"),
        ("dropped", "plan"),
        ("dropped", "its"),
    }
) | {(word, "up") for word in ("give", "gives", "gave", "given")}
"""Negations of what may stand far behind: "dropped plans last year to merge"."""

NOT_NEGATED = frozenset({("not", "only"), ("not", "just"), ("not", "merely")})
NOT_NEGATED |= {("no", "less"), ("no", "fewer"), ("no", "more"), ("no", "doubt")}

HEDGES = words("""considering considers considered consider weighing weighs weighed
mulling mulls exploring explores explored explore may might could reportedly rumoured
rumored talks discussions proposed proposes proposal possible possibly potential
potentially perhaps studying evaluating contemplating discussing negotiating""")
"""Words for what is not certain."""
DOUBTS = words("considering considers weighing mulling exploring explores may might")
"""Words with which a statement says that something is not certain."""
SUPPOSED = HEDGES | words("""would likely seek seeks seeking sought expected forecast
forecasts projected believes believe think thinks estimated hopes hope want wants option
options idea plan plans talking talk discuss discussed examine examining looking looks
analysts potentially propose suggest suggested suggests if whether should can""")
"""Words with which a statement may say so."""

AHEAD = words("""forecasts forecast seeks seek hope want aim priorities will to
would plans plan planned planning intends intend expects
expect expected aims aim hopes wants due scheduled shall going forecast projected
targets target poised set pledges pledged promised promises vows vowed eyes eyeing
proposes proposed ll should may might could can likely about preparing prepares by
upcoming next
coming""")
"""Words for what has not happened yet."""
PAST = words("""spent built sold bought grew rose fell cut made paid hit shut lost won
took""")
COMING = words("""will would plans intends intend expects expect aims hopes wants
forecasts pledged vowed seeks proposes shall should ll""")
"""Words that put a whole clause into the time to come."""

HAVING = words("has have had runs run ran operates operate employs employ owns own")
NEUTRAL = words("""plan plans planned planning going go trying try tried said say says
expect expects expected intend intends want wants aim aims hope hopes hoped been
being having company firm group business chain
report reports it he she they that there""")
"""Verbs of which what follows is what is negated."""

HELPING_PAST = words("has have had was were been having did")

SUBORDINATE = words("""rather instead by without despite unlike like compared besides
versus vs following given""")
"""Words that open a part of a sentence whose subject comes after it."""

RELATIVE = words("which who whom whose where that than unlike like versus vs as what")
"""Words that open a part of a sentence with another subject than the sentence's."""

SOURCES = words("analyst analysts economist economists researchers")
"""Those who say something of others: "analysts at Contoso"."""

FINITE = words("""did does do will would has have had is are was were can could may
said
says now also then intends expects plans aims told declined denied""")
"""Words with which "and" opens a clause of its own."""

SPLITTING = words("while whereas but although though because since unless")
"""Words that open a clause even where no comma stands before them."""

OBLIQUE = words("""of at by from against than over with to for in on behind ahead above
below into onto between unlike like versus vs and or as""")
TOPICAL = words("at of for by in on between")
"""Words after which a name may still be what is spoken of: "sales at Contoso"."""

"""Words after which a name is not the one that acts."""

COMPARING = words("""than versus vs compared ahead behind surpass surpasses surpassed
overtake overtakes overtook outpace outpaces outpaced beat beats exceed exceeds exceeded
outsell outsells outsold trail trails trailed lag lags lagged leads outstrip outstrips
outstripped larger bigger smaller""")
"""Words for how two companies compare."""

COORDINATE = words("and or both plus as well")

INVERTING = words("""by which that who whom whose went became belongs belong
under owner parent owned""")
"""Words with which two names may change places and all stays true."""

PRIOR = words("""was were had been earlier previously previous before ago former
formerly last then once prior initially originally used""")
"""Words with which a statement tells what no longer is so."""

_MONTHS = _table("""january february march april may june july august september october
november december""")
MONTHS = {name: n for n, name in enumerate(_MONTHS, 1)}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
_WEEKDAYS = _table("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAYS = {name: n for n, name in enumerate(_WEEKDAYS)}
TODAY = words("today yesterday tomorrow tonight week")
SHIFTS = {"last": -1, "previous": -1, "this": 0, "current": 0, "same": 0, "next": 1}
SHIFTS |= {"coming": 1, "following": 1}
"""How many years, quarters and so on from the article's own."""
SPANS = words("year quarter month week decade")
PARTS = _by_word(
    end="end late close ends ending closing latter",
    start="start beginning early outset begin opening",
    middle="mid middle midway halfway",
)
"""Words for a part of a year."""

RATES = _by_word(
    year="year annually annual yearly annum annualized annualised",
    month="month monthly",
    week="week weekly",
    day="day daily",
    hour="hour hourly",
    quarter="quarter quarterly",
)
ADVERBIAL_RATES = frozenset(RATES) - frozenset(RATES.values())
EACH = words("a per each every an")

FIRM_SOFT = words("""no none stop stops stopped stopping ceased fail fails failed lack
lacks nothing hardly barely unable unlikely halted suspended false untrue""")
"""Soft negations of which the article must have one of any kind."""
PENDING = words("""forecast forecasts expected expects plan plans planned planning due
projected set poised going goal goals target targets aim aims may might could pledge
pledged will would intends intend hopes hope wants want seeks seek should shall next
won upcoming proposed proposes scheduled promised predicts predicted estimates vowed
ll""")
"""Words for what is to come, without those that say other things too."""
AWAITED = words("agreed agrees needs need requires awaits awaiting pending")
EDGES = {"since": "since", "until": "until", "till": "until", "through": "until"}
EDGES |= {"before": "before", "after": "after"}
"""Words that say on which side of a time something lies."""

BEGINNING = words("""became began started opened launched joined appointed named took
since introduced""")
"""Words of what goes on since: "became chief executive in April"."""

SURE = words("will plans expects intends pledged ll")
SAYING = words("""said announced pledged promised agreed signed told offered declared
reported scheduled planned expected intended""")

NOW = words("now currently today presently")

COUNTRIES_IN_TWO = {("u", "s"): "us", ("united", "states"): "us", ("u", "k"): "uk"}
COUNTRIES_IN_TWO |= {("united", "kingdom"): "uk", ("e", "u"): "eu"}
COUNTRIES_IN_TWO |= {("european", "union"): "eu"}

CAPITALS = words("""ceo cfo coo cto hr pr ipo gdp vp ai it vice president chief i q1 q2
q3 q4 h1 h2 fy""")
"""Words in capitals that name nobody."""

COUNTRIES = {"united": "usa", "states": "usa", "america": "usa", "kingdom": "uk"}
TITLES = {"ceo": ("chief", "executive"), "cfo": ("chief", "financial")}
TITLES |= {"coo": ("chief", "operating"), "cto": ("chief", "technology")}

VAGUE_SCALES = words("dozens hundreds thousands millions billions trillions")
"""Numbers that are no figures, and yet must be the article's."""

_SMALL = _table("""one two three four five six seven eight nine ten eleven twelve
thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty""")
_ORDINALS = _table("""first second third fourth fifth sixth seventh eighth ninth
tenth eleventh
twelfth""")
ORDINALS = {word: n for n, word in enumerate(_ORDINALS, 1)}
ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
CARDINALS = {word: n for n, word in enumerate(_SMALL, 1)}
CARDINALS |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
CARDINALS |= {"eighty": 80, "ninety": 90}
COUNTED = {"both": 2, "pair": 2, "once": 1, "twice": 2, "dozen": 12, "couple": 2}
"""Words that bear a number out, but say more than it."""

PEOPLE = words("person people employee job buyer user member resident")
"""What may be counted by one word where the text beside the number has another."""
GENERAL = words("person unit item piece one site location spot place market")
"""Nouns that say little: what they count is told beside them."""
