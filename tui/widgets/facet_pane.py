"""How many facts of the query have each value of each field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.reactive import reactive

from facts.dossier import Facets, FacetValue
from facts.query import selected_values
from tui.actions import FACETS, bindings
from tui.lines import spread
from tui.messages import ValueChosen
from tui.widgets.virtual_list import VirtualList

TITLES = {
    "company": "Company",
    "topic": "Topic",
    "status": "Status",
    "source": "Source",
}


@dataclass(frozen=True, slots=True)
class _Line:
    field: str
    value: FacetValue | None = None
    """None for the heading of the field."""


class FacetPane(VirtualList):
    """Counts by field; choosing a value narrows the search to it, or widens it."""

    BINDINGS = bindings(FACETS)

    facets: reactive[Facets] = reactive(dict, init=False)
    text: reactive[str] = reactive("", init=False)
    choosing = ""  # each click of two chooses already
    row_height = 1

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: list[_Line] = []

    def watch_facets(self) -> None:
        """Show other counts, with the cursor on the same value."""
        current = self._lines[self.cursor] if self._lines else None
        self._lines = list(self._listed())
        places = (
            n
            for n, line in enumerate(self._lines)
            if current
            and line.field == current.field
            and (line.value and line.value.id) == (current.value and current.value.id)
        )
        self.refill(len(self._lines), next(places, min(self.cursor, 1)))

    def _listed(self) -> Iterator[_Line]:
        for field, values in self.facets.items():
            selected = selected_values(self.text, field)
            shown = [v for v in values if v.count or v.id in selected]
            if shown:
                yield _Line(field)
                yield from (_Line(field, value) for value in shown)

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """A heading, or a value with its count."""
        line = self._lines[row]
        if line.value is None:
            return [Content.styled(f" {TITLES[line.field]}", "bold $muted")]
        selected = line.value.id in selected_values(self.text, line.field)
        style = "bold" if selected else ""
        count = Content.styled(f"{line.value.count:,} ", "$muted")
        room = width - count.cell_length - 5
        name = Content.styled(line.value.name, style).truncate(room, ellipsis=True)
        name = Content.assemble(" ● " if selected else "   ", name)
        return [spread(name, count, width)]

    def action_choose(self) -> None:
        """Choose the value under the cursor."""
        if self.cursor < len(self._lines):
            line = self._lines[self.cursor]
            if line.value is not None:
                self.post_message(ValueChosen(line.field, line.value.id))

    async def on_click(self, event: events.Click) -> None:
        """Choose the value that was clicked; a double click is two clicks."""
        await super().on_click(event)
        self.action_choose()
