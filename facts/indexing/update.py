"""An index on disk, brought up to date with the files of its dossier.

What is in it is complete at every moment for the files that its table `source` names:
an update that is broken off goes on where it stopped.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facts.errors import RivalsError
from facts.files import file_hash
from facts.folder import HEADER_FILE
from facts.index import SCHEMA
from facts.indexing.pool import read_all
from facts.indexing.rows import FileRows, RowMaker
from facts.indexing.scan import Scan, code_stamp, guessed_day, scan
from facts.indexing.writer import Writer
from facts.records import article_ids, read_header
from facts.texts import Texts

Report = Callable[[int, int], None]
"""Is told how many files are done, of how many."""

_COMMIT_EVERY = 1.0
"""Seconds, after which others see what was written."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an update has to do."""

    read: tuple[str, ...]
    """Files to read, the newest articles first."""

    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.read or self.gone)


def update(connection: sqlite3.Connection, folder: Path, report: Report) -> bool:
    """Bring an index up to date, and say whether anything changed; raises OSError."""
    header, problems = read_header(folder)
    if header is None:
        raise UnreadableHeaderError
    stamp = f"{code_stamp()} {file_hash(folder / HEADER_FILE)}"
    fresh = _stamp(connection) != stamp
    if fresh:
        _begin(connection)
    maker = RowMaker(header, Texts(folder))
    writer = Writer(connection, folder, maker.words)
    if fresh:
        writer.declare(header, problems)
        connection.execute("INSERT INTO stamp VALUES (?)", (stamp,))
    seen = scan(folder)
    change = _change(connection, folder, seen)
    if change or fresh:
        _Update(writer, maker, folder, seen).run(change, report)
    connection.commit()
    return bool(change or fresh)


class UnreadableHeaderError(RivalsError):
    """The dossier's own file cannot be read: what it declares must be inferred."""


def _stamp(connection: sqlite3.Connection) -> str:
    try:
        row = connection.execute("SELECT text FROM stamp").fetchone()
    except sqlite3.OperationalError:  # a new file, or of a version without stamps
        return ""
    return str(row[0]) if row else ""


def _begin(connection: sqlite3.Connection) -> None:
    """Make the tables anew."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' "
        "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words_%'"
    ).fetchall()
    for (name,) in tables:
        connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    connection.commit()
    connection.executescript(SCHEMA)
    connection.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 33554432)")


def _change(connection: sqlite3.Connection, folder: Path, seen: Scan) -> Change:
    """The files whose state is not that of the index."""
    known: dict[str, tuple[Any, ...]] = {
        file: rest
        for file, *rest in connection.execute(
            "SELECT file, size, changed, sha256, text, text_sha256 FROM source"
        )
    }
    read = []
    for file, now in seen.articles.items():
        if file in known:
            size, changed, sha256, text, text_sha256 = known[file]
            if text == seen.text_of(file, text_sha256):
                if (size, changed) == now:
                    continue
                if size == now.size and sha256 == file_hash(folder / file):
                    connection.execute(
                        "UPDATE source SET changed = ? WHERE file = ?",
                        (now.changed, file),
                    )
                    continue
        read.append(file)
    gone = tuple(file for file in known if file not in seen.articles)
    days = {file: guessed_day(folder / file) for file in read}
    read.sort(key=lambda file: (-days[file], file))
    return Change(tuple(read), gone)


class _Update:
    """One bringing up to date."""

    def __init__(
        self, writer: Writer, maker: RowMaker, folder: Path, seen: Scan
    ) -> None:
        self._writer = writer
        self._maker = maker
        self._folder = folder
        self._seen = seen
        paths = map(folder.joinpath, seen.articles)
        self._ids = {path.name: id for path, id in article_ids(paths).items()}

    def run(self, change: Change, report: Report) -> None:
        """Take out what is gone, and write what is read."""
        again: set[str] = set()
        for file in change.gone:
            again |= self._writer.delete(file)
        tasks = [(self._folder / file, self._ids[file]) for file in change.read]
        total, last = len(tasks), time.monotonic()
        for done, rows in enumerate(read_all(tasks, self._maker), 1):
            again |= self._write(rows)
            if time.monotonic() - last > _COMMIT_EVERY:
                self._writer.commit()
                report(done, total)
                last = time.monotonic()
        again &= {*self._seen.articles}
        while again:  # those that lost an id to a newer file, or may have one now
            file = again.pop()
            rows = self._maker.read(self._folder / file, self._ids[file])
            again |= self._write(rows) & {*self._seen.articles}
        self._writer.finish()
        report(total, total)

    def _write(self, rows: FileRows) -> set[str]:
        again = self._writer.delete(rows.file) | self._writer.insert(rows)
        sha256 = rows.article.sha256 if rows.article else None
        text = self._seen.text_of(rows.file, sha256)
        self._writer.write_source(rows, self._seen.articles[rows.file], text)
        return again - {rows.file}
