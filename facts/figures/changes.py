"""Changes: whether the words around a figure say that something went up or down."""

from __future__ import annotations

from facts.figures import words
from facts.figures.tokens import Tokens, past_compound, past_hyphen
from facts.quantity import CURRENCIES


def _both(up: str, down: str) -> dict[str, str]:
    return dict.fromkeys(up.split(), "up") | dict.fromkeys(down.split(), "down")


_VERBS = _both(
    """up rise rises rose risen rising gain gains gained gaining grow grows grew grown
    growing climb climbs climbed climbing jump jumps jumped jumping leap leaps leapt
    leaped surge surges surged surging soar soars soared soaring rally rallied rallying
    advance advanced advances advancing increase increases increased increasing raise
    raises raised raising boost boosts boosted boosting lift lifts lifted lifting hike
    hikes hiked hiking expand expands expanded expanding add adds added adding swell
    swelled spike spiked rebound rebounded rebounding skyrocketed rocketed upward
    upwards higher improve improved improves strengthen strengthened firm firms firmed
    firming widen widens widened widening""",
    """down fall falls fell fallen falling drop drops dropped dropping decline declines
    declined declining decrease decreases decreased decreasing lose loses lost losing
    shed sheds shedding slip slips slipped slipping slide slides slid sliding sink sinks
    sank sunk sinking tumble tumbles tumbled tumbling plunge plunges plunged plunging
    plummet plummets plummeted plummeting slump slumps slumped slumping shrink shrinks
    shrank shrunk shrinking contract contracted contracting dip dips dipped dipping
    ease eased easing retreat retreated crash crashed cut cuts cutting reduce reduces
    reduced reducing lower lowers lowered lowering slash slashes slashed slashing trim
    trims trimmed trimming weaken weakened downward downwards eliminate eliminated
    narrow narrows narrowed narrowing""",
)
_NOUNS = _both(
    """increase increases rise rises gain gains growth jump jumps surge hike hikes climb
    uptick upturn boost uplift rally spike expansion leap raise raises rebound upswing
    improvement""",
    """decrease decreases decline declines drop drops fall falls reduction reductions
    cut cuts slump dip slide plunge contraction downturn tumble shrinkage pullback
    retreat cutback cutbacks""",
)
_COMPARED = _both(
    "higher more larger bigger greater", "lower less fewer smaller cheaper"
)
_SKIPPED = words.split("""another additional extra further record just only even still
again modest whopping mere more full total good estimated combined""")
_TO_AN_OBJECT = words.split("""raise raises raised raising boost boosts boosted boosting
lift lifts lifted lifting hike hikes hiked hiking increase increases increased
increasing cut cuts cutting reduce reduces reduced reducing lower lowers lowered
lowering slash slashed slashing trim trimmed trimming""")
_RAISING = words.split("raise raises raised raising add adds added adding")
_PHRASAL = words.split("""make makes made making set sets setting open opens opened
opening take takes took taken taking end ended ends pick picks picked picking give gives
gave given giving close closes closed closing shut shuts shutting sign signs signed
signing start started starting put puts putting buy bought buying snap snapped pay paid
paying turn turns turned turning write wrote written tear tore torn knock knocked back
backs backed come comes came break broke broken eat free freed freeing use used line
lined rack racked round rounded scoop scooped split build built call called show hold
track hand handed mark marked run ran""")
_CLOSING = words.split("close closes closed end ends ended settle settled open opened")
"""What a market does up or down by an amount, though shops "closed down"."""

_NO_WAY = _PHRASAL | _CLOSING
_LEVELS = words.split("above below under")
_TIMES = words.split("""year years month months week weeks day days hour hours minute
minutes second seconds decade decades""")
_SHARES = {"%", "percentage points", "basis points", words.TIMES}
_PRICES = {"points", "cents", "pence", "paise"}
_FAR = 6
CHANGE_NOUNS = _NOUNS.keys()
"""Of what is "an increase of" something."""

_KEPT = words.split("""add adds added adding lose loses lost losing shed sheds shedding
growth going""")
"""Words of change behind which "from 5 to 7" is a range all the same."""

_MOVING = {
    word: way
    for word, way in {
        **dict.fromkeys(words.CHANGES - {"by"}, ""),
        **dict.fromkeys(words.split("go goes went gone move moves moved"), ""),
        **_NOUNS,
        **_VERBS,
    }.items()
    if word not in _KEPT
}
_OTHERS = words.split("""and but while that which who or range ranges ranged ranging
vary varies varied varying anywhere . ; : (""")
"""What parts a "from" from a word of movement before."""


def change_of(tokens: Tokens, start: int, end: int, floor: int, unit: str) -> str:
    """The direction of the figure from `start` to `end`; `floor` ends the one before.

    "Rose to 5%" tells a level, and so does "fell below 5%": neither is a change.
    """
    if unit in ("", "%") and words.is_halving(tokens[end - 1].low, tokens[end - 2].low):
        return "down"
    return _before(tokens, start, floor, unit) or _after(tokens, start, end, unit)


def moved(tokens: Tokens, at: int) -> str | None:
    """The way something moves before the "from" or "to" at an index, None if nothing.

    It is "up", "down", or "" where the word, as "went", does not tell.
    """
    for earlier in range(at - 1, max(at - 1 - _FAR, -1), -1):
        low = tokens[earlier].low
        if low in _OTHERS:
            break
        if low in _MOVING:
            return _MOVING[low]
    return None


