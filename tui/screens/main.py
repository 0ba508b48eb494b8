"""The main screen: it owns the query and the marks, and hands them down."""

from __future__ import annotations

import asyncio
from itertools import islice

from textual import getters, on, work
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Footer, Tabs

from facts.dossier import Dossier, Facets
from facts.errors import RivalsError
from facts.export.markdown import fact_to_markdown
from facts.loading import Loading
from facts.model import Fact
from facts.query import toggle_value
from facts.search import Page
from tui.actions import MAIN, bindings
from tui.clipboard import copy
from tui.render import Labels
from tui.screens.choose import ChooseScreen
from tui.screens.export import ExportScreen
from tui.screens.fact import FactScreen
from tui.screens.problems import ProblemsScreen
from tui.widgets.articles_pane import ArticlesPane
from tui.widgets.compare_pane import ComparePane
from tui.widgets.facet_pane import FacetPane
from tui.widgets.fact_detail import Detail
from tui.widgets.facts_pane import PAGE, FactsPane
from tui.widgets.marked_pane import MarkedPane
from tui.widgets.search_box import SearchBox, SearchInput
from tui.widgets.tab_bar import TabBar
from tui.widgets.title_bar import TitleBar, plural
from tui.widgets.virtual_list import VirtualList

MOST_MARKED = 1000
"""Facts that one key press marks."""


