"""The facts that a query finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual.content import Content
from textual.message import Message
from textual.reactive import var

from facts.model import Fact
from facts.search.searcher import Page
from facts.verdicts import State
from tui.render import Labels, fact_row
from tui.widgets.paged_list import PagedList


class Listed(NamedTuple):
    """A fact in a list, and what checking it found."""

    fact: Fact
    state: State | None


class FactList(PagedList[Listed]):
    """Facts in the order of the search."""

    empty = "Reading the dossier …"

    states: var[Mapping[str, State]] = var(dict, init=False)
    """Of the facts of the page, what checking them found; told before the page."""

    page: var[Page] = var(Page, init=False)
    labels: var[Labels] = var(Labels, init=False)
    marks: var[tuple[str, ...]] = var((), init=False)

    @dataclass
    class Lost(Message):
        """The fact under the cursor is not among the first that are found now."""

        id: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._marked: frozenset[str] = frozenset()

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self.item.fact if self.item else None

    def watch_page(self, before: Page, page: Page) -> None:
        """Show what another query finds."""
        if page.hits is before.hits and page.query is before.query:
            self.resize_to(page.total)  # they are counted now
            return
        current = self.fact
        place = 0
        if page.query.terms == before.query.terms or not page.query.terms:
            ids = [hit.fact.id for hit in page.hits]
            if current and current.id in ids:
                place = ids.index(current.id)
            elif current:
                self.post_message(self.Lost(current.id))
        self.show(listed(page, self.states), 0, page.total, place)

    def go_to(self, place: int) -> None:
        """Put the cursor on a fact, even if not so many are counted yet."""
        self.resize_to(max(self.count, place + 1))
        self.cursor = place

    def forget(self) -> None:
        """Keep no more than the page: the rest may have changed in the files."""
        self.show(listed(self.page, self.states), 0, self.count, self.cursor)

    def watch_labels(self) -> None:
        """Draw other names."""
        self.redraw()

    def watch_marks(self, marks: tuple[str, ...]) -> None:
        """Draw other marks."""
        self._marked = frozenset(marks)
        self.redraw()

    def render_item(self, item: Listed, width: int) -> Sequence[Content]:
        """The lines of one fact."""
        marked, matcher = item.fact.id in self._marked, self.page.matcher
        return fact_row(*item, self.labels, matcher, marked, width, self.row_height)


def listed(page: Page, states: Mapping[str, State]) -> Iterator[Listed]:
    """The facts of a page, as they are listed."""
    return (Listed(hit.fact, states.get(hit.fact.id)) for hit in page.hits)
