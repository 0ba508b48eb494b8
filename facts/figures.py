"""Figures: quantities found in text, read and shown.

A line is cut into tokens once. At each token that can open a figure, small readers
take one phrase each (sign, currency, number, unit, range, noun, bound) and answer with
the index behind it; none looks further than a few tokens back or ahead, so that the
time grows with the length of the text and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from facts import figure_words as words
from facts.errors import FigureError
from facts.figure_words import EXACT, Number, Token, Tokens


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of what: a value or a range, its unit and its bound."""

    value: Decimal | None
    """None for a range; exact, but that two-thirds and its like have six places."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    """An ISO 4217 code, "%", "×" for multiples, or the words as printed, or ""."""

    bound: str
    """exact, about, over, at least, under, nearly or up to."""

    change: str = ""
    """Reserved for "up" and "down"."""


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure in a text: its words are `text`, the slice from `start` to `end`."""

    start: int
    end: int
    text: str
    quantity: Quantity


def find_figures(text: str) -> list[FoundFigure]:
    """The figures of a text in order; what is ambiguous or no quantity is left out."""
    return list(_figures(text, alone=False))


@lru_cache(maxsize=4096)
def read_figure(text: str) -> Quantity:
    """The one figure of a text; raises FigureError for none, several, an ambiguous one.

    A bare number, which in an article may be anything, is a figure here.
    """
    found = list(_figures(text, alone=True))
    if len(found) == 1:
        return found[0].quantity
    shown = text if len(text) <= 60 else f"{text[:59]}…"
    if not found:
        raise FigureError(f'"{shown}" holds no figure')
    first, second = found[0].text, found[1].text
    raise FigureError(f'"{shown}" holds more than one figure: "{first}", "{second}"')


_SIGNS = {"about": "≈ ", "over": "> ", "at least": "≥ ", "under": "< "}
_SIGNS |= {"nearly": "≲ ", "up to": "≤ ", "exact": ""}
_PREFIXES = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}
_THIRDS = {Decimal("0.333333"): "⅓", Decimal("0.666667"): "⅔"}
_SHORT_SCALES = ((12, " tn"), (9, " bn"), (6, " m"))


def show_quantity(quantity: Quantity) -> str:
    """The quantity in a few signs for a reader: "≈ $200 bn", "> 2 ×", "5–7 %"."""
    sign, unit = _SIGNS[quantity.bound], quantity.unit
    before, after = "", f" {unit}" if unit else ""
    if unit in _MONEY:
        before, after = _PREFIXES.get(unit, f"{unit} "), ""
    ends = [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]
    numbers = [_short(abs(end)) for end in ends]
    scales = {scale for end, (_, scale) in zip(ends, numbers, strict=True) if end}
    if min(ends) >= 0 and len(scales) == 1:
        digits = "–".join(digits for digits, _ in numbers)
        return f"{sign}{before}{digits}{scales.pop()}{after}"
    minus = ["−" if end < 0 else "" for end in ends]
    shown = zip(minus, numbers, strict=True)
    return sign + " to ".join(f"{m}{before}{d}{s}" for m, (d, s) in shown) + after


def _short(value: Decimal) -> tuple[str, str]:
    """The digits of a positive number, and the scale that leaves at most 3 places."""
    if value in _THIRDS:
        return _THIRDS[value], ""
    for power, scale in _SHORT_SCALES:
        scaled = _plain(value.scaleb(-power, EXACT))
        if scaled >= 1 and -int(scaled.as_tuple().exponent) <= 3:
            return f"{scaled:,f}", scale
    return f"{value:,f}", ""


def _plain(value: Decimal) -> Decimal:
    """The same number without needless zeros and without an exponent."""
    value = value.normalize(EXACT)
    return (
        value.quantize(Decimal(1), context=EXACT)
        if value == value.to_integral_value()
        else value
    )


class _Amount(NamedTuple):
    number: Number
    unit: str
    end: int

    @property
    def value(self) -> Decimal:
        return _plain(EXACT.multiply(self.number.base, self.number.factor))


_STARTERS = {*words.SMALL, *words.ARTICLES, *words.MULTIPLES, *words.MULTIPLE_VERBS}
_STARTERS |= {name.lower() for name in (*words.CODES, *words.DOLLARS)}
_STARTERS |= {"half", "minus"}
_MONEY = {*words.SYMBOLS.values(), *words.CODES.values()}


