"""Problems kept in an index, and those that only all its facts together show."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from facts.index.encoding import encode
from facts.model import Problem
from facts.records.reader import late_problems
from facts.records.validation import Fault

_OF_ALL = "*"
"""Stands for the file of a problem that other files may mend."""


def write_problems(
    connection: sqlite3.Connection,
    table: Literal["problem", "mismatch"],
    file: str,
    problems: Iterable[Problem],
) -> None:
    """Keep the problems of a file."""
    rows = [(file, p.path, p.line, p.column, encode(p)) for p in problems]
    connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?)", rows)


def mend_chains(connection: sqlite3.Connection, folder: Path) -> None:
    """Find anew the facts superseded by none that exists, or in a circle."""
    connection.execute("DELETE FROM problem WHERE file = ?", (_OF_ALL,))
    rows = connection.execute(
        "SELECT f.id, f.superseded_by, f.place, a.file, s.id IS NOT NULL "
        "FROM fact f JOIN article a ON a.id = f.article "
        "LEFT JOIN fact s ON s.id = f.superseded_by "
        "WHERE f.superseded_by IS NOT NULL"
    ).fetchall()
    successors = {id: successor for id, successor, *_ in rows}
    faults: dict[str, list[tuple[int, Fault]]] = {}
    for id, successor, place, file, exists in rows:
        message = _broken(id, successor, bool(exists), successors)
        if message:
            hint = "name the id of the fact that stands in its place"
            fault = Fault(("superseded_by",), message, hint)
            faults.setdefault(file, []).append((place, fault))
    for file, found in faults.items():
        problems = late_problems(folder / file, found)
        write_problems(connection, "problem", _OF_ALL, problems)


def _broken(
    id: str, successor: str, exists: bool, successors: Mapping[str, str]
) -> str | None:
    """What is wrong with the successor of a fact, if anything is."""
    if not exists:
        return f'superseded_by: there is no fact "{successor}"'
    if successor == id:
        return f'superseded_by: "{id}" is superseded by itself'
    if id in _followed(successor, successors):
        return f'superseded_by: following it from "{id}" leads back to "{id}"'
    return None


def _followed(start: str, successors: Mapping[str, str]) -> Iterator[str]:
    """The facts that one leads to, each once."""
    seen: set[str] = set()
    current: str | None = start
    while current is not None and current not in seen:
        seen.add(current)
        yield current
        current = successors.get(current)
