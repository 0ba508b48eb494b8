"""Two companies side by side: topics, and in each the rows that answer one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from facts.index.conditions import Match
from facts.index.index import Index
from facts.model import INDUSTRY, Company, Fact, Topic
from facts.query import Filter, Query
from facts.search.plan import Plan

Side = Literal["left", "right"]

MOST_ALIGNED = 200
"""Facts of one side and topic that are laid out so that they answer one another."""


@dataclass(frozen=True, slots=True)
class Section:
    """One topic of a comparison, and how many facts there are on each side."""

    topic: Topic | None
    """None for what is said of the whole industry."""

    left: int = 0
    right: int = 0
    shared: int = 0
    """About both companies, or about the whole industry."""

    @property
    def total(self) -> int:
        """All its facts."""
        return self.left + self.right + self.shared

    @property
    def aligned(self) -> bool:
        """Whether its facts are few enough to be laid out as they answer each other."""
        return max(self.left, self.right, self.shared) <= MOST_ALIGNED

    @property
    def pairs(self) -> int:
        """How many rows its facts about one company take, unless it is aligned."""
        return max(self.left, self.right)

    @property
    def silent(self) -> Side | None:
        """The side that has no fact at all where the other has one."""
        if bool(self.left) == bool(self.right):
            return None
        return "right" if self.left else "left"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a query finds of two companies, topic by topic."""

    left: Company
    right: Company
    text: str
    """The query without what it asks of companies: these are the two."""

    sections: tuple[Section, ...] = ()

    @property
    def total(self) -> int:
        """All facts that the comparison holds."""
        return sum(section.total for section in self.sections)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a comparison: facts that answer one another, or one about both."""

    left: Fact | None = None
    right: Fact | None = None
    shared: Fact | None = None
    measure: str | None = None
    """What the figures of both sides measure."""

    gap: Side | None = None
    """The side that has no fact to answer with."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Its facts, from left to right."""
        found = (self.shared, self.left, self.right)
        return tuple(fact for fact in found if fact is not None)


class Sides:
    """The facts of a query that are about one company, the other, both, or none."""

    def __init__(
        self,
        left: Company,
        right: Company,
        query: Query,
        plan: Callable[[Query], Plan],
        index: Index,
    ) -> None:
        self._left = left
        self._right = right
        self._query = query
        self._plan = plan
        self._index = index
        one, other = (left.id,), (right.id,)
        self._about = {
            "left": (Filter("company", one), Filter("company", other, True)),
            "right": (Filter("company", other), Filter("company", one, True)),
            "shared": (Filter("company", one), Filter("company", other)),
            "industry": (Filter("company", (INDUSTRY,)),),
        }

    def comparison(self, topics: Sequence[Topic]) -> Comparison:
        """How many facts there are, topic by topic; topics without any are left out."""
        counts = [
            self._index.counts(self._match(kind), "topic", [t.id for t in topics])
            for kind in ("left", "right", "shared")
        ]
        sections = [
            Section(topic, *(count.get(topic.id, 0) for count in counts))
            for topic in topics
        ]
        industry = self._index.count(self._match("industry"))
        sections.append(Section(None, shared=industry))
        found = tuple(section for section in sections if section.total)
        return Comparison(self._left, self._right, self._query.text, found)

    def rows(self, section: Section, most: int) -> tuple[Row, ...]:
        """The rows of a section, of each side the newest facts first."""
        if section.topic is None:
            return tuple(align((), (), self._facts("industry", "", most)))
        topic = section.topic.id
        sides = (self._facts(kind, topic, most) for kind in ("left", "right", "shared"))
        return tuple(align(*sides))

    def page(self, section: Section, offset: int, limit: int) -> tuple[Row, ...]:
        """Some rows of a section that is not aligned, the newest facts first.

        Facts of both sides stand side by side as they come, and below them the shared.
        """
        rows: list[Row] = []
        topic = section.topic.id if section.topic else ""
        room = min(limit, section.pairs - offset)
        if room > 0:
            left = self._facts("left", topic, room, offset)
            right = self._facts("right", topic, room, offset)
            rows += (Row(one, other) for one, other in zip_longest(left, right))
        if rows and offset == 0:
            rows[0] = replace(rows[0], gap=section.silent)
        if limit > len(rows):
            kind = "shared" if section.topic else "industry"
            start = max(0, offset - section.pairs)
            shared = self._facts(kind, topic, limit - len(rows), start)
            rows += (Row(shared=fact) for fact in shared)
        return tuple(rows)

    def _facts(self, kind: str, topic: str, most: int, offset: int = 0) -> list[Fact]:
        return self._index.page(self._match(kind, topic), offset, most)

    def _match(self, kind: str, topic: str = "") -> Match:
        about = self._about[kind]
        if topic:
            about = (*about, Filter("topic", (topic,)))
        filters = (*self._query.filters, *about)
        return self._plan(replace(self._query, filters=filters)).match()


def align(
    left: Sequence[Fact], right: Sequence[Fact], shared: Sequence[Fact] = ()
) -> Iterator[Row]:
    """Lay out the facts of one topic: a row a measure, the rest, then shared ones."""
    measures = dict.fromkeys(
        figure.measure
        for fact in (*left, *right)
        for figure in fact.figures
        if figure.measure
    )
    for measure in measures:
        mine, theirs = _measuring(measure, left), _measuring(measure, right)
        gap = None if mine and theirs else _silent_side(mine)
        for n, (one, other) in enumerate(zip_longest(mine, theirs)):
            yield Row(one, other, None, measure, gap if n == 0 else None)
    plain_left = [fact for fact in left if not _measured(fact)]
    plain_right = [fact for fact in right if not _measured(fact)]
    silent = None if (left and right) or measures else _silent_side(left)
    for n, (one, other) in enumerate(zip_longest(plain_left, plain_right)):
        yield Row(one, other, gap=silent if n == 0 else None)
    for fact in shared:
        yield Row(shared=fact)


def _silent_side(left: Sequence[Fact]) -> Side:
    return "right" if left else "left"


def _measured(fact: Fact) -> bool:
    return any(figure.measure for figure in fact.figures)


def _measuring(measure: str, facts: Sequence[Fact]) -> list[Fact]:
    return [f for f in facts if any(g.measure == measure for g in f.figures)]
