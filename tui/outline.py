"""The topics of a comparison, each open or closed, and where their rows stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate

from facts.compare import Row, Section, Side
from facts.model import Fact
from facts.verdicts import State

HEIGHT = 5
"""Lines of each row of a topic that is not aligned, so that none needs be read."""


class Group:
    """A topic: its heading, and below it its rows, if it is open."""

    def __init__(self, section: Section, opened: bool = False) -> None:
        self.section = section
        self.opened = opened
        self.rows: dict[int, Row] = {}
        """Those that are read: of a topic that is aligned all or none."""

        self.states: dict[str, State] = {}
        """What checking found of their facts, by id."""

        self.ends: Sequence[int] = ()
        """The lines at which the rows end, counted from the first."""

        if not section.aligned:
            size = section.pairs + section.shared
            self.ends = range(HEIGHT, HEIGHT * size + 1, HEIGHT)

    @property
    def key(self) -> str:
        """What tells its topic from others."""
        return self.section.topic.id if self.section.topic else ""

    @property
    def is_read(self) -> bool:
        """Whether its rows can be shown, or asked for as they come into view."""
        return bool(self.rows) or not self.section.aligned

    def take(
        self, rows: Sequence[Row], states: Mapping[str, State], offset: int = 0
    ) -> None:
        """Take in rows from a place on."""
        if not self.section.aligned:
            self.rows, self.states = {}, {}
        self.rows |= enumerate(rows, offset)
        self.states |= states

    def measure(self, height: Callable[[Row], int]) -> None:
        """Work out where the rows end that are each as high as what they hold."""
        if self.section.aligned:
            rows = (self.rows[n] for n in range(len(self.rows)))
            self.ends = list(accumulate(map(height, rows)))

    @property
    def count(self) -> int:
        """How many rows are shown, the heading included."""
        return 1 + len(self.ends) if self.opened else 1

    @property
    def height(self) -> int:
        """How many lines they take."""
        return self.top_of(self.count)

    def top_of(self, n: int) -> int:
        """The first line of a row, the heading being the first."""
        return n if n < 2 else 1 + self.ends[n - 2]

    @property
    def gaps(self) -> Iterator[tuple[int, Side]]:
        """The rows where one side is silent, and which; they are counted likewise."""
        if not self.section.aligned:
            if self.section.silent:
                yield 1, self.section.silent
            return
        for n, row in sorted(self.rows.items()):
            if row.gap is not None:
                yield n + 1, row.gap

    def place_of(self, fact: Fact) -> int:
        """The row of a fact, or the heading where it is not shown."""
        shown = self.rows.items() if self.opened else ()
        return next((n + 1 for n, row in shown if fact in row.facts), 0)


class Outline:
    """Groups one below the other, their rows numbered through."""

    def __init__(self, groups: Sequence[Group] = ()) -> None:
        self.groups = groups
        self.arrange()

    def arrange(self) -> None:
        """Work out anew where the groups begin."""
        groups = self.groups
        self._starts = list(accumulate((g.count for g in groups), initial=0))
        self._tops = list(accumulate((g.height for g in groups), initial=0))

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._starts[-1]

    def start_of(self, group: Group) -> int:
        """The row of a group's heading."""
        return self._starts[self.groups.index(group)]

    def at(self, row: int) -> tuple[Group, int]:
        """The group of a row, and its place in it."""
        place = bisect_right(self._starts, row) - 1
        return self.groups[place], row - self._starts[place]

    def top_of(self, row: int) -> int:
        """The first line of a row."""
        if not 0 <= row < self.count:
            return self._tops[-1] if row > 0 else 0
        place = bisect_right(self._starts, row) - 1
        return self._tops[place] + self.groups[place].top_of(row - self._starts[place])

    def row_at(self, line: int) -> int:
        """The row that a line belongs to."""
        if line >= self._tops[-1]:
            return self.count
        place = bisect_right(self._tops, line) - 1
        within = line - self._tops[place] - 1
        start = self._starts[place]
        if within < 0:
            return start
        return start + 1 + bisect_right(self.groups[place].ends, within)

    def place_of(self, group: str, fact: Fact | None) -> int | None:
        """The row of a fact, or of the heading of the group that it was in."""
        for each in self.groups:
            if each.key == group:
                return self.start_of(each) + (each.place_of(fact) if fact else 0)
        return None
