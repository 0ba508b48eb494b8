"""Records in JSON Lines: the bulk form, for machines that write thousands."""

from __future__ import annotations

import json
from typing import Any

from facts.records.record_file import RecordFile
from facts.records.validation import Path as KeyPath
from facts.text import one_line


class JsonlFile(RecordFile):
    """A file whose first line is the article, and each line after it a fact.

    A line that cannot be read hides no other.
    """

    largest = 64_000_000

    def parse(self) -> None:
        """Read the text line by line."""
        lines = (
            (number, line)
            for number, line in enumerate(self.text.split("\n"), 1)
            if line.strip()
        )
        self._article_line, first = next(lines, (1, "null"))
        self.table = {"article": self._record(first, self._article_line)}
        self._lines: list[int] = []
        """Of each fact that was read, its line."""

        facts = self.table["fact"] = []
        for number, line in lines:
            record = self._record(line, number)
            if record is not None:
                facts.append(record)
                self._lines.append(number)

    def _record(self, line: str, number: int) -> Any:
        try:
            return json.loads(line, parse_constant=_refuse_constant)
        except json.JSONDecodeError as error:
            message = f"JSON syntax: {one_line(error.msg)}"
            self.refuse(message, "", number, error.colno)
        except (RecursionError, ValueError):
            self.refuse("this line cannot be read as JSON", "", number)
        return None

    def place(self, path: KeyPath) -> tuple[int, int]:
        """The line of the article or of the fact, and where it begins."""
        if path[:1] == ("fact",) and len(path) > 1 and isinstance(path[1], int):
            return self._lines[path[1]], 1
        return self._article_line, 1


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")
