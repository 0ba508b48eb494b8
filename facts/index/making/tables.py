"""Facts in the tables of an index."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from facts.index.making.rows import FactRow, Searchable

_Kind = tuple[str, str, str]
"""Companies, topic and status."""


class FactTables:
    """The tables that have rows of facts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kinds: dict[_Kind, int] = {}

    def write(self, base: int, article: str, rows: Sequence[FactRow]) -> None:
        """Write the facts of an article, numbered from `base` on."""
        numbered = [(base + row.place, row) for row in rows]
        execute = self._connection.executemany
        execute(
            "INSERT INTO fact (number, id, article, place, superseded_by, record, "
            "verdict) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (n, f.id, article, f.place, f.superseded_by, f.record, f.verdict)
                for n, f in numbered
            ],
        )
        execute(
            "INSERT INTO trait (fact, kind, starts, ends) VALUES (?, ?, ?, ?)",
            [(number, self._kind(row), *row.days) for number, row in numbered],
        )
        execute(
            "INSERT INTO figure VALUES (?, ?, ?, ?)",
            [(number, *figure) for number, row in numbered for figure in row.figures],
        )
        execute(
            "INSERT INTO words (rowid, statement, other, tags) VALUES (?, ?, ?, ?)",
            [(number, *row.words) for number, row in numbered],
        )

    def _kind(self, row: FactRow) -> int:
        """The number of the kind of a fact, a new one if there was no such fact."""
        kind = " ".join(row.companies), row.topic, row.status
        if kind not in self._kinds:
            insert = "INSERT OR IGNORE INTO kind (companies, topic, status)"
            self._connection.execute(f"{insert} VALUES (?, ?, ?)", kind)
            ((self._kinds[kind],),) = self._connection.execute(
                "SELECT number FROM kind "
                "WHERE companies = ? AND topic = ? AND status = ?",
                kind,
            )
        return self._kinds[kind]

    def delete(self, words: Mapping[int, Searchable]) -> None:
        """Take out facts by their numbers, in order; full text must be told its words.

        Kinds stay: of most there are other facts.
        """
        self._connection.executemany(
            "INSERT INTO words (words, rowid, statement, other, tags) "
            "VALUES ('delete', ?, ?, ?, ?)",
            [(number, *searchable) for number, searchable in words.items()],
        )
        numbers = [(number,) for number in words]
        for table in ("trait", "figure"):
            delete = f"DELETE FROM {table} WHERE fact = ?"
            self._connection.executemany(delete, numbers)
        self._connection.executemany("DELETE FROM fact WHERE number = ?", numbers)
