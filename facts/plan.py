"""A query as boolean full-text expressions, a tier for each degree of closeness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from facts.highlight import Matcher
from facts.index import EVERY, tag
from facts.query import Filter, Query


class Alternative(NamedTuple):
    """One way in which a word of a query may be met."""

    match: str
    score: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What a query matches, ready to be asked of the index."""

    query: Query
    wanted: tuple[tuple[Alternative, ...], ...]
    """Of each word the alternatives, the closest first."""

    required: tuple[str, ...]
    unwanted: tuple[str, ...]
    corrections: dict[str, list[str]]
    matcher: Matcher

    @property
    def tiers(self) -> int:
        """How many degrees of closeness there are."""
        return max((len(alternatives) for alternatives in self.wanted), default=1)

    def match(self, tier: int | None = None) -> str:
        """The expression for every fact of this tier and the closer ones."""
        end = None if tier is None else tier + 1
        parts = [_any(a.match for a in each[:end]) for each in self.wanted]
        parts += self.required
        everything = " AND ".join(parts) if parts else f"tags : {EVERY}"
        if not self.unwanted:
            return everything
        return f"({everything}) NOT {_any(self.unwanted)}"

    def only(self, tier: int) -> str:
        """The expression for the facts of this very tier."""
        if tier == 0:
            return self.match(0)
        return f"({self.match(tier)}) NOT ({self.match(tier - 1)})"

    def score(self, tier: int) -> float:
        """How near the facts of a tier are: that of their worst word."""
        worst = (each[min(tier, len(each) - 1)].score for each in self.wanted)
        return min(worst, default=1.0)


def anywhere(words: Sequence[str]) -> str:
    """The words one after the other, in the statement or in what belongs to it."""
    return f"{{statement other}} : {phrase(words)}"


def phrase(words: Sequence[str]) -> str:
    """The words one after the other."""
    return '"{}"'.format(" ".join(words).replace('"', " "))


def filter_match(filter: Filter, marked: Sequence[str]) -> str:
    """The facts that a filter lets through."""
    tags = [tag(filter.field, value) for value in filter.values]
    if filter.field == "is" and "marked" in filter.values:
        tags += [tag("id", id) for id in marked]
    return f"tags : {_any(tags)}"


def _any(parts: Iterable[str]) -> str:
    return f"({' OR '.join(parts)})"
