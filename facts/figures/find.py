"""Figures: quantities found in text, and read.

A line is cut into tokens once. At each token that can open a figure, small readers
take one phrase each (amount, range, bound, noun) and answer with the index behind it.
None looks further than a few tokens back or ahead, so that the time grows with the
length of the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from facts.errors import FigureError
from facts.figures import amounts, changes, words
from facts.figures.amounts import Amount
from facts.figures.bounds import bound_after, bound_before
from facts.figures.counts import is_count, is_measured
from facts.figures.currencies import CODES, DOLLARS, SYMBOLS
from facts.figures.nouns import read_noun
from facts.figures.ranges import read_range
from facts.figures.ratios import read_ratio
from facts.figures.tokens import MARGIN, Tokens, tokenize
from facts.quantity import Quantity
from facts.words import folded

_NEAR, _THOUSAND = 5, 1000
MOST_KEPT = 1000
"""Characters of a text of which the figures are kept for a while."""


class FoundFigure(NamedTuple):
    """A figure in a text: its words are `text`, the slice from `start` to `end`."""

    start: int
    end: int
    text: str
    quantity: Quantity


def find_figures(text: str) -> list[FoundFigure]:
    """The figures of a text in order; what is ambiguous or no quantity is left out."""
    if len(text) <= MOST_KEPT:
        return list(_kept(text))
    return list(_figures(text, alone=False))


@lru_cache(maxsize=256)
def _kept(text: str) -> tuple[FoundFigure, ...]:
    """The figures of a statement, which is judged, indexed and shown in turn."""
    return tuple(_figures(text, alone=False))


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


def whole_figure(text: str) -> Quantity | None:
    """The quantity that the text is from end to end, None where it is none."""
    try:
        found = list(_figures(text, alone=True))
    except FigureError:
        return None
    if len(found) == 1 and found[0].text == text:
        return found[0].quantity
    return None


_IN = ("in", "out")
_MONEY_WORDS = {name.lower() for name in (*CODES, *DOLLARS)} | {"y", "r"}
_OPENERS = {*words.SMALL, *words.ARTICLES, *words.MULTIPLES, *words.MULTIPLE_VERBS}
_OPENERS |= {*words.HALVES, "half", "minus", *words.VAGUE, *words.FRACTION_SIGNS}
_OPENERS |= {*words.SIGNS, *SYMBOLS, *_MONEY_WORDS}
_MAYBE = (words.ARTICLES | words.SIGNS | _MONEY_WORDS) - words.VAGUE.keys()
_AFTER_ARTICLES = {*words.SCALES, *words.DENOMINATORS, "dozen", "decade", "$"}


class _Figure(NamedTuple):
    """A figure between two tokens, and what it says but for its change."""

    start: int
    end: int
    ends: tuple[Decimal, ...]
    unit: str
    bound: str
    change: str = ""
    """Its direction, where its own words tell that."""


def _figures(text: str, *, alone: bool) -> Iterator[FoundFigure]:
    offset = 0
    for line in text.splitlines(keepends=True):
        tokens = tokenize(line) if alone or _may_hold(line) else MARGIN
        for figure, change in _figures_of_line(tokens, alone):
            start, end = tokens[figure.start].start, tokens[figure.end - 1].end
            quantity = _quantity(figure, change)
            yield FoundFigure(start + offset, end + offset, line[start:end], quantity)
        offset += len(line)


def _figures_of_line(tokens: Tokens, alone: bool) -> Iterator[tuple[_Figure, str]]:
    """The figures of a line, each with its change."""
    behind = floor = 0
    change, last = "", None
    for at in _openers(tokens):
        if at < behind:
            continue
        beside = last if last and at - floor < _NEAR else None
        try:
            behind, figure = _figure(tokens, at, floor, alone, beside)
        except FigureError:
            if alone:
                raise
            behind = _past_numbers(tokens, at + 1)
            continue
        if figure:
            start, end, _, unit, _, own = figure
            joined = change if changes.is_joined(tokens, floor, start) else ""
            change = changes.change_of(tokens, start, end, floor, unit) or own or joined
            floor, last = end, figure
            yield figure, change


def _carried(tokens: Tokens, start: int, value: Decimal, last: _Figure) -> str | None:
    """The unit of the figure before: "fell from 26 weeks to nine", None if apart.

    In "from $3 billion to 4" nobody can tell.
    """
    if start != last.end + 1 or (value and last.ends[-1] >= _THOUSAND * abs(value)):
        return None
    ends = tokens[last.start - 1].low, tokens[last.end].low
    if ends not in (("from", "to"), ("to", "from")):
        return None
    return None if changes.moved(tokens, last.start - 1) is None else last.unit


_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile("[0-9½¼¾]")
_TELLING = (_OPENERS - _MAYBE) | _AFTER_ARTICLES
"""Of the words of a line, some of which it must have to hold a figure in words."""


def _may_hold(line: str) -> bool:
    """Whether a line may hold a figure, told sooner than by its tokens."""
    if _DIGIT.search(line):
        return True
    found = folded(line) if line.isascii() else _LETTERS.findall(line.lower())
    return not _TELLING.isdisjoint(found)


def _openers(tokens: Tokens) -> list[int]:
    """The indices of the tokens that may open a figure."""
    return [
        at
        for at, (kind, _, low, _, _) in enumerate(tokens[: -len(MARGIN)])
        if kind == "number"
        or (low in _OPENERS and (low not in _MAYBE or _opens(tokens, at)))
    ]


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether what stands behind lets an article, a sign or a code open a figure."""
    token, after = tokens[at], tokens[at + 1]
    if token.low in words.ARTICLES:
        if after.low in words.YEARS:
            return after.low == "decade" or tokens[at + 3].low in words.ARTICLES
        return after.low in _AFTER_ARTICLES  # "$": A$ is a currency
    return after.kind in ("number", "symbol") or after.text in CODES


