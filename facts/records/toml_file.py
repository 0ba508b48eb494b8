"""Records in TOML: the form that people write."""

from __future__ import annotations

import re
from functools import cached_property

import tomli

from facts.records.positions import Positions
from facts.records.record_file import RecordFile
from facts.records.validation import Path as KeyPath
from facts.text import one_line

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


class TomlFile(RecordFile):
    """A TOML file."""

    def parse(self) -> None:
        """Read the text as TOML."""
        try:
            self.table = tomli.loads(self.text)
        except tomli.TOMLDecodeError as error:
            said = _KEYS.sub(_dotted, one_line(error.msg))
            plainer = (
                pair for start, pair in _PLAINER.items() if said.startswith(start)
            )
            message, hint = next(plainer, (said, ""))
            self.refuse(f"TOML syntax: {message}", hint, error.lineno, error.colno)
        except RecursionError:
            self.refuse("it is nested too deeply", "a dossier needs no such nesting")
        except ValueError:  # of Python's own: its int() takes so many digits, no more
            self.refuse("a number in it has thousands of digits", "put it in quotes")

    def place(self, path: KeyPath) -> tuple[int, int]:
        """The line and the column at which the value of a key stands."""
        return self._positions.key(path)

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self.text)


def _dotted(match: re.Match[str]) -> str:
    """Keys as a person writes them, not as Python shows a tuple."""
    return '"{}"'.format(".".join(re.findall("'([^']*)'", match[1])))
