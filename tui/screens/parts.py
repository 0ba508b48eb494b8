"""What the main screen has only when it is asked for: later tabs, dialogs, copies."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from facts.dossier import Dossier
from facts.model import Fact
from tui.screens.dialog import Dialog
from tui.widgets.fact_detail import detail_of
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from facts.export.markdown import Group
    from tui.screens.fact import FactScreen
    from tui.screens.main import MainScreen


def make_pane(tab: str, main: MainScreen) -> Pane:
    """The pane of a tab, bound to the main screen's state."""
    cls = type(main)
    if tab == "compare":
        from tui.widgets.compare_pane import ComparePane

        compare = ComparePane(id="compare-pane")
        return compare.data_bind(cls.dossier, cls.text, cls.marks, cls.pair)
    if tab == "articles":
        from tui.widgets.articles_pane import ArticlesPane

        articles = ArticlesPane(id="articles-pane")
        return articles.data_bind(cls.dossier, cls.text, cls.marks, cls.asked)
    from tui.widgets.marked_pane import MarkedPane

    return MarkedPane(id="marked-pane").data_bind(cls.dossier, cls.text, cls.marks)


async def copy_fact(main: MainScreen, dossier: Dossier, fact: Fact) -> None:
    """Copy a fact with its footnote, and say so."""
    from facts.export.markdown import fact_to_markdown
    from tui.clipboard import copy
    from tui.screens.export import CHANGED

    said = CHANGED
    if await asyncio.to_thread(dossier.is_current):
        said = copy(main.app, fact_to_markdown(dossier, fact))
    main.notify(said, title="Copy", markup=False)


def make_fact_screen(main: MainScreen, dossier: Dossier, fact: Fact) -> FactScreen:
    """A dialog of the whole fact."""
    from tui.screens.fact import FactScreen

    matcher = main.page.matcher
    return FactScreen(detail_of(dossier, fact, main.labels, matcher, main.marks))


def make_dialog(what: str, main: MainScreen, dossier: Dossier) -> Dialog[None]:
    """A dialog over the main screen's state."""
    if what == "problems":
        from tui.screens.problems import ProblemsScreen

        return ProblemsScreen(dossier)
    if what == "conflicts":
        from tui.screens.conflicts import ConflictsScreen

        return ConflictsScreen(dossier)
    if what == "companies":
        from tui.screens.choose import ChooseScreen

        return ChooseScreen(dossier.companies, main.pair)
    from tui.screens.export import ExportScreen

    return ExportScreen(dossier, main.text, main.pair, main.active, _grouping(main))


def _grouping(main: MainScreen) -> Group | None:
    """How the tab that is shown groups its facts."""
    from tui.widgets.marked_pane import MarkedPane

    pane = main.panes.visible_content
    return pane.grouping if isinstance(pane, MarkedPane) else None
