"""A query as full-text expressions, a tier for each degree of closeness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from facts.index.conditions import Condition, Match
from facts.index.lexicon import EVERY, tag
from facts.model import STATUSES
from facts.query import Filter, Query, Term
from facts.search.highlight import Matcher
from facts.words import folded


class Alternative(NamedTuple):
    """One way in which a word of a query may be met."""

    match: str
    """Matches the facts that meet it so."""

    score: float
    words: tuple[str, ...] = ()
    """The words that it is about, where they may be met in several ways."""

    reach: str = ""
    """Matches what meets the same words so or nearer, if that is shorter to say."""


class Tier(NamedTuple):
    """One degree of closeness."""

    match: str
    """Matches what is as close, nearer degrees included."""

    score: float
    last: str = ""
    """Matches what is no closer in some word, "" where the rest says as much."""


@dataclass(frozen=True)
class Plan:
    """What a query matches, ready to be asked of the index."""

    query: Query
    wanted: tuple[tuple[Alternative, ...], ...]
    """Of each word the alternatives."""

    required: tuple[str, ...]
    unwanted: tuple[str, ...]
    conditions: tuple[Condition, ...]
    corrections: dict[str, list[str]]
    matcher: Matcher
    foremost: str = ""
    """Matches what comes first: where all words stand side by side, or the one fact
    whose id they are; "" where that is not looked for."""

    @cached_property
    def tiers(self) -> tuple[Tier, ...]:
        """The degrees of closeness; a fact has that of its worst word."""
        if not self.wanted:
            return (Tier("", 1.0),)
        tiers = [Tier(self.foremost, 1.0)] if self.foremost else []
        nearest = min(max(a.score for a in each) for each in self.wanted)
        scores = {a.score for each in self.wanted for a in each if a.score <= nearest}
        for score in sorted(scores, reverse=True):
            match = " AND ".join(_reach(each, score) for each in self.wanted)
            last = (a.match for each in self.wanted for a in each if a.score == score)
            tiers.append(Tier(match, score, any_of(last) if score < nearest else ""))
        return tuple(tiers)

    def match(self) -> Match:
        """Every fact that the query finds."""
        return self._match(self.tiers[-1].match)

    def only(self, tier: int) -> Match:
        """The facts of this very tier."""
        words, _, last = self.tiers[tier]
        if tier == 0:
            return self._match(words)
        # What is rarer comes first, so that of the rest little is read.
        words = f"{last} AND {words}" if last else words
        return self._match(words, self.tiers[tier - 1].match)

    def _match(self, words: str, nearer: str = "") -> Match:
        parts = [*([f"({words})"] if words else []), *self.required]
        everything = " AND ".join(parts)
        unwanted = [*self.unwanted, *([f"({nearer})"] if nearer else [])]
        if unwanted:
            everything = f"({everything or f'tags : {EVERY}'}) NOT {any_of(unwanted)}"
        return Match(everything, self.conditions)


def _reach(alternatives: Iterable[Alternative], score: float) -> str:
    """What meets a word as nearly as a score tells, or nearer."""
    near = sorted((a for a in alternatives if a.score >= score), key=lambda a: -a.score)
    widest = {a.words or (a.match,): a.reach or a.match for a in near}
    return any_of(dict.fromkeys(widest.values()))


def anywhere(words: Sequence[str]) -> str:
    """The words one after the other, in the statement or in what belongs to it."""
    return f"{{statement other}} : {phrase(words)}"


def beside(words: Sequence[str]) -> str:
    """The words one after the other in what belongs to the statement."""
    return f"other : {phrase(words)}"


def phrase(words: Sequence[str]) -> str:
    """The words one after the other."""
    return '"{}"'.format(" ".join(words).replace('"', " "))


def side_by_side(terms: Sequence[Term]) -> str:
    """The terms in any order in the statement, with nothing between them."""
    between = sum(len(term.words) for term in terms[1:-1])
    near = " ".join(phrase(term.words) for term in terms)
    return f"statement : NEAR({near}, {between})"


def filter_match(filter: Filter, marked: Sequence[str] = ()) -> str:
    """The facts that a filter lets through."""
    return f"tags : {any_of(_tags(filter, marked))}"


def _tags(filter: Filter, marked: Sequence[str]) -> Iterator[str]:
    for value in filter.values:
        if filter.field == "says":
            starts = (f"{tag('says', word)}*" for word in folded(value))
            yield f"({' AND '.join(starts)})"
        elif filter.field == "is" and value in STATUSES:
            yield tag("status", value)
        else:
            yield tag(filter.field, value)
    if filter.field == "is" and "marked" in filter.values:
        yield from (tag("id", id) for id in marked)


def any_of(parts: Iterable[str]) -> str:
    """What matches one of the expressions."""
    return f"({' OR '.join(parts)})"
