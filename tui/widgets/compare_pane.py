"""Two companies side by side, aligned by topic, with the gaps shown."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from textual import events, getters, work
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from facts.compare import Side
from facts.dossier import Dossier
from facts.errors import UnknownIdError
from facts.model import Fact
from tui.actions import COMPARE, bindings
from tui.compare_render import (
    Block,
    View,
    block_lines,
    blocks,
    column_widths,
    head_line,
)
from tui.messages import PairChosen
from tui.render import Labels
from tui.widgets.pane import Pane
from tui.widgets.uneven_list import UnevenList

NOTHING_FOUND = "No fact of either company matches: esc clears the search."

MOST_ROWS = 50
"""Facts of one company and topic that the pane lays out."""


class CompareList(UnevenList):
    """The rows of a comparison, each as high as its longer side."""

    empty = ""

    marks: var[tuple[str, ...]] = var((), init=False)
    side: var[Side] = var("left", init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view: View | None = None
        self._blocks: list[Block] = []
        self._width = 0

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor, if there is one on its side."""
        if self.cursor >= len(self._blocks):
            return None
        return self._blocks[self.cursor].fact(self.side)

    def show(self, view: View | None) -> None:
        """Show another comparison, with the cursor on the same fact."""
        current = self.fact
        self._view = view
        self._blocks = list(blocks(view)) if view else []
        self._measure()
        places = (
            n
            for n, block in enumerate(self._blocks)
            if current is not None and block.row and current in block.row.facts
        )
        self.refill(len(self._blocks), next(places, min(1, len(self._blocks))))

    def _measure(self) -> None:
        """Work out how high each block is at this width."""
        self._width = self.size.width
        self.measure(len(self._lines(block, None)) for block in self._blocks)

    def _lines(self, block: Block, side: Side | None) -> list[Content]:
        if self._view is None:
            return []
        return block_lines(block, self._view, self.marks, self._width, side)

    def on_resize(self) -> None:
        """Lay out anew at another width."""
        if self.size.width != self._width:
            self._measure()
        super().on_resize()

    def watch_marks(self) -> None:
        """Draw other marks."""
        self.redraw()

    def watch_side(self) -> None:
        """Draw the cursor in the other column."""
        self.refresh()
        self.post_message(self.Moved(self))

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """The lines of one block."""
        return self._lines(self._blocks[row], self.side if row == self.cursor else None)

    def go_to_gap(self, by: int) -> bool:
        """Put the cursor on the next gap, or the one before; False if there is none."""
        places = [n for n, block in enumerate(self._blocks) if block.is_gap]
        ahead = [n for n in places if (n > self.cursor if by > 0 else n < self.cursor)]
        if not ahead:
            return False
        self.cursor = ahead[0] if by > 0 else ahead[-1]
        row = self._blocks[self.cursor].row
        if row is not None and row.gap is not None:
            self.side = "right" if row.gap == "left" else "left"
        return True

    async def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is, and on that side."""
        offset = event.get_content_offset(self)
        if offset is not None:
            self.side = "left" if offset.x <= column_widths(self._width)[0] else "right"
        await super().on_click(event)


class ComparePane(Pane):
    """The comparison, its two headings, and what can be done with it."""

    BINDINGS = bindings(COMPARE)
    DEFAULT_CSS = """
    ComparePane {
        layout: vertical;
        #compare-head { height: 1; background: $surface; }
        CompareList { height: 1fr; }
    }
    """

    dossier: var[Dossier | None] = var(None, init=False)
    text: var[str] = var("", init=False)
    marks: var[tuple[str, ...]] = var((), init=False)
    pair: var[tuple[str, str]] = var(("", ""), init=False)

    columns = getters.query_one(CompareList)
    head = getters.query_one("#compare-head", Static)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view: View | None = None

    def compose(self) -> ComposeResult:
        """The headings above the rows."""
        yield Static(id="compare-head")
        yield CompareList(id="compare-list").data_bind(ComparePane.marks)

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor, on the cursor's side."""
        return self.columns.fact

    def watch_dossier(self) -> None:
        """Compare what a dossier that was read again says."""
        self.lay_out()

    def watch_text(self) -> None:
        """Compare what another query finds."""
        self.lay_out()

    def watch_pair(self) -> None:
        """Compare other companies."""
        self.lay_out()

    @work(exclusive=True, group="compare", description="compare")
    async def lay_out(self) -> None:
        """Read the comparison, and show it."""
        await asyncio.sleep(0)
        if self.dossier is None:
            return
        view = await asyncio.to_thread(_view, self.dossier, self.pair, self.text)
        if self.is_mounted:
            self._show(view)

    def _show(self, view: View | None) -> None:
        if view is None:
            self.head.update(Content(" The dossier has no two companies to compare."))
        self.columns.empty = NOTHING_FOUND if view else ""
        self.columns.show(view)
        self._view = view
        self.call_after_refresh(self._draw_head, view)

    def _draw_head(self, view: View | None) -> None:
        if view is not None and self.size.width:
            width = self.columns.size.width
            self.head.update(head_line(view, width))

    def on_resize(self) -> None:
        """Put the headings above their columns again."""
        self.call_after_refresh(self._draw_head, self._view)

    def action_side(self, side: Side) -> None:
        """Go to a column."""
        self.columns.side = side

    def action_gap(self, by: int) -> None:
        """Go to the next gap, or the one before."""
        if not self.columns.go_to_gap(by):
            self.notify("No gap further on." if by > 0 else "No gap before.")

    def action_swap(self) -> None:
        """Swap the two columns."""
        self.post_message(PairChosen((self.pair[1], self.pair[0])))


def _view(dossier: Dossier, pair: tuple[str, str], text: str) -> View | None:
    """Read a comparison with its rows; None where there are no two companies."""
    try:
        comparison = dossier.compare(*pair, text)
    except UnknownIdError:
        return None
    rows = tuple(dossier.rows(comparison, s, MOST_ROWS) for s in comparison.sections)
    states = dossier.states(f for section in rows for row in section for f in row.facts)
    matcher = dossier.search(text, limit=1).matcher
    return View(comparison, rows, states, Labels.of(dossier), matcher)
