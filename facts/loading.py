"""A dossier opened by another process, while this one does something else."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING

from facts.folder import builtin_folder, check_folder

if TYPE_CHECKING:
    from facts.dossier import Dossier
    from facts.index.index import Index

_IMAGE = b"SQLite format 3\0"
"""How an index begins that comes as a whole, and not in a file."""


class Loading:
    """A dossier being read: on another processor, and without its libraries here."""

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        """Begin to read a folder, the built-in one for None; raises DossierError."""
        self.folder = builtin_folder() if path is None else Path(path)
        check_folder(self.folder)
        self._process = _start(self.folder)
        self._progress = (0, 0)
        self._partial = False
        """Whether more was still to be read when the last result was opened."""

        self._image = b""
        self._some = threading.Event()
        """Set when there is something to open, or never will be."""

        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        if self._process is not None and _is_kept(self.folder):
            self._some.set()

    def _read(self) -> None:
        process = self._process
        if process is not None and process.stdout is not None:
            with process.stdout as stdout:
                self._take(stdout)
            process.wait()
        self._some.set()

    def _take(self, stdout: IO[bytes]) -> None:
        """Take the index as a whole, or word of how much of it is in its file."""
        while begun := stdout.readline(len(_IMAGE)):
            if begun == _IMAGE:
                self._image = begun + stdout.read()
                return
            with contextlib.suppress(ValueError):
                done, total = map(int, begun.split())
                self._progress = done, total
                self._some.set()

    @property
    def _succeeded(self) -> bool:
        return self._process is not None and self._process.returncode == 0

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many files are read, of how many, if the last result is not all."""
        return self._progress if self._partial else None

    def again(self) -> Loading:
        """Begin to read the same folder anew; raises DossierError."""
        return Loading(self.folder)

    def cancel(self) -> None:
        """Stop reading, if that is not done."""
        if self._process is not None:
            self._process.kill()

    def ready(self, seconds: float = 0.0) -> bool:
        """Whether there is something to open, within so many seconds from now."""
        self._some.wait(seconds)
        return self._some.is_set() and (self._reader.is_alive() or self._succeeded)

    def result(self) -> Dossier:
        """Wait for the dossier, or for what of it can be searched already.

        If the other process failed, it is read in this one.
        """
        # Imported here, so that the other process starts before this one imports.
        from facts.dossier import Dossier, open_dossier  # noqa: PLC0415

        self._some.wait()
        self._partial = self._reader.is_alive()
        index = self._index() if self._partial or self._succeeded else None
        if index is None:
            self._reader.join()
            self._partial = False
            index = self._index() if self._succeeded else None
        return (
            open_dossier(self.folder) if index is None else Dossier(self.folder, index)
        )

    def _index(self) -> Index | None:
        """What there is of the index, None where it cannot be opened."""
        from facts.index.index import Index  # noqa: PLC0415 (likewise)

        if self._image and not self._reader.is_alive():
            return Index.load(self._image)
        from facts.index.making.place import index_path  # noqa: PLC0415 (likewise)

        try:
            return Index.open(index_path(self.folder))
        except sqlite3.DatabaseError:
            return None


def _start(folder: Path) -> subprocess.Popen[bytes] | None:
    """Another Python that reads the folder, None where there is none to be had."""
    package = str(Path(__file__).parent.parent)
    path_before = os.environ.get("PYTHONPATH")
    program = ["-P", "-m", "facts.index.making"]  # -P: not from the working directory
    with contextlib.suppress(OSError):
        return subprocess.Popen(
            [sys.executable or "", *program, str(folder.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(filter(None, (package, path_before))),
                "PYDANTIC_DISABLE_PLUGINS": "1",  # looking for some costs a tenth
            },
        )
    return None


def _is_kept(folder: Path) -> bool:
    """Whether an index of the dossier is on disk, of this program's making."""
    from facts.index.making.place import index_path  # noqa: PLC0415 (after the start)

    path = index_path(folder)
    if not path.exists():
        return False
    from facts.index.making.changes import has_stamp, stamp_of  # noqa: PLC0415 (likewise)

    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            return has_stamp(connection, stamp_of(folder))
    except sqlite3.DatabaseError:
        return False
