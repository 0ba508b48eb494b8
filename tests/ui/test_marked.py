"""The marked facts: in their order, beside what their export will be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facts import Dossier
from facts.export.markdown import Group, facts_to_markdown
from tests.ui.screen import SIZES, Rivals, Size, running

THREE = ("northwind-drone-depots", "contoso-drone-depots", "northwind-spending")


def order(marks: Path) -> tuple[str, ...]:
    return tuple(json.loads(marks.read_text(encoding="utf-8"))["marks"])


def expected(dossier: Dossier, ids: tuple[str, ...], group: Group | None = None) -> str:
    facts = dossier.facts(ids)
    chunks = facts_to_markdown(dossier, facts, scope="Marked facts", group=group)
    return " ".join("".join(chunks).split())


async def mark_three(rivals: Rivals) -> None:
    await rivals.press("space", "j", "space", "j", "space", "m")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_marked_facts_are_listed(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        await mark_three(rivals)
        assert "Northwind intends" in rivals.part("#mark-list")
        assert "# Northwind and Contoso" in rivals.part("#marked-scroll")


async def test_the_preview_is_the_markdown(dossier: Dossier) -> None:
    async with running(dossier, (160, 50)) as rivals:
        await mark_three(rivals)
        assert rivals.part("#marked-scroll") == expected(dossier, THREE)


async def test_keys_change_the_order(dossier: Dossier, marks: Path) -> None:
    async with running(dossier, (160, 50)) as rivals:
        await mark_three(rivals)
        one, two, three = THREE
        await rivals.press("J")
        assert order(marks) == (two, one, three)
        assert rivals.part("#marked-scroll") == expected(dossier, (two, one, three))
        await rivals.press("shift+down", "J")
        assert order(marks) == (two, three, one)
        await rivals.press("K", "shift+up", "K")
        assert order(marks) == THREE
        await rivals.press("G", "K", "u")
        assert order(marks) == THREE


async def test_the_cursor_goes_with_the_fact(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await mark_three(rivals)
        await rivals.press("J", "enter")
        assert rivals.shown_fact == THREE[0]


async def test_a_key_changes_the_grouping(dossier: Dossier) -> None:
    groups: tuple[Group | None, ...] = ("company", "topic", "article", None)
    async with running(dossier, (160, 50)) as rivals:
        await mark_three(rivals)
        for group in groups:
            await rivals.press("o")
            shown = rivals.part("#marked-scroll")
            assert shown == expected(dossier, THREE, group)


async def test_nothing_marked_is_said(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("m")
        assert "Nothing is marked yet" in rivals.part("#mark-list")
        assert rivals.part("#marked-scroll") == ""
        await rivals.press("J", "K", "o", "space", "enter", "y", "s", "u", "G")
        assert "Nothing is marked yet" in rivals.part("#mark-list")


async def test_the_same_search_narrows_it(dossier: Dossier, marks: Path) -> None:
    async with running(dossier, (160, 50)) as rivals:
        await mark_three(rivals)
        await rivals.search("northwind")
        assert "Contoso runs" not in rivals.part("#mark-list")
        await rivals.press("J")
        assert order(marks) == (THREE[1], THREE[2], THREE[0])
        await rivals.search("xyzzy")
        assert "Nothing is marked yet" not in rivals.part("#mark-list")
        await rivals.press("escape")
        assert "Contoso runs" in rivals.part("#mark-list")


@pytest.mark.parametrize("size", [(80, 24), (120, 60)], ids=str)
async def test_what_is_shown_is_what_is_exported(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        await mark_three(rivals)
        await rivals.press("o", "o")
        await rivals.search("depots")
        await rivals.press("x")
        assert "●▌ 2 of the marked" in rivals.line_of("3 marked")
        assert "●▌ by topic" in rivals.line_of("one list")
        await rivals.press("enter")
    text = Path("northwind-and-contoso.md").read_text(encoding="utf-8")
    assert "*Marked facts found by depots: 2 facts" in text
    assert "## Logistics" in text
    assert "satellites" not in text


async def test_beside_what_is_shown_all_marks_can_be_exported(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await mark_three(rivals)
        await rivals.search("depots")
        await rivals.press("x")
        await rivals.click("3 marked")
        assert "Marked facts: 3 facts" in rivals.part("#export-preview")


async def test_where_the_search_finds_no_mark_all_are_exported(
    dossier: Dossier,
) -> None:
    async with running(dossier) as rivals:
        await mark_three(rivals)
        await rivals.search("xyzzy")
        await rivals.press("x")
        assert "of the marked" not in rivals.text
        assert "Marked facts: 3 facts" in rivals.part("#export-preview")


async def test_on_another_tab_all_marks_are_exported_as_one_list(
    dossier: Dossier,
) -> None:
    async with running(dossier) as rivals:
        await mark_three(rivals)
        await rivals.press("o", "1")
        await rivals.search("depots")
        await rivals.press("x")
        assert "●▌ 3 marked" in rivals.text
        assert "●▌ one list" in rivals.text
