"""Two companies side by side, aligned by topic, with the gaps shown."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial

from textual import getters, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from facts.compare import MOST_ALIGNED, Comparison, Row, Section, Side
from facts.dossier import Dossier
from facts.errors import UnknownIdError
from facts.index.stop import Stop
from facts.model import Fact
from facts.query import asked_of
from facts.text import clean
from facts.verdicts import State
from tui.actions import COMPARE, bindings
from tui.compare_render import View, head_line
from tui.finding import ask
from tui.messages import PairChosen
from tui.outline import Group
from tui.render import Labels
from tui.widgets.compare_list import CompareList
from tui.widgets.pane import Pane

NOTHING_FOUND = "No fact of either company matches: esc clears the search."

MOST_OPEN = 200
"""Facts of a comparison up to which its topics come open."""

MOST_READ = 50
"""Rows of a large topic that are read at once."""


class ComparePane(Pane):
    """The comparison, its two headings, and what can be done with it."""

    BINDINGS = bindings(COMPARE)
    DEFAULT_CSS = """
    ComparePane {
        layout: vertical;
        #compare-head { height: 1; background: $surface; }
        #compare-note { padding: 0 1; display: none; }
        CompareList { height: 1fr; }
    }
    """

    dossier: var[Dossier | None] = var(None, init=False)
    text: var[str] = var("", init=False)
    marks: var[tuple[str, ...]] = var((), init=False)
    pair: var[tuple[str, str]] = var(("", ""), init=False)

    columns = getters.query_one(CompareList)
    head = getters.query_one("#compare-head", Static)
    note = getters.query_one("#compare-note", Static)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view: View | None = None

    def compose(self) -> ComposeResult:
        """The headings above the rows."""
        yield Static(id="compare-note")
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
        """Read the comparison and its open topics, and show it."""
        await asyncio.sleep(0)
        if self.dossier is None:
            return
        self.columns.wait()
        view = await ask(partial(_view, self.dossier, self.pair, self.text))
        groups = []
        for section in view.comparison.sections if view else ():
            group = Group(section)
            small = view is not None and view.comparison.total <= MOST_OPEN
            group.opened = self.columns.chosen.get(group.key, small)
            groups.append(group)
            if view is not None and group.opened and section.aligned:
                await self._read(group, view)
        if self.is_mounted:
            self._show(view, groups)

    async def _read(self, group: Group, view: View, offset: int = 0) -> None:
        """Read rows of a topic: all of one that is aligned, or some from a place on."""
        if self.dossier is not None:
            read = partial(_rows, self.dossier, view.comparison, group.section, offset)
            group.take(*await asyncio.to_thread(read), offset)

    def _show(self, view: View | None, groups: Sequence[Group]) -> None:
        if view is None:
            self.head.update(Content(" The dossier has no two companies to compare."))
        left_out = asked_of(self.text, "company") if view else ""
        self.note.display = bool(left_out)
        said = f"{clean(left_out)} is left out here: v chooses the two companies"
        self.note.update(Content.styled(said, "$warning"))
        self.columns.empty = NOTHING_FOUND if view else ""
        self.columns.show(view, groups)
        self._view = view
        self._draw_head(view)
        self.call_after_refresh(self._draw_head, view)  # beside a scroll bar, perhaps

    @on(CompareList.Asked)
    def _asked(self, event: CompareList.Asked) -> None:
        event.stop()
        self.read_more(event.group, event.row)

    @work(exclusive=True, group="more", description="more of a topic")
    async def read_more(self, group: Group, row: int) -> None:
        """Read a topic, and open it; or read those of its rows that came into view."""
        await asyncio.sleep(0)
        if self._view is None:
            return
        offset = 0 if group.section.aligned else max(0, row - MOST_READ // 2)
        await self._read(group, self._view, offset)
        if not self.is_mounted or group not in self.columns.groups:
            return
        if group.opened:
            self.columns.arrived()
        else:
            self.columns.open(group)

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
        self.go_to_gap(by)

    @work(exclusive=True, group="gap", description="gap")
    async def go_to_gap(self, by: int) -> None:
        """Go to the next gap, or the one before, in topics that are closed too."""
        await asyncio.sleep(0)
        if self._view is not None and self.columns.place is not None:
            current, place = self.columns.place
            groups = list(self.columns.groups)[::by]
            for group in groups[groups.index(current) :]:
                if not group.is_read:
                    await self._read(group, self._view)
                gaps = list(group.gaps)[::by]
                if group is current:
                    gaps = [gap for gap in gaps if (gap[0] - place) * by > 0]
                if gaps and self.is_mounted and group in self.columns.groups:
                    self.columns.open(group, gaps[0][0])
                    self.columns.side = "right" if gaps[0][1] == "left" else "left"
                    return
        self.notify("No gap further on." if by > 0 else "No gap before.")

    def action_swap(self) -> None:
        """Swap the two columns."""
        self.post_message(PairChosen((self.pair[1], self.pair[0])))


def _view(
    dossier: Dossier, pair: tuple[str, str], text: str, stop: Stop
) -> View | None:
    """Count a comparison; None where there are no two companies."""
    try:
        comparison = dossier.compare(*pair, text, stop=stop)
    except UnknownIdError:
        return None
    matcher = dossier.search(text, 0, 1, stop, counted=False).matcher
    return View(comparison, Labels.of(dossier), matcher)


def _rows(
    dossier: Dossier, comparison: Comparison, section: Section, offset: int
) -> tuple[Sequence[Row], Mapping[str, State]]:
    """Rows of a topic, and what checking found of their facts."""
    if section.aligned:
        rows = dossier.rows(comparison, section, MOST_ALIGNED)
    else:
        rows = dossier.row_page(comparison, section, offset, MOST_READ)
    return rows, dossier.states(fact for row in rows for fact in row.facts)
