"""Where an export is written: never over a file that nobody meant."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from facts.errors import ExportError
from facts.files import write_atomically
from facts.text import clean

LONGEST_NAME = 60
"""Characters of a suggested name, before ".md"."""

_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def write_export(path: Path, chunks: Iterable[str], *, force: bool = False) -> None:
    """Write an export whole or not at all; raises ExportError.

    A file that is there already is kept unless `force` says to write over it.
    """
    shown = clean(str(path))
    try:
        _check(path, shown, force)
        write_atomically(path, chunks, replace=force)
    except FileExistsError as error:
        raise _exists(shown) from error
    except OSError as error:
        raise ExportError(f"{shown} cannot be written: {_reason(error)}") from error


def _check(path: Path, shown: str, force: bool) -> None:
    if "\0" in str(path):
        raise ExportError(f"{shown} is not a name that a file can have")
    if path.is_dir():
        raise ExportError(f"{shown} is a folder: name a file in it")
    if path.exists():
        if not path.is_file():
            raise ExportError(f"{shown} is not an ordinary file: name another")
        if not force:
            raise _exists(shown)
    folder = path.parent
    if not folder.is_dir():
        where = clean(str(folder))
        wrong = "is a file, not a folder" if folder.exists() else "does not exist"
        raise ExportError(f"{shown} cannot be written: the folder {where} {wrong}")


def _exists(shown: str) -> ExportError:
    return ExportError(f"{shown} exists already: name another file, or use --force")


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "its folder does not let you write in it"
    return (error.strerror or str(error)).lower()


def suggested_name(title: str) -> str:
    """A file's name made of a title: "amazon-and-walmart.md"."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    stem = re.sub("[^a-z0-9]+", "-", letters.lower())[:LONGEST_NAME].strip("-")
    if not stem or _RESERVED.fullmatch(stem):
        stem = f"{stem}-facts".strip("-")
    return f"{stem}.md"


def free_path(path: Path) -> Path:
    """The path, or the first of path-2, path-3 … that nothing has."""
    if not os.path.lexists(path):
        return path
    numbered = (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(2))
    return next(other for other in numbered if not os.path.lexists(other))
