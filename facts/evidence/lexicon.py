"""Small words that evidence weighs: stop words, endings, negations, times, numbers."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(text: str) -> list[str]:
    return text.split()


STOP = _words("""a an the this that these those its it is are was were be been being has
have had do does did will would can could may might must shall should of in on at by for
with from to and or but as than which who whom whose where when while if because since
until till before after during within through across per about around over under up down
out off into onto between among against without via not no nor so more most less least
very also just only even still yet both each their his her our your my they he she we
you i what how s t own such there here too any all some other one them him itself
themselves whether whereas although though however upon toward towards amid despite""")

LIGHT = _words("""say go come came get give take took make mean use help let want wish
way thing part kind sort form bit lot deal time now then once again soon ago later
already never ever well far near together apart alone itself new old recent recently
latest newly further next last past current currently previous coming following
year month week day quarter period term long short longer
percent share number amount figure level rate rise fall lower expand try begin end
total combine some several many much various few including include whole entire
company firm business group chain boss spokesman spokeswoman statement
aim work bring brings brought see saw seen look looked show shows shown call calls
called set sets need needs keep hold held put turn turned run ran move remain become
became becomes start stand stood draw draws drew throw lay laid leave left ask tell
meant happen happened according roughly approximately nearly almost close around
likely expected due thanks mostly mainly largely notably overall altogether worldwide
world country usa people person dollar dollars money cost price value worth
amid versus compared against rather instead plus""")
"""Words, or stems of words, that a statement may have of its own."""

ENDINGS = (
    "ization", "isation", "ation", "ional", "ition", "ments", "ment", "ness", "ing",
    "ion", "ity", "ive", "ery", "ory", "ize", "ise", "ers", "ors", "er", "or", "ed",
    "ly", "al", "ic", "ry", "ar", "y", "e",
)  # fmt: skip

ABBREVIATIONS = _words("""inc corp co ltd llc plc mr mrs ms dr prof st no vs jan feb mar
apr jun jul aug sep sept oct nov dec est approx gen sen rep gov jr sr dept fig mt""")
"""Words whose full stop need not end the sentence."""

DENIALS = _words("""denied denies deny denying denial refused refuses refuse rejected
rejects reject rejecting dismissed disputed disputes refuted""")
"""Words that negate all that follows in the sentence."""

STRONG_NEGATIONS = DENIALS | _words("""not never cannot nor neither cancelled canceled
cancels scrapped scraps abandoned abandons shelved""")
INSTEAD = _words("rather instead without")
"""Words that negate the part of a sentence that they stand in."""

SOFT_NEGATIONS = _words("""no without rather instead unlike stop stopped stops ceased
fail failed fails unable unlikely hardly barely nothing none lack lacks false untrue
halted suspended avoid avoided ended against opposed""")
NEGATIVE_PAIRS = frozenset(
    {
        ("no", "longer"),
        ("no", "plans"),
        ("no", "plan"),
        ("no", "intention"),
        ("yet", "to"),
        ("ruled", "out"),
        ("rules", "out"),
        ("ruling", "out"),
        ("short", "of"),
        ("called", "off"),
        ("backed", "out"),
        ("pulled", "out"),
    }
)
NOT_NEGATED = frozenset({("not", "only"), ("not", "just"), ("not", "merely")})
NOT_NEGATED |= {("no", "less"), ("no", "fewer"), ("no", "more"), ("no", "doubt")}

HEDGES = _words("""considering considers considered consider weighing weighs weighed
mulling mulls exploring explores explored explore may might could reportedly rumoured
rumored talks discussions proposed proposes proposal possible possibly potential
potentially perhaps studying evaluating contemplating discussing negotiating""")
"""Words for what is not certain."""
SUPPOSED = HEDGES | _words("""would likely seek seeks seeking sought expected forecast
forecasts projected believes believe think thinks estimated hopes hope want wants option
options idea plan plans talking talk discuss discussed examine examining looking looks
analysts potentially propose suggest suggested suggests if whether should can""")
"""Words with which a statement may say so."""

AHEAD = _words("""will to would plans plan planned planning intends intend expects
expect expected aims aim hopes wants due scheduled shall going forecast projected
targets target poised set pledges pledged promised promises vows vowed eyes eyeing
proposes proposed ll should may might could can likely about preparing prepares by
upcoming next
coming""")
"""Words for what has not happened yet."""
PAST = _words("spent built sold bought grew rose fell cut made paid hit shut lost won")
HELPING_PAST = _words("has have had was were been having did")

SUBORDINATE = _words("""rather instead by without despite unlike like compared besides
versus vs following given""")
"""Words that open a part of a sentence whose subject comes after it."""

RELATIVE = _words("which who whom whose where that than unlike like versus vs")
"""Words that open a part of a sentence with another subject than the sentence's."""

SPLITTING = _words("while whereas but although though because since unless")
"""Words that open a clause even where no comma stands before them."""

OBLIQUE = _words("""of at by from against than over with to for in on behind ahead above
below into onto between unlike like versus vs and or""")
"""Words after which a name is not the one that acts."""

COMPARING = _words("""than versus vs compared ahead behind surpass surpasses surpassed
overtake overtakes overtook outpace outpaces outpaced beat beats exceed exceeds exceeded
outsell outsells outsold trail trails trailed lag lags lagged leads outstrip outstrips
outstripped larger bigger smaller""")
"""Words for how two companies compare."""

COORDINATE = _words("and or both plus as well")

INVERTING = _words("""by to from which that who whom whose went became belongs belong
under owner parent owned""")
"""Words with which two names may change places and all stays true."""

PRIOR = _words("""was were had been earlier previously previous before ago former
formerly last then once prior initially originally used""")
"""Words with which a statement tells what no longer is so."""

_MONTHS = _table("""january february march april may june july august september october
november december""")
MONTHS = {name: n for n, name in enumerate(_MONTHS, 1)}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
_WEEKDAYS = _table("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAYS = {name: n for n, name in enumerate(_WEEKDAYS)}
TODAY = _words("today yesterday tomorrow tonight week")
SHIFTS = {"last": -1, "previous": -1, "this": 0, "current": 0, "same": 0, "next": 1}
SHIFTS |= {"coming": 1, "following": 1}
"""How many years, quarters and so on from the article's own."""
SPANS = _words("year quarter month week decade")
PARTS = {
    word: part
    for part, words in {
        "end": "end late close ends ending closing latter",
        "start": "start beginning early outset begin opening",
        "middle": "mid middle midway halfway",
    }.items()
    for word in words.split()
}
"""Words for a part of a year."""

RATES = {
    word: rate
    for rate, words in {
        "year": "year annually annual yearly annum annualized annualised",
        "month": "month monthly",
        "week": "week weekly",
        "day": "day daily",
        "hour": "hour hourly",
        "quarter": "quarter quarterly",
    }.items()
    for word in words.split()
}
EACH = _words("a per each every an")

CAPITALS = _words("""ceo cfo coo cto hr pr ipo gdp vp ai it vice president chief i q1 q2
q3 q4 h1 h2 fy""")
"""Words in capitals that name nobody."""

TITLES = {"ceo": ("chief", "executive"), "cfo": ("chief", "financial")}
TITLES |= {"coo": ("chief", "operating"), "cto": ("chief", "technology")}

VAGUE_SCALES = _words("dozens hundreds thousands millions billions trillions")
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

PEOPLE = _words("person people employ job buyer user member resident")
"""What may be counted by one word where the text beside the number has another."""
GENERAL = _words("person unit item piece one site location spot place market")
"""Nouns that say little: what they count is told beside them."""
