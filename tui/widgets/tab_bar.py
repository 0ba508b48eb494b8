"""The tabs, each with how much the query finds there."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Tab, Tabs

from facts.dossier import Facets
from facts.search import Page

TITLES = {
    "facts": "Facts",
    "compare": "Compare",
    "articles": "Articles",
    "marked": "Marked",
}


class TabBar(Tabs):
    """Facts, Compare, Articles and Marked, with their counts."""

    page: reactive[Page] = reactive(Page, init=False)
    facets: reactive[Facets] = reactive(dict, init=False)
    marks: reactive[tuple[str, ...]] = reactive((), init=False)
    compared: reactive[int] = reactive(0, init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(*(Tab(t, id=name) for name, t in TITLES.items()), id=id)

    def watch_page(self) -> None:
        """Count the facts."""
        self._label("facts", self.page.total)

    def watch_facets(self) -> None:
        """Count the articles that have any."""
        sources = self.facets.get("source", ())
        self._label("articles", sum(1 for value in sources if value.count))

    def watch_marks(self) -> None:
        """Count the marks."""
        self._label("marked", len(self.marks))

    def watch_compared(self) -> None:
        """Count the facts compared."""
        self._label("compare", self.compared)

    def _label(self, tab: str, count: int) -> None:
        label = Content.assemble(TITLES[tab], (f" {count:,}", "$accent"))
        for found in self.query(f"#{tab}").results(Tab):
            found.label = label
