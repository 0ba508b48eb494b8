"""One TOML file: its table and where things stand in it, or why it cannot be read."""

from __future__ import annotations

import re
from pathlib import Path
from stat import S_ISREG
from typing import Any

import tomli

from facts.model import Problem
from facts.positions import Positions
from facts.text import clean, one_line
from facts.validation import Fault
from facts.validation import Path as KeyPath

LARGEST_FILE = 16_000_000
"""Bytes; reading a file needs some twenty times its size in memory."""

_PLAINER = {
    "Cannot overwrite a value": ("a key is written twice in one table", ""),
    "Expected newline or end of document": (
        "the line should end here",
        'write a " inside text as \\"',
    ),
    "Illegal character '\\n'": ("text does not end on its line", 'is a " missing?'),
    "Invalid date": ("there is no such date", ""),
    "Invalid value": ("this is no value", "text stands in quotes"),
    "Unescaped '\\'": ("a lone backslash in text", "write it twice"),
    "Unterminated string": ("text does not end", 'is a " missing?'),
}
"""What tomli says, by its beginning, in words for who writes no TOML, and a hint."""

_KEYS = re.compile(r"\(((?:'[^']*',? ?)+)\)")


class TomlFile:
    """One TOML file: its table, or why there is none, and where things stand in it."""

    def __init__(self, path: Path) -> None:
        self.name = clean(" ".join(path.name.splitlines()))
        self.table: dict[str, Any] | None = None
        self.problems: list[Problem] = []
        self._text = ""
        self._positions: Positions | None = None
        self._read(path)

    def _read(self, path: Path) -> None:
        try:
            if path.is_dir():
                self._refuse("it is a folder", "rename it: only files end in .toml")
                return
            status = path.stat()
            if not S_ISREG(status.st_mode):
                self._refuse("it is no ordinary file", "only text files end in .toml")
                return
            if status.st_size > LARGEST_FILE:
                self._refuse(
                    f"it is too large to read: {_megabytes(status.st_size)}",
                    f"split it into files of at most {_megabytes(LARGEST_FILE)}",
                )
                return
            data = path.read_bytes()
        except OSError as error:
            hint = "mend its permissions" if isinstance(error, PermissionError) else ""
            if path.is_symlink():
                hint = "mend the link or delete it"
            self._refuse(f"it cannot be read: {error.strerror}", hint)
            return
        try:
            self._text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode("utf-8")
            place = before.count("\n") + 1, len(before) - before.rfind("\n")
            self._refuse("it is not UTF-8 text", "save it as UTF-8", *place)
            return
        self._parse()

    def _parse(self) -> None:
        try:
            self.table = tomli.loads(self._text)
        except tomli.TOMLDecodeError as error:
            said = _KEYS.sub(_dotted, one_line(error.msg))
            plainer = (
                pair for start, pair in _PLAINER.items() if said.startswith(start)
            )
            message, hint = next(plainer, (said, ""))
            self._refuse(f"TOML syntax: {message}", hint, error.lineno, error.colno)
        except RecursionError:
            self._refuse("it is nested too deeply", "a dossier needs no such nesting")
        except ValueError:  # of Python's own: its int() takes so many digits, no more
            self._refuse("a number in it has thousands of digits", "put it in quotes")

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
            key=one_line(".".join(str(part) for part in path)),
            message=fault.message,
            hint=fault.hint,
        )

    def report(self, fault: Fault, under: KeyPath = ()) -> None:
        """Add the fault to the file's problems."""
        self.problems.append(self.problem(fault, under))


def _megabytes(size: int) -> str:
    return f"{-(-size // 1_000_000)} MB"


def _dotted(match: re.Match[str]) -> str:
    """Keys as a person writes them, not as Python shows a tuple."""
    return '"{}"'.format(".".join(re.findall("'([^']*)'", match[1])))
