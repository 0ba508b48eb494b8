"""Facets, the facts found, and the one under the cursor."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from textual import getters, on, work
from textual.app import ComposeResult
from textual.reactive import var

from facts.dossier import Dossier
from facts.index.stop import Stop
from facts.model import Fact
from facts.search.facets import Facets
from facts.search.searcher import Page
from facts.verdicts import State
from tui.actions import FACTS, bindings
from tui.finding import ask, read_page
from tui.render import Labels
from tui.widgets.facet_pane import FacetPane
from tui.widgets.fact_detail import FactDetail, detail_of
from tui.widgets.fact_list import FactList, Listed, listed
from tui.widgets.paged_pane import PagedPane
from tui.widgets.virtual_list import VirtualList

NOTHING_FOUND = "No fact matches all of this: esc clears the search."


class FactsPane(PagedPane):
    """The list of facts between its facets and the detail."""

    BINDINGS = bindings(FACTS)

    page: var[Page] = var(Page, init=False)
    facets: var[Facets | None] = var(None, init=False)
    labels: var[Labels] = var(Labels, init=False)
    marks: var[tuple[str, ...]] = var((), init=False)
    states: var[Mapping[str, State]] = var(dict, init=False)

    found = getters.query_one(FactList)
    detail = getters.query_one(FactDetail)

    def compose(self) -> ComposeResult:
        """Three columns, or two rows where it is narrow."""
        cls = FactsPane
        yield FacetPane(id="facets").data_bind(cls.facets, cls.text)
        yield FactList(id="fact-list").data_bind(
            cls.states, cls.page, cls.labels, cls.marks
        )
        yield FactDetail(id="fact-detail")

    @property
    def rows(self) -> VirtualList:
        """The facts, not the facets."""
        return self.found

    async def action_toggle_facets(self) -> None:
        """Go to the facets, or hide them if the keyboard is there."""
        facets = self.query_one(FacetPane)
        if facets.has_focus:
            await facets.action_hide()
        else:
            facets.show()

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

    def rows_from(
        self, dossier: Dossier, offset: int
    ) -> Callable[[Stop], Iterator[Listed]]:
        """How the facts found from a place on are read."""
        return partial(_read, dossier, self.text, offset)

    @on(FactList.Lost)
    def _lost(self, event: FactList.Lost) -> None:
        event.stop()
        self.seek(event.id)

    @work(exclusive=True, group="seek", description="seek")
    async def seek(self, id: str) -> None:
        """Put the cursor on a fact again, unless it was moved meanwhile."""
        await asyncio.sleep(0)
        dossier, text = self.dossier, self.text
        if dossier is None:
            return
        place = await ask(partial(dossier.place, id, text))
        same = self.is_mounted and text == self.text and dossier is self.dossier
        if same and place is not None and self.found.cursor == 0:
            self.found.go_to(place)


def _read(dossier: Dossier, text: str, offset: int, stop: Stop) -> Iterator[Listed]:
    """Some of the facts that a query finds, and what checking them found."""
    answer = read_page(dossier, text, offset, stop=stop)
    return listed(answer.page, answer.states)
