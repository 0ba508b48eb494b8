"""An index made anew, in memory: for dossiers that are read in no time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from facts.articles.texts import Texts
from facts.files import file_hash
from facts.index.making.changes import stamp_of
from facts.index.making.rows import RowMaker, recency
from facts.index.making.scan import scan
from facts.index.making.writer import Writer
from facts.index.store import SCHEMA, Store
from facts.model import Company, Header, Topic
from facts.records.reader import (
    ArticleFile,
    article_ids,
    article_paths,
    first_two,
    name_of,
    read_article,
    read_header,
    title_of,
)

if TYPE_CHECKING:
    from facts.index.index import Index


def build_index(folder: Path, texts: Texts | None = None) -> Index:
    """Read the files of a dossier into a new index in memory, each fact checked."""
    from facts.index.index import Index  # noqa: PLC0415 (another process needs but a Store)

    return Index(build_store(folder, texts).connection)


def build_store(folder: Path, texts: Texts | None = None) -> Store:
    """The same, for who does not ask it anything."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    seen = scan(folder)  # before, so that what changes meanwhile is seen
    connection.execute("INSERT INTO stamp VALUES (?)", (stamp_of(folder),))
    header, faults = read_header(folder)
    ids = article_ids(article_paths(folder))
    hashes = {path.name: file_hash(path) for path in ids}
    files = [read_article(path, header, id) for path, id in ids.items()]
    header = header or _inferred(folder, files)
    maker = RowMaker(header, texts or Texts(folder))
    writer = Writer(connection, folder, maker.words)
    writer.declare(header, faults)
    every = (maker.rows(file, hashes[file.path.name]) for file in files)
    for rows in sorted(every, key=recency):
        writer.insert(rows)
        writer.write_source(rows, seen)
    writer.finish()
    return Store(connection)


def _inferred(folder: Path, files: Iterable[ArticleFile]) -> Header:
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
