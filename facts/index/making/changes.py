"""What of a dossier's files an index on disk does not know yet."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facts.files import file_hash
from facts.folder import HEADER_FILE
from facts.index.making.scan import Scan, code_stamp, guessed_day


@dataclass(frozen=True, slots=True)
class Changes:
    """What there is to do, so that an index is up to date."""

    anew: bool
    """Whether all that it holds is of another program, or of other declarations."""

    read: tuple[str, ...] = ()
    """Files to read, the newest articles first."""

    gone: tuple[str, ...] = ()
    touched: tuple[tuple[int, str], ...] = ()
    """When files were changed that hold what they held, and their names."""

    def __bool__(self) -> bool:
        return bool(self.anew or self.read or self.gone)


def stamp_of(folder: Path) -> str:
    """What tells all indexes that may be kept from those that must be made anew."""
    return f"{code_stamp()} {file_hash(folder / HEADER_FILE)}"


def has_stamp(connection: sqlite3.Connection, stamp: str) -> bool:
    """Whether an index is of this program and these declarations."""
    try:
        row = connection.execute("SELECT text FROM stamp").fetchone()
    except sqlite3.OperationalError:  # a new file, or of a version without stamps
        return False
    return row is not None and row[0] == stamp


def find_changes(connection: sqlite3.Connection, folder: Path, seen: Scan) -> Changes:
    """The files whose state is not that of the index."""
    if not has_stamp(connection, stamp_of(folder)):
        return Changes(True, _by_recency(folder, seen.articles))
    known: dict[str, Any] = {
        file: state
        for file, *state in connection.execute(
            "SELECT file, size, changed, sha256, text, text_sha256 FROM source"
        )
    }
    read, touched = [], []
    for file, now in seen.articles.items():
        size, changed, sha256, text, text_sha256 = known.get(file, (None,) * 5)
        if text == seen.text_of(file, text_sha256):
            if (size, changed) == now:
                continue
            if size == now.size and sha256 == file_hash(folder / file):
                touched.append((now.changed, file))
                continue
        read.append(file)
    gone = tuple(file for file in known if file not in seen.articles)
    return Changes(False, _by_recency(folder, read), gone, tuple(touched))


def is_current(connection: sqlite3.Connection, folder: Path, seen: Scan) -> bool:
    """Whether all that was read of the files is still so; new files do not count."""
    changes = find_changes(connection, folder, seen)
    known = {file for (file,) in connection.execute("SELECT file FROM source")}
    return not (changes.anew or known.intersection((*changes.read, *changes.gone)))


def _by_recency(folder: Path, files: Any) -> tuple[str, ...]:
    days = {file: guessed_day(folder / file) for file in files}
    return tuple(sorted(days, key=lambda file: (-days[file], file)))
