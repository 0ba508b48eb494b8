"""Words that evidence weighs: negations, directions, deeds, and small words."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP = _words("""a an the this that these those its it is are was were be been being has
have had do does did will would can could may might must shall should of in on at by for
with from to and or but as than which who whom whose where when while if because since
until till before after during within through across per about around over under up down
out off into onto between among against without via not no nor so more most less least
very also just only even still yet both each their his her our your my they he she we
you i what how s t own such said says say there here too any all some other one""")

ENDINGS = (
    "ization", "isation", "ation", "ional", "ition", "ments", "ment", "ness", "ing",
    "ion", "ity", "ive", "ery", "ory", "ize", "ise", "ers", "ors", "er", "or", "ed",
    "ly", "al", "ic", "ry", "ar", "y", "e",
)  # fmt: skip

_ABBREVIATIONS = _words("""inc corp co ltd llc plc mr mrs ms dr prof st no
vs jan feb mar apr jun
jul aug sep sept oct nov dec est approx gen sen rep gov jr sr dept fig
mt""")


def is_abbreviation(word: str) -> bool:
    """Whether a full stop behind this word need not end the sentence."""
    bare = word.lower()
    return bare in _ABBREVIATIONS or (len(bare) == 1) or bool(re.search(r"\.", bare))


FORMS = {
    form: root
    for root, forms in {
        "spend": "spent spends spending outlay outlays",
        "build": "built builds building",
        "sell": "sold sells selling sale sales",
        "buy": "bought buys buying",
        "grow": "grew grown grows growing growth",
        "rise": "rose risen rises rising",
        "fall": "fell fallen falls falling",
        "lose": "lost loses losing loss losses",
        "win": "won wins winning",
        "pay": "paid pays paying payment payments",
        "hold": "held holds holding",
        "make": "made makes making",
        "take": "took taken takes taking",
        "get": "got gets getting gotten",
        "lead": "led leads leading leader",
        "cut": "cuts cutting",
        "put": "puts putting",
        "deliver": "delivery deliveries delivers delivered delivering",
        "employ": "employee employees employs employed staff workforce worker workers",
        "analy": "analyst analysts analysis",
        "usa": "us american america",
        "percent": "percentage",
    }.items()
    for form in (root, *forms.split())
}

STRONG_NEGATIONS = _words("""not never cannot nor neither denied denies deny denying
refused refuses refuse rejected rejects reject cancelled canceled cancels scrapped
abandoned""")
INSTEAD = _words("rather instead without")
"""Words that negate the part of a sentence that they stand in."""

SOFT_NEGATIONS = _words("""no without rather instead unlike stop stopped ceased fail
failed fails unable unlikely hardly barely nothing none lack lacks""")
NEGATIVE_PAIRS = frozenset({("no", "longer"), ("no", "plans"), ("no", "plan")})
NOT_NEGATED = frozenset({("not", "only"), ("not", "just"), ("not", "merely")})

UP = _words("""rise rises rose risen rising grow grows grew grown growing growth
increase increases increased increasing jump jumps jumped climb climbs
climbed climbing gain gains gained surge surges surged soar soared
soaring higher up raise raised raising expand expands expanded
expanding expansion boost boosts boosted improve improved doubled
tripled quadrupled doubling tripling lift lifts lifted accelerate
accelerated broaden broadening mounting scaling escalating
intensifying upward""")
DOWN = _words("""fall falls fell fallen falling drop drops dropped dropping decline
declines declined declining decrease decreases decreased decreasing
shrink shrinks shrank shrinking plunge plunged plunges slump slumped
tumble tumbled slip slips slipped lower lowered lowering down cut cuts
cutting reduce reduces reduced reducing reduction slide slid slides
halved dip dipped worsen worsened decelerate slow slowed slowing
narrowing narrowed contract contracted ebbing receding easing downward""")

POLES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (UP, DOWN),
    (_words("open opens opened opening"), _words("close closes closed closing shut")),
    (_words("win wins won winning"), _words("lose loses lost losing")),
    (
        _words("hire hires hired hiring appoint appointed recruit recruited"),
        _words("fire fires fired firing dismiss dismissed oust ousted sack sacked"),
    ),
    (
        _words("buy buys bought buying acquire acquires acquired acquiring"),
        _words("sell sells sold selling divest divests divested"),
    ),
    (_words("profit profits profitable"), _words("loss losses unprofitable")),
    (_words("more greater"), _words("less fewer")),
    (
        _words("""ahead lead leads leading led surpass surpasses surpassed overtake
        overtakes overtook"""),
        _words("behind trail trails trailed lag lags"),
    ),
    (_words("strong stronger strength"), _words("weak weaker weakness")),
)
"""Words that contradict each other: both kinds, of which one claims the opposite."""

DEEDS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "a purchase",
        _words("""acquire acquires acquired acquiring acquisition acquisitions buyout
        takeover merger merge merges merged merging buy buys bought buying purchase
        purchases purchased purchasing deal deals"""),
    ),
    (
        "a lawsuit",
        _words("sue sues sued suing lawsuit lawsuits litigation court"),
    ),
    (
        "lay-offs",
        _words("""layoff layoffs laid lay fire fires fired firing sack sacked redundant
        redundancies dismiss dismissed"""),
    ),
    (
        "bankruptcy",
        _words("bankrupt bankruptcy insolvent insolvency chapter receivership"),
    ),
    (
        "a resignation",
        _words("""resign resigns resigned resignation quit quits retire retires retired
        departure depart departed departs leave leaves left lost lose"""),
    ),
    ("a recall", _words("recall recalls recalled recalling")),
    (
        "a strike",
        _words("strike strikes striking walkout walkouts"),
    ),
    (
        "a fine",
        _words("fine fined fines penalty penalties"),
    ),
    (
        "a partnership",
        _words("""partner partners partnered partnering partnership partnerships
        alliance joint team teams teamed together collaborate collaborates collaborated
        collaboration deal"""),
    ),
)
"""What a statement may not tell of where the paragraph has no word for it."""

VAGUE_SCALES = _words("dozens hundreds thousands millions billions trillions")
"""Numbers that are no figures, and yet must be the article's."""

