"""The tabs, each with how much the query finds there."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from facts.search.searcher import Page

TITLES = {
    "facts": "Facts",
    "compare": "Compare",
    "articles": "Articles",
    "marked": "Marked",
}


class TabBar(Widget):
    """Facts, Compare, Articles and Marked, with their counts, on one line.

    One widget that draws a line: Textual's tabs are a dozen, which start-up would feel.
    """

    DEFAULT_CSS = """
    TabBar { height: 1; width: 1fr; }
    """

    active: reactive[str] = reactive("facts")
    page: reactive[Page] = reactive(Page)
    sources: reactive[int | None] = reactive(None)
    marks: reactive[tuple[str, ...]] = reactive(())
    compared: reactive[int | None] = reactive(None)

    def render(self) -> Content:
        """The tabs in a row."""
        return Content("").join(label for _, label in self._labels())

    def _labels(self) -> Iterator[tuple[str, Content]]:
        counts = {
            "facts": self.page.total if self.page.counted else None,
            "compare": self.compared,
            "articles": self.sources,
            "marked": len(self.marks),
        }
        for number, (tab, title) in enumerate(TITLES.items(), 1):
            count = counts[tab]
            said = "" if count is None else f" {count:,}"
            active = tab == self.active
            label = Content.assemble(
                (f" {number} ", "$muted"),
                (title, "bold underline $accent" if active else ""),
                (said, "bold" if active else "$muted"),
                " ",
            )
            yield tab, label.stylize_before("on $panel" if active else "")

    async def on_click(self, event: events.Click) -> None:
        """Show the tab that was clicked."""
        end = 0
        for tab, label in self._labels():
            end += label.cell_length
            if event.x < end:
                await self.run_action(f"screen.show_tab('{tab}')")
                return
