"""An article to be read: its paragraphs, their figures, and the facts on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var

from facts.model import Fact
from tui.reading_render import ReaderRow
from tui.render import MARK
from tui.widgets.uneven_list import UnevenList

LIT = Content.styled("▌", "$accent")
GUTTER = 3
"""Cells for the signs of what is lit and what is marked."""


class ArticleReader(UnevenList):
    """Rows as high as what they hold; the paragraph of the cursor is lit."""

    marks: var[tuple[str, ...]] = var((), init=False)

    @dataclass
    class Resized(Message):
        """The rows must be wrapped anew."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: Sequence[ReaderRow] = ()
        self._lit = 0

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self._rows[self.cursor].fact if self._rows else None

    @property
    def has_text(self) -> bool:
        """Whether the text of the article is here, and not only its facts."""
        return any(row.paragraph and row.fact is None for row in self._rows)

    @property
    def text_width(self) -> int:
        """Cells that a line of text may take."""
        bar = self.styles.scrollbar_size_vertical  # whether it is shown or not
        return self.content_region.width - bar - GUTTER - 1

    def show(self, rows: Sequence[ReaderRow], fact: Fact | None, same: bool) -> None:
        """Show other rows, with the cursor on a fact, or on what it was on before."""
        before = self._rows[self.cursor] if same and self._rows else None
        self._rows = rows
        self.measure(len(row.lines) for row in rows)
        self.refill(len(rows), self._place(fact, before))
        if fact is not None:
            top = self.top_of(self._paragraph_of(self.cursor)) - self.size.height // 6
            self.scroll_to(y=max(0, top), animate=False, force=True, immediate=True)
            self._show_cursor()

    def _place(self, fact: Fact | None, before: ReaderRow | None) -> int:
        id = fact.id if fact else before and before.fact and before.fact.id
        paragraph = fact.paragraph if fact else before.paragraph if before else 0
        near = 0
        for n, row in enumerate(self._rows):
            if row.fact is not None and row.fact.id == id:
                return n
            if row.paragraph == paragraph and not near:
                near = n
        return near

    def on_resize(self) -> None:
        """Ask for rows of another width."""
        super().on_resize()
        self.post_message(self.Resized())

    def watch_marks(self) -> None:
        """Draw other marks."""
        self.redraw()

    def watch_cursor(self) -> None:
        """Light the paragraph that the cursor is on, or whose fact."""
        lit = self._rows[self.cursor].paragraph if self._rows else 0
        if lit != self._lit:
            self._lit = lit
            self.redraw()
        super().watch_cursor()

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """The lines of a row behind the signs that it has."""
        shown = self._rows[row]
        lit = LIT if shown.paragraph and shown.paragraph == self._lit else " "
        marked = shown.fact is not None and shown.fact.id in self.marks
        lines = []
        for n, line in enumerate(shown.lines):
            mark = MARK if marked and n == 0 else " "
            whole = Content.assemble(lit, mark, " ", line)
            if lit is LIT and row != self.cursor:
                whole = whole.pad_right(max(0, width - whole.cell_length))
                whole = whole.stylize_before("on $panel")
            lines.append(whole)
        return lines

    def _paragraph_of(self, row: int) -> int:
        """The first row of the paragraph that a row belongs to."""
        number = self._rows[row].paragraph
        while row > 0 and number and self._rows[row - 1].paragraph == number:
            row -= 1
        return row

    def _show_cursor(self) -> None:
        """Bring the cursor's row into view, with its paragraph if there is room."""
        if not self.size or not self._rows:
            return
        first = self._paragraph_of(self.cursor)
        bottom = self.top_of(self.cursor + 1)
        if bottom - self.top_of(first) > self.size.height:
            first = self.cursor
        top = self.top_of(first)
        height = min(bottom - top, self.size.height)
        region = Region(0, top, self.size.width, height)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def action_move(self, by: int) -> None:
        """Go to another row, once the one under the cursor is read to its end."""
        if not self._scroll_within(by):
            super().action_move(by)

    def action_page(self, by: int) -> None:
        """Go a page down, or up, and no further than has been in view."""
        if not self._scroll_within(by * max(1, self.size.height - 1)):
            super().action_page(by)

    def action_end(self, which: int) -> None:
        """Go to the very beginning, or to the very end."""
        super().action_end(which)
        y = self.virtual_size.height if which > 0 else 0
        self.scroll_to(y=y, animate=False, force=True, immediate=True)

    def _scroll_within(self, by: int) -> bool:
        """Scroll to what of the cursor's row is out of view; False if nothing is."""
        top, bottom = self.top_of(self.cursor), self.top_of(self.cursor + 1)
        start = self.scroll_offset.y
        end = start + self.size.height
        hidden = bottom - end if by > 0 else start - top
        if hidden <= 0 or bottom <= start or top >= end:
            return False
        step = min(abs(by), hidden)
        self.scroll_relative(
            y=step if by > 0 else -step, animate=False, force=True, immediate=True
        )
        return True

    def go_to_uncovered(self, by: int) -> bool:
        """Go to a paragraph with a figure that no fact gives, if there is one."""
        places = [n for n, row in enumerate(self._rows) if row.uncovered]
        ahead = [n for n in places if (n > self.cursor if by > 0 else n < self.cursor)]
        if not ahead:
            return False
        self.cursor = ahead[0] if by > 0 else ahead[-1]
        return True
