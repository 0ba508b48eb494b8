"""How many facts of a query have each value of each field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from facts.index.conditions import Match
from facts.index.index import Index

MOST_SOURCES = 20
"""Articles that are listed, of however many; those with the most facts."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a field, and how many facts of the query have it."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of a field, all of them or the most frequent."""

    values: tuple[FacetValue, ...] = ()
    found: int = 0
    """How many values there are that some fact of the query has, listed or not."""

    def __iter__(self) -> Iterator[FacetValue]:
        return iter(self.values)

    @property
    def more(self) -> int:
        """How many of them are not listed."""
        return self.found - sum(1 for value in self.values if value.count)


Facets = Mapping[str, Facet]


class FacetCounter:
    """Counts the values of one field after the other."""

    def __init__(self, index: Index, match: Callable[[str], Match]) -> None:
        """`match` gives the facts of which the values of a field are counted."""
        self._index = index
        self._match = match

    def named(self, field: str, names: Mapping[str, str]) -> Facet:
        """The values of a field that has so many names, all of them."""
        counts = self._index.counts(self._match(field), field, names)
        return _facet(FacetValue(id, name, counts[id]) for id, name in names.items())

    def years(self) -> Facet:
        """The years that facts may lie in, the last first."""
        counts = self._index.years(self._match("when"))
        return _facet(FacetValue(f"{y:04}", f"{y:04}", n) for y, n in counts.items())

    def sources(self, asked: Iterable[str]) -> Facet:
        """The articles with the most facts, and those asked for, if there are such."""
        match = self._match("source")
        counts, found = self._index.top_articles(match, MOST_SOURCES, {*asked})
        articles = filter(None, map(self._index.article, counts))
        values = (
            FacetValue(a.id, a.publisher or a.title, counts[a.id]) for a in articles
        )
        return Facet(tuple(values), found)


def _facet(values: Iterable[FacetValue]) -> Facet:
    listed = tuple(values)
    return Facet(listed, sum(1 for value in listed if value.count))