def cuts(tokens: Tokens, at: int) -> bool:
    """Whether something is made less before an index: "cut its staff" in half."""
    near = range(at - 1, max(at - _FAR, -1), -1)
    return any(_VERBS.get(tokens[n].low) == "down" for n in near)


def is_joined(tokens: Tokens, floor: int, start: int) -> bool:
    """Whether a figure says the figure before it in other words: "or", "(", ", or"."""
    if start > floor + 2:
        return False
    between = [token.low for token in tokens[floor:start]]
    return between in (["or"], ["("], [",", "or"], ["(", "or"])


def _skip(tokens: Tokens, at: int, floor: int) -> int:
    """The index before adverbs and the like: "sharply", "another", "a record"."""
    for _ in range(3):
        low = tokens[at].low
        plain = low in _SKIPPED or (low.endswith("ly") and low not in words.STOP)
        article = low in words.ARTICLES and tokens[at + 1].low in _SKIPPED
        if at < floor or not (plain or article):
            break
        at -= 1
    return at


def _before(tokens: Tokens, start: int, floor: int, unit: str) -> str:
    own = tokens[start].low
    if own in _LEVELS and tokens[start - 1].low in _VERBS:
        return ""
    at = _skip(tokens, start - 1, floor)
    by = tokens[at].low == "by" and at >= floor
    if by:
        at = _skip(tokens, at - 1, floor)
    if at < floor:
        return ""
    low = tokens[at].low
    if low in _VERBS:
        return _verb(tokens, at, floor, unit, by)
    if by and not low.endswith("ed"):
        return _far(tokens, at, floor, _VERBS | _NOUNS)
    if low == "of":
        return _noun_of(tokens, at, floor)
    return _object(tokens, at, floor) if unit in _SHARES else ""


def _verb(tokens: Tokens, at: int, floor: int, unit: str, by: bool) -> str:
    """The direction of "rose", "up", unless the words mean something else here."""
    low = tokens[at].low
    share, money = unit in _SHARES, unit in CURRENCIES
    before = tokens[at - 1].low
    if low in ("up", "down") and before in _NO_WAY:
        priced = share or money or unit in _PRICES
        return low if priced and before in _CLOSING else ""
    if not (by or share) and unit.partition(" ")[0] in _TIMES:
        return ""  # "it fell two years ago"
    gathers = low in _RAISING and (low.startswith("rais") or money)
    if gathers and not share and not (by and money):
        return ""  # "raised $5 million" of investors
    return _VERBS[low]


def _noun_of(tokens: Tokens, at: int, floor: int) -> str:
    """The direction of "an increase of", "a drop in sales of"."""
    noun = at - 1 - (tokens[at - 1].low in ("rate", "rates", "about"))
    if noun >= floor and tokens[noun].low in _NOUNS:
        return _NOUNS[tokens[noun].low]
    for noun in range(at - 2, max(at - _FAR, floor), -1):
        if tokens[noun].low in _NOUNS:
            inside = tokens[noun + 1].low in ("in", "for")
            return _NOUNS[tokens[noun].low] if inside else ""
    return ""


def _far(tokens: Tokens, at: int, floor: int, known: dict[str, str]) -> str:
    """The nearest direction in the few words before: "cut its workforce by"."""
    for earlier in range(at, max(at - _FAR, floor - 1), -1):
        token = tokens[earlier]
        if token.text in {",", ".", ";", ":"}:
            return ""
        if token.low in known:
            return known[token.low]
    return ""


def _object(tokens: Tokens, at: int, floor: int) -> str:
    """The direction of "raised prices 5%", whose object stands between."""
    if tokens[at].kind != "word" or tokens[at].low in words.STOP:
        return ""
    for earlier in range(at - 1, max(at - 4, floor - 1), -1):
        low = tokens[earlier].low
        if low in _TO_AN_OBJECT:
            return _VERBS[low]
        if low in words.STOP and low not in words.OWNERS:
            return ""
    return ""


def _after(tokens: Tokens, start: int, end: int, unit: str) -> str:
    token, share = tokens[end], unit in _SHARES
    if share and token.low in ("up", "down"):
        return token.low
    if token.low in _COMPARED:
        return _COMPARED[token.low]
    amount = share or unit in CURRENCIES
    if not amount and tokens[start - 1].low not in words.ARTICLES:
        return ""
    at = past_hyphen(tokens, end)
    for _ in range(4):
        token = tokens[at]
        if token.kind != "word":
            break
        behind = past_compound(tokens, at)
        low = tokens[behind - 1].low
        if low in _NOUNS:
            return _NOUNS[low] if _ends(tokens, behind, low, share) else ""
        if token.low in words.STOP:
            break
        at = behind
    return ""


def _ends(tokens: Tokens, at: int, noun: str, share: bool) -> bool:
    """Whether a noun ends its phrase: not "a 30% cut of", "the 5% tax rises to"."""
    token = tokens[at]
    if noun == "cut":
        return token.low != "of"
    if noun.endswith("s"):
        return token.low not in ("to", "from")
    return share or token.kind != "word" or token.low in words.STOP
