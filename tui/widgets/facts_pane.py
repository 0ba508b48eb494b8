"""Facets, the facts found, and the one under the cursor."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from textual import getters, on, work
from textual.app import ComposeResult
from textual.reactive import reactive

from facts.dossier import Dossier, Facets
from facts.model import Fact
from facts.search import Page
from facts.verdicts import State
from tui.actions import FACTS, bindings
from tui.finding import PAGE, read_page
from tui.render import Labels
from tui.widgets.facet_pane import FacetPane
from tui.widgets.fact_detail import FactDetail, detail_of
from tui.widgets.fact_list import FactList
from tui.widgets.pane import Pane
from tui.widgets.virtual_list import VirtualList

NOTHING_FOUND = "No fact matches all of this: esc clears the search."


class FactsPane(Pane):
    """The list of facts between its facets and the detail."""

    BINDINGS = bindings(FACTS)

    dossier: reactive[Dossier | None] = reactive(None, init=False)
    text: reactive[str] = reactive("", init=False)
    page: reactive[Page] = reactive(Page, init=False)
    facets: reactive[Facets] = reactive(dict, init=False)
    labels: reactive[Labels] = reactive(Labels, init=False)
    marks: reactive[tuple[str, ...]] = reactive((), init=False)
    states: reactive[Mapping[str, State]] = reactive(dict, init=False)

    found = getters.query_one(FactList)
    detail = getters.query_one(FactDetail)

    def compose(self) -> ComposeResult:
        """Three columns, or two rows where it is narrow."""
        cls = FactsPane
        yield FacetPane(id="facets").data_bind(cls.facets, cls.text)
        yield FactList(id="fact-list").data_bind(
            cls.page, cls.labels, cls.marks, cls.states
        )
        yield FactDetail(id="fact-detail")

    @property
    def rows(self) -> VirtualList:
        """The facts, not the facets."""
        return self.found

    def action_toggle_facets(self) -> None:
        """Show or hide the facets, at this width and at every other."""
        facets = self.query_one(FacetPane)
        shown = facets.display
        facets.set_class(shown, "-hidden").set_class(not shown, "-shown")

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self.found.fact

    def watch_dossier(self, dossier: Dossier | None) -> None:
        """Show what a dossier that was read again says, and why a list is empty."""
        if dossier is not None:
            self.found.empty = NOTHING_FOUND
            self.found.forget()

    def watch_marks(self) -> None:
        """Say in the detail whether the fact is marked."""
        self._show_detail()

    @on(VirtualList.Moved, "#fact-list")
    def _moved(self, event: VirtualList.Moved) -> None:
        event.stop()
        self._show_detail()

    def _show_detail(self) -> None:
        fact = self.found.fact
        if self.dossier is None or fact is None:
            self.detail.detail = None
            return
        self.detail.detail = detail_of(
            self.dossier, fact, self.labels, self.page.matcher, self.marks
        )

    @on(FactList.Wanted)
    def _wanted(self, event: FactList.Wanted) -> None:
        event.stop()
        self.read_more(max(0, event.offset - PAGE // 2))

    @work(exclusive=True, group="more", description="more facts")
    async def read_more(self, offset: int) -> None:
        """Read the facts that came into view."""
        await asyncio.sleep(0)
        dossier, text = self.dossier, self.text
        if dossier is None:
            return
        page, states = await asyncio.to_thread(read_page, dossier, text, offset, PAGE)
        if self.is_mounted and text == self.text and dossier is self.dossier:
            self.found.add(page, states)
