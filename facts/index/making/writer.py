"""Rows written into an index, and taken out of it again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from facts.index.encoding import decode_fact, decode_verdict, encode
from facts.index.making.problems import mend_chains, write_problems
from facts.index.making.rows import FactRow, FileRows, IndexWords
from facts.index.making.scan import Scan
from facts.index.making.tables import FactTables
from facts.index.making.vocabulary import Vocabulary
from facts.index.store import INDEXES, PLACE_BITS
from facts.model import Header, Problem
from facts.records.reader import late_problems
from facts.records.validation import Fault
from facts.text import clean

_LAST_DAY = 3_652_059
"""The ordinal of the last day that there is."""

_DAY_SHIFT = PLACE_BITS + 24
_FIRST_SLOT = 1 << 22
"""Of a day, so that others fit before it."""

_STEP = 1024
"""Between the slots of the articles of one day, so that others fit between them."""

_ASKED_AT_ONCE = 500
"""Ids in one question to the index."""


class Writer:
    """Writes the files of one dossier.

    The number of a fact says how new it is: the day of its article, counted back from
    the last there is, then the article's slot in that day, then the fact's place.
    """

    def __init__(
        self, connection: sqlite3.Connection, folder: Path, words: IndexWords
    ) -> None:
        self._connection = connection
        self._folder = folder
        self._words = words
        self._tables = FactTables(connection)
        self._vocabulary = Vocabulary(connection)

    def declare(self, header: Header, problems: Iterable[Problem]) -> None:
        """Write what the dossier declares, and what is wrong there."""
        self._connection.execute("INSERT INTO header VALUES (?)", (encode(header),))
        write_problems(self._connection, "problem", "", problems)

    def insert(self, rows: FileRows) -> set[str]:
        """Write a file that is not in the index.

        An id is that of the newest fact that has it. Answers the older files whose
        facts lose theirs: they are taken out, and must be read again.
        """
        write_problems(self._connection, "problem", rows.file, rows.problems)
        write_problems(self._connection, "mismatch", rows.file, rows.mismatches)
        if rows.article is None:
            return set()
        base = self._base(rows)
        owners = self._owners([row.id for row in rows.facts])
        older = {file for file, number in owners.values() if number > base}
        again = older.union(*(self.delete(file) for file in older)) - {rows.file}
        self._connection.execute(
            "INSERT INTO article (number, id, file, record) VALUES (?, ?, ?, ?)",
            (base, rows.article.id, rows.file, encode(rows.article)),
        )
        first = {id: file for id, (file, _) in owners.items() if file not in older}
        own: list[FactRow] = []
        refused: list[tuple[int, str, str]] = []
        for row in rows.facts:
            if row.id in first:
                refused.append((row.place, row.id, first[row.id]))
            else:
                first[row.id] = rows.file
                own.append(row)
        self._tables.write(base, rows.article.id, own)
        self._vocabulary.add(row.words for row in own)
        self._refuse(rows.file, refused)
        return again

    def write_source(self, rows: FileRows, scan: Scan) -> None:
        """Keep in mind the state of a file that was written, and of its text."""
        sha256 = rows.article.sha256 if rows.article else None
        seen, text = scan.articles[rows.file], scan.text_of(rows.file, sha256)
        self._connection.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?)",
            (rows.file, *seen, rows.sha256, text, sha256),
        )

    def commit(self) -> None:
        """Let others see what is written."""
        self._vocabulary.settle()
        self._connection.commit()

    def finish(self) -> None:
        """Find what only all the facts together show, and let others see it."""
        for index in INDEXES:
            self._connection.execute(f"CREATE INDEX IF NOT EXISTS {index}")
        mend_chains(self._connection, self._folder)
        self.commit()

    def delete(self, name: str) -> set[str]:
        """Take a file out of the index, if it is there.

        Answers the files whose facts were refused ids that are free now.
        """
        for table in ("problem", "mismatch", "refused", "source"):
            self._connection.execute(f"DELETE FROM {table} WHERE file = ?", (name,))
        found = self._rows("SELECT number FROM article WHERE file = ?", (name,))
        if not found:
            return set()
        ((base,),) = found
        facts = self._rows(
            "SELECT number, id, record, verdict FROM fact "
            "WHERE number >= ? AND number < ? ORDER BY number",
            (base, base + (1 << PLACE_BITS)),
        )
        words = {
            number: self._words.of(decode_fact(record), decode_verdict(verdict).state)
            for number, _, record, verdict in facts
        }
        self._tables.delete(words)
        self._vocabulary.doubt(words.values())
        self._connection.execute("DELETE FROM article WHERE file = ?", (name,))
        return self._refusing(id for _, id, *_ in facts)

    def _rows(self, sql: str, parameters: Iterable[object] = ()) -> list[Any]:
        return self._connection.execute(sql, tuple(parameters)).fetchall()

    def _base(self, rows: FileRows) -> int:
        """The number before that of the file's first fact.

        Of one day, articles stand in the order of their files' names; where there is
        no room between two, behind all of them.
        """
        low = (_LAST_DAY - rows.day) << _DAY_SHIFT
        high = low + (1 << _DAY_SHIFT)
        ((before, after, last),) = self._rows(
            "SELECT max(CASE WHEN file < ?1 THEN number END), "
            "min(CASE WHEN file > ?1 THEN number END), max(number) "
            "FROM article WHERE number >= ?2 AND number < ?3",
            (rows.file, low, high),
        )
        if last is None:
            return low | _FIRST_SLOT << PLACE_BITS
        one = 1 << PLACE_BITS
        if after is None:
            return int(before) + _STEP * one
        if before is None:
            return int(after) - _STEP * one
        between = int(before) + (int(after) - int(before)) // one // 2 * one
        return between if between > before else int(last) + _STEP * one

    def _owners(self, ids: list[str]) -> dict[str, tuple[str, int]]:
        """Of each id that a fact has already, its file, and its article's number."""
        found: dict[str, tuple[str, int]] = {}
        for start in range(0, len(ids), _ASKED_AT_ONCE):
            some = ids[start : start + _ASKED_AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = self._rows(
                "SELECT f.id, a.file, a.number FROM fact f "
                f"JOIN article a ON a.id = f.article WHERE f.id IN ({marks})",
                some,
            )
            found |= {id: (file, number) for id, file, number in rows}
        return found

    def _refuse(self, name: str, refused: list[tuple[int, str, str]]) -> None:
        """Keep in mind which ids the facts at these places could not have, and why."""
        if not refused:
            return
        faults = [_taken(place, id, first) for place, id, first in refused]
        write_problems(
            self._connection,
            "problem",
            name,
            late_problems(self._folder / name, faults),
        )
        self._connection.executemany(
            "INSERT INTO refused VALUES (?, ?)", [(id, name) for _, id, _ in refused]
        )

    def _refusing(self, ids: Iterable[str]) -> set[str]:
        if not self._rows("SELECT 1 FROM refused LIMIT 1"):
            return set()
        sql = "SELECT file FROM refused WHERE id = ?"
        return {file for id in ids for (file,) in self._rows(sql, (id,))}


def _taken(place: int, id: str, first: str) -> tuple[int, Fault]:
    """What is wrong with a fact whose id another has."""
    message = f'fact id "{id}" is used twice: first in {clean(first)}'
    return place, Fault(("id",), message, "ids are unique in the dossier")
