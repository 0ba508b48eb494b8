"""How a query was read: its words, and what it asks of fields, dates and figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from math import inf
from typing import NamedTuple

from facts.dates import PartialDate

Choices = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Of each field, its values' ids, and the names by which each is known."""


class Term(NamedTuple):
    """Words that must stand one after the other, or must not be there."""

    words: tuple[str, ...]
    negated: bool = False
    exact: bool = False
    """Whether it was quoted, so that nothing like it will do."""

    unfinished: bool = False
    """Whether it may still be being typed."""

    figure: str = ""
    """The key of the figure that it is, or is part of: as good as its words."""

    others: tuple[Term, ...] = ()
    """What may stand in its place."""

    @property
    def branches(self) -> tuple[Term, ...]:
        """All of which one must be met."""
        return (self._replace(others=()), *self.others)


class Filter(NamedTuple):
    """A field of which a fact must have one of the values, or none of them."""

    field: str
    values: tuple[str, ...]
    negated: bool = False


class DateLimit(NamedTuple):
    """Dates in, after or before one of which a fact must lie, or must not."""

    field: str
    """ "when", "after" or "before"; the last two include the date."""

    dates: tuple[PartialDate, ...]
    negated: bool = False


class Range(NamedTuple):
    """From where to where a figure may lie; None where there is no end."""

    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    """The key of its unit, "" for any."""

    strict: bool = False
    """Whether the ends themselves are left out."""

    def meets(self, low: float, high: float, unit: str) -> bool:
        """Whether a figure of this span and this unit lies in it, at least partly."""
        if self.unit not in ("", unit):
            return False
        first = -inf if self.low is None else float(self.low)
        last = inf if self.high is None else float(self.high)
        if self.strict:
            return high > first and low < last
        return high >= first and low <= last


class FigureLimit(NamedTuple):
    """Ranges in one of which a figure of a fact must lie, or none may."""

    ranges: tuple[Range, ...]
    text: str
    """The ranges as typed."""

    negated: bool = False


Limit = DateLimit | FigureLimit


@dataclass(frozen=True, slots=True)
class Query:
    """How a query was read."""

    text: str = ""
    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    limits: tuple[Limit, ...] = ()
    hints: tuple[str, ...] = ()
    """What was not understood, each a sentence for the one who typed it."""

    def without(self, field: str) -> Query:
        """The query without what it asks of one field."""
        filters = tuple(f for f in self.filters if f.field != field or f.negated)
        limits = tuple(
            limit
            for limit in self.limits
            if not isinstance(limit, DateLimit) or limit.field != field or limit.negated
        )
        return replace(self, filters=filters, limits=limits)
