"""The SQLite database of an index: its tables, and how it is opened and asked."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Self

from facts.errors import DossierError, Superseded
from facts.index.stop import Stop

_STEPS = 20_000
"""Of SQLite's machine, between two looks whether to go on: a few milliseconds."""

_DAMAGE = frozenset(
    {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_NOTADB,
    }
)
"""Errors after which the file is of no use; any other says nothing against it."""

PLACE_BITS = 17
"""Of the number of a fact: its place among the facts of its article."""

SCHEMA = """
CREATE TABLE header (record TEXT NOT NULL);
CREATE TABLE trouble (text TEXT NOT NULL);
CREATE TABLE source (            -- the files that were read
    file TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,       -- in nanoseconds
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,             -- what tells one state of the article's text
    text_sha256 TEXT
) WITHOUT ROWID;
CREATE TABLE stamp (text TEXT NOT NULL);   -- the program and the declarations
CREATE TABLE problem (              -- of a file; "" is the dossier's own
    file TEXT NOT NULL,
    path TEXT NOT NULL,
    line INTEGER NOT NULL,
    column INTEGER NOT NULL,
    record TEXT NOT NULL
);
CREATE TABLE mismatch (             -- likewise, in what a fact says
    file TEXT NOT NULL,
    path TEXT NOT NULL,
    line INTEGER NOT NULL,
    column INTEGER NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX problem_file ON problem (file);
CREATE INDEX mismatch_file ON mismatch (file);
CREATE TABLE refused (id TEXT NOT NULL, file TEXT NOT NULL);  -- ids of other facts
CREATE INDEX refused_id ON refused (id);
CREATE TABLE article (
    number INTEGER PRIMARY KEY,     -- newest first
    id TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
);
CREATE TABLE fact (
    number INTEGER PRIMARY KEY,     -- newest first
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL,
    place INTEGER NOT NULL,         -- among the facts of its file
    superseded_by TEXT,
    record TEXT NOT NULL,
    verdict TEXT NOT NULL
);
CREATE TABLE kind (                 -- a combination of what is counted of facts
    number INTEGER PRIMARY KEY,
    companies TEXT NOT NULL,        -- parted by blanks
    topic TEXT NOT NULL,
    status TEXT NOT NULL,
    UNIQUE (companies, topic, status)
);
-- Of a fact what is asked of many at once: its kind, and the first day and the last of
-- its event, or else of its article, or nulls.
CREATE TABLE trait (
    fact INTEGER PRIMARY KEY, kind INTEGER NOT NULL, starts INTEGER, ends INTEGER
);
-- Whatever figures are listed in a fact or stand in its statement.
CREATE TABLE figure (
    fact INTEGER, low REAL, high REAL, unit TEXT,
    PRIMARY KEY (fact, low, high, unit)
) WITHOUT ROWID;
-- Its words come folded; the tokenizer only parts them at blanks.
CREATE VIRTUAL TABLE words USING fts5(
    statement, other, tags, content='', columnsize=0, prefix='1 2 3',
    tokenize='ascii'
);
CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID;  -- of facts, tags excepted
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, col);
CREATE VIRTUAL TABLE occurrence USING fts5vocab(words, instance); -- found at once
"""

INDEXES = (
    "fact_superseded ON fact (superseded_by) WHERE superseded_by IS NOT NULL",
    "trait_kind ON trait (kind)",
    "trait_starts ON trait (starts)",
    "trait_ends ON trait (ends)",
    "figure_low ON figure (low)",
    "figure_unit ON figure (unit, low)",
    "figure_range ON figure (high) WHERE high - low > 0",
)
"""Made once there are rows, which takes less than with each row; none is needed."""


class Store:
    """A database that is open; every method may be called from any thread."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None = None
    ) -> None:
        self.connection = connection
        self._path = path
        self._lock = threading.RLock()
        self._of_thread = threading.local()
        self._opened = [connection]
        self._version = _version(connection)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Read the index on disk; raises sqlite3.DatabaseError."""
        connection = _open(path)
        if connection.execute("SELECT 1 FROM header").fetchone() is None:
            raise sqlite3.DatabaseError("it holds no header yet")
        return cls(connection, path)

    @classmethod
    def load(cls, image: bytes) -> Self:
        """Take up the bytes that `dump` gave."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.deserialize(image)
        return cls(connection)

    def dump(self) -> bytes:
        """The whole index as bytes."""
        with self._lock:
            return self.connection.serialize()

    def close(self) -> None:
        """Let go of the index; it answers nothing after."""
        with self._lock:
            for connection in self._opened:
                connection.close()

    @contextlib.contextmanager
    def until(self, stop: Stop) -> Iterator[None]:
        """Give up the questions that this thread asks as soon as `stop` says so.

        They raise Superseded then. An index in memory answers too soon to need it.
        """
        connection = self._own()
        if self._path is None:
            yield
            return
        connection.set_progress_handler(stop, _STEPS)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)

    def _own(self) -> sqlite3.Connection:
        """A connection of this thread's own, so that none waits for another's count.

        Memory has but one.
        """
        if self._path is None:
            return self.connection
        connection: sqlite3.Connection | None = getattr(self._of_thread, "it", None)
        if connection is None:
            try:
                connection = _open(self._path)
            except sqlite3.OperationalError:  # the file has gone: the first still reads
                return self.connection
            self._of_thread.it = connection
            with self._lock:
                self._opened.append(connection)
        return connection

    def _rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        connection = self._own()
        shared = connection is self.connection
        try:
            with self._lock if shared else contextlib.nullcontext():
                return connection.execute(sql, parameters).fetchall()
        except UnicodeEncodeError:  # a lone surrogate: no file holds it
            return []
        except sqlite3.DatabaseError as error:
            ours = self._meaning(error)
            if ours is None:
                raise
            raise ours from error

    def _meaning(self, error: sqlite3.DatabaseError) -> Exception | None:
        """What an error tells of the index, None where our question was wrong.

        A damaged index is thrown away, so that it will be made anew.
        """
        # Python's own errors have no code: the index has been closed, above all.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE) & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            return Superseded()
        if self._path is None:
            return None
        if code == sqlite3.SQLITE_ERROR:
            with self._lock:
                if _version(self.connection) == self._version:
                    return None
            return DossierError("the index was made anew meanwhile: read it again")
        if code not in _DAMAGE:
            return DossierError(f"the index cannot be read: {error}")
        with contextlib.suppress(OSError):
            self._path.unlink()
        return DossierError(f"the index is damaged, read it again: {error}")

    @property
    def trouble(self) -> str:
        """Why it is not on disk, where it should be: a sentence, or nothing."""
        rows = self._rows("SELECT text FROM trouble")
        return str(rows[0][0]) if rows else ""

    def note_trouble(self, sentence: str) -> None:
        """Say why it is not on disk, where it should be."""
        with self._lock:
            self.connection.execute("INSERT INTO trouble VALUES (?)", (sentence,))
            self.connection.commit()


def _open(path: Path) -> sqlite3.Connection:
    place = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(place, uri=True, check_same_thread=False)


def _version(connection: sqlite3.Connection) -> int:
    """What changes whenever tables are made."""
    return int(connection.execute("PRAGMA schema_version").fetchone()[0])
