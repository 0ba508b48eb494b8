"""The command palette: every command, and the facts themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content, Span
from textual.widgets import ContentSwitcher

from facts.dossier import Dossier
from tui.actions import APP, ARTICLES, COMPARE, FACTS, MAIN, MARKED, Action, shown_keys

MOST_FACTS = 8
"""That the palette finds behind the commands."""

EVERYWHERE = "app"
TABS = {
    "": MAIN,
    EVERYWHERE: APP,
    "facts": FACTS,
    "compare": COMPARE,
    "articles": ARTICLES,
    "marked": MARKED,
}
"""The commands by the tab that they belong to, or "" for any of them."""


class CommandProvider(Provider):
    """Finds commands by their titles and sentences, and facts by their words."""

    async def discover(self) -> Hits:
        """Every command, before anything is typed."""
        for tab, action in _commands():
            yield DiscoveryHit(
                Content(action.title),
                partial(self._run, tab, action.id),
                help=f"{action.help} ({shown_keys(action)})",
            )

    async def search(self, query: str) -> Hits:
        """The commands that are like what was typed, then the facts that hold it."""
        matcher = self.matcher(query)
        for tab, action in _commands():
            text = f"{action.title}: {action.help}"
            score = matcher.match(text)
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(text),
                    partial(self._run, tab, action.id),
                    text=text,
                    help=shown_keys(action),
                )
        dossier = getattr(self.screen, "dossier", None)
        if not isinstance(dossier, Dossier):
            return
        page = await asyncio.to_thread(dossier.search, query, 0, MOST_FACTS)
        for place, hit in enumerate(page.hits, 1):
            spans = [Span(start, end, "bold underline") for start, end in hit.spans]
            yield Hit(
                -place,
                Content(hit.fact.statement, spans),
                partial(self._run, "", f"fact('open', '{hit.fact.id}')"),
                text=hit.fact.statement,
                help=hit.fact.id,
            )

    async def _run(self, tab: str, action: str) -> None:
        """Do it, on its tab if it has one."""
        if tab == EVERYWHERE:
            await self.app.run_action(action)
            return
        if not tab:
            await self.app.run_action(action, default_namespace=self.screen)
            return
        await self.app.run_action(f"show_tab('{tab}')", default_namespace=self.screen)
        self.screen.call_later(self._run_on_pane, action)

    async def _run_on_pane(self, action: str) -> None:
        """Do it on the tab that is shown by now."""
        pane = self.screen.query_one(ContentSwitcher).visible_content
        if pane is not None:
            await self.app.run_action(action, default_namespace=pane)


def _commands() -> Iterator[tuple[str, Action]]:
    for tab, actions in TABS.items():
        for action in actions:
            yield tab, action
