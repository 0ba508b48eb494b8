"""The files of a dossier as they are on disk, and what tells one state from another."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from facts.articles.texts import attached_path
from facts.dates import PartialDate
from facts.errors import PartialDateError
from facts.folder import ENDINGS, HEADER_FILE

_HEAD = 4096
"""Bytes of a file in which the date of its article is looked for."""

_PUBLISHED = re.compile(rb'"?published"?\s*[=:]\s*"([0-9Q-]{4,10})"')


class Seen(NamedTuple):
    """What a look at a file tells, without reading it."""

    size: int
    changed: int
    """In nanoseconds."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A look at the folder of a dossier."""

    articles: Mapping[str, Seen]
    """The files of articles by their names."""

    texts: Mapping[str, Seen]
    """The texts that lie beside them."""

    attached: frozenset[str]
    """The sha256 of the texts that are attached."""

    @property
    def size(self) -> int:
        """Bytes of all that is read."""
        both = (*self.articles.values(), *self.texts.values())
        return sum(seen.size for seen in both)

    def text_of(self, file: str, sha256: str | None) -> str:
        """What tells one state of the text of a file's article from another."""
        beside = self.texts.get(f"{Path(file).stem}.txt")
        place = f"{beside.size} {beside.changed}" if beside else ""
        return f"{place} {'attached' if sha256 in self.attached else ''}"


def scan(folder: Path) -> Scan:
    """Look at the folder, and at what is attached; raises OSError."""
    articles: dict[str, Seen] = {}
    texts: dict[str, Seen] = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            ending = os.path.splitext(entry.name)[1]
            is_article = ending in ENDINGS and entry.name != HEADER_FILE
            if entry.name.startswith(".") or not (is_article or ending == ".txt"):
                continue
            try:
                status = entry.stat()
                seen = Seen(status.st_size, status.st_mtime_ns)
            except OSError:  # a link that leads nowhere: reading it says so
                seen = Seen(0, 0)
            (articles if is_article else texts)[entry.name] = seen
    return Scan(articles, texts, _attached())


def _attached() -> frozenset[str]:
    try:
        names = os.listdir(attached_path("").parent)
    except OSError:
        return frozenset()
    return frozenset(name.removesuffix(".txt") for name in names)


def guessed_day(path: Path) -> int:
    """The day until which a file's article was published, 0 where it is not plain.

    A guess, for the order in which files are read: it may be wrong.
    """
    try:
        if not path.is_file():  # to open a pipe would be to wait for a writer
            return 0
        with path.open("rb") as file:
            found = _PUBLISHED.search(file.read(_HEAD))
        return PartialDate.parse(found[1].decode()).end.toordinal() if found else 0
    except (OSError, PartialDateError):
        return 0


@cache
def code_stamp() -> str:
    """What tells this version of the program from any other that made an index."""
    package = Path(__file__).parents[2]
    files = sorted(package.rglob("*.py"))
    seen = ((p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in files)
    return hashlib.sha256(repr(list(seen)).encode()).hexdigest()
