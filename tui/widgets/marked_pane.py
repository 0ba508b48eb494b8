"""The facts put aside for export, in their order, beside the export itself."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from itertools import islice

from textual import getters, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from facts.dossier import Dossier
from facts.export.markdown import GROUPS, Group, facts_to_markdown
from facts.highlight import Matcher
from facts.model import Fact
from facts.verdicts import State
from tui.actions import MARKED, bindings
from tui.messages import MarkShifted
from tui.render import Labels, fact_row
from tui.widgets.pane import Pane
from tui.widgets.virtual_list import VirtualList

MOST_LINES = 400
"""Of the export that are shown before it is written."""

NONE_FOUND = "No marked fact matches all of this: esc clears the search."


class MarkList(VirtualList):
    """The marked facts in their order."""

    empty = "Nothing is marked yet: in a list, space marks the fact under the cursor."

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._facts: list[Fact] = []
        self._states: Mapping[str, State] = {}
        self._labels = Labels()

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self._facts[self.cursor] if self._facts else None

    def beside(self, by: int) -> Fact | None:
        """The fact that is so many rows from the one under the cursor."""
        place = self.cursor + by
        return self._facts[place] if 0 <= place < len(self._facts) else None

    def show(
        self, facts: list[Fact], states: Mapping[str, State], labels: Labels
    ) -> None:
        """Show other marks, with the cursor on the same fact."""
        current = self.fact
        self._facts, self._states, self._labels = facts, states, labels
        place = facts.index(current) if current in facts else self.cursor
        self.refill(len(facts), max(0, min(place, len(facts) - 1)))

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """The lines of one fact."""
        fact = self._facts[row]
        state, lines = self._states.get(fact.id), self.row_height
        return fact_row(fact, state, self._labels, Matcher(), True, width, lines)


class MarkedPane(Pane):
    """The marks, and a live preview of their export."""

    BINDINGS = bindings(MARKED)
    DEFAULT_CSS = """
    MarkedPane {
        MarkList { width: 40%; border-right: vkey $rule; }
        VerticalScroll { width: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    }
    """

    dossier: reactive[Dossier | None] = reactive(None, init=False)
    text: reactive[str] = reactive("", init=False)
    marks: reactive[tuple[str, ...]] = reactive((), init=False)
    grouping: reactive[Group | None] = reactive(None, init=False)

    marked = getters.query_one(MarkList)
    preview = getters.query_one("#marked-text", Static)

    def compose(self) -> ComposeResult:
        """The list, and the preview beside it."""
        yield MarkList(id="mark-list")
        with VerticalScroll(id="marked-scroll"):
            yield Static(id="marked-text")

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self.marked.fact

    def watch_dossier(self) -> None:
        """Show the marks of another dossier."""
        self.read_marks()

    def watch_text(self) -> None:
        """Show the marks that another query finds."""
        self.read_marks()

    def watch_marks(self) -> None:
        """Show other marks."""
        self.read_marks()

    def watch_grouping(self) -> None:
        """Show the export grouped otherwise."""
        self.read_marks()

    @work(exclusive=True, group="marks", description="marks")
    async def read_marks(self) -> None:
        """Read the marked facts, and show them and their export."""
        await asyncio.sleep(0)
        dossier = self.dossier
        if dossier is None:
            return
        facts = await asyncio.to_thread(_marked, dossier, self.marks, self.text)
        states = await asyncio.to_thread(dossier.states, facts)
        if not self.is_mounted:
            return
        self.marked.empty = NONE_FOUND if self.marks else MarkList.empty
        self.marked.show(facts, states, Labels.of(dossier))
        text = _preview(dossier, facts, self.grouping, self.text) if facts else ""
        self.preview.update(Content(text))

    def action_shift(self, by: int) -> None:
        """Move the mark under the cursor past its neighbour in view."""
        fact, neighbour = self.marked.fact, self.marked.beside(by)
        if fact is not None and neighbour is not None:
            places = self.marks.index(fact.id), self.marks.index(neighbour.id)
            self.post_message(MarkShifted(fact.id, places[1] - places[0]))

    def action_group(self) -> None:
        """Group the export by the next thing."""
        order: list[Group | None] = [None, *GROUPS]
        self.grouping = order[(order.index(self.grouping) + 1) % len(order)]


def _marked(dossier: Dossier, marks: Sequence[str], text: str) -> list[Fact]:
    """The marked facts that a query finds, in the order of their marks."""
    if not text.strip():
        return list(dossier.facts(marks))
    found = {hit.fact.id: hit.fact for hit in dossier.hits(f"is:marked {text}")}
    return [found[id] for id in marks if id in found]


def _preview(
    dossier: Dossier, facts: Sequence[Fact], group: Group | None, text: str
) -> str:
    """The beginning of an export."""
    words = text.strip()
    scope = f"Marked facts found by {words}" if words else "Marked facts"
    chunks = facts_to_markdown(dossier, facts, scope=scope, group=group)
    text = "".join(islice(chunks, MOST_LINES + 1))
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], "…"]
    return "\n".join(lines)