def _figures(text: str, *, alone: bool) -> Iterator[FoundFigure]:
    offset = 0
    for line in text.splitlines(keepends=True):
        tokens = words.tokenize(line, offset)
        offset += len(line)
        at = floor = 0
        while tokens[at].kind != "end":
            if tokens[at].kind == "word" and tokens[at].low not in _STARTERS:
                at += 1
                continue
            try:
                start, at, quantity = _figure(tokens, at, floor, alone)
            except FigureError:
                if alone:
                    raise
                at = _past_numbers(tokens, at + 1)
                continue
            if quantity:
                floor, first, last = at, tokens[start].start, tokens[at - 1].end
                yield FoundFigure(first, last, text[first:last], quantity)


def _past_numbers(tokens: Tokens, at: int) -> int:
    while tokens[at].kind == "number":
        at += 1
    return at


def _figure(
    tokens: Tokens, at: int, floor: int, alone: bool
) -> tuple[int, int, Quantity | None]:
    """The first token of the figure opened here, the one behind it, its quantity."""
    low = _multiple(tokens, at) or _amount(tokens, at)
    if low is None:
        return at, at + 1, None
    low, high = _range(tokens, at, low)
    between = high is not None and tokens[at - 1].low == "between"
    start, bound = _bound_before(tokens, at - between, floor)
    last = high or low
    unit, noun = last.unit or low.unit, last.end
    bound_after, noun = _bound_after(tokens, noun)
    end = noun
    if not unit:
        more = noun + (tokens[noun].low == "more")
        end = _noun(tokens, more, loose=alone)
        unit = _printed(tokens[more:end])
        end = end if unit else noun
    if not bound_after:
        bound_after, end = _bound_after(tokens, end)
    bound = bound_after or bound
    sure = alone or bound != "exact"
    if last.unit or low.unit:
        plausible = _is_measured(tokens, at, last, sure)
    else:
        ranged = high is not None and tokens[at - 1].low == "from"
        plausible = all(
            _is_count(tokens, at, amount, bool(unit), sure or ranged, alone)
            for amount in (low, last)
        )
    if not plausible:
        return at, last.end, None
    ends = (None, low.value, high.value) if high else (low.value, None, None)
    return start, end, Quantity(*ends, unit, bound)


def _is_measured(tokens: Tokens, at: int, amount: _Amount, sure: bool) -> bool:
    """Whether a number with a fixed unit is one: not "double digits", "one day"."""
    if amount.unit == words.TIMES and tokens[at].low in words.MULTIPLES:
        return sure or tokens[amount.end].low in words.COMPARED
    firm = amount.unit in _MONEY or amount.unit in words.UNITS.values()
    return sure or firm or tokens[at].low != "one" or amount.value != 1


def _is_count(
    tokens: Tokens, at: int, amount: _Amount, noun: bool, sure: bool, alone: bool
) -> bool:
    """Whether a number with no fixed unit counts something: no year, no name."""
    number, token, before = amount.number, tokens[at], tokens[at - 1]
    if _is_label(tokens, at) or (number.factor == 1 and _is_name(tokens, at, sure)):
        return False
    if number.kind == "fraction":
        return sure or _is_part(tokens, at, amount)
    if number.kind == "spelled":
        return alone or number.factor > 1 or (noun and number.base != 1)
    if number.factor > 1:
        return True
    digits = tokens[number.end - 1].text
    if digits.isdigit() and len(digits) == 4 and 1700 <= number.base < 2100:
        return noun and (alone or (sure and number.base % 100 == 0))
    return noun or sure or not digits.isdigit() or len(digits) > 4


def _is_label(tokens: Tokens, at: int) -> bool:
    """Whether what stands before makes the number a name: "page 3", "F-150", "#1"."""
    token, before, earlier = tokens[at], tokens[at - 1], tokens[at - 2]
    if before.touches(token):
        if before.text in words.DASHES:
            return earlier.touches(before) and earlier.low != "sub"
        return before.kind != "symbol" or before.text in "/:#_@=\\'’§¶"
    if before.low == "in" and earlier.low in words.FEW:
        return True
    return (earlier if before.text == "." else before).low in words.LABELS


