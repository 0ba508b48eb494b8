"""Where the index of a dossier is kept: in memory, or in the user's cache."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from facts.articles.texts import Texts
from facts.errors import UnreadableHeaderError
from facts.index.making.changes import find_changes
from facts.index.making.scan import scan
from facts.index.store import Store

Opened = TypeVar("Opened", bound=Store)

Report = Callable[[int, int], None]
"""Is told how many files are done, of how many."""

SMALL = 2_000_000
"""Bytes of all files up to which they are read anew each time, and no index is kept."""


def is_kept(folder: Path, texts: Texts) -> bool:
    """Whether the index of a dossier is kept on disk: not for one read in no time."""
    try:
        return texts.elsewhere is None and scan(folder).size > SMALL
    except OSError:
        return False


def open_index(
    kind: type[Opened], folder: Path, texts: Texts, report: Report
) -> Opened:
    """The index of a dossier, up to date with its files, to be asked as this kind is.

    One on disk that cannot be used is made anew; where that cannot be, it is made in
    memory, and says why.
    """
    trouble = ""
    if is_kept(folder, texts):
        path = index_path(folder)
        for _ in range(2):
            try:
                bring_up_to_date(path, folder, report)
                return kind.open(path)
            except sqlite3.DatabaseError as error:  # damaged, or no place to write
                trouble = str(error)
            except OSError as error:
                trouble = error.strerror or str(error)
            except UnicodeEncodeError:
                trouble = "a file's name is not UTF-8"
            except UnreadableHeaderError:
                trouble = ""
                break
            forget(path)
    from facts.index.making.in_memory import build_store  # noqa: PLC0415 (brings pydantic)

    index = kind(build_store(folder, texts).connection)
    if trouble:
        index.note_trouble(
            f"the index is in memory, and made anew each time: {trouble}"
        )
    return index


def bring_up_to_date(path: Path, folder: Path, report: Report) -> None:
    """Write into the index on disk what it does not know yet.

    Raises sqlite3.DatabaseError and OSError where it cannot be used.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _locked(path), contextlib.closing(_connect(path)) as connection:
        seen = scan(folder)
        changes = find_changes(connection, folder, seen)
        if changes.touched:
            sql = "UPDATE source SET changed = ? WHERE file = ?"
            connection.executemany(sql, changes.touched)
            connection.commit()
        if changes:
            from facts.index.making.update import (  # noqa: PLC0415 (brings pydantic)
                apply_changes,
            )

            apply_changes(connection, folder, seen, changes, report)


def _connect(path: Path) -> sqlite3.Connection:
    """A connection that writes; what is lost in a crash is only made again."""
    connection = sqlite3.connect(path, timeout=30)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Wait until no other process brings the same index up to date."""
    with path.with_suffix(".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def index_path(folder: Path) -> Path:
    """Where the index of a dossier is kept, if it is on disk."""
    from platformdirs import user_cache_path  # noqa: PLC0415 (only for large dossiers)

    folder = folder.resolve()
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return user_cache_path("rivals") / "index" / f"{folder.name}-{name}.sqlite3"


def forget(path: Path) -> None:
    """Throw an index away."""
    for end in ("", "-wal", "-shm"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + end).unlink()
