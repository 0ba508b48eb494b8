"""The main screen: it owns the query and the marks, and hands them down."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import partial

from rich.text import Text
from textual import getters, on, work
from textual.app import ComposeResult
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import ContentSwitcher

from facts.dossier import Dossier
from facts.errors import RivalsError
from facts.model import Fact
from facts.query import toggle_value
from facts.search.facets import Facets
from facts.search.searcher import Page
from facts.verdicts import State
from tui.actions import MAIN, bindings
from tui.finding import Answer, find, read_page
from tui.marking import Marking
from tui.messages import MarkShifted, PairChosen, ValueChosen
from tui.opening import Opening, Progress, follow
from tui.render import Labels
from tui.screens.parts import copy_fact, make_dialog, make_fact_screen, make_pane
from tui.widgets.facts_pane import FactsPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.pane import Pane
from tui.widgets.search_box import SearchBox, SearchInput
from tui.widgets.tab_bar import TabBar
from tui.widgets.title_bar import TitleBar

PATIENCE = 0.15
"""Seconds for which the first picture waits for the facts to be in it."""


class MainScreen(Screen[None]):
    """Tabs of views over one dossier, all narrowed by one search."""

    AUTO_FOCUS = "#fact-list"
    BINDINGS = bindings(MAIN)

    dossier: var[Dossier | None] = var(None, init=False)
    text: var[str] = var("", init=False)
    page: var[Page] = var(partial(Page, counted=False), init=False)
    facets: var[Facets | None] = var(None, init=False)  # None while they are counted
    labels: var[Labels] = var(Labels, init=False)
    marks: var[tuple[str, ...]] = var((), init=False)
    states: var[Mapping[str, State]] = var(dict, init=False)
    total: var[int | None] = var(None, init=False)
    progress: var[Progress | None] = var(None, init=False)
    pair: var[tuple[str, str]] = var(("", ""), init=False)
    sources: var[int | None] = var(None, init=False)
    compared: var[int | None] = var(None, init=False)
    active: var[str] = var("facts", init=False)
    asked: var[Fact | None] = var(None, init=False)
    """The fact whose evidence was last asked for."""

    search_box = getters.query_one(SearchBox)
    panes = getters.query_one(ContentSwitcher)

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        self._marking = Marking()
        self._asked_on = "facts"
        self._first: Answer | None = None
        if opening.ready(PATIENCE):
            self._first = read_page(dossier := opening.result(), "")
            self._take_up(dossier, self._first)

    def compose(self) -> ComposeResult:
        """From the title to the keys."""
        cls = MainScreen
        yield TitleBar(id="title").data_bind(cls.dossier, cls.progress, cls.total)
        yield SearchBox(id="search").data_bind(cls.dossier, cls.page, cls.total)
        yield TabBar(id="tabs").data_bind(
            cls.page, cls.sources, cls.marks, cls.compared, cls.active
        )
        with ContentSwitcher(id="panes", initial="facts-pane"):
            yield FactsPane(id="facts-pane").data_bind(
                cls.dossier,
                cls.text,
                cls.states,
                cls.page,
                cls.facets,
                cls.labels,
                cls.marks,
            )
        yield KeyBar(id="keys")

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor of the tab shown."""
        pane = self.panes.visible_content
        return pane.fact if isinstance(pane, Pane) else None

    def on_mount(self) -> None:
        """Show the facts, or wait for them."""
        if self.dossier is None or self._opening.progress:
            self.load()
        else:
            self.search("", self._first)

    @work(exclusive=True, group="load", description="load")
    async def load(self, again: bool = False) -> None:
        """Wait for the dossier, or read it again, and show its facts."""
        await asyncio.sleep(0)
        try:
            if again:
                self._opening = await asyncio.to_thread(self._opening.again)
            async for dossier, progress in follow(self._opening):
                answer = await asyncio.to_thread(read_page, dossier, self.text)
                self._take_up(dossier, answer, progress)
                self.search(self.text, answer)
        except RivalsError as error:
            if self.dossier is not None:
                self.notify(str(error), severity="error", markup=False)
            else:
                self.app.exit(return_code=2, message=Text(str(error)))
            return
        if again:
            self.notify("Read again.")

    def _take_up(
        self, dossier: Dossier, answer: Answer, progress: Progress | None = None
    ) -> None:
        self.progress = progress
        if self.dossier is not None:
            dossier.marks = self.dossier.marks
        self.labels = Labels.of(dossier)
        self.total = answer.total
        if not all(self.pair) and len(dossier.pair) == 2:
            self.pair = (dossier.pair[0], dossier.pair[1])
        _show(self, answer)
        self.marks = dossier.marks.ids
        self.dossier = dossier

    @on(SearchBox.Changed)
    def _searched(self, event: SearchBox.Changed) -> None:
        self.text = event.text
        self.search(event.text)

    @work(exclusive=True, group="search", description="search")
    async def search(self, text: str, known: Answer | None = None) -> None:
        """Find the first facts of a query, then count what else it finds."""
        await asyncio.sleep(0)
        if self.dossier is None:
            return
        try:
            async for answer in find(self.dossier, text, self.pair, known):
                _show(self, answer)
        except RivalsError as error:
            self.notify(str(error), severity="error", markup=False)

    @on(ValueChosen)
    def _narrowed(self, event: ValueChosen) -> None:
        self.search_box.text = toggle_value(self.text, event.field, event.value)

    @on(PairChosen)
    def _paired(self, event: PairChosen) -> None:
        self.pair = event.pair
        self.search(self.text)

    @on(MarkShifted)
    def _shifted(self, event: MarkShifted) -> None:
        if self.dossier is not None:
            self.dossier.marks.move(event.fact, event.by)
            self.marks = self.dossier.marks.ids

    async def watch_active(self, tab: str) -> None:
        """Show the pane of the tab, made when it is first asked for."""
        name = f"{tab}-pane"
        if not self.panes.query(f"#{name}"):
            await self.panes.add_content(make_pane(tab, self))
        self.panes.current = name
        self.action_focus_rows()

    def action_focus_rows(self) -> None:
        """Put the keyboard in the list of the tab shown."""
        pane = self.panes.visible_content
        if isinstance(pane, Pane):
            pane.rows.focus()

    def action_reload(self) -> None:
        """Read the files again; the search and the marks stay."""
        self.load(again=True)

    def action_search(self) -> None:
        """Type in the search box."""
        self.query_one(SearchInput).focus()

    def action_clear(self) -> None:
        """Search for nothing in particular."""
        self.search_box.text = ""

    def action_show_tab(self, tab: str) -> None:
        """Show a tab, with the keyboard in its list."""
        if self.active == tab:
            self.action_focus_rows()
        self.active = tab

    def action_marks(self, what: str, id: str = "") -> None:
        """Change the marks: toggle, of this id or the cursor, all, none or undo."""
        if self.dossier is None:
            return
        fact = self.dossier.fact(id) if id else self.fact
        said = self._marking.change(self.dossier, what, fact, self.text)
        self.marks = self.dossier.marks.ids
        if said:
            self.notify(said, markup=False)

    def action_show(self, what: str) -> None:
        """Open a dialog: export, problems, conflicts or companies."""
        if self.dossier is not None:
            self.app.push_screen(make_dialog(what, self, self.dossier))

    def action_fact(self, what: str, id: str = "") -> None:
        """Open or copy the fact of this id or the cursor; see its source, and back."""
        if what == "back":
            self.action_show_tab(self._asked_on)
            return
        dossier = self.dossier
        fact = dossier.fact(id) if dossier and id else self.fact
        if not (dossier and fact):
            return
        if what == "copy":
            self.run_worker(copy_fact(self, dossier, fact), description="copy")
        elif what == "source":
            self.asked = None  # so that the same fact may be asked for again
            self.asked = fact
            if self.active != "articles":
                self._asked_on = self.active
            self.action_show_tab("articles")
        else:
            self.app.push_screen(make_fact_screen(self, dossier, fact))


def _show(screen: MainScreen, answer: Answer) -> None:
    """Hand down what is known of a search."""
    screen.states, screen.page = answer.states, answer.page
    if answer.total is not None:
        screen.total = answer.total
    screen.facets, screen.sources = answer.facets, answer.sources
    screen.compared = answer.compared