class MainScreen(Screen[None]):
    """Tabs of views over one dossier, all narrowed by one search."""

    AUTO_FOCUS = "#fact-list"
    BINDINGS = bindings(MAIN)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (140, "-broad")]

    dossier: reactive[Dossier | None] = reactive(None, init=False)
    text: reactive[str] = reactive("", init=False)
    page: reactive[Page] = reactive(Page, init=False)
    facets: reactive[Facets] = reactive(dict, init=False)
    labels: reactive[Labels] = reactive(Labels, init=False)
    marks: reactive[tuple[str, ...]] = reactive((), init=False)
    total: reactive[int] = reactive(0, init=False)
    compared: reactive[int] = reactive(0, init=False)

    search_box = getters.query_one(SearchBox)
    tabs = getters.query_one(TabBar)
    panes = getters.query_one(ContentSwitcher)

    def __init__(self, loading: Loading) -> None:
        super().__init__()
        self._loading = loading

    def compose(self) -> ComposeResult:
        """From the title to the keys."""
        cls = MainScreen
        yield TitleBar(id="title").data_bind(cls.dossier)
        yield SearchBox(id="search").data_bind(cls.page, cls.total)
        yield TabBar(id="tabs").data_bind(
            cls.page, cls.facets, cls.marks, cls.compared
        )
        with ContentSwitcher(id="panes", initial="facts-pane"):
            yield FactsPane(id="facts-pane").data_bind(
                cls.dossier, cls.text, cls.page, cls.facets, cls.labels, cls.marks
            )
            yield ComparePane(id="compare-pane").data_bind(
                cls.dossier, cls.text, cls.marks
            )
            yield ArticlesPane(id="articles-pane").data_bind(
                cls.dossier, cls.text, cls.facets
            )
            yield MarkedPane(id="marked-pane").data_bind(cls.dossier, cls.marks)
        yield Footer(show_command_palette=False)

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor of the tab shown."""
        pane = self.panes.visible_content
        if isinstance(pane, FactsPane | ComparePane | MarkedPane):
            return pane.list.fact
        return None

    def on_mount(self) -> None:
        """Take up the dossier as soon as it is read."""
        self.take_up()

    @work(group="load", description="load", exit_on_error=False)
    async def take_up(self) -> None:
        """Wait for the dossier, and show its facts."""
        await asyncio.sleep(0)
        try:
            dossier = await asyncio.to_thread(self._loading.result)
        except RivalsError as error:
            self.app.exit(return_code=2, message=str(error))
            return
        self.labels = Labels.of(dossier)
        self.total = dossier.total
        self.dossier = dossier
        self.marks = dossier.marks.ids
        self.search("")

    @on(SearchBox.Changed)
    def _searched(self, event: SearchBox.Changed) -> None:
        self.text = event.text
        self.search(event.text)

    @work(exclusive=True, group="search", description="search", exit_on_error=False)
    async def search(self, text: str) -> None:
        """Find the first facts of a query, then count what else it finds."""
        await asyncio.sleep(0)
        if self.dossier is None:
            return
        page = await asyncio.to_thread(self.dossier.search, text, 0, PAGE)
        self.page = page
        self.facets = await asyncio.to_thread(self.dossier.facets, text)

    @on(SearchInput.Left)
    def _search_left(self) -> None:
        self.action_show_tab(self.tabs.active)

    @on(FacetPane.Toggled)
    def _narrowed(self, event: FacetPane.Toggled) -> None:
        self.search_box.text = toggle_value(self.text, event.field, event.value)

    @on(ComparePane.Counted)
    def _compared(self, event: ComparePane.Counted) -> None:
        self.compared = event.total

    @on(MarkedPane.Shifted)
    def _shifted(self, event: MarkedPane.Shifted) -> None:
        if self.dossier is not None:
            self.dossier.marks.move(event.fact, event.by)
            self.marks = self.dossier.marks.ids

    @on(VirtualList.Chosen)
    def _chosen(self) -> None:
        self.action_fact("open")

    @on(Tabs.TabActivated)
    def _tab_activated(self, event: Tabs.TabActivated) -> None:
        self.panes.current = f"{event.tab.id}-pane"

    def action_search(self) -> None:
        """Type in the search box."""
        self.query_one(SearchInput).focus()

    def action_clear(self) -> None:
        """Search for nothing in particular."""
        self.search_box.text = ""

    def action_show_tab(self, tab: str) -> None:
        """Show a tab, with the keyboard in its list."""
        self.tabs.active = tab
        self.panes.current = f"{tab}-pane"
        self.panes.visible_content.list.focus()

    def action_toggle_facets(self) -> None:
        """Show or hide the facets."""
        self.query_one(FacetPane).toggle_class("-toggled")

    def action_marks(self, what: str) -> None:
        """Change the marks: toggle, all, none or undo."""
        if self.dossier is None:
            return
        marks = self.dossier.marks
        if what == "toggle" and self.fact is not None:
            marks.toggle(self.fact.id)
        elif what == "all":
            found = islice(self.dossier.found(self.text), MOST_MARKED)
            marks.add(fact.id for fact in found)
            self.notify(f"{plural(len(marks.ids), 'fact')} marked; u undoes it.")
        elif what == "none":
            marks.clear()
            self.notify("No fact is marked now; u undoes it.")
        elif what == "undo" and not marks.undo():
            self.notify("There is no change of marks to undo.")
        self.marks = marks.ids
        if marks.trouble:
            self.notify(marks.trouble, severity="warning", markup=False)

    def action_show(self, what: str) -> None:
        """Open a dialog: export, problems or companies."""
        if self.dossier is None:
            return
        pane = self.query_one(ComparePane)
        if what == "problems":
            self.app.push_screen(ProblemsScreen(self.dossier))
        elif what == "companies":
            chooser = ChooseScreen(self.dossier.companies, pane.pair)
            self.app.push_screen(chooser, pane.choose)
        else:
            comparing = self.panes.current == "compare-pane"
            dialog = ExportScreen(self.dossier, self.text, pane.pair, comparing)
            self.app.push_screen(dialog)

    def action_fact(self, what: str) -> None:
        """Do something with the fact under the cursor: open, source or copy."""
        fact = self.fact
        if self.dossier is None or fact is None:
            return
        if what == "copy":
            said = copy(self.app, fact_to_markdown(self.dossier, fact))
            self.notify(said, title="Copy", markup=False)
        elif what == "source":
            self.action_show_tab("articles")
            self.query_one(ArticlesPane).list.go_to(fact.article)
        else:
            detail = Detail(
                fact,
                self.dossier.article(fact.article),
                self.labels,
                self.page.matcher,
                fact.id in self.marks,
            )
            self.app.push_screen(FactScreen(detail))
