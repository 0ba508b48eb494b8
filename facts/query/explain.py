"""How a query was read, told to the one who typed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from facts.dates import PartialDate
from facts.quantity import Quantity, show_quantity
from facts.query.terms import DateLimit, FigureLimit, Filter, Query, Range, Term


class Line(NamedTuple):
    """One thing that a query asks, or that is to be said of it."""

    kind: str
    text: str


def explain(
    query: Query,
    corrections: Mapping[str, Sequence[str]],
    aliases: Mapping[str, Sequence[str]],
) -> Iterator[Line]:
    """Each term, filter, limit and correction of a query, each alias and hint."""
    for term in query.terms:
        yield _term(term)
    for filter in query.filters:
        yield _filter(filter)
    for limit in query.limits:
        yield _date(limit) if isinstance(limit, DateLimit) else _figure(limit)
    for word, near in corrections.items():
        yield Line("correction", f"{word} → {', '.join(near)}")
    for word, companies in aliases.items():
        yield Line("alias", alias(word, companies))
    for hint in query.hints:
        yield Line("hint", hint)


def alias(word: str, companies: Sequence[str]) -> str:
    """That a word finds the facts about companies: "prime: also a name of Amazon"."""
    return f"{word}: also a name of {', '.join(companies)}"


def _term(term: Term) -> Line:
    kind = "phrase" if term.exact or len(term.words) > 1 else "word"
    return Line(_negated(kind, term.negated), " or ".join(map(_branch, term.branches)))


def _branch(term: Term) -> str:
    text = " ".join(term.words)
    if term.exact or len(term.words) > 1:
        text = f'"{text}"'
    if term.unfinished:
        text = f"{text}…"
    return f"{text}, the figure {_shown(term.figure)}" if term.figure else text


def _shown(key: str) -> str:
    value, _, unit = key.partition(" ")
    low, _, high = value.partition("..")
    if high:
        return show_quantity(Quantity(None, Decimal(low), Decimal(high), unit, "exact"))
    return show_quantity(Quantity(Decimal(low), None, None, unit, "exact"))


def _filter(filter: Filter) -> Line:
    return Line(_negated(filter.field, filter.negated), " or ".join(filter.values))


def _date(limit: DateLimit) -> Line:
    kind = _negated(limit.field, limit.negated)
    if limit.field == "when":
        return Line(kind, " or ".join(date.display for date in limit.dates))
    if limit.field == "after":
        day, way = min(date.start for date in limit.dates), "later"
    else:
        day, way = max(date.end for date in limit.dates), "earlier"
    shown = PartialDate.parse(day.isoformat()).display
    return Line(kind, f"{shown} or {way}")


def _figure(limit: FigureLimit) -> Line:
    return Line(
        _negated("figure", limit.negated), " or ".join(map(_range, limit.ranges))
    )


def _range(range: Range) -> str:
    low, high, strict = range.low, range.high, range.strict
    if low is not None and high is not None:
        if low == high:
            quantity = Quantity(low, None, None, range.unit, "exact")
        else:
            quantity = Quantity(None, low, high, range.unit, "exact")
    elif low is not None:
        bound = "over" if strict else "at least"
        quantity = Quantity(low, None, None, range.unit, bound)
    else:
        quantity = Quantity(
            high, None, None, range.unit, "under" if strict else "up to"
        )
    shown = show_quantity(quantity)
    return shown if range.unit else f"{shown} of any unit"


def _negated(kind: str, negated: bool) -> str:
    return f"not {kind}" if negated else kind
