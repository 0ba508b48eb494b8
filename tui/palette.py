"""The command palette: every command, and the facts themselves."""

from __future__ import annotations

import asyncio
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.actions import APP, COMPARE, MAIN, MARKED, Action, shown_keys

MOST_FACTS = 12
"""That the palette finds beside the commands."""


class CommandProvider(Provider):
    """Finds commands by their titles and sentences."""

    async def discover(self) -> Hits:
        """Every command, before anything is typed."""
        for action in (*MAIN, *COMPARE, *MARKED, *APP):
            yield DiscoveryHit(
                Content(action.title),
                partial(self._run, action),
                help=f"{action.help} ({shown_keys(action)})",
            )

    async def search(self, query: str) -> Hits:
        """The commands that are like what was typed."""
        matcher = self.matcher(query)
        for action in (*MAIN, *COMPARE, *MARKED, *APP):
            text = f"{action.title}: {action.help}"
            score = matcher.match(text)
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(text),
                    partial(self._run, action),
                    text=text,
                    help=shown_keys(action),
                )

    async def _run(self, action: Action) -> None:
        """Do it where the keyboard is."""
        await asyncio.sleep(0)
        target = self.focused or self.screen
        await self.app.run_action(action.id, default_namespace=target)
