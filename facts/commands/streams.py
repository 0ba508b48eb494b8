"""What every command is given to write on, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

FOUND = 0
"""The exit code where all is well."""

NOTHING = 1
"""The exit code where nothing is found, and where check finds something."""

ERROR = 2
"""The exit code where what was asked for cannot be done."""

UNVERIFIED = 3
"""The exit code where an export that must be verified is not."""


@dataclass(frozen=True, slots=True)
class Streams:
    """Where the data and the narration of a command go."""

    data: Callable[[str], object]
    say: Callable[[str], object]
    columns: int | None = None
    """Of the terminal that shows the data, if one does."""

    def width(self, otherwise: int, most: int) -> int:
        """How wide the text may be."""
        return min(self.columns or otherwise, most)
