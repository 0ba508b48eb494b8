"""What a dossier holds, asked for by id."""

from __future__ import annotations

import sqlite3
from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from facts.articles.texts import FoundText, Texts
from facts.errors import UnknownIdError
from facts.index.index import Index
from facts.model import INDUSTRY, STATUSES, Article, Company, Fact, Problem
from facts.query import Choices
from facts.suggest import did_you_mean
from facts.verdicts import STATES, State, Verdict


class SourceNames(Mapping[str, tuple[str, ...]]):
    """The names of articles by their ids; all are read only when all are asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index

    @cached_property
    def _all(self) -> dict[str, tuple[str, ...]]:
        return {article.id: _names(article) for article in self._index.articles()}

    def __getitem__(self, id: str) -> tuple[str, ...]:
        article = self._index.article(id)
        if article is None:
            raise KeyError(id)
        return _names(article)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def items(self) -> ItemsView[str, tuple[str, ...]]:
        """All ids and names."""
        return self._all.items()

    def values(self) -> ValuesView[tuple[str, ...]]:
        """All names."""
        return self._all.values()


def _names(article: Article) -> tuple[str, ...]:
    return tuple(filter(None, (article.publisher, article.title)))


class Holdings:
    """The companies, topics, articles, facts and verdicts of a dossier that is open."""

    def __init__(self, folder: Path, index: Index, texts: Texts) -> None:
        header = index.header()
        self.folder = folder
        self.title = header.title
        self.companies = header.companies
        self.topics = header.topics
        self.pair = header.compare
        """The ids of the two companies to compare, none where there are not two."""

        self._index = index
        self._texts = texts

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def trouble(self) -> str:
        """Why its index is not kept on disk, if it should be: a sentence."""
        return self._index.trouble

    def close(self) -> None:
        """Let go of the dossier."""
        self._index.close()

    @cached_property
    def choices(self) -> Choices:
        """What the fields of a query take."""
        return {
            "company": {c.id: (c.name, *c.aliases) for c in self.companies}
            | {INDUSTRY: ("Whole industry",)},
            "topic": {topic.id: (topic.name,) for topic in self.topics},
            "status": {status: () for status in STATUSES},
            "source": SourceNames(self._index),
            "is": {v: () for v in ("marked", "retired", *STATES, *STATUSES)},
            "has": {"figure": (), "quote": ()},
        }

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in its files."""
        return self._index.problems()

    @cached_property
    def mismatches(self) -> tuple[Problem, ...]:
        """What its facts say and their articles do not, and where."""
        return self._index.mismatches()

    def is_current(self) -> bool:
        """Whether what was read of its files and of its articles' texts is still so.

        Files that are new do not count.
        """
        from facts.index.making.changes import is_current  # noqa: PLC0415 (asked late)
        from facts.index.making.scan import scan  # noqa: PLC0415 (likewise)

        try:
            return is_current(self._index.connection, self.folder, scan(self.folder))
        except (OSError, sqlite3.Error):
            return False

    def verdict(self, id: str) -> Verdict:
        """What checking the fact of this id found; raises UnknownIdError."""
        verdict = self._index.verdict(id)
        if verdict is None:
            raise UnknownIdError(f'there is no fact "{id}"')
        return verdict

    def states(self, facts: Iterable[Fact]) -> dict[str, State]:
        """What checking each of these facts found, by its id."""
        return {fact.id: self.verdict(fact.id).state for fact in facts}

    @cached_property
    def total(self) -> int:
        """How many facts it has."""
        return self._index.total()

    @cached_property
    def article_total(self) -> int:
        """How many articles it has."""
        return self._index.article_total()

    def fact(self, id: str) -> Fact:
        """The fact of this id; raises UnknownIdError."""
        fact = self._index.fact(id)
        if fact is None:
            raise UnknownIdError(f'there is no fact "{id}"')
        return fact

    def facts(self, ids: Iterable[str]) -> Iterator[Fact]:
        """The facts of these ids, in their order; ids of no fact are passed over."""
        for id in ids:
            fact = self._index.fact(id)
            if fact is not None:
                yield fact

    def article(self, id: str) -> Article:
        """The article of this id; raises UnknownIdError."""
        article = self._index.article(id)
        if article is None:
            raise UnknownIdError(f'there is no article "{id}"')
        return article

    def text(self, id: str) -> FoundText:
        """The text of the article of this id as it is now; raises UnknownIdError."""
        return self._texts.find(self.article(id))

    def articles(self) -> list[Article]:
        """All its articles, newest first."""
        return self._index.articles()

    def article_place(self, id: str) -> int:
        """How many articles come before the one of this id."""
        return self._index.article_place(id)

    def company(self, id: str) -> Company:
        """The company of this id; raises UnknownIdError that names the nearest."""
        for company in self.companies:
            if company.id == id:
                return company
        hint = did_you_mean(id, [company.id for company in self.companies])
        raise UnknownIdError(f'there is no company "{id}": {hint}'.rstrip(": "))
