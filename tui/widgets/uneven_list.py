"""A list whose rows are each as high as what they hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from tui.widgets.virtual_list import VirtualList


class UnevenList(VirtualList):
    """Rows of heights of their own, which a subclass measures."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ends: list[int] = []

    def measure(self, heights: Iterable[int]) -> None:
        """Take the heights of all rows, in lines."""
        self._ends = list(accumulate(heights))

    def top_of(self, row: int) -> int:
        """The first line of a row."""
        if not self._ends:
            return 0
        return self._ends[min(row, len(self._ends)) - 1] if row > 0 else 0

    def row_at(self, line: int) -> int:
        """The row that a line belongs to."""
        return bisect_right(self._ends, line)
