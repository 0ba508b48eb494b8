"""What the main screen shows only when it is asked for: its later tabs, and dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facts.dossier import Dossier
from tui.screens.dialog import Dialog
from tui.widgets.pane import Pane

if TYPE_CHECKING:
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
        return articles.data_bind(
            cls.dossier, cls.text, cls.facets, cls.marks, cls.asked
        )
    from tui.widgets.marked_pane import MarkedPane

    return MarkedPane(id="marked-pane").data_bind(cls.dossier, cls.text, cls.marks)


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

    comparing = main.active == "compare"
    return ExportScreen(dossier, main.text, main.pair, comparing)
