"""Help: every key, found by typing."""

from __future__ import annotations

import pytest

from facts import Dossier
from facts.query.grammar import GRAMMAR
from tests.ui.screen import SIZES, Rivals, Size, running
from tui.actions import WHERE, Action, shown_keys
from tui.screens.help import help_text

EVERY = [action for actions in WHERE.values() for action in actions]


@pytest.mark.parametrize("action", EVERY, ids=lambda action: str(action.id))
def test_every_action_is_in_it(action: Action) -> None:
    lines = help_text("").plain.splitlines()
    expected = f"{action.title}: {action.help}"
    assert any(shown_keys(action) in line and expected in line for line in lines)


@pytest.mark.parametrize("action", EVERY, ids=lambda action: str(action.id))
def test_every_action_is_found_by_its_words(action: Action) -> None:
    shown = help_text(action.help.upper()).plain
    assert action.help in shown


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_a_key_opens_it_and_escape_closes_it(dossier: Dossier, key: str) -> None:
    async with running(dossier) as rivals:
        before = rivals.text
        await rivals.press(key)
        assert "type to narrow" in rivals.text
        assert "Leave rivals; marks are kept." in rivals.text
        await rivals.press("escape")
        assert rivals.text == before


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_typing_narrows_it(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("question_mark")
        await rivals.type("undo")
        shown = rivals.words
        assert "u Undo: Undo the last change of marks." in shown
        assert "On the main screen" in shown
        assert "Leave rivals" not in shown
        await rivals.type("zzz")
        assert "No key does that." in rivals.text


async def test_the_search_language_is_in_it(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("question_mark")
        await rivals.type("search for")
        shown = rivals.words
        for operator in GRAMMAR:
            begun = " ".join(operator.meaning.split()[:3])
            assert f"{operator.example} {begun}" in shown


async def test_an_operator_is_found_by_its_name_or_meaning(dossier: Dossier) -> None:
    for operator in GRAMMAR:
        assert operator.meaning in help_text(operator.example).plain
        assert operator.example in help_text(operator.meaning).plain


async def all_pages(rivals: Rivals, *keys: str) -> str:
    seen = [rivals.words]
    for _ in range(12):
        await rivals.press(*keys)
        seen.append(rivals.words)
    return " ".join(seen)


async def test_its_last_line_is_reached_without_leaving_the_box(
    dossier: Dossier,
) -> None:
    last = help_text("").plain.splitlines()[-1].split()[-1]
    async with running(dossier, (80, 24)) as rivals:
        await rivals.press("question_mark")
        assert last in await all_pages(rivals, "pagedown")
        await rivals.type("undo")
        assert "Undo the last change of marks." in rivals.words


async def test_in_the_search_box_a_question_mark_is_a_character(
    dossier: Dossier,
) -> None:
    async with running(dossier) as rivals:
        await rivals.press("slash")
        await rivals.type("who?")
        assert rivals.lines[1].split()[:2] == ["⌕", "who?"]
        assert "type to narrow" not in rivals.text
        await rivals.press("f1")
        assert "type to narrow" in rivals.text
