"""Search: a query's words matched in tiers, the literal before the merely similar.

A fact's tier is decided by its worst word: by how near the nearest of the word's
alternatives is that the fact holds. Where all words stand literally, side by side
comes before scattered. Within a tier the newest come first, and no more are read than
the page needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from facts.index.index import Index
from facts.index.lexicon import tag
from facts.index.stop import Stop, give_up_if, never
from facts.model import Fact
from facts.query import FigureLimit, Filter, Query, Term
from facts.search.alternatives import Alternatives
from facts.search.highlight import Matcher, Span
from facts.search.plan import Plan, any_of, anywhere, filter_match, side_by_side
from facts.suggest import nearest
from facts.text import in_short
from facts.words import folded


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact found, and why."""

    fact: Fact
    score: float = 1.0
    """From 1, each word literally in the statement, down to 0."""

    spans: tuple[Span, ...] = ()
    """Where the words stand in the statement: starts and ends."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the facts that a query finds, in their order."""

    query: Query = field(default_factory=Query)
    offset: int = 0
    total: int = 0
    """Of all that the query finds, exactly, or at least if they are not counted."""

    counted: bool = True

    hits: tuple[Hit, ...] = ()
    corrections: dict[str, list[str]] = field(default_factory=dict)
    """Of each word that stands nowhere, the words searched in its place."""

    aliases: dict[str, list[str]] = field(default_factory=dict)
    """Of each word that stands for companies too, their names."""

    matcher: Matcher = field(default_factory=Matcher)
    """Finds what the query matches in any text."""


class Searcher:
    """Answers queries over one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._alternatives = Alternatives(index)

    def plan(
        self, query: Query, marked: Sequence[str] = (), stop: Stop = never
    ) -> Plan:
        """Work out what a query matches, `marked` being the ids for is:marked.

        Raises Superseded as soon as `stop` says so.
        """
        query = self._without_strangers(query)
        terms = [term for term in dict.fromkeys(query.terms) if not term.negated]
        wanted = self._alternatives.of(terms, stop)
        unwanted = [_unwanted(term) for term in query.terms if term.negated]
        unwanted += [filter_match(f, marked) for f in query.filters if f.negated]
        branches = tuple(branch for term in terms for branch in term.branches)
        figures = [limit for limit in query.limits if isinstance(limit, FigureLimit)]
        return Plan(
            query=query,
            wanted=tuple(tuple(each.alternatives) for each in wanted),
            required=tuple(
                filter_match(f, marked) for f in query.filters if not f.negated
            ),
            unwanted=tuple(unwanted),
            conditions=tuple(map(self._index.condition, dict.fromkeys(query.limits))),
            corrections={
                word: near for each in wanted for word, near in each.corrections.items()
            },
            matcher=Matcher(
                branches,
                tuple(form for each in wanted for form in each.forms),
                frozenset(branch.figure for branch in branches if branch.figure),
                tuple(
                    r for limit in figures if not limit.negated for r in limit.ranges
                ),
            ),
            foremost=wanted[0].own if len(wanted) == 1 else _together(terms),
        )

    def _without_strangers(self, query: Query) -> Query:
        """The query without speakers and ids of which there is no fact, but hints."""
        filters, hints = [], [*query.hints]
        for filter in query.filters:
            known = set(filter.values)
            if filter.field == "says":
                known = {value for value in known if self.says(value)}
            elif filter.field == "id":
                known = self._index.known_ids(filter.values)
            values = tuple(value for value in filter.values if value in known)
            strangers = [value for value in filter.values if value not in known]
            hints += [self._stranger(filter.field, value) for value in strangers]
            if values:
                filters.append(filter._replace(values=values))
        return replace(query, filters=tuple(filters), hints=tuple(hints))

    def _stranger(self, field: str, value: str) -> str:
        """What to say of a speaker or an id of which there is no fact."""
        shown = in_short(value)
        if field == "id":
            return f'no fact has the id "{shown}"'
        near = nearest(folded(value)[-1], self._index.tagged("says"))
        if near:
            return f"says:{shown} → says:{near}?"
        return f'nobody of the name "{shown}" says so'

    def says(self, value: str) -> bool:
        """Whether somebody whose words begin like these says something."""
        if not folded(value):
            return False
        return self._index.has(filter_match(Filter("says", (value,))))

    def count(self, plan: Plan) -> int:
        """How many facts the plan finds."""
        return self._index.count(plan.match())

    def page(
        self,
        plan: Plan,
        offset: int = 0,
        limit: int = 50,
        stop: Stop = never,
        counted: bool = True,
    ) -> Page:
        """Some of the facts that the plan finds: best tier first, then newest.

        To count all of them takes longer than to find the first. Raises Superseded as
        soon as `stop` says so.
        """
        hits: list[Hit] = []
        total: int | None = None
        offset = skip = max(offset, 0)
        for tier in range(len(plan.tiers)):
            if len(hits) >= limit or offset + len(hits) == total:
                break
            give_up_if(stop)
            match = plan.only(tier)
            found = self._index.page(match, skip, limit - len(hits))
            hits += [_hit(plan, tier, fact) for fact in found]
            if found:
                skip = 0
            elif skip:
                skip = max(0, skip - self._index.count(match))
            if counted and total is None and len(hits) < limit:
                total = self.count(plan)  # so that no tier is asked in vain
        give_up_if(stop)
        if total is None and counted:
            total = self.count(plan)
        return Page(
            query=plan.query,
            offset=offset,
            total=offset + len(hits) if total is None else total,
            counted=total is not None,
            hits=tuple(hits),
            corrections=plan.corrections,
            matcher=plan.matcher,
        )

    def every(self, plan: Plan) -> Iterator[Hit]:
        """All that the plan finds, in the same order."""
        for tier in range(len(plan.tiers)):
            for fact in self._index.every(plan.only(tier)):
                yield _hit(plan, tier, fact)


def _hit(plan: Plan, tier: int, fact: Fact) -> Hit:
    return Hit(fact, plan.tiers[tier].score, plan.matcher.spans(fact.statement))


def _together(terms: Sequence[Term]) -> str:
    """What matches the terms side by side, "" where there are no two to stand so."""
    if len(terms) < 2 or any(term.others or term.figure for term in terms):
        return ""
    return side_by_side(terms)


def _unwanted(term: Term) -> str:
    """What a fact may not hold: a figure with a unit is more than its digits."""
    return any_of(
        f"tags : {tag('figure', branch.figure)}"
        if " " in branch.figure
        else anywhere(branch.words)
        for branch in term.branches
    )
