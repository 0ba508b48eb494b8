"""A list that draws only the rows in view, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.actions import LIST, bindings


class VirtualList(ScrollView, can_focus=True):
    """Rows of a fixed height, of which one is under the cursor.

    A subclass says what a row looks like in `render_row`.
    """

    ALLOW_SELECT = False
    BINDINGS = bindings(LIST)
    COMPONENT_CLASSES = {"list--row", "list--cursor"}
    DEFAULT_CSS = """
    VirtualList {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        &> .list--cursor { background: $panel; }
        &:focus > .list--cursor { background: $cursor; }
        &:ansi > .list--cursor { text-style: underline; }
        &:ansi:focus > .list--cursor { text-style: reverse; }
    }
    """

    cursor: var[int] = var(0)
    row_height = 3
    choosing = "screen.fact('open')"
    """The action of a second click on a row, "" for none."""

    empty = ""
    """What stands in the place of rows where there are none."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        list: VirtualList

        @property
        def control(self) -> VirtualList:
            """The list whose cursor moved."""
            return self.list

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.count = 0
        self._strips: dict[tuple[int, int, bool], list[Strip]] = {}

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """The lines of one row, at most as many as it is high."""
        raise NotImplementedError

    def top_of(self, row: int) -> int:
        """The first line of a row."""
        return row * self.row_height

    def row_at(self, line: int) -> int:
        """The row that a line belongs to."""
        return line // self.row_height

    def refill(self, count: int, cursor: int = 0) -> None:
        """Show other rows, with the cursor on one of them."""
        self.count = count
        self._strips.clear()
        self.virtual_size = Size(self.size.width, self.top_of(count))
        moved = self.cursor != cursor
        self.cursor = cursor
        if not moved:
            self.post_message(self.Moved(self))
        self._show_cursor()
        self.refresh()

    def resize_to(self, count: int) -> None:
        """Show more rows, or fewer, below those that are shown."""
        self.count = count
        self.virtual_size = Size(self.size.width, self.top_of(count))
        self.cursor = self.cursor  # which may be beyond the last now

    def redraw(self) -> None:
        """Draw every row anew."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self) -> None:
        """Forget what was drawn at another width."""
        self._strips.clear()
        self.virtual_size = Size(self.size.width, self.top_of(self.count))
        self._show_cursor()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(self.count - 1, cursor))

    def watch_cursor(self) -> None:
        """Bring the cursor into view, and tell."""
        self._show_cursor()
        self.refresh()
        self.post_message(self.Moved(self))

    def _show_cursor(self) -> None:
        if not self.size:
            return
        top = self.top_of(self.cursor)
        height = self.top_of(self.cursor + 1) - top
        region = Region(0, top, self.size.width, height)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        line = self.scroll_offset.y + y
        width = self.size.width
        if self.count == 0:
            return self._empty_line(y, width)
        row = self.row_at(line)
        if not 0 <= row < self.count:
            return Strip.blank(width, self.get_visual_style("list--row").rich_style)
        strips = self._row_strips(row, width)
        inner = line - self.top_of(row)
        return strips[min(inner, len(strips) - 1)]

    def _empty_line(self, y: int, width: int) -> Strip:
        base = self.get_visual_style("list--row")
        wrapped = Content.styled(self.empty, "$muted").wrap(max(8, width - 4))
        line = wrapped[y - 1] if 1 <= y <= len(wrapped) else Content("")
        return _strip(Content.assemble("  ", line), width, base)

    def _row_strips(self, row: int, width: int) -> list[Strip]:
        current = row == self.cursor
        key = (row, width, current and self.has_focus)
        strips = None if current else self._strips.get(key)
        if strips is None:
            name = "list--cursor" if current else "list--row"
            base = self.get_visual_style("list--row", name)
            # Textual's visual styles leave out what a component's style reverses.
            base += Style(reverse=self.get_component_styles(name).text_style.reverse)
            lines = list(self.render_row(row, width))
            height = self.top_of(row + 1) - self.top_of(row)
            lines += [Content("")] * (height - len(lines))
            strips = [_strip(content, width, base) for content in lines]
            if not current:
                self._strips[key] = strips
        return strips

    def action_move(self, by: int) -> None:
        """Go some rows down, or up."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """Go some pages down, or up."""
        line = self.top_of(self.cursor) + by * max(1, self.size.height - 1)
        row = self.row_at(max(0, min(line, self.top_of(self.count) - 1)))
        self.cursor = row if row != self.cursor else row + by

    def action_end(self, which: int) -> None:
        """Go to the first row, or the last."""
        self.cursor = self.count - 1 if which > 0 else 0

    async def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click chooses."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        row = self.row_at(offset.y + self.scroll_offset.y)
        if row >= self.count:
            return
        if event.chain > 1 and row == self.cursor and self.choosing:
            await self.run_action(self.choosing)
        self.cursor = row


def _strip(content: Content, width: int, base: Style) -> Strip:
    """One line of styled text, exactly so wide."""
    segments = (
        Segment(t, style.rich_style) for t, style in content.render(base, end="")
    )
    return Strip(segments).adjust_cell_length(width, base.rich_style)
