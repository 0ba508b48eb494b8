"""The rows of a comparison, under topics that are opened and closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var

from facts.compare import Row, Side
from facts.model import Fact
from tui.actions import COMPARE_LIST, bindings
from tui.compare_render import MOST_LINES, Block, View, block_lines, heading
from tui.compare_render import column_widths as widths_of
from tui.outline import HEIGHT, Group, Outline
from tui.widgets.virtual_list import VirtualList


class CompareList(VirtualList):
    """The topics of a comparison; below an open one its rows, as they are read."""

    BINDINGS = bindings(COMPARE_LIST)
    choosing = "choose"
    empty = "Counting …"

    marks: var[tuple[str, ...]] = var((), init=False)
    side: var[Side] = var("left", init=False)

    @dataclass
    class Asked(Message):
        """A topic is to be opened, or one that is open has rows that are not here."""

        group: Group
        row: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view: View | None = None
        self._outline = Outline()
        self._marked: frozenset[str] = frozenset()
        self._width = 0
        self._asked = False
        self.chosen: dict[str, bool] = {}
        """Of topics that were opened or closed, which they are, by their keys."""

    @property
    def place(self) -> tuple[Group, int] | None:
        """The topic under the cursor, and the row in it, the heading being 0."""
        return self._outline.at(self.cursor) if self.count else None

    @property
    def groups(self) -> Sequence[Group]:
        """All topics."""
        return self._outline.groups

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor, if there is one on its side."""
        group, n = self.place or (None, 0)
        row = group.rows.get(n - 1) if group else None
        if row is None:
            return None
        return row.shared or (row.left if self.side == "left" else row.right)

    def show(self, view: View | None, groups: Sequence[Group]) -> None:
        """Show another comparison, with the cursor on the same fact or topic."""
        place, fact = self.place, self.fact
        self._view, self._outline, self._asked = view, Outline(groups), False
        self._measure(groups)
        row = self._outline.place_of(place[0].key, fact) if place else None
        if row is None or (fact is None and row == 0):
            row = 1 if groups and groups[0].opened else 0
        self.refill(self._outline.count, row)

    def wait(self) -> None:
        """Show no more counts: something else is being compared."""
        if self._view is not None:
            self._view = replace(self._view, counted=False)
            self.redraw()

    def open(self, group: Group, n: int = 0, *, opened: bool = True) -> None:
        """Open a topic that is read, or close one, with the cursor on a row of it."""
        group.opened = self.chosen[group.key] = opened
        self._measure([group])
        self.refill(self._outline.count, self._outline.start_of(group) + n)

    def arrived(self) -> None:
        """Draw rows that are read now."""
        self._asked = False
        self.redraw()
        self.post_message(self.Moved(self))

    def _measure(self, groups: Sequence[Group]) -> None:
        """Work out how high the rows of open topics are at this width."""
        self._width = self.size.width
        for group in groups:
            if group.opened:
                group.measure(partial(self._height, group))
        self._outline.arrange()

    def _height(self, group: Group, row: Row) -> int:
        return len(self._lines(group, row, None))

    def _lines(self, group: Group, row: Row, side: Side | None) -> list[Content]:
        if self._view is None:
            return []
        most = MOST_LINES if group.section.aligned else HEIGHT - 2
        block = Block(row, group.states, self._marked, most)
        return block_lines(block, self._view, self._width, side)

    def top_of(self, row: int) -> int:
        """The first line of a row."""
        return self._outline.top_of(row)

    def row_at(self, line: int) -> int:
        """The row that a line belongs to."""
        return self._outline.row_at(line)

    def on_resize(self) -> None:
        """Lay out anew at another width."""
        if self.size.width != self._width:
            self._measure(self.groups)
        super().on_resize()

    def watch_marks(self, marks: tuple[str, ...]) -> None:
        """Draw other marks."""
        self._marked = frozenset(marks)
        self.redraw()

    def watch_side(self) -> None:
        """Draw the cursor in the other column."""
        self.refresh()
        self.post_message(self.Moved(self))

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """A heading, or the lines of a row if it is read."""
        group, n = self._outline.at(row)
        if n == 0:
            view = self._view
            return [heading(group.section, group.opened, view, width)] if view else []
        if n - 1 in group.rows:
            side = self.side if row == self.cursor else None
            return self._lines(group, group.rows[n - 1], side)
        if not self._asked:
            self._asked = True
            self.post_message(self.Asked(group, n - 1))
        return [Content.styled("  …", "$muted")]

    async def action_choose(self) -> None:
        """Open or close the topic under the cursor, or open the fact."""
        if self.place is None or self.place[1]:
            await self.run_action("screen.fact('open')")
            return
        group = self.place[0]
        if group.opened:
            self.open(group, opened=False)
        elif group.is_read:
            self.open(group)
        else:
            self.post_message(self.Asked(group, 0))

    async def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is, on that side; open or close a heading."""
        event.prevent_default()  # Textual would call the base's handler once more
        offset = event.get_content_offset(self)
        if offset is None:
            return
        self.side = "left" if offset.x <= widths_of(self._width)[0] else "right"
        if self.row_at(offset.y + self.scroll_offset.y) >= self.count:
            return
        await super().on_click(event)
        if self.place and self.place[1] == 0 and event.chain % 2:
            await self.action_choose()