def _past_numbers(tokens: Tokens, at: int) -> int:
    while tokens[at].kind == "number":
        at += 1
    return at


def _quantity(figure: _Figure, change: str) -> Quantity:
    value = low = high = None
    if len(figure.ends) > 1:
        low, high = figure.ends
    else:
        (value,) = figure.ends
    return Quantity(value, low, high, figure.unit, figure.bound, change)


def _vague(tokens: Tokens, at: int, floor: int, alone: bool) -> _Figure | None:
    """A size or a part of a whole: "dozens of towns", "one in five"."""
    ratio = tokens[at + 1].low in _IN
    if ratio and (part := read_ratio(tokens, at, alone)):
        start, bound = bound_before(tokens, at, floor)
        return _Figure(start, part.end, (part.value,), "", bound)
    if tokens[at].kind != "number" and (size := amounts.read_vague(tokens, at)):
        return _Figure(at, size.end, size.ends, size.unit, "about")
    return None


def _amount(tokens: Tokens, at: int, alone: bool) -> Amount | None:
    """The amount that is opened here: a multiple, a span of time, or a number."""
    if tokens[at].kind == "number":
        return amounts.read_amount(tokens, at)
    return (
        amounts.read_multiple(tokens, at)
        or amounts.read_span(tokens, at, alone)
        or amounts.read_amount(tokens, at)
    )


def _figure(
    tokens: Tokens, at: int, floor: int, alone: bool, beside: _Figure | None
) -> tuple[int, _Figure | None]:
    """The index behind what is opened here, and the figure if it is one.

    The unit of what is `beside` it may be its own too.
    """
    if vague := _vague(tokens, at, floor, alone):
        return vague.end, vague
    low = _amount(tokens, at, alone)
    if low is None:
        return at + 1, None
    low, high = read_range(tokens, at, low)
    last = high or low
    between = high is not None and tokens[at - 1].low == "between"
    start, bound = bound_before(tokens, at - between, floor)
    trailing, end = bound_after(tokens, last.end)
    carried = _carried(tokens, start, low.value, beside) if beside else None
    told = bool(trailing) or bound != "exact" or carried is not None
    part = low.number.kind == "fraction"
    sure = alone or told or (part and changes.is_joined(tokens, floor, start))
    if unit := last.unit:
        if not is_measured(tokens, at, last, sure):
            return last.end, None
    else:
        unit, end = read_noun(tokens, end, loose=alone)
        unit = unit or carried or ""
        ranged = high is not None and tokens[at - 1].low == "from"
        for amount in (low, last) if high and not part else (last,):
            if not is_count(tokens, at, amount, unit, sure or ranged, alone):
                return last.end, None
        if not trailing:
            trailing, end = bound_after(tokens, end)
        unit = unit or amounts.share_currency(tokens, last, end)
    ends = (low.value, high.value) if high else (low.value,)
    way = _way_of_range(tokens, at, low, high) if high else ""
    return end, _Figure(start, end, ends, unit, trailing or bound, way)


def _way_of_range(tokens: Tokens, at: int, low: Amount, high: Amount) -> str:
    """The direction of "went from 45 to 62", whose ends may stand the other way."""
    if low.number.end > high.number.end:
        return "down"
    levels = tokens[at - 1].low == "from" and tokens[low.end].low == "to"
    return "up" if levels and changes.moved(tokens, at - 1) in ("up", "") else ""
