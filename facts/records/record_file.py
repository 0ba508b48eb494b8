"""A file of records: its table and where things stand in it, or why it cannot be read.

Read in the forms that have a subclass: TOML for people, JSON Lines for machines.
"""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG
from typing import Any

from facts.model import Problem
from facts.records.validation import Fault, unsafe_text
from facts.records.validation import Path as KeyPath
from facts.text import clean, one_line, unsafe_character


class RecordFile:
    """One file: its table, or why there is none, and where things stand in it."""

    largest = 16_000_000
    """Bytes; reading a file needs some twenty times its size in memory."""

    def __init__(self, path: Path) -> None:
        self.name = clean(" ".join(path.name.splitlines()))
        self.table: dict[str, Any] | None = None
        self.problems: list[Problem] = []
        self.text = ""
        self._read(path)

    def parse(self) -> None:
        """Make the table of the text, or refuse it."""
        raise NotImplementedError

    def place(self, path: KeyPath) -> tuple[int, int]:
        """The line and the column, from 1, at which the value of a key stands."""
        raise NotImplementedError

    def _read(self, path: Path) -> None:
        try:
            if path.is_dir():
                hint = f"rename it: only files end in {path.suffix}"
                self.refuse("it is a folder", hint)
                return
            status = path.stat()
            if not S_ISREG(status.st_mode):
                hint = f"only text files end in {path.suffix}"
                self.refuse("it is no ordinary file", hint)
                return
            if status.st_size > self.largest:
                self.refuse(
                    f"it is too large to read: {_megabytes(status.st_size)}",
                    f"split it into files of at most {_megabytes(self.largest)}",
                )
                return
            data = path.read_bytes()
        except OSError as error:
            hint = "mend its permissions" if isinstance(error, PermissionError) else ""
            if path.is_symlink():
                hint = "mend the link or delete it"
            self.refuse(f"it cannot be read: {error.strerror}", hint)
            return
        try:
            self.text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode("utf-8")
            place = before.count("\n") + 1, len(before) - before.rfind("\n")
            self.refuse("it is not UTF-8 text", "save it as UTF-8", *place)
            return
        self.parse()
        if self.table is not None and (
            "\\" in self.text or unsafe_character(self.text)
        ):
            for fault in unsafe_text(self.table):
                self.report(fault)

    def refuse(self, message: str, hint: str, line: int = 1, column: int = 1) -> None:
        """Add a problem with the file itself."""
        problem = Problem(
            path=self.name,
            line=line,
            column=column,
            key="",
            message=message,
            hint=hint,
        )
        self.problems.append(problem)

    def problem(self, fault: Fault, under: KeyPath = ()) -> Problem:
        """The fault as a problem of this file, `under` being where its table stands."""
        path = (*under, *fault.path)
        line, column = self.place(path)
        return Problem(
            path=self.name,
            line=line,
            column=column,
            key=one_line(".".join(str(part) for part in path)),
            message=fault.message,
            hint=fault.hint,
        )

    def report(self, fault: Fault, under: KeyPath = ()) -> None:
        """Add the fault to the file's problems."""
        self.problems.append(self.problem(fault, under))


def _megabytes(size: int) -> str:
    return f"{-(-size // 1_000_000)} MB"
