"""The facts put aside for export, in their order, beside the export itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice

from textual import getters, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from facts.dossier import Dossier
from facts.export.markdown import GROUPS, Group, facts_to_markdown
from facts.index.stop import Stop
from facts.model import Fact
from facts.search.highlight import Matcher
from tui.actions import MARKED, bindings
from tui.finding import PAGE, ask
from tui.marking import scope_of_marks
from tui.messages import MarkShifted
from tui.render import Labels, fact_row
from tui.widgets.fact_list import Listed
from tui.widgets.paged_list import PagedList
from tui.widgets.paged_pane import PagedPane

MOST_FACTS = 500
"""Of those marked, from which the export is shown before it is written."""

MOST_LINES = 400
"""Of the export that are shown before it is written."""

NONE_FOUND = "No marked fact matches all of this: esc clears the search."


class MarkList(PagedList[Listed]):
    """The marked facts in their order."""

    empty = "Nothing is marked yet: in a list, space marks the fact under the cursor."
    labels = Labels()

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self.item.fact if self.item else None

    def render_item(self, item: Listed, width: int) -> Sequence[Content]:
        """The lines of one fact."""
        return fact_row(*item, self.labels, Matcher(), True, width, self.row_height)


class MarkedPane(PagedPane):
    """The marks, and a live preview of their export."""

    BINDINGS = bindings(MARKED)
    DEFAULT_CSS = """
    MarkedPane {
        MarkList { width: 40%; border-right: vkey $rule; }
        VerticalScroll { width: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    }
    """

    marks: var[tuple[str, ...]] = var((), init=False)
    grouping: var[Group | None] = var(None, init=False)

    marked = getters.query_one(MarkList)
    preview = getters.query_one("#marked-text", Static)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ids: Sequence[str] = ()
        """The marks in the list, in their order."""

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
        """Find which marks to show, and show some of them and their export."""
        await asyncio.sleep(0)
        dossier, current = self.dossier, self.fact
        if dossier is None:
            return
        ids = await ask(partial(dossier.marked, self.text))
        place = min(self.marked.cursor, max(0, len(ids) - 1))
        if current and current.id in ids:
            place = ids.index(current.id)
        offset = max(0, place - PAGE // 2)
        facts = await ask(partial(_read, dossier, ids, offset))
        text = await ask(lambda _: _preview(dossier, ids, self.grouping, self.text))
        if not self.is_mounted:
            return
        self._ids = ids
        self.marked.empty = NONE_FOUND if self.marks else MarkList.empty
        self.marked.labels = Labels.of(dossier)
        self.marked.show(facts, offset, len(ids), place)
        self.preview.update(Content(text))

    @property
    def scope(self) -> object:
        """The marks in the list."""
        return self._ids

    def rows_from(
        self, dossier: Dossier, offset: int
    ) -> Callable[[Stop], list[Listed]]:
        """How the marked facts from a place on are read."""
        return partial(_read, dossier, self._ids, offset)

    def action_shift(self, by: int) -> None:
        """Move the mark under the cursor past its neighbour in view."""
        fact, place = self.fact, self.marked.cursor + by
        if fact is not None and 0 <= place < len(self._ids):
            neighbour = self._ids[place]
            places = self.marks.index(fact.id), self.marks.index(neighbour)
            self.post_message(MarkShifted(fact.id, places[1] - places[0]))

    def action_group(self) -> None:
        """Group the export by the next thing."""
        order: list[Group | None] = [None, *GROUPS]
        self.grouping = order[(order.index(self.grouping) + 1) % len(order)]


def _read(
    dossier: Dossier, ids: Sequence[str], offset: int, stop: Stop
) -> list[Listed]:
    """Some marked facts, and what checking them found."""
    facts = list(dossier.facts(ids[offset : offset + PAGE]))
    states = dossier.states(facts)
    return [Listed(fact, states[fact.id]) for fact in facts]


def _preview(
    dossier: Dossier, ids: Sequence[str], group: Group | None, text: str
) -> str:
    """The beginning of an export."""
    if not ids:
        return ""
    scope = scope_of_marks(text)
    if len(ids) > MOST_FACTS:
        scope = f"{scope}, the first {MOST_FACTS:,} of {len(ids):,}"
    facts = dossier.facts(ids[:MOST_FACTS])
    chunks = facts_to_markdown(dossier, facts, scope=scope, group=group)
    text = "".join(islice(chunks, MOST_LINES + 1))
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], "…"]
    return "\n".join(lines)
