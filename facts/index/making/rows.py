"""The file of one article as rows of the index: read, checked and folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from facts.articles.texts import FoundText, Texts
from facts.evidence.finding import Judged, Unread
from facts.files import file_hash
from facts.index.encoding import encode
from facts.index.lexicon import EVERY, tag
from facts.index.making import traits
from facts.model import INDUSTRY, Article, Fact, Header, Problem
from facts.quantity import Quantity
from facts.records.reader import ArticleFile, Located, late_problems, read_article
from facts.records.validation import Fault
from facts.verdicts import State, Verdict
from facts.words import folded

if TYPE_CHECKING:
    from facts.evidence.reading.names import NameFinder


class FactRow(NamedTuple):
    """A fact as the index keeps it."""

    id: str
    place: int
    """Among the facts of its file."""

    topic: str
    status: str
    superseded_by: str | None
    companies: tuple[str, ...]
    record: str
    verdict: str
    figures: tuple[traits.FigureRow, ...]
    days: tuple[int, int] | tuple[None, None]
    """The first and the last of its event, or else of its article."""

    words: Searchable


class Searchable(NamedTuple):
    """What full text finds of a fact: folded words, parted by blanks."""

    statement: str
    other: str
    tags: str


@dataclass(frozen=True)
class FileRows:
    """All that the index keeps of one article's file."""

    file: str
    """Its name."""

    sha256: str
    article: Article | None
    facts: tuple[FactRow, ...]
    problems: tuple[Problem, ...]
    mismatches: tuple[Problem, ...]

    @property
    def day(self) -> int:
        """The day until which it was published at the latest, 0 for unknown."""
        published = self.article and self.article.published
        return published.end.toordinal() if published else 0

    def __getstate__(self) -> dict[str, Any]:
        """For another process: plain tuples go there in half the time of named ones."""
        facts = [(*row[:-1], (*row.words,)) for row in self.facts]
        return {**self.__dict__, "facts": facts}

    def __setstate__(self, state: dict[str, Any]) -> None:
        rows = ((row[:-1], row[-1]) for row in state["facts"])
        facts = tuple(FactRow._make((*row, Searchable(*words))) for row, words in rows)
        self.__dict__.update(state, facts=facts)


class _Evidence(Protocol):
    def judge(self, fact: Fact) -> Judged: ...


class RowMaker:
    """Makes rows of files, for which it has what the whole dossier declares."""

    def __init__(self, header: Header, texts: Texts) -> None:
        self._header = header
        self._texts = texts
        self.words = IndexWords(header)

    def read(self, path: Path, id: str) -> FileRows:
        """Read a file, its article being known by this id."""
        sha256 = file_hash(path)  # before, so that what changes meanwhile is seen
        return self.rows(read_article(path, self._header, id), sha256)

    def rows(self, file: ArticleFile, sha256: str = "") -> FileRows:
        """Check the facts of a file against their text, and fold their words."""
        name = file.path.name
        if file.article is None:
            return FileRows(name, sha256, None, (), file.problems, ())
        found = self._texts.find(file.article)
        evidence = self._evidence(file.article, found)
        facts: list[FactRow] = []
        faults: list[tuple[int | None, Fault]] = []
        for located in file.facts:
            verdict, findings = evidence.judge(located.fact)
            facts.append(self._row(located, verdict, file.article))
            faults += [
                (located.place, Fault(f.key, f"{located.fact.id}: {f.reason}"))
                for f in findings
            ]
        if found.changed and facts:  # said once, and not of each fact
            faults = [(None, Fault(("sha256",), found.trouble))]
        mismatches = tuple(late_problems(file.path, faults)) if faults else ()
        return FileRows(
            name, sha256, file.article, tuple(facts), file.problems, mismatches
        )

    def _evidence(self, article: Article, found: FoundText) -> _Evidence:
        if not found.paragraphs:
            return Unread(found)
        from facts.evidence.judge import Evidence  # noqa: PLC0415 (only with a text)

        return Evidence(self._finder, article, found)

    @cached_property
    def _finder(self) -> NameFinder:
        from facts.evidence.reading.names import NameFinder  # noqa: PLC0415 (likewise)

        return NameFinder(self._header.companies)

    def _row(self, located: Located, verdict: Verdict, article: Article) -> FactRow:
        fact = located.fact
        figures = traits.figures_of(fact)
        date = fact.when or article.published
        return FactRow(
            id=fact.id,
            place=located.place,
            topic=fact.topic,
            status=fact.status,
            superseded_by=fact.superseded_by,
            companies=tuple(dict.fromkeys(fact.companies or (INDUSTRY,))),
            record=encode(fact),
            verdict=_encoded(verdict),
            figures=traits.figure_rows(figures),
            days=(
                (date.start.toordinal(), date.end.toordinal()) if date else (None, None)
            ),
            words=self.words.of(fact, verdict.state, figures),
        )


@lru_cache(maxsize=16)
def _encoded(verdict: Verdict) -> str:
    """A verdict as it is kept: where there are no texts, nearly all are equal."""
    return encode(verdict)


class IndexWords:
    """What full text finds of facts, in a dossier that declares these names."""

    def __init__(self, header: Header) -> None:
        self._companies = {
            company.id: folded(" ".join((company.id, company.name, *company.aliases)))
            for company in header.companies
        }
        self._topics = {
            topic.id: folded(f"{topic.id} {topic.name}") for topic in header.topics
        }

    def of(
        self, fact: Fact, state: State, figures: Sequence[Quantity] | None = None
    ) -> Searchable:
        """The words and the tags of a fact, whose figures may be known already."""
        if figures is None:
            figures = traits.figures_of(fact)
        other: list[str] = []
        for company in fact.companies:
            other += self._companies.get(company) or folded(company)
        other += self._topics.get(fact.topic) or folded(fact.topic)
        for figure in fact.figures:
            other += folded(
                f"{figure.text} {figure.measure or ''} {figure.period or ''}"
            )
        if fact.according_to:
            other += folded(fact.according_to)
        kind = fact.companies or (INDUSTRY,), fact.topic, fact.status
        return Searchable(
            " ".join(folded(fact.statement)),
            " ".join(other),
            " ".join((_kind_tags(*kind, state), *_own_tags(fact, figures))),
        )


@lru_cache(maxsize=4096)
def _kind_tags(
    companies: tuple[str, ...], topic: str, status: str, state: State
) -> str:
    """The tags that many facts have, parted by blanks."""
    tags = [EVERY, *(tag("company", company) for company in companies)]
    tags += [tag("topic", topic), tag("status", status), tag("is", state)]
    return " ".join(tags)


def _own_tags(fact: Fact, figures: Sequence[Quantity]) -> Iterator[str]:
    yield tag("source", fact.article)
    yield tag("id", fact.id)
    if fact.retired:
        yield tag("is", "retired")
    if figures:
        yield tag("has", "figure")
    if fact.quote:
        yield tag("has", "quote")
    if fact.according_to:
        yield from traits.speaker_tags(fact.according_to)
    yield from traits.figure_tags(figures)


def recency(rows: FileRows) -> tuple[int, str]:
    """Newest first; an article without a date is the oldest."""
    return -rows.day, rows.file
