"""Dossier: what every view, command and export talks to."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from facts.articles.texts import Texts
from facts.errors import UnknownIdError
from facts.folder import builtin_folder, check_folder
from facts.holdings import Holdings
from facts.index.conditions import Match
from facts.index.index import Index
from facts.index.stop import Stop, never
from facts.marks import Marks
from facts.model import INDUSTRY, STATUSES, Article, Company
from facts.query import (
    Filter,
    Query,
    parse_query,
    selected_values,
    without_field,
)
from facts.search.aliases import Aliases
from facts.search.facets import FacetCounter, Facets
from facts.search.plan import Plan
from facts.search.searcher import Hit, Page, Searcher

if TYPE_CHECKING:
    from facts.articles.reading import Reading
    from facts.compare import Comparison, Row, Section, Sides
    from facts.conflicts import Conflict

PAGE = 50

ASKED_AT_ONCE = 1000
"""Marks that one question to the index names."""

MOST_ROWS = 500
"""Facts of one side and topic of a comparison that are laid out."""


class Dossier(Holdings):
    """A dossier that is open: pages of facts, never all of them at once."""

    def __init__(
        self,
        folder: Path,
        index: Index,
        marks: Marks | None = None,
        texts: Texts | None = None,
    ) -> None:
        super().__init__(folder, index, texts or Texts(folder))
        self._searcher = Searcher(index)
        self._aliases = Aliases(self.companies)
        self._marks = marks

    @cached_property
    def marks(self) -> Marks:
        """The facts put aside for export."""
        return self._marks or Marks(marks_path(self.folder))

    def _plan(self, query: Query, stop: Stop = never) -> Plan:
        asks_marks = any(f.field == "is" for f in query.filters)
        return self._searcher.plan(query, self.marks.ids if asks_marks else (), stop)

    def search(
        self,
        text: str = "",
        offset: int = 0,
        limit: int = PAGE,
        stop: Stop = never,
        counted: bool = True,
    ) -> Page:
        """A page of what a query finds; no words find every fact, the newest first.

        To count all that is found takes longer than to find the first. Raises
        Superseded as soon as `stop` says so.
        """
        with self._index.until(stop):
            plan = self._plan(parse_query(text, self.choices), stop)
            page = self._searcher.page(plan, offset, limit, stop, counted)
        return replace(page, aliases=self._aliases.of(page.query))

    def says(self, words: str) -> bool:
        """Whether somebody whose words begin like these says something."""
        return self._searcher.says(words)

    def count(self, text: str, stop: Stop = never) -> int:
        """How many facts a query finds; raises Superseded likewise."""
        with self._index.until(stop):
            plan = self._plan(parse_query(text, self.choices), stop)
            return (
                self.total if plan.match() == Match("") else self._searcher.count(plan)
            )

    def hits(self, text: str = "") -> Iterator[Hit]:
        """Everything that a query finds, read as it is taken."""
        return self._searcher.every(self._plan(parse_query(text, self.choices)))

    def reading(self, id: str) -> Reading:
        """The text of the article of this id beside its facts, as it is now.

        Raises UnknownIdError.
        """
        from facts.articles.reading import read_beside  # noqa: PLC0415 (not at the start)

        hits = self.hits(f"source:{id} ")
        return read_beside(self.text(id), (hit.fact for hit in hits))

    @cached_property
    def mismatched(self) -> int:
        """How many facts say what their articles do not."""
        return self.search("is:mismatch ", limit=0).total

    def conflicts(self) -> tuple[Conflict, ...]:
        """The figures of one company, measure and period that are not equal."""
        from facts.conflicts import find_conflicts  # noqa: PLC0415 (likewise)

        facts = (hit.fact for hit in self.hits("has:figure "))
        return find_conflicts(facts, self.fact)

    def facets(self, text: str = "", stop: Stop = never) -> Facets:
        """How many facts of a query have each value of each field.

        What the query asks of a field does not narrow that field's own counts. Raises
        Superseded likewise.
        """
        query = parse_query(text, self.choices)

        def match(field: str) -> Match:
            return self._plan(query.without(field), stop).match()

        count = FacetCounter(self._index, match)
        companies = {company.id: company.name for company in self.companies}
        with self._index.until(stop):
            return {
                "company": count.named(
                    "company", companies | {INDUSTRY: "Whole industry"}
                ),
                "topic": count.named("topic", {t.id: t.name for t in self.topics}),
                "status": count.named("status", {s: s for s in STATUSES}),
                "when": count.years(),
                "source": count.sources(selected_values(text, "source")),
            }

    def sources(
        self, text: str, offset: int, limit: int, stop: Stop = never
    ) -> list[tuple[Article, int]]:
        """Some of the articles, newest first, and how many facts of a query each has.

        What the query asks of sources does not count. Raises Superseded likewise.
        """
        query = parse_query(text, self.choices).without("source")
        with self._index.until(stop):
            match = self._plan(query, stop).match()
            counts = self._index.article_counts(match, offset, limit)
            articles = self._index.articles(offset, limit)
        return [(article, counts.get(article.id, 0)) for article in articles]

    def source_count(self, text: str, stop: Stop = never) -> int:
        """How many articles a query finds facts of; no words find every article.

        Raises Superseded likewise.
        """
        if not text.strip():
            return self.article_total
        with self._index.until(stop):
            plan = self._plan(parse_query(text, self.choices), stop)
            return self._index.top_articles(plan.match(), 0, ())[1]

    def place(self, id: str, text: str = "", stop: Stop = never) -> int | None:
        """How many facts that a query finds come before this one, if it finds it.

        Raises Superseded likewise.
        """
        before = 0
        with self._index.until(stop):
            plan = self._plan(parse_query(text, self.choices), stop)
            for match in map(plan.only, range(len(plan.tiers))):
                rank = self._index.rank(match, id)
                if rank is not None:
                    return before + rank
                before += self._index.count(match)
        return None

    def marked(self, text: str = "", stop: Stop = never) -> list[str]:
        """The ids of the marks that a query finds, in their order.

        Raises Superseded likewise.
        """
        marks = self.marks.ids
        if not text.strip():
            found = self._index.known_ids(marks)
            return [id for id in marks if id in found]
        query = parse_query(text, self.choices)
        query = replace(query, filters=(*query.filters, Filter("is", ("marked",))))
        found = set()
        with self._index.until(stop):
            for start in range(0, len(marks), ASKED_AT_ONCE):
                some = marks[start : start + ASKED_AT_ONCE]
                plan = self._searcher.plan(query, some, stop)
                found.update(self._index.ids(plan.match()))
        return [id for id in marks if id in found]

    def compare(
        self, left: str = "", right: str = "", text: str = "", *, stop: Stop = never
    ) -> Comparison:
        """What a query finds of two companies, counted by topic.

        What the query asks of companies does not count. Raises UnknownIdError for a
        company that there is not, and Superseded likewise.
        """
        if not (left and right) and len(self.pair) < 2:
            raise UnknownIdError("the dossier does not have two companies to compare")
        one = self.company(left or self.pair[0])
        other = self.company(right or self.pair[1])
        if one == other:
            raise UnknownIdError(f"{one.name} cannot be compared with itself")
        with self._index.until(stop):
            return self._sides(one, other, text).comparison(self.topics)

    def rows(
        self, comparison: Comparison, section: Section, most: int = MOST_ROWS
    ) -> tuple[Row, ...]:
        """The rows of a section, of each side at most so many facts."""
        sides = self._sides(comparison.left, comparison.right, comparison.text)
        return sides.rows(section, most)

    def row_page(
        self, comparison: Comparison, section: Section, offset: int, limit: int
    ) -> tuple[Row, ...]:
        """Some rows of a section that is too large to be aligned, as they come."""
        sides = self._sides(comparison.left, comparison.right, comparison.text)
        return sides.page(section, offset, limit)

    def _sides(self, left: Company, right: Company, text: str) -> Sides:
        from facts.compare import Sides  # noqa: PLC0415 (not needed at the start)

        query = parse_query(without_field(text, "company"), self.choices)
        return Sides(left, right, query, self._plan, self._index)


def open_dossier(
    path: str | os.PathLike[str] | None = None,
    articles: str | os.PathLike[str] | None = None,
    report: Callable[[int, int], None] = lambda done, total: None,
) -> Dossier:
    """Open a dossier's folder, the built-in one for None; raises DossierError.

    The texts of its articles are looked for in the folder `articles` too. `report` is
    told how many files are read, of how many, where there are many.
    """
    folder = builtin_folder() if path is None else Path(path)
    check_folder(folder)
    from facts.index.making.place import open_index  # noqa: PLC0415 (not for the screens)

    elsewhere = None if articles is None else Path(articles)
    texts = Texts(folder, elsewhere)
    return Dossier(folder, open_index(Index, folder, texts, report), texts=texts)


def marks_path(folder: Path) -> Path:
    """Where the marks of a dossier are kept: under the user's state folder."""
    from platformdirs import user_state_path  # noqa: PLC0415 (needed only for marks)

    if folder == builtin_folder():
        return user_state_path("rivals") / "marks" / "built-in.json"
    place = str(folder.resolve())
    name = hashlib.sha256(os.fsencode(place)).hexdigest()[:16]
    return user_state_path("rivals") / "marks" / f"{folder.resolve().name}-{name}.json"
