"""How many facts of the query have each value of each field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.reactive import var

from facts.query import selected_values
from facts.search.facets import Facets, FacetValue
from tui.actions import FACETS, bindings
from tui.lines import spread
from tui.messages import ValueChosen
from tui.widgets.virtual_list import VirtualList

TITLES = {
    "company": "Company",
    "topic": "Topic",
    "status": "Status",
    "when": "Year",
    "source": "Source",
}


@dataclass(frozen=True, slots=True)
class _Line:
    field: str
    value: FacetValue | None = None
    more: int = 0
    """How many values are not listed, in the line that says so."""

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others, whatever is counted."""
        return self.field, self.value.id if self.value else str(bool(self.more))


class FacetPane(VirtualList):
    """Counts by field; choosing a value narrows the search to it, or widens it."""

    BINDINGS = bindings(FACETS)

    facets: var[Facets | None] = var(None, init=False)
    """None while they are counted: then no number stands here."""

    text: var[str] = var("", init=False)
    choosing = ""  # each click of two chooses already
    empty = "counting …"
    row_height = 1

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: list[_Line] = []

    def watch_facets(self, facets: Facets | None) -> None:
        """Show other counts, with the cursor on the same value."""
        if facets is None:
            self.redraw()
            return
        current = self._lines[self.cursor].key if self._lines else None
        self._lines = list(self._listed(facets))
        places = (n for n, line in enumerate(self._lines) if line.key == current)
        self.empty = "Nothing is found."
        self.refill(len(self._lines), next(places, 1))  # the heading is no value

    def show(self) -> None:
        """Be there at this width and at every other, and take the keyboard."""
        self.set_class(False, "-hidden").set_class(True, "-shown")
        self.focus()

    def _listed(self, facets: Facets) -> Iterator[_Line]:
        for field, facet in facets.items():
            selected = selected_values(self.text, field)
            shown = [v for v in facet if v.count or v.id in selected]
            if shown:
                yield _Line(field)
                yield from (_Line(field, value) for value in shown)
            if facet.more:
                yield _Line(field, more=facet.more)

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """A heading, or a value with its count."""
        line = self._lines[row]
        if line.more:
            more = f"{line.more:,} more …" if self.facets else "…"
            return [Content.styled(f"   {more}", "italic $muted")]
        if line.value is None:
            return [Content.styled(f" {TITLES[line.field]}", "bold $muted")]
        selected = line.value.id in selected_values(self.text, line.field)
        style = "bold" if selected else ""
        counted = f"{line.value.count:,}" if self.facets else "…"
        count = Content.styled(f"{counted} ", "$muted")
        room = width - count.cell_length - 5
        name = Content.styled(line.value.name, style).truncate(room, ellipsis=True)
        name = Content.assemble(" ● " if selected else "   ", name)
        return [spread(name, count, width)]

    async def action_choose(self) -> None:
        """Choose the value under the cursor, or see all articles."""
        line = self._lines[self.cursor] if self._lines else None
        if line is None:
            return
        if line.more:
            await self.run_action("screen.show_tab('articles')")
        elif line.value is not None:
            self.post_message(ValueChosen(line.field, line.value.id))

    async def action_hide(self) -> None:
        """Be nowhere, and leave the keyboard to the facts."""
        await self.run_action("screen.focus_rows")
        self.set_class(True, "-hidden").set_class(False, "-shown")

    async def on_click(self, event: events.Click) -> None:
        """Choose the value that was clicked; a double click is two clicks."""
        await super().on_click(event)
        await self.action_choose()
