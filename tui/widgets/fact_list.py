"""The facts that a query finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from facts.model import Fact
from facts.search import Hit, Page
from facts.verdicts import State
from tui.render import Labels, fact_row
from tui.widgets.virtual_list import VirtualList


class FactList(VirtualList):
    """Facts of which only those near the view are here; others are asked for."""

    empty = "Reading the dossier …"

    page: reactive[Page] = reactive(Page, init=False)
    labels: reactive[Labels] = reactive(Labels, init=False)
    marks: reactive[tuple[str, ...]] = reactive((), init=False)
    states: reactive[Mapping[str, State]] = reactive(dict, init=False)
    """Of the facts of the page, what checking them found."""

    @dataclass
    class Wanted(Message):
        """A row came into view whose fact is not here."""

        offset: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hits: dict[int, Hit] = {}
        self._states: dict[str, State] = {}
        self._wanted: int | None = None

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        hit = self._hits.get(self.cursor)
        return hit.fact if hit else None

    def watch_page(self, before: Page, page: Page) -> None:
        """Show what another query finds."""
        if page.hits is before.hits and page.query is before.query:
            self.refill(page.total, self.cursor)  # they are counted now
            return
        current = self.fact
        self._hits = dict(enumerate(page.hits))
        self._wanted = None
        same_words = page.query.terms == before.query.terms
        place = self._place_of(current) if same_words or not page.query.terms else 0
        self.refill(page.total, place)

    def watch_states(self, states: Mapping[str, State]) -> None:
        """Draw other verdicts."""
        self._states |= states
        self.redraw()

    def forget(self) -> None:
        """Keep no more than the page: the rest may have changed in the files."""
        self._hits = dict(enumerate(self.page.hits))
        self._states = dict(self.states)
        self._wanted = None
        self.redraw()
        self.post_message(self.Moved(self))

    def add(self, page: Page, states: Mapping[str, State]) -> None:
        """Take in more of what the same query finds."""
        self._hits |= {page.offset + n: hit for n, hit in enumerate(page.hits)}
        self._states |= states
        self._wanted = None
        self.redraw()
        self.post_message(self.Moved(self))

    def _place_of(self, fact: Fact | None) -> int:
        """Where a fact stands now, or the first place."""
        if fact is None:
            return 0
        return next((n for n, h in self._hits.items() if h.fact.id == fact.id), 0)

    def watch_labels(self) -> None:
        """Draw other names."""
        self.redraw()

    def watch_marks(self) -> None:
        """Draw other marks."""
        self.redraw()

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """The lines of one fact."""
        hit = self._hits.get(row)
        if hit is None:
            if self._wanted is None:
                self._wanted = row
                self.post_message(self.Wanted(row))
            return [Content.styled("  …", "$muted")]
        return fact_row(
            hit.fact,
            self._states.get(hit.fact.id),
            self.labels,
            self.page.matcher,
            hit.fact.id in self.marks,
            width,
            self.row_height,
        )
