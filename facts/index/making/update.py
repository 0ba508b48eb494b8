"""An index on disk, brought up to date with the files of its dossier.

What is in it is whole at every moment for the files that its table `source` names: an
update that is broken off goes on where it stopped.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from facts.articles.texts import Texts
from facts.errors import UnreadableHeaderError
from facts.index.making.changes import Changes, stamp_of
from facts.index.making.pool import read_all
from facts.index.making.rows import FileRows, RowMaker
from facts.index.making.scan import Scan
from facts.index.making.writer import Writer
from facts.index.store import SCHEMA
from facts.records.reader import article_ids, read_header

Report = Callable[[int, int], None]
"""Is told how many files are done, of how many."""

_REPORT_EVERY = 1.0
"""Seconds."""

_COMMIT_EVERY = 1.0
"""Seconds, at first, after which others see what was written."""

_GROWTH = 0.5
"""Of the time so far, until the next commit: each writes much of the index again."""

_MOST_LOST = 10.0
"""Seconds of work, where it is broken off."""

_PENDING_BYTES = 32 << 20
"""Of full text that SQLite gathers before it writes a segment."""


def apply_changes(
    connection: sqlite3.Connection,
    folder: Path,
    seen: Scan,
    changes: Changes,
    report: Report,
) -> None:
    """Write what changed; raises UnreadableHeaderError."""
    header, problems = read_header(folder)
    if header is None:
        raise UnreadableHeaderError(f"{folder} declares nothing that can be read")
    maker = RowMaker(header, Texts(folder))
    writer = Writer(connection, folder, maker.words)
    if changes.anew:
        _make_tables(connection)
        writer.declare(header, problems)
        connection.execute("INSERT INTO stamp VALUES (?)", (stamp_of(folder),))
    _Update(writer, maker, folder, seen).run(changes, report)


def _make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables anew, whatever there was."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' "
        "AND name NOT LIKE 'sqlite_%' ORDER BY sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()  # a virtual table takes its own tables along
    for (name,) in names:
        connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    connection.commit()
    connection.executescript(SCHEMA)
    connection.execute(
        "INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (_PENDING_BYTES,)
    )


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

    def run(self, changes: Changes, report: Report) -> None:
        """Take out what is gone, and write what is read."""
        again: set[str] = set()
        for file in changes.gone:
            again |= self._writer.delete(file)
        tasks = [(self._folder / file, self._ids[file]) for file in changes.read]
        total = len(tasks)
        begun = commit_at = report_at = time.monotonic()
        for done, rows in enumerate(read_all(tasks, self._maker), 1):
            again |= self._write(rows)
            now = time.monotonic()
            if now >= commit_at and done < total:  # the last comes with the finish
                self._writer.commit()
                wait = max((now - begun) * _GROWTH, _COMMIT_EVERY)
                commit_at = now + min(wait, _MOST_LOST)
            if now >= report_at:
                report(done, total)
                report_at = now + _REPORT_EVERY
        again &= {*self._seen.articles}
        while again:  # those that lost an id to a newer file, or may have one now
            file = again.pop()
            rows = self._maker.read(self._folder / file, self._ids[file])
            again |= self._write(rows) & {*self._seen.articles}
        self._writer.finish()
        report(total, total)

    def _write(self, rows: FileRows) -> set[str]:
        again = self._writer.delete(rows.file) | self._writer.insert(rows)
        self._writer.write_source(rows, self._seen)
        return again - {rows.file}
