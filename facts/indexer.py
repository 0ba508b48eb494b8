"""Builds the index of a dossier from its files.

As a program, `python -m facts.indexer FOLDER` writes the index to its standard output,
so that a screen can be drawn while another process reads the files.
"""

from __future__ import annotations

import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from facts import traits
from facts.dates import PartialDate
from facts.encoding import encode
from facts.evidence import Evidence, NameFinder
from facts.index import EVERY, INDUSTRY, SCHEMA, Index
from facts.lexicon import tag
from facts.model import Company, Fact, Header, Problem, Topic
from facts.quantity import Quantity
from facts.records import (
    ArticleFile,
    Located,
    article_paths,
    fact_problems,
    first_two,
    name_of,
    read_article,
    read_header,
    title_of,
)
from facts.texts import Texts
from facts.validation import Fault
from facts.verdicts import Verdict
from facts.words import folded


@dataclass(frozen=True, slots=True)
class _Misfit:
    """A fault of a fact that only all the files together show."""

    path: Path
    place: int
    fault: Fault
    table: str = "problem"
    """Where it is kept: what an article does not say is a mismatch."""


def build_index(folder: Path, texts: Texts | None = None) -> Index:
    """Read the files of a dossier into a new index in memory, each fact checked."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    header, faults = read_header(folder)
    files = [read_article(path, header) for path in article_paths(folder)]
    problems = [*faults, *(problem for file in files for problem in file.problems)]
    files = sorted(_with_ids_of_their_own(files), key=_recency)
    header = header or _inferred(folder, files)
    _insert_articles(connection, files)
    misfits = list(_insert_facts(connection, header, files, texts or Texts(folder)))
    misfits += _broken_chains(connection, files)
    problems += _problems(m for m in misfits if m.table == "problem")
    mismatches = _problems(m for m in misfits if m.table == "mismatch")
    connection.execute("INSERT INTO header VALUES (?)", (encode(header),))
    for table, found in (("problem", problems), ("mismatch", mismatches)):
        rows = [(encode(problem),) for problem in sorted(found)]
        connection.executemany(f"INSERT INTO {table} VALUES (?)", rows)
    connection.commit()
    return Index(connection)


def _problems(misfits: Iterable[_Misfit]) -> Iterator[Problem]:
    faults: dict[Path, list[tuple[int, Fault]]] = defaultdict(list)
    for misfit in misfits:
        faults[misfit.path].append((misfit.place, misfit.fault))
    for path, found in faults.items():
        yield from fact_problems(path, found)


def _with_ids_of_their_own(files: Iterable[ArticleFile]) -> Iterator[ArticleFile]:
    """The files, numbered where a name that is no id would make the id of another."""
    used: set[str] = set()
    for file in sorted(
        files, key=lambda f: not f.article or f.article.id != f.path.stem
    ):
        if file.article and file.article.id in used:
            numbers = (f"{file.article.id}-{n}" for n in count(2))
            id = next(id for id in numbers if id not in used)
            facts = (
                replace(located, fact=replace(located.fact, article=id))
                for located in file.facts
            )
            article = replace(file.article, id=id)
            file = replace(file, article=article, facts=tuple(facts))
        if file.article:
            used.add(file.article.id)
        yield file


def _recency(file: ArticleFile) -> tuple[int, str]:
    """Newest first; an article without a date is the oldest."""
    published = file.article and file.article.published
    return (-published.end.toordinal() if published else 0, file.name)


def _inferred(folder: Path, files: Sequence[ArticleFile]) -> Header:
    """A header made of what the facts name, where `dossier.toml` cannot be read."""
    facts = [located.fact for file in files for located in file.facts]
    companies = dict.fromkeys(company for fact in facts for company in fact.companies)
    topics = dict.fromkeys(fact.topic for fact in facts)
    return Header(
        title=title_of(folder),
        companies=tuple(Company(id=id, name=name_of(id)) for id in companies),
        topics=tuple(Topic(id=id, name=name_of(id)) for id in topics),
        compare=first_two(companies),
    )


def _insert_articles(
    connection: sqlite3.Connection, files: Sequence[ArticleFile]
) -> None:
    connection.executemany(
        "INSERT INTO article (id, file, record) VALUES (?, ?, ?)",
        [(f.article.id, f.name, encode(f.article)) for f in files if f.article],
    )


def _insert_facts(
    connection: sqlite3.Connection,
    header: Header,
    files: Sequence[ArticleFile],
    texts: Texts,
) -> Iterator[_Misfit]:
    """Insert the facts of each id once; yields a misfit for what is wrong in one."""
    names = {c.id: " ".join((c.id, c.name, *c.aliases)) for c in header.companies}
    topics = {topic.id: f"{topic.id} {topic.name}" for topic in header.topics}
    first: dict[str, str] = {}
    finder = NameFinder(header.companies)
    for file in files:
        if file.article is None:
            continue
        evidence = Evidence(finder, file.article, texts.find(file.article))
        for located in file.facts:
            fact = located.fact
            if fact.id in first:
                message = (
                    f'fact id "{fact.id}" is used twice: first in {first[fact.id]}'
                )
                hint = "ids are unique in the dossier"
                yield _Misfit(file.path, located.place, Fault(("id",), message, hint))
                continue
            first[fact.id] = file.name
            other = [
                *(names.get(company, company) for company in fact.companies),
                topics.get(fact.topic, fact.topic),
                *(f"{f.text} {f.measure or ''} {f.period or ''}" for f in fact.figures),
                fact.according_to or "",
            ]
            verdict, findings = evidence.judge(fact)
            date = fact.when or file.article.published
            _insert_fact(connection, located, verdict, " ".join(other), date)
            for finding in findings:
                message = f"{fact.id}: {finding.reason}"
                fault = Fault(finding.key, message)
                yield _Misfit(file.path, located.place, fault, "mismatch")


def _insert_fact(
    connection: sqlite3.Connection,
    located: Located,
    verdict: Verdict,
    other: str,
    date: PartialDate | None,
) -> None:
    fact = located.fact
    row = (fact.id, fact.article, located.place, fact.topic, fact.status)
    cursor = connection.execute(
        "INSERT INTO fact "
        "(id, article, place, topic, status, superseded_by, record, verdict) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*row, fact.superseded_by, encode(fact), encode(verdict)),
    )
    number = cursor.lastrowid
    connection.executemany(
        "INSERT INTO about VALUES (?, ?)",
        [(company, number) for company in dict.fromkeys(fact.companies or (INDUSTRY,))],
    )
    statement = folded(fact.statement)
    figures = traits.figures_of(fact, statement)
    connection.executemany(
        "INSERT INTO figure VALUES (?, ?, ?, ?)",
        [(number, *row) for row in traits.figure_rows(figures)],
    )
    days = [d.toordinal() for d in (date.start, date.end)] if date else [None, None]
    connection.execute("INSERT INTO dated VALUES (?, ?, ?)", (number, *days))
    connection.execute(
        "INSERT INTO words (rowid, statement, other, tags) VALUES (?, ?, ?, ?)",
        (
            number,
            " ".join(statement),
            " ".join(folded(other)),
            " ".join((*_tags(fact, figures), tag("is", verdict.state))),
        ),
    )


def _tags(fact: Fact, figures: Sequence[Quantity]) -> Iterator[str]:
    yield EVERY
    for company in fact.companies or (INDUSTRY,):
        yield tag("company", company)
    yield tag("topic", fact.topic)
    yield tag("status", fact.status)
    yield tag("source", fact.article)
    yield tag("id", fact.id)
    if fact.retired:
        yield tag("is", "retired")
    if fact.figures:
        yield tag("has", "figure")
    if fact.quote:
        yield tag("has", "quote")
    yield from traits.speaker_tags(fact)
    yield from traits.figure_tags(figures)


def _broken_chains(
    connection: sqlite3.Connection, files: Iterable[ArticleFile]
) -> Iterator[_Misfit]:
    """A misfit for each fact superseded by none that exists, or in a circle."""
    paths = {file.article.id: file.path for file in files if file.article}
    rows = connection.execute(
        "SELECT id, superseded_by, article, place FROM fact "
        "WHERE superseded_by IS NOT NULL"
    ).fetchall()
    successors = {id: successor for id, successor, *_ in rows}
    for id, successor, article, place in rows:
        exists = connection.execute("SELECT 1 FROM fact WHERE id = ?", (successor,))
        if exists.fetchone() is None:
            message = f'superseded_by: there is no fact "{successor}"'
        elif successor == id:
            message = f'superseded_by: "{id}" is superseded by itself'
        elif _returns(id, successors):
            message = f'superseded_by: following it from "{id}" leads back to "{id}"'
        else:
            continue
        hint = "name the id of the fact that stands in its place"
        fault = Fault(("superseded_by",), message, hint)
        yield _Misfit(paths[article], place, fault)


def _returns(start: str, successors: dict[str, str]) -> bool:
    """Whether following the successors of a fact leads back to it."""
    seen = {start}
    current = successors.get(start)
    while current is not None and current not in seen:
        seen.add(current)
        current = successors.get(current)
    return current == start


if __name__ == "__main__":
    sys.stdout.buffer.write(build_index(Path(sys.argv[1])).dump())
