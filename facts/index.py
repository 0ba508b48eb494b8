"""The index of a dossier: its facts in SQLite, derived from the files, disposable."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from facts.conditions import Condition, Match, Value, condition
from facts.encoding import (
    decode_article,
    decode_fact,
    decode_header,
    decode_problem,
    decode_verdict,
)
from facts.lexicon import Lexicon
from facts.model import Article, Fact, Header, Problem
from facts.query import Limit
from facts.verdicts import Verdict

SCHEMA = """
CREATE TABLE header (record TEXT NOT NULL);
CREATE TABLE problem (record TEXT NOT NULL);
CREATE TABLE mismatch (record TEXT NOT NULL);   -- a problem in what a fact says
CREATE TABLE article (
    number INTEGER PRIMARY KEY,     -- newest first
    id TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE TABLE fact (
    number INTEGER PRIMARY KEY,     -- newest first
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL,
    place INTEGER NOT NULL,         -- among the facts of its file
    topic TEXT NOT NULL,
    status TEXT NOT NULL,
    superseded_by TEXT,
    record TEXT NOT NULL,
    verdict TEXT NOT NULL
);
CREATE TABLE about (company TEXT NOT NULL, fact INTEGER NOT NULL);
CREATE INDEX about_fact ON about (fact);
-- Of a fact's event, or else of its article, the first day and the last, or nulls.
CREATE TABLE dated (fact INTEGER PRIMARY KEY, starts INTEGER, ends INTEGER);
CREATE INDEX dated_starts ON dated (starts);
CREATE INDEX dated_ends ON dated (ends);
-- Whatever figures are listed in a fact or stand in its statement.
CREATE TABLE figure (
    fact INTEGER, low REAL, high REAL, unit TEXT,
    PRIMARY KEY (fact, low, high, unit)
) WITHOUT ROWID;
CREATE INDEX figure_low ON figure (low);
CREATE INDEX figure_unit ON figure (unit, low);
CREATE INDEX figure_range ON figure (high) WHERE high - low > 0;
-- Its words come folded; the tokenizer only parts them at blanks.
CREATE VIRTUAL TABLE words USING fts5(
    statement, other, tags, content='', columnsize=0, prefix='1 2 3',
    tokenize='ascii'
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, col);
CREATE VIRTUAL TABLE occurrence USING fts5vocab(words, instance); -- found at once
"""

EVERY = "every"
"""The tag that every fact has."""

STREAMED = 500
"""Facts that are read at once where all are wanted."""

INDUSTRY = "industry"
"""Stands for the company where a fact is about the whole industry."""

_GROUPS = {
    "company": "SELECT company, count(*) FROM about WHERE fact IN ({}) GROUP BY 1",
    "topic": "SELECT topic, count(*) FROM fact WHERE number IN ({}) GROUP BY 1",
    "status": "SELECT status, count(*) FROM fact WHERE number IN ({}) GROUP BY 1",
    "source": "SELECT article, count(*) FROM fact WHERE number IN ({}) GROUP BY 1",
}


class Index(Lexicon):
    """What is asked of the index; every method may be called from any thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.RLock()

    @classmethod
    def load(cls, image: bytes) -> Index:
        """Take up the bytes that `dump` gave."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.deserialize(image)
        return cls(connection)

    def dump(self) -> bytes:
        """The whole index as bytes."""
        with self._lock:
            return self._connection.serialize()

    def close(self) -> None:
        """Let go of the index; it answers nothing after."""
        with self._lock:
            self._connection.close()

    def _rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        try:
            with self._lock:
                return self._connection.execute(sql, parameters).fetchall()
        except UnicodeEncodeError:  # a lone surrogate: no file holds it
            return []

    def header(self) -> Header:
        """What the dossier declares."""
        return decode_header(self._rows("SELECT record FROM header")[0][0])

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files, in their order."""
        rows = self._rows("SELECT record FROM problem ORDER BY rowid")
        return tuple(decode_problem(record) for (record,) in rows)

    def mismatches(self) -> tuple[Problem, ...]:
        """What facts say and their articles do not, in the order of the files."""
        rows = self._rows("SELECT record FROM mismatch ORDER BY rowid")
        return tuple(decode_problem(record) for (record,) in rows)

    def verdict(self, id: str) -> Verdict | None:
        """What was found of the fact of this id, if there is one."""
        rows = self._rows("SELECT verdict FROM fact WHERE id = ?", (id,))
        return decode_verdict(rows[0][0]) if rows else None

    def article(self, id: str) -> Article | None:
        """The article of this id, if there is one."""
        rows = self._rows("SELECT record FROM article WHERE id = ?", (id,))
        return decode_article(rows[0][0]) if rows else None

    def articles(self) -> list[Article]:
        """All articles, newest first."""
        rows = self._rows("SELECT record FROM article ORDER BY number")
        return [decode_article(record) for (record,) in rows]

    def fact(self, id: str) -> Fact | None:
        """The fact of this id, if there is one."""
        rows = self._rows("SELECT record FROM fact WHERE id = ?", (id,))
        return decode_fact(rows[0][0]) if rows else None

    def total(self) -> int:
        """How many facts there are."""
        return int(self._rows("SELECT count(*) FROM fact")[0][0])

    def count(self, match: Match) -> int:
        """How many facts match."""
        found = match.numbers(counting=True)
        sql = f"SELECT count(*) FROM ({found.select})"
        return int(self._rows(sql, found.values)[0][0])

    def page(self, match: Match, offset: int, limit: int) -> list[Fact]:
        """Some of the facts that match, newest first; the rest is not looked for."""
        found = match.numbers()
        sql = (
            f"SELECT record FROM fact WHERE number IN ({found.select} "
            f"ORDER BY {found.number} LIMIT ? OFFSET ?) ORDER BY number"
        )
        rows = self._rows(sql, (*found.values, limit, offset))
        return [decode_fact(record) for (record,) in rows]

    def every(self, match: Match) -> Iterator[Fact]:
        """All facts that match, newest first, read a page at once."""
        found = match.numbers()
        sql = (
            f"SELECT number, record FROM fact WHERE number IN ({found.select} "
            f"AND {found.number} > ? ORDER BY {found.number} LIMIT ?) ORDER BY number"
        )
        last = 0
        while rows := self._rows(sql, (*found.values, last, STREAMED)):
            last = rows[-1][0]
            yield from (decode_fact(record) for _, record in rows)

    def counts(self, match: Match, field: str) -> dict[str, int]:
        """How many of the facts matched have each value of a field."""
        found = match.numbers(counting=True)
        return dict(self._rows(_GROUPS[field].format(found.select), found.values))

    def condition(self, limit: Limit) -> Condition:
        """How a limit of dates or figures is best asked."""
        return condition(limit, self._size)

    def _size(self, select: str, values: Sequence[Value]) -> int:
        return int(self._rows(f"SELECT count(*) FROM ({select})", values)[0][0])
