"""Ranges: two amounts, and the scale and the unit that they share."""

from __future__ import annotations

from facts.figures import changes, words
from facts.figures.amounts import Amount, read_amount
from facts.figures.measures import is_type
from facts.figures.nouns import noun_end
from facts.figures.tokens import Tokens, printed
from facts.quantity import CURRENCIES

_FAR = 3
_THOUSAND = 1000


def read_range(tokens: Tokens, at: int, low: Amount) -> tuple[Amount, Amount | None]:
    """The two ends of a range, sharing scale and unit, or the one amount."""
    end = _past_loose_hyphen(tokens, low.end)
    joint = tokens[end].low
    if joint not in words.JOINTS and joint != "and":
        if tokens[at - 1].low != "from" or not low.unit:
            return low, None
        end = _far_joint(tokens, end)
        joint = tokens[end].low
    high = read_amount(tokens, end + 1, money=low.unit in CURRENCIES) if joint else None
    if high is None:
        return low, None
    between = tokens[at - 1].low == "between"
    if (joint == "and" and not between) or (joint == "or" and end > low.end):
        return _sharing(tokens, at, low, end, high), None
    return _joined(tokens, at, low, end, high)


def _past_loose_hyphen(tokens: Tokens, at: int) -> int:
    """The index behind the hyphen of "7- to 8-inch"."""
    hyphen = tokens[at]
    loose = hyphen.text in words.HYPHENS and tokens[at - 1].touches(hyphen)
    return at + 1 if loose and tokens[at + 1].low in ("to", "or") else at


def _far_joint(tokens: Tokens, at: int) -> int:
    """The index of the "to" of "from 21 mpg combined to 23", or of an empty token."""
    for end in range(at, at + _FAR):
        if tokens[end].low == "to":
            return end
        if tokens[end].kind != "word" or tokens[end].low in words.STOP:
            break
    return -1


def _sharing(tokens: Tokens, at: int, own: Amount, joint: int, other: Amount) -> Amount:
    """The amount with the unit of one beside it: "7- or 8-inch", "3 and 5 per cent"."""
    number, spelled = own.number, tokens[joint + 1].kind == "word"
    if own.unit or number.factor != 1 or number.kind == "fraction":
        return own
    if not other.unit or (spelled and other.unit != "%") or _is_year(own):
        return own
    behind = spelled or tokens[joint + 1].kind == "number"
    alone = behind and own.end == number.end and not is_type(tokens[at - 1])
    return own._replace(unit=other.unit) if alone else own


def _joined(
    tokens: Tokens, at: int, low: Amount, joint: int, high: Amount
) -> tuple[Amount, Amount | None]:
    """The ends of "A to B", or its first amount where the two are no range."""
    if not _are_of_one_kind(low, high):
        return low, None
    if level := _first_of_two(tokens, at, low, joint, high):
        return level, None
    bare = not high.unit and noun_end(tokens, high.end, loose=False) == high.end
    levels = tokens[at - 1].low == "from" and bare and not _is_year(high)
    money = low.unit in CURRENCIES
    if low.unit not in ("", high.unit) and not levels and not (bare and money):
        return low, None
    if levels and not low.unit:
        high = _last_of_range(tokens, high)
    shared = low
    if low.number.factor == 1 and abs(low.number.base) <= high.number.base:
        number = low.number._replace(factor=high.number.factor)
        shared = low._replace(number=number)
    unit = high.unit or low.unit
    if shared.value >= high.value:
        changed = _is_changed(tokens, at) or changes.moved(tokens, at - 1) is not None
        measured = unit and unit == low.unit and unit != "%" and not money
        falls = (levels and (unit or changed)) or (measured and not changed)
        if shared.value == high.value or not falls:
            return low, None
        first, last = high.number, shared.number
        return shared._replace(number=first), Amount(last, unit, high.end)
    if not levels and _are_two(tokens, at, low, shared, bare):
        return low, None
    large = low.number.factor > 1 or high.value > 2 * low.value
    if tokens[joint].low == "or" and (low.unit or low != shared or large):
        return low, None
    return shared, high._replace(unit=unit)


def _are_of_one_kind(low: Amount, high: Amount) -> bool:
    """Whether two ends may be a range: not "by a third to 5 million euros"."""
    part = low.number.kind == "fraction" and not low.unit
    return not part or (high.number.kind == "fraction" and high.unit not in CURRENCIES)


def _first_of_two(
    tokens: Tokens, at: int, low: Amount, joint: int, high: Amount
) -> Amount | None:
    """The level that something moves from: "fell from 26 to nine weeks".

    It takes the unit of the other, which is read as a figure of its own.
    """
    if tokens[at - 1].low != "from" or joint != low.end or tokens[joint].low != "to":
        return None
    if low.unit and high.unit and low.unit != high.unit:
        return None
    unit = low.unit or high.unit
    fixed = bool(unit)
    if not unit:
        end = noun_end(tokens, high.end, loose=False)
        unit = printed(tokens[high.end : end])
    way = changes.moved(tokens, at - 1)
    years = not low.unit and _is_year(low)
    if way is None or not unit or years or _last_of_range(tokens, high) != high:
        return None
    if low.number.factor == 1 and _shares_scale(low, high, way):
        low = low._replace(number=low.number._replace(factor=high.number.factor))
    against = {"up": low.value > high.value, "down": low.value < high.value}
    if not fixed and against.get(way):
        return None  # "will cut from 20 to 30 jobs"
    return low._replace(unit=unit)


def _shares_scale(low: Amount, high: Amount, way: str) -> bool:
    """Whether "from 5 to 4 million" is of millions."""
    least = abs(low.number.base)
    return least <= high.number.base or (way == "down" and least < _THOUSAND)


def _last_of_range(tokens: Tokens, high: Amount) -> Amount:
    """The last end of "from 2 to 4-5 billion euros"."""
    dash, after = tokens[high.end], tokens[high.end + 1]
    if dash.text in words.DASHES and dash.touches(after) and after.kind == "number":
        last = read_amount(tokens, high.end + 1)
        if last and last.value > high.value:
            return last
    return high


def _is_year(amount: Amount) -> bool:
    number = amount.number
    return number.factor == 1 and number.kind == "digits" and 1700 <= number.base < 2100


def _is_changed(tokens: Tokens, at: int) -> bool:
    """Whether the few words before tell of a change: "fell from", "up"."""
    return any(token.low in words.CHANGES for token in tokens[max(at - 6, 0) : at])


def _are_two(tokens: Tokens, at: int, own: Amount, shared: Amount, bare: bool) -> bool:
    """Whether "A to B" is a change: "rose from 9% to 12%", "up $2 to $14"."""
    if tokens[own.end].low != "to" or own != shared:
        return False
    before = tokens[at - 1].low
    if before == "from":
        return bool(own.unit) and _is_changed(tokens, at - 1)
    return before in words.CHANGES and own.unit != "%" and (bool(own.unit) or bare)