def _is_name(tokens: Tokens, at: int, sure: bool) -> bool:
    """Whether the number ends a name: "Contoso 15", "Big Three"."""
    token, before = tokens[at], tokens[at - 1]
    if sure or before.kind != "word" or "," in token.text:
        return False
    if token.kind == "word":
        return token.text[0].isupper()
    return before.text != before.low and before.low not in words.STOP


def _is_part(tokens: Tokens, at: int, amount: _Amount) -> bool:
    """Whether a fraction is one: "a third of", "two-thirds"; not "the first half of"."""
    if tokens[at - 1].low in words.ORDINALS:
        return False
    joined = tokens[at + 1].text in words.HYPHENS
    changed = tokens[at - 1].low in words.CHANGES
    return joined or changed or tokens[amount.end].low in words.PARTED


def _multiple(tokens: Tokens, at: int) -> _Amount | None:
    """A word for a multiple: "double", "tripled", "tenfold"."""
    low, after = tokens[at].low, tokens[at + 1]
    times = words.MULTIPLES.get(low) or words.MULTIPLE_VERBS.get(low)
    if times is None or after.low == "down" or after.text in words.HYPHENS:
        return None
    return _Amount(Number(Decimal(times), Decimal(1), at + 1, "spelled"), words.TIMES, at + 1)


def _amount(tokens: Tokens, at: int) -> _Amount | None:
    """A number with its sign, and its currency or other fixed unit."""
    negative, at = _sign(tokens, at)
    code, at = _currency(tokens, at)
    if code and not negative:
        negative, at = _sign(tokens, at)
    number = words.number(tokens, at, money=bool(code))
    if number is None or not (code or _stands_free(tokens, at)):
        return None
    found = _unit(tokens, number)
    if found is None:
        if not code or words.past_hyphen(tokens, number.end) == number.end:
            return None
        found = "", number.end
    unit, end = found
    if code and unit not in _MONEY:
        unit, end = code, number.end
    elif code:
        unit = unit if code == "USD" else code
    if unit == "EUR":
        words.refuse_european(tokens[at].text, number)
    if negative:
        number = number._replace(base=-number.base)
    return _Amount(number, unit, end)


def _stands_free(tokens: Tokens, at: int) -> bool:
    return tokens[at - 1].kind != "word" or not tokens[at - 1].touches(tokens[at])


def _sign(tokens: Tokens, at: int) -> tuple[bool, int]:
    """Whether a minus stands here, and the index behind a sign."""
    before, token, after = (
        tokens[at - 1 : at + 2] if at else (*tokens[-1:], *tokens[:2])
    )
    if token.low == "minus":
        return True, words.past_hyphen(tokens, at + 1)
    free = not before.touches(token) or before.text in {"(", *words.SYMBOLS}
    if free and token.touches(after) and token.text in words.SIGNS:
        return token.text != "+", at + 1
    return False, at


def _currency(tokens: Tokens, at: int) -> tuple[str, int]:
    """The code of a currency before its number, or "", and the index behind it."""
    token, after = tokens[at], tokens[at + 1]
    if token.text in words.SYMBOLS:
        if token.text == "$" and token.touches(after) and after.text in words.DOLLARS:
            return words.DOLLARS[after.text], at + 2
        return words.SYMBOLS[token.text], at + 1
    if after.text == "$" and token.text in words.DOLLARS:
        if token.touches(after) or words.DOLLARS[token.text] == "USD":
            return words.DOLLARS[token.text], at + 2
    if token.text in words.CODES:
        number = at + 2 if after.text == "." else at + 1
        if tokens[number].kind == "number":
            return words.CODES[token.text], number
    return "", at


def _unit(tokens: Tokens, number: Number) -> tuple[str, int] | None:
    """The fixed unit behind a number, or ""; None where the word undoes the number."""
    at = words.past_hyphen(tokens, number.end)
    token, after = tokens[at], tokens[at + 1]
    if (token.low, after.low) != ("pounds", "of"):
        for size in (3, 2, 1):
            phrase = " ".join(word.low for word in tokens[at : at + size])
            if phrase in words.UNITS:
                return words.UNITS[phrase], at + size
    if unit := words.SYMBOLS.get(token.text) or words.CODES.get(token.text):
        if after.kind != "number" or not token.touches(after):
            return unit, at + 1
    if token.low in words.FOLD and not (
        after.kind == "number" and token.touches(after)
    ):
        return words.TIMES, at + 1
    hyphen = at > number.end
    if token.low in words.MEASURES and not (hyphen and number.kind == "spelled"):
        end = _past_rate(tokens, at + 1)
        return _printed(tokens[at:end]), end
    if hyphen and f"- {token.low}" not in words.BOUNDS_AFTER:
        return None
    if token.kind in ("word", "other") and tokens[at - 1].touches(token) and not hyphen:
        return None
    return "", number.end


