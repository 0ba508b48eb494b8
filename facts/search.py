"""Search: a query's words matched in tiers, the literal before the merely similar.

A fact's tier is decided by its worst word. Each word of a query has alternatives, the
closest first: the word in a statement, the word anywhere, words that begin so, its
plural or singular, and, for a word that stands nowhere, the words of the dossier that
are spelt most like it. The n-th tier lets every word be any of its first n
alternatives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facts.highlight import SHORTEST_PREFIX, Matcher, Span, allows_prefix
from facts.index import Index
from facts.model import Fact
from facts.plan import Alternative, Plan, anywhere, filter_match, phrase
from facts.query import Query, Term
from facts.words import inflections

if TYPE_CHECKING:
    from facts.spelling import Spelling

MOST_SIMILAR = 8
"""Words that are searched in place of a misspelt one."""


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
    """Of all that the query finds, exactly."""

    hits: tuple[Hit, ...] = ()
    corrections: dict[str, list[str]] = field(default_factory=dict)
    """Of each word that stands nowhere, the words searched in its place."""

    matcher: Matcher = field(default_factory=Matcher)
    """Finds what the query matches in any text."""


class Searcher:
    """Answers queries over one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._spelling: Spelling | None = None

    def plan(self, query: Query, marked: Sequence[str] = ()) -> Plan:
        """Work out what a query matches, `marked` being the ids for is:marked."""
        corrections: dict[str, list[str]] = {}
        wanted: list[tuple[Alternative, ...]] = []
        terms = [term for term in query.terms if not term.negated]
        for term in terms:
            near = self._similar(term)
            if near:
                corrections[term.words[0]] = [word for word, _ in near]
            wanted.append((*self._alternatives(term), *_similar_matches(near)))
        unwanted = [anywhere(term.words) for term in query.terms if term.negated]
        unwanted += [filter_match(f, marked) for f in query.filters if f.negated]
        replaced = tuple(word for near in corrections.values() for word in near)
        return Plan(
            query=query,
            wanted=tuple(wanted),
            required=tuple(
                filter_match(f, marked) for f in query.filters if not f.negated
            ),
            unwanted=tuple(unwanted),
            corrections=corrections,
            matcher=Matcher(tuple(terms), replaced),
        )

    def count(self, plan: Plan) -> int:
        """How many facts the plan finds."""
        return self._index.count(plan.match())

    def page(self, plan: Plan, offset: int = 0, limit: int = 50) -> Page:
        """Some of the facts that the plan finds: best tier first, then newest."""
        hits: list[Hit] = []
        skip = max(offset, 0)
        for tier in range(plan.tiers):
            if len(hits) >= limit:
                break
            match = plan.only(tier)
            found = self._index.page(match, skip, limit - len(hits))
            hits += [_hit(plan, tier, fact) for fact in found]
            if found:
                skip = 0
            elif skip:
                skip = max(0, skip - self._index.count(match))
        return Page(
            query=plan.query,
            offset=max(offset, 0),
            total=self.count(plan),
            hits=tuple(hits),
            corrections=plan.corrections,
            matcher=plan.matcher,
        )

    def every(self, plan: Plan) -> Iterator[Hit]:
        """All that the plan finds, in the same order."""
        for tier in range(plan.tiers):
            for fact in self._index.every(plan.only(tier)):
                yield _hit(plan, tier, fact)

    def _alternatives(self, term: Term) -> Iterator[Alternative]:
        yield Alternative(f"statement : {phrase(term.words)}", 1.0)
        yield Alternative(anywhere(term.words), 0.95)
        if allows_prefix(term):
            yield Alternative(f"{anywhere(term.words)}*", 0.9)
        if not term.exact and len(term.words) == 1:
            for form in inflections(term.words[0]):
                if self._index.has_word(form):
                    yield Alternative(anywhere((form,)), 0.85)

    def _similar(self, term: Term) -> list[tuple[str, float]]:
        """The words to search in place of one that stands nowhere."""
        word = term.words[0]
        if len(term.words) > 1 or term.exact or self._stands(word, term.unfinished):
            return []
        if self._spelling is None:
            from facts.spelling import Spelling  # noqa: PLC0415 (brings rapidfuzz)

            self._spelling = Spelling(self._index.vocabulary())
        return self._spelling.similar(word, term.unfinished)[:MOST_SIMILAR]

    def _stands(self, word: str, unfinished: bool) -> bool:
        """Whether some fact holds the word, a longer one, or another form of it."""
        if self._index.has_word(word):
            return True
        if (unfinished or len(word) >= SHORTEST_PREFIX) and self._index.has_prefix(
            word
        ):
            return True
        return any(self._index.has_word(form) for form in inflections(word))


def _hit(plan: Plan, tier: int, fact: Fact) -> Hit:
    return Hit(fact, plan.score(tier), plan.matcher.spans(fact.statement))


def _similar_matches(near: Sequence[tuple[str, float]]) -> Iterator[Alternative]:
    """Each of the near words, then all words that begin like one of them."""
    for word, score in near:
        yield Alternative(anywhere((word,)), score)
    if near:
        longer = " OR ".join(f"{anywhere((word,))}*" for word, _ in near)
        yield Alternative(f"({longer})", round(near[-1][1] * 0.9, 3))
