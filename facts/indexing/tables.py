"""Facts in the tables of an index."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from facts.indexing.rows import FactRow, Searchable


def write_facts(
    connection: sqlite3.Connection, base: int, article: str, rows: Sequence[FactRow]
) -> None:
    """Write the facts of an article, numbered from `base` on."""
    numbered = [(base + row.place, row) for row in rows]
    execute = connection.executemany
    execute(
        "INSERT INTO fact (number, id, article, place, topic, status, "
        "superseded_by, record, verdict) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                number,
                row.id,
                article,
                row.place,
                row.topic,
                row.status,
                row.superseded_by,
                row.record,
                row.verdict,
            )
            for number, row in numbered
        ],
    )
    execute(
        "INSERT INTO about VALUES (?, ?)",
        [(company, number) for number, row in numbered for company in row.companies],
    )
    execute(
        "INSERT INTO dated VALUES (?, ?, ?)",
        [(number, *row.days) for number, row in numbered],
    )
    execute(
        "INSERT INTO figure VALUES (?, ?, ?, ?)",
        [(number, *figure) for number, row in numbered for figure in row.figures],
    )
    execute(
        "INSERT INTO words (rowid, statement, other, tags) VALUES (?, ?, ?, ?)",
        [(number, *row.words) for number, row in numbered],
    )


def delete_facts(
    connection: sqlite3.Connection, words: Mapping[int, Searchable]
) -> None:
    """Take out facts by their numbers, in order; full text must be told its words."""
    connection.executemany(
        "INSERT INTO words (words, rowid, statement, other, tags) "
        "VALUES ('delete', ?, ?, ?, ?)",
        [(number, *searchable) for number, searchable in words.items()],
    )
    numbers = [(number,) for number in words]
    for table in ("about", "dated", "figure"):
        connection.executemany(f"DELETE FROM {table} WHERE fact = ?", numbers)
    connection.executemany("DELETE FROM fact WHERE number = ?", numbers)
