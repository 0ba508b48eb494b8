"""A list that reads its rows page by page, as they come into view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual.content import Content
from textual.message import Message

from tui.widgets.virtual_list import VirtualList

Item = TypeVar("Item")

HELD = 1000
"""Rows on either side of those that were last read that are still held."""


class PagedList(VirtualList, Generic[Item]):
    """Rows of which only those near the view are here; others are asked for.

    A subclass says what a row looks like in `render_item`.
    """

    @dataclass
    class Wanted(Message):
        """A row came into view that is not here."""

        list: PagedList[Any]
        row: int

        @property
        def control(self) -> PagedList[Any]:
            """The list whose row it is."""
            return self.list

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._items: dict[int, Item] = {}
        self._wanted = False

    @property
    def item(self) -> Item | None:
        """What is under the cursor."""
        return self._items.get(self.cursor)

    @property
    def items(self) -> Mapping[int, Item]:
        """What is here, by its row."""
        return self._items

    def show(self, items: Iterable[Item], offset: int, count: int, cursor: int) -> None:
        """Show so many other rows, of which those from a place on are here."""
        self._items = dict(enumerate(items, offset))
        self._wanted = False
        self.refill(count, cursor)

    def add(self, items: Iterable[Item], offset: int) -> None:
        """Take in more of the same rows, and let go of those far off."""
        near = range(offset - HELD, offset + HELD)
        self._items = {row: item for row, item in self._items.items() if row in near}
        self._items |= enumerate(items, offset)
        self._wanted = False
        self.redraw()
        self.post_message(self.Moved(self))

    def render_item(self, item: Item, width: int) -> Sequence[Content]:
        """The lines of what is in one row."""
        raise NotImplementedError

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """The lines of one row, if it is here."""
        if row in self._items:
            return self.render_item(self._items[row], width)
        if not self._wanted:
            self._wanted = True
            self.post_message(self.Wanted(self, row))
        return [Content.styled("  …", "$muted")]
