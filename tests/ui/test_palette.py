"""The palette: every command by its name, and facts by their words."""

from __future__ import annotations

import pytest

from facts import Dossier
from tests.ui.screen import Rivals, running
from tui.actions import APP, COMPARE, FACTS, MAIN, MARKED

COMMANDS = (*MAIN, *FACTS, *COMPARE, *MARKED, *APP)

SHOWN_AFTER = {
    "Help": "type to narrow",
    "Mark": "4 Marked 1",
    "Export": "Export to Markdown",
    "Compare": "│ Contoso",
    "Articles": "Example Business Daily",
    "Marked": "Nothing is marked yet",
    "Open": "Evidence",
    "Source": "¶ 3",
    "Copy": "clipboard",
    "Mark all": "9 more marked",
    "Unmark all": "No fact is marked now",
    "Undo": "no change of marks to undo",
    "Reload": "Read again",
    "Problems": "No problem in",
    "Facets": "Whole industry",
    "Gap before": "No gap before",
    "Pair": "Left column",
    "Swap": "Northwind",
    "Right": "Contoso",
}


async def run(rivals: Rivals, title: str) -> None:
    """Open the palette, and run what is found by a title."""
    await rivals.press("colon")
    await rivals.type(title)
    await rivals.press("enter")


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_keys_open_it_and_escape_closes_it(dossier: Dossier, key: str) -> None:
    async with running(dossier) as rivals:
        before = rivals.text
        await rivals.press(key)
        assert "Type words to search for." in rivals.text
        await rivals.press("escape")
        assert rivals.text == before


async def test_it_opens_from_the_search_box_too(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("slash", "ctrl+p")
        assert "Type words to search for." in rivals.text


async def test_every_command_is_found_by_its_title(dossier: Dossier) -> None:
    async with running(dossier, (120, 40)) as rivals:
        await rivals.press("colon")
        for action in COMMANDS:
            await rivals.press("ctrl+u")
            await rivals.type(action.title)
            assert f"{action.title}: {action.help}" in rivals.words


@pytest.mark.parametrize("title", SHOWN_AFTER)
async def test_what_is_chosen_is_done(dossier: Dossier, title: str) -> None:
    action = next(action for action in COMMANDS if action.title == title)
    async with running(dossier) as rivals:
        await run(rivals, f"{title}: {action.help}")
        await rivals.wait_for(SHOWN_AFTER[title])


async def test_moving_a_mark_is_done_on_its_tab(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("space", "j", "space", "m")
        await run(rivals, "Down: Move the mark down")
        await rivals.wait_for("● Contoso")
        assert dossier.marks.ids == ("contoso-drone-depots", "northwind-drone-depots")


async def test_quit_leaves(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("colon")
        await rivals.type("Leave rivals")
        await rivals.press("enter")
    assert rivals.app.return_code == 0


async def listed(rivals: Rivals, typed: str) -> list[str]:
    """What the palette lists for what is typed, from the first line on."""
    await rivals.press("colon", "ctrl+u")
    await rivals.type(typed)
    shown = " ".join(rivals.lines[4:])
    await rivals.press("escape")
    return sorted(
        (text for text in (*_COMMANDS, *_FACTS) if text in shown), key=shown.index
    )


_COMMANDS = tuple(action.title + ": " for action in COMMANDS)
_FACTS = ("Oregon", "satellite")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("oregon", "Oregon"),
        ("satelite", "satellite"),
        ("comp", "Compare: "),
        ("compere", "Compare: "),
        ("swap", "Swap: "),
        ("mark", "Mark: "),
        ("columns", "Swap: "),
        ("undo last", "Undo: "),
    ],
)
async def test_words_come_before_strewn_letters(
    seeds: Dossier, typed: str, first: str
) -> None:
    async with running(seeds, (120, 40)) as rivals:
        assert (await listed(rivals, typed))[0] == first


async def test_facts_are_found_and_opened(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("colon")
        await rivals.type("electric vans")
        assert "Contoso leases electric vans." in rivals.words
        await rivals.press("enter")
        await rivals.wait_for("Evidence  paragraph 1")
        assert rivals.shown_fact == "contoso-vans"
