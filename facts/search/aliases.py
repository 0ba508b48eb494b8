"""Words that stand for a company: "prime" finds all facts about Amazon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facts.model import Company
from facts.query import Query
from facts.words import folded


class Aliases:
    """The names of companies by which a search finds facts that do not say them."""

    def __init__(self, companies: Iterable[Company]) -> None:
        self._names = [
            (
                company.name,
                _phrases(company.id, company.name),
                _phrases(*company.aliases),
            )
            for company in companies
        ]

    def of(self, query: Query) -> dict[str, list[str]]:
        """Of each word of a query that is (in) such a name, the companies so named."""
        branches = (b for t in query.terms if not t.negated for b in t.branches)
        words = dict.fromkeys(" ".join(branch.words) for branch in branches)
        named = {word: list(self._named(word)) for word in words}
        return {word: companies for word, companies in named.items() if companies}

    def _named(self, words: str) -> Iterator[str]:
        for company, own, others in self._names:
            if f" {words} " in others and f" {words} " not in own:
                yield company


def _phrases(*names: str) -> str:
    """The words of names, between blanks; a bar keeps one from running into another."""
    return f" {' | '.join(' '.join(folded(name)) for name in names)} "
