"""The command palette: every command, and the facts themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content, Span
from textual.widgets import ContentSwitcher

from facts.dossier import Dossier
from facts.search.searcher import Page
from facts.words import folded, words
from tui.actions import APP, ARTICLES, COMPARE, FACTS, MAIN, MARKED, Action, shown_keys

if TYPE_CHECKING:
    from facts.search.spelling import Spelling

MOST_FACTS = 8
"""That the palette finds behind the commands."""

LIT = "bold underline"
"""How words that were typed are shown."""

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


class _Found(NamedTuple):
    """A command, and where and how well it holds what was typed."""

    score: float
    """Up to 4, where the title has each word whole; 1 for beginnings in the help."""

    spans: list[Span]
    tab: str
    action: Action


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
        """The commands that hold what was typed, then the facts that do.

        Slips of spelling are forgiven in commands where nothing holds it as it stands.
        """
        page = await self._page(query)
        typed = folded(query)
        found = list(_found(typed))
        if not found and (page.corrections or not page.hits):
            found = list(_found([_respelt(word) for word in typed]))
        for score, spans, tab, action in found:
            text = _line(action)
            yield Hit(
                score,
                Content(text, spans),
                partial(self._run, tab, action.id),
                text=text,
                help=shown_keys(action),
            )
        for place, hit in enumerate(page.hits, 1):
            spans = [Span(start, end, LIT) for start, end in hit.spans]
            yield Hit(
                -place,
                Content(hit.fact.statement, spans),
                partial(self._run, "", f"fact('open', '{hit.fact.id}')"),
                text=hit.fact.statement,
                help=hit.fact.id,
            )

    async def _page(self, query: str) -> Page:
        """The first facts that the words find, none where no dossier is open yet."""
        dossier = getattr(self.screen, "dossier", None)
        if not isinstance(dossier, Dossier):
            return Page()
        return await asyncio.to_thread(dossier.search, query, 0, MOST_FACTS)

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


def _found(typed: Sequence[str]) -> Iterator[_Found]:
    """The commands of which words begin like each of those typed, and how well."""
    for tab, action in _commands():
        own = words(_line(action))
        title = len(folded(action.title))
        scores: list[int] = []
        lit: list[Span] = []
        for start in typed:
            places = [n for n, word in enumerate(own) if word.text.startswith(start)]
            each = [2 * (n < title) + (own[n].text == start) + 1 for n in places]
            scores.append(max(each, default=0))
            lit += [Span(own[n].start, own[n].end, LIT) for n in places]
        if scores and all(scores):
            yield _Found(sum(scores) / len(scores), sorted(lit), tab, action)


def _respelt(word: str) -> str:
    """The word of the commands that is spelt most like this one, or the word itself."""
    near = _spelling().similar(word)
    return near[0][0] if near else word


@cache
def _spelling() -> Spelling:
    """The words of all commands; rapidfuzz is loaded where one is misspelt."""
    from facts.search.spelling import Spelling  # noqa: PLC0415 (brings rapidfuzz)

    lines = (_line(action) for _, action in _commands())
    return Spelling({word for line in lines for word in folded(line)})


def _line(action: Action) -> str:
    return f"{action.title}: {action.help}"


def _commands() -> Iterator[tuple[str, Action]]:
    for tab, actions in TABS.items():
        for action in actions:
            yield tab, action
