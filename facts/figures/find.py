"""Figures: quantities found in text, and read.

A line is cut into tokens once. At each token that can open a figure, small readers
take one phrase each (amount, range, bound, noun) and answer with the index behind it.
None looks further than a few tokens back or ahead, so that the time grows with the
length of the text and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from facts.errors import FigureError
from facts.figures import changes, phrases, words
from facts.figures.currencies import CODES, DOLLARS
from facts.figures.phrases import Amount
from facts.figures.words import Tokens
from facts.quantity import CURRENCIES, Quantity


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


_STARTERS = {*words.SMALL, *words.ARTICLES, *words.MULTIPLES, *words.MULTIPLE_VERBS}
_STARTERS |= {name.lower() for name in (*CODES, *DOLLARS)}
_STARTERS |= {"half", "minus", "y", "r", *words.VAGUE}
_AFTER_ARTICLES = {*words.SCALES, *words.DENOMINATORS, "dozen", "$"}


def _figures(text: str, *, alone: bool) -> Iterator[FoundFigure]:
    offset = 0
    for line in text.splitlines(keepends=True):
        tokens = words.tokenize(line, offset)
        offset += len(line)
        at = floor = 0
        change = ""
        while tokens[at].kind != "end":
            if _opens_nothing(tokens, at):
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
                joined = change if changes.is_joined(tokens, floor, start) else ""
                change = changes.change_of(tokens, start, at, floor, quantity.unit)
                change = change or joined
                floor, first, last = at, tokens[start].start, tokens[at - 1].end
                quantity = replace(quantity, change=change) if change else quantity
                yield FoundFigure(first, last, text[first:last], quantity)


def _opens_nothing(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return token.kind == "other"
    if token.low in words.ARTICLES:
        return tokens[at + 1].low not in _AFTER_ARTICLES  # "$": A$ is a currency
    return token.low not in _STARTERS


def _past_numbers(tokens: Tokens, at: int) -> int:
    while tokens[at].kind == "number":
        at += 1
    return at


def _figure(
    tokens: Tokens, at: int, floor: int, alone: bool
) -> tuple[int, int, Quantity | None]:
    """The first token of the figure opened here, the one behind it, the quantity."""
    if vague := phrases.read_vague(tokens, at):
        return at, vague.end, Quantity(None, *vague.ends, vague.unit, "about")
    low = phrases.read_multiple(tokens, at) or phrases.read_amount(tokens, at)
    if low is None:
        return at, at + 1, None
    low, high = phrases.read_range(tokens, at, low)
    last = high or low
    between = high is not None and tokens[at - 1].low == "between"
    start, bound = phrases.bound_before(tokens, at - between, floor)
    trailing, end = phrases.bound_after(tokens, last.end)
    sure = alone or bool(trailing) or bound != "exact"
    if unit := last.unit:
        if not _is_measured(tokens, at, last, sure):
            return at, last.end, None
    else:
        unit, end = _noun(tokens, end, alone)
        ranged = high is not None and tokens[at - 1].low == "from"
        for amount in (low, last):
            if not _is_count(tokens, at, amount, unit, sure or ranged, alone):
                return at, last.end, None
        if not trailing:
            trailing, end = phrases.bound_after(tokens, end)
        unit = unit or phrases.share_currency(tokens, last, end)
    bound = trailing or bound
    if high:
        return start, end, Quantity(None, low.value, high.value, unit, bound)
    return start, end, Quantity(low.value, None, None, unit, bound)


def _noun(tokens: Tokens, at: int, alone: bool) -> tuple[str, int]:
    """The words that are counted, without "more", and the index behind them."""
    start = at + (tokens[at].low == "more")
    end = phrases.noun_end(tokens, start, loose=alone)
    return (phrases.printed(tokens[start:end]), end) if end > start else ("", at)


def _is_measured(tokens: Tokens, at: int, amount: Amount, sure: bool) -> bool:
    """Whether a number with a fixed unit is one: not "double digits", "one day"."""
    if amount.unit == words.TIMES and tokens[at].low in words.MULTIPLES:
        return sure or tokens[amount.end].low in words.COMPARED
    firm = amount.unit in CURRENCIES or amount.unit in words.UNITS.values()
    return sure or firm or tokens[at].low != "one" or amount.value != 1


def _is_count(
    tokens: Tokens, at: int, amount: Amount, noun: str, sure: bool, alone: bool
) -> bool:
    """Whether a number without a fixed unit counts something: no year, no name."""
    number = amount.number
    if _is_label(tokens, at) or (number.factor == 1 and _is_name(tokens, at, sure)):
        return False
    if number.kind == "fraction":
        return _is_part(tokens, at, number.end, sure)
    if number.factor > 1:
        return True
    if number.kind == "spelled":
        return bool(noun or alone) and (number.base != 1 or (alone and bool(noun)))
    digits = tokens[number.end - 1].text
    if digits.isdigit() and len(digits) == 4 and 1700 <= number.base < 2100:
        return bool(noun) and (alone or (sure and number.base % 100 == 0))
    sure = sure or _is_predicate(tokens, at, number.end)
    return bool(noun) or sure or not digits.isdigit() or len(digits) > 4


def _is_predicate(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the number is all that is said: "she is 35", "J. Smith, 44, has"."""
    before, after = tokens[at - 1], tokens[end]
    if before.text == "," == after.text:
        return len(tokens[at].text) == 2 and tokens[at - 2].text[:1].isupper()
    ends = after.kind in ("symbol", "end") or after.low in words.STOP
    return ends and before.low in words.PREDICATES


def _is_label(tokens: Tokens, at: int) -> bool:
    """Whether what stands before makes the number a name: "page 3", "F-150", "#1"."""
    token, before, earlier = tokens[at], tokens[at - 1], tokens[at - 2]
    if before.touches(token):
        if before.text in words.DASHES:
            return earlier.touches(before) and earlier.low != "sub"
        return before.kind != "symbol" or before.text in words.LABEL_SIGNS
    if before.low == "in" and earlier.low in words.FEW:
        return True
    if before.low == "of" and earlier.low == "out":
        return True
    return (earlier if before.text == "." else before).low in words.LABELS


def _is_name(tokens: Tokens, at: int, sure: bool) -> bool:
    """Whether the number ends a name: "Contoso 15", "Big Three"."""
    token, before = tokens[at], tokens[at - 1]
    if sure or before.kind != "word" or "," in token.text:
        return False
    if token.kind == "word":
        return token.text[0].isupper()
    return before.text != before.low and before.low not in words.NO_NAMES


def _is_part(tokens: Tokens, at: int, end: int, sure: bool) -> bool:
    """Whether a fraction is one: "a third of", "two-thirds"; not "first half of"."""
    before = tokens[at - 1].low
    if before in words.ORDINALS:
        return False
    joined = tokens[at + 1].text in words.HYPHENS
    changed = before in words.CHANGES
    return sure or joined or changed or tokens[end].low in words.PARTED
