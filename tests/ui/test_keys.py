"""The table of commands: each does something where its key works, and none clash."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from dataclasses import dataclass

import pytest
from textual import actions as textual_actions
from textual.binding import Binding
from textual.dom import DOMNode

from facts import Dossier
from tests.ui.screen import Rivals, running
from tui.actions import (
    APP,
    ARTICLE_LIST,
    ARTICLES,
    COMPARE,
    COMPARE_LIST,
    CONFLICTS,
    DIALOG,
    FACETS,
    FACT,
    FACTS,
    HELP,
    LIST,
    MAIN,
    MARKED,
    SEARCH,
    WHERE,
    Action,
)
from tui.app import RivalsApp
from tui.screens.conflicts import ConflictsScreen
from tui.screens.dialog import Dialog
from tui.screens.fact import FactScreen
from tui.screens.help import HelpScreen
from tui.screens.main import MainScreen
from tui.widgets.article_list import ArticleList
from tui.widgets.articles_pane import ArticlesPane
from tui.widgets.compare_list import CompareList
from tui.widgets.compare_pane import ComparePane
from tui.widgets.facet_pane import FacetPane
from tui.widgets.facts_pane import FactsPane
from tui.widgets.marked_pane import MarkedPane
from tui.widgets.search_box import SearchInput
from tui.widgets.virtual_list import VirtualList

Actions = tuple[Action, ...]

OWNERS: dict[type[DOMNode], Actions] = {
    RivalsApp: APP,
    MainScreen: MAIN,
    FactsPane: FACTS,
    VirtualList: LIST,
    SearchInput: SEARCH,
    FacetPane: FACETS,
    ComparePane: COMPARE,
    CompareList: COMPARE_LIST,
    ArticlesPane: ARTICLES,
    ArticleList: ARTICLE_LIST,
    MarkedPane: MARKED,
    Dialog: DIALOG,
    HelpScreen: HELP,
    ConflictsScreen: CONFLICTS,
    FactScreen: FACT,
}
EACH = [(owner, action) for owner, actions in OWNERS.items() for action in actions]

each_action = pytest.mark.parametrize(
    ("owner", "action"),
    EACH,
    ids=lambda part: part.__name__ if isinstance(part, type) else part.id,
)


@dataclass(frozen=True)
class Chain:
    """From a list to the app, and the keys that the nearer has instead of the other."""

    actions: Actions
    meant: frozenset[str] = frozenset()


CHAINS = {
    "the facts": Chain((*LIST, *FACTS, *MAIN, *APP)),
    "the facets": Chain(
        (*LIST, *FACETS, *FACTS, *MAIN, *APP), frozenset({"enter", "space", "escape"})
    ),
    "the comparison": Chain(
        (*LIST, *COMPARE_LIST, *COMPARE, *MAIN, *APP), frozenset({"enter"})
    ),
    "the articles": Chain(
        (*LIST, *ARTICLE_LIST, *ARTICLES, *MAIN, *APP), frozenset({"enter", "s"})
    ),
    "an article": Chain((*LIST, *ARTICLES, *MAIN, *APP), frozenset({"s"})),
    "the marked facts": Chain((*LIST, *MARKED, *MAIN, *APP)),
    "the search box": Chain((*SEARCH, *MAIN, *APP), frozenset({"enter", "escape"})),
    "a dialog": Chain((*DIALOG, *FACT)),
    "the contradictions": Chain((*LIST, *CONFLICTS, *DIALOG)),
    "the help": Chain((*DIALOG, *HELP)),
}

PLAIN = re.compile(
    "[a-zA-Z0-9]|up|down|left|right|home|end|pageup|pagedown|enter|space|tab|escape"
    "|f[0-9]{1,2}|shift\\+tab|question_mark|slash|colon"
)
"""Keys that no terminal or multiplexer keeps for itself."""


def keys(action: Action) -> list[str]:
    return action.keys.split(",")


def test_every_action_has_an_owner() -> None:
    listed = [action for actions in WHERE.values() for action in actions]
    owned = [action for _, action in EACH]
    assert sorted(map(repr, listed)) == sorted(map(repr, owned))


@each_action
def test_it_is_bound_where_it_is_done(owner: type[DOMNode], action: Action) -> None:
    bound = [b for b in owner.BINDINGS if isinstance(b, Binding)]
    assert action.binding in bound


@each_action
def test_there_is_a_method_that_does_it(owner: type[DOMNode], action: Action) -> None:
    target, name, arguments = textual_actions.parse(action.id)
    place = {"": owner, "screen": MainScreen, "app": RivalsApp}[target]
    method = getattr(place, f"action_{name}")
    inspect.signature(method).bind(place, *arguments)


@each_action
def test_it_has_words_and_an_easy_key(owner: type[DOMNode], action: Action) -> None:
    assert any(PLAIN.fullmatch(key) for key in keys(action))
    assert 1 <= len(action.title.split()) <= 3
    assert action.help.endswith(".")
    assert action.help[0].isupper()


@pytest.mark.parametrize("place", CHAINS)
def test_no_key_does_two_things(place: str) -> None:
    chain = CHAINS[place]
    counts = Counter(key for action in chain.actions for key in keys(action))
    clashes = {key for key, count in counts.items() if count > 1}
    assert clashes == chain.meant


@pytest.mark.parametrize("where", WHERE)
def test_no_action_is_named_twice(where: str) -> None:
    titles = [action.title for action in WHERE[where]]
    assert len(titles) == len(set(titles))


TABS = {"facts": "1", "compare": "c", "articles": "a", "marked": "m"}


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("tab", TABS)
async def test_the_last_line_fits_and_has_help_and_quit(
    dossier: Dossier, tab: str, width: int
) -> None:
    async with running(dossier, (width, 24)) as rivals:
        await rivals.press("space", TABS[tab])
        line = rivals.lines[-1].rstrip()
        assert line.endswith("? Help  q Quit")
        assert len(line) < width
        if width >= 80:
            assert "/ Search" in line
            assert "x Export" in line


async def test_the_last_line_names_keys_that_work_in_the_box(
    dossier: Dossier,
) -> None:
    async with running(dossier, (80, 24)) as rivals:
        await rivals.press("slash")
        line = rivals.lines[-1]
        assert "f1 Help" in line
        assert "f10 Quit" in line
        assert "esc Clear" in line
        assert "space Mark" not in line
        assert "/ Search" not in line


PLACES = {
    **{f"the {tab} tab": (key,) for tab, key in TABS.items()},
    "the facets": ("f",),
    "the detail": ("tab",),
}


@pytest.mark.parametrize("place", PLACES)
async def test_q_leaves(dossier: Dossier, place: str) -> None:
    async with running(dossier) as rivals:
        await rivals.press(*PLACES[place])
        assert rivals.app.return_code is None
        await rivals.press("q")
    assert rivals.app.return_code == 0


async def test_escape_then_q_leaves_the_search_box(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("slash")
        await rivals.type("quickly")
        await rivals.press("escape", "escape")
        assert rivals.app.return_code is None
        await rivals.press("q")
    assert rivals.app.return_code == 0


DIALOGS = {
    "Help": ("question_mark",),
    "Export": ("x",),
    "Problems": ("p",),
    "Fact": ("enter",),
    "Compare": ("c", "v"),
}


async def opened(rivals: Rivals, name: str) -> str:
    """Open a dialog, and answer what was on the screen before."""
    *first, last = DIALOGS[name]
    await rivals.press(*first)
    before = rivals.text
    await rivals.press(last)
    assert f"─ {name}" in rivals.text
    return before


@pytest.mark.parametrize("name", DIALOGS)
async def test_escape_closes_every_dialog(dossier: Dossier, name: str) -> None:
    async with running(dossier) as rivals:
        before = await opened(rivals, name)
        await rivals.press("escape")
        assert rivals.text == before
        await rivals.press("q")
    assert rivals.app.return_code == 0


@pytest.mark.parametrize("name", ["Problems", "Fact", "Compare"])
async def test_q_closes_a_dialog_in_which_nothing_is_typed(
    dossier: Dossier, name: str
) -> None:
    async with running(dossier) as rivals:
        before = await opened(rivals, name)
        await rivals.press("q")
        assert rivals.text == before
        assert rivals.app.return_code is None


async def test_after_a_dialog_the_keyboard_is_where_it_was(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        for name in ("Help", "Export", "Problems", "Fact"):
            await opened(rivals, name)
            await rivals.press("escape", "j")
        assert rivals.shown_fact == list(dossier.hits())[4].fact.id


async def test_ctrl_c_says_which_keys_leave(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        for keys in (("ctrl+c",), ("slash", "ctrl+c")):
            await rivals.press(*keys)
            assert "q leaves rivals" in rivals.words
            assert rivals.app.return_code is None
