"""Marks: the ids of facts put aside for export, in order, kept between sessions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from facts.files import write_atomically

Ids = tuple[str, ...]


class Marks:
    """The marks of one dossier in a file of their own.

    Every change reads the file first, so that two sessions do not undo each other's
    marks. Where the file cannot be written, the marks live as long as the session.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: str | None = None
        """What went wrong with them, in a sentence, once something has."""

        self._kept = True
        """Whether the file can be read and written."""

        self._ids: Ids = ()
        self._changes: list[tuple[Ids, Ids]] = []
        self._read()

    @property
    def ids(self) -> Ids:
        """The marked facts' ids, in order."""
        return self._ids

    def toggle(self, id: str) -> None:
        """Mark a fact, as the last, or take its mark away."""
        self._read()
        if id in self._ids:
            self._keep(mark for mark in self._ids if mark != id)
        else:
            self._keep((*self._ids, id))

    def add(self, ids: Iterable[str]) -> None:
        """Mark facts that are not marked yet."""
        self._read()
        self._keep(dict.fromkeys((*self._ids, *ids)))

    def move(self, id: str, by: int) -> None:
        """Move a mark up (negative) or down the order."""
        self._read()
        if id not in self._ids:
            return
        ids = list(self._ids)
        place = ids.index(id)
        ids.insert(max(0, min(len(ids) - 1, place + by)), ids.pop(place))
        self._keep(ids)

    def clear(self) -> None:
        """Take away every mark."""
        self._read()
        self._keep(())

    def undo(self) -> bool:
        """Undo this session's last change, and no other's; False if there is none."""
        if not self._changes:
            return False
        self._read()
        self._write(_undone(*self._changes.pop(), self._ids))
        return True

    def _read(self) -> None:
        if not self._kept:
            return
        try:
            table = json.loads(self.path.read_text(encoding="utf-8"))
            ids = table["marks"]
        except FileNotFoundError:
            self._ids = ()
            return
        except OSError as error:
            self._give_up("read from", error)
            return
        except (ValueError, LookupError, TypeError, RecursionError):
            self._set_aside()
            return
        if not isinstance(ids, list):
            self._set_aside()
            return
        self._ids = tuple(
            dict.fromkeys(id for id in ids if isinstance(id, str) and id.isascii())
        )

    def _set_aside(self) -> None:
        """Keep a file that is not ours to read under another name, and say so."""
        names = (self.path.with_suffix(f".unreadable{n or ''}") for n in count())
        aside = next(name for name in names if not name.exists())
        try:
            self.path.replace(aside)
        except OSError as error:
            self._give_up("read from", error)
        else:
            self.trouble = f"the marks could not be read: their file is now {aside}"

    def _give_up(self, doing: str, error: OSError) -> None:
        """Keep the marks of this session in memory alone."""
        self._kept = False
        self.trouble = f"marks cannot be {doing} {self.path}: {error.strerror}"

    def _keep(self, ids: Iterable[str]) -> None:
        changed = tuple(dict.fromkeys(ids))
        if changed != self._ids:
            self._changes.append((self._ids, changed))
            self._write(changed)

    def _write(self, ids: Ids) -> None:
        self._ids = ids
        if not self._kept:
            return
        text = json.dumps({"marks": self._ids}, indent=1)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.path, [text])
        except OSError as error:
            self._give_up("kept in", error)


def _undone(before: Ids, after: Ids, now: Ids) -> Ids:
    """The marks there would be now, had these not been made those."""
    if sorted(before) == sorted(after):  # one was moved
        others = (id for id in now if id not in before)
        return (*(id for id in before if id in now), *others)
    ids = [id for id in now if id in before or id not in after]
    for place, id in enumerate(before):
        if id not in after and id not in ids:
            above = (mark for mark in reversed(before[:place]) if mark in ids)
            neighbour = next(above, None)
            ids.insert(ids.index(neighbour) + 1 if neighbour else 0, id)
    return tuple(ids)