SUBORDINATE = _words("""rather instead by without despite unlike like compared besides
versus vs following given""")
"""Words that open a part of a sentence whose subject comes after it."""

RELATIVE = _words("which who whose whom where that than unlike like versus vs")
"""Words that open a part of a sentence with another subject than the sentence's."""

COORDINATE = _words("and or both plus as well")

MONTHS = _words("jan feb mar apr may jun jul aug sep oct nov dec")
MONTH_NAMES = {
    name: name[:3]
    for name in [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
}
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
RELATIVE_DAYS = WEEKDAYS | _words("today yesterday tomorrow week")

COMMON_CAPITALS = (
    WEEKDAYS
    | MONTH_NAMES.keys()
    | _words("""us usa uk eu ai ceo cfo coo cto
it hr pr ipo gdp vp vice president chief america american americans i""")
)

_SMALL = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_SPELLED = {word: n for n, word in enumerate(_SMALL, 1)}
_SPELLED |= {word: n for n, word in enumerate(_ORDINALS, 1)}
_COUNTED_OTHERWISE = {"both": 2, "pair": 2, "once": 1, "twice": 2, "dozen": 12}
"""Words that bear a number out, but say more than it."""

_DIGITS = re.compile(r"[a-z]{0,3}([0-9]{1,9})(?:st|nd|rd|th|s)?")


def number_written(word: str) -> int | None:
    """The whole number that a folded word writes: "third", "3rd", "q3"."""
    if word in _SPELLED:
        return _SPELLED[word]
    match = _DIGITS.fullmatch(word)
    return int(match[1]) if match else None


def number_meant(word: str) -> int | None:
    """The whole number that a folded word bears out: "both" is two."""
    return _COUNTED_OTHERWISE.get(word, number_written(word))
