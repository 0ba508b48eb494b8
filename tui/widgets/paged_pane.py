"""A tab whose list reads its rows page by page."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from textual import on, work
from textual.reactive import var

from facts.dossier import Dossier
from facts.index.stop import Stop
from tui.finding import PAGE, ask
from tui.widgets.paged_list import PagedList
from tui.widgets.pane import Pane


class PagedPane(Pane):
    """Reads the rows that come into view, and shows them if they still belong there.

    A subclass says what a page holds in `rows_from`.
    """

    dossier: var[Dossier | None] = var(None, init=False)
    text: var[str] = var("", init=False)

    @property
    def scope(self) -> object:
        """What, beside the dossier, tells the rows that are shown from any others."""
        return self.text

    def rows_from(
        self, dossier: Dossier, offset: int
    ) -> Callable[[Stop], Iterable[Any]]:
        """How the rows from a place on are read, in a thread."""
        raise NotImplementedError

    @on(PagedList.Wanted)
    def _wanted(self, event: PagedList.Wanted) -> None:
        event.stop()
        self.read_more(event.list, max(0, event.row - PAGE // 2))

    @work(exclusive=True, group="more", description="more rows")
    async def read_more(self, rows: PagedList[Any], offset: int) -> None:
        """Read the rows that came into view."""
        await asyncio.sleep(0)
        dossier, scope = self.dossier, self.scope
        if dossier is None:
            return
        items = await ask(self.rows_from(dossier, offset))
        if self.is_mounted and scope == self.scope and dossier is self.dossier:
            rows.add(items, offset)