def _range(tokens: Tokens, at: int, low: _Amount) -> tuple[_Amount, _Amount | None]:
    """The two ends of a range, sharing scale and unit, or the one amount."""
    joint = tokens[low.end]
    between = joint.low == "and" and tokens[at - 1].low == "between"
    if not between and joint.low not in words.JOINTS:
        return low, None
    high = _amount(tokens, low.end + 1)
    if high is None:
        return low, None
    bare = not high.unit and _noun(tokens, high.end, loose=False) == high.end
    if high.unit != low.unit and low.unit and not (bare and low.unit in _MONEY):
        return low, None
    shared = low
    if low.number.factor == 1 and abs(low.number.base) <= high.number.base:
        number = low.number._replace(factor=high.number.factor)
        shared = low._replace(number=number)
    if shared.value >= high.value or _are_two(tokens, at, low, shared, bare):
        return low, None
    if joint.low == "or" and (low != shared or high.value > 2 * low.value):
        return low, None
    return shared, high._replace(unit=high.unit or low.unit)


def _are_two(
    tokens: Tokens, at: int, own: _Amount, shared: _Amount, bare: bool
) -> bool:
    """Whether "A to B" is a change: "fell from 9% to 12%", "up $2 to $14"."""
    if tokens[own.end].low != "to" or own != shared:
        return False
    before = tokens[at - 1].low
    if before == "from":
        earlier = tokens[max(at - 6, 0) : at - 1]
        return bool(own.unit) and any(token.low in words.CHANGES for token in earlier)
    return before in words.CHANGES and own.unit != "%" and (bool(own.unit) or bare)


def _bound_before(tokens: Tokens, at: int, floor: int) -> tuple[int, str]:
    """Where the words of a bound begin, and the bound; "exact" where there is none."""
    for size in range(min(words.LONGEST_BOUND, at - floor), 0, -1):
        phrase = " ".join(token.low for token in tokens[at - size : at])
        if phrase in words.BOUNDS:
            return at - size, words.BOUNDS[phrase]
    return at, "exact"


def _bound_after(tokens: Tokens, at: int) -> tuple[str, int]:
    token = tokens[at]
    if token.kind == "word" or tokens[at - 1].touches(token):
        for size in (2, 1):
            phrase = " ".join(token.low for token in tokens[at : at + size])
            if phrase in words.BOUNDS_AFTER:
                return words.BOUNDS_AFTER[phrase], at + size
    return "", at


def _noun(tokens: Tokens, at: int, *, loose: bool) -> int:
    """The index behind the noun that is counted: the first plural of a few words."""
    found = end = at
    for _ in range(4):
        token = tokens[end]
        if token.kind != "word" or token.low in words.NOT_IN_NOUNS:
            break
        end += 1
        while (part := words.past_hyphen(tokens, end)) > end:
            end = part + 1
        head, after = tokens[end - 1], tokens[end]
        if words.is_plural(head):
            found = end
            name = head.text[0].isupper() and after.text.islower()
            if not name and head.low not in words.ATTRIBUTIVE:
                break
    return _past_rate(tokens, end if loose and found == at else found)


def _past_rate(tokens: Tokens, at: int) -> int:
    """The index behind "per second", "a day" or "/h"."""
    token, after = tokens[at], tokens[at + 1]
    rated = token.low == "per" or (token.text == "/" and token.touches(after))
    rated = rated and after.kind == "word"
    every = token.low in words.ARTICLES and after.low in words.PERIODS
    return at + 2 if rated or every else at


def _printed(tokens: Tokens) -> str:
    """The words of tokens as printed, with one space for each white space."""
    parts = [
        token.text if token.touches(after) else f"{token.text} "
        for token, after in zip(tokens, tokens[1:], strict=False)
    ]
    return "".join(parts) + (tokens[-1].text if tokens else "")
