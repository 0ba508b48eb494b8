"""One TOML file: its table and where things stand in it, or why it cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomli

from facts.model import Problem
from facts.positions import Positions
from facts.text import clean
from facts.validation import Fault
from facts.validation import Path as KeyPath

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes; reading a file needs some twenty times its size in memory."""


class TomlFile:
    """One TOML file: its table, or why there is none, and where things stand in it."""

    def __init__(self, path: Path) -> None:
        self.name = clean(path.name)
        self.table: dict[str, Any] | None = None
        self.problems: list[Problem] = []
        self._text = ""
        self._positions: Positions | None = None
        self._read(path)

    def _read(self, path: Path) -> None:
        try:
            if path.is_dir():
                self._refuse(
                    "it is a folder", "an article is a file; rename the folder"
                )
                return
            size = path.stat().st_size
            if size > LARGEST_FILE:
                self._refuse(
                    f"it is too large to read: {size / 1e6:.0f} MB",
                    f"split it into files of at most {LARGEST_FILE / 1e6:.0f} MB",
                )
                return
            data = path.read_bytes()
        except OSError as error:
            self._refuse(f"it cannot be read: {error.strerror}", "mend its permissions")
            return
        try:
            self._text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            column = error.start - data.rfind(b"\n", 0, error.start)
            self._refuse("it is not UTF-8 text", "save it as UTF-8", line, column)
            return
        try:
            self.table = tomli.loads(self._text)
        except tomli.TOMLDecodeError as error:
            message = f"TOML syntax: {clean(error.msg)}"
            self._refuse(message, "", error.lineno, error.colno)
        except RecursionError:
            self._refuse("it is nested too deeply", "a dossier needs no such nesting")

    def _refuse(self, message: str, hint: str, line: int = 1, column: int = 1) -> None:
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
        if self._positions is None:
            self._positions = Positions(self._text)
        path = (*under, *fault.path)
        line, column = self._positions.key(path)
        return Problem(
            path=self.name,
            line=line,
            column=column,
            key=clean(".".join(str(part) for part in path)),
            message=fault.message,
            hint=fault.hint,
        )

    def report(self, fault: Fault, under: KeyPath = ()) -> None:
        """Add the fault to the file's problems."""
        self.problems.append(self.problem(fault, under))
