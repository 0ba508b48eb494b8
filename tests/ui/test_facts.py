"""The first tab: facts at once, narrowed by typing, read without leaving the keys."""

from __future__ import annotations

import pytest

from facts import Dossier
from tests.ui.screen import SIZES, Size, running

each_size = pytest.mark.parametrize("size", SIZES, ids=str)


def ids(dossier: Dossier, text: str = "") -> list[str]:
    return [hit.fact.id for hit in dossier.hits(text)]


@each_size
async def test_launch_shows_facts(seeds: Dossier, size: Size) -> None:
    first = next(seeds.hits()).fact
    async with running(seeds, size) as rivals:
        assert rivals.lines[0].split()[1:5] == ["rivals", "Amazon", "and", "Walmart"]
        assert f"{seeds.total} facts · 2 articles" in rivals.lines[0]
        assert first.statement[:25] in rivals.part("#fact-list")
        assert first.statement in rivals.part("#fact-detail")
        assert f"1 Facts {seeds.total}" in rivals.text


@each_size
async def test_a_misspelt_word_finds_its_facts(seeds: Dossier, size: Size) -> None:
    page = seeds.search("prescription")
    async with running(seeds, size) as rivals:
        await rivals.press("slash")
        await rivals.type("perscription")
        assert f"{page.total} of {seeds.total}" in rivals.lines[1]
        assert "perscription → prescription" in rivals.lines[1]
        assert f"1 Facts {page.total} " in rivals.text
        for hit in page.hits:
            assert hit.fact.statement[:25] in rivals.part("#fact-list")


@pytest.mark.parametrize("key", ["enter", "down"])
async def test_a_key_goes_from_the_box_to_the_list(dossier: Dossier, key: str) -> None:
    found = ids(dossier, "clinics")
    async with running(dossier) as rivals:
        await rivals.press("slash")
        await rivals.type("clinics")
        await rivals.press(key)
        assert rivals.shown_fact == found[0]
        await rivals.press("j")
        assert rivals.shown_fact == found[1]
        assert "clinics" in rivals.lines[1]


async def test_escape_empties_the_box_then_leaves_it(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("slash")
        await rivals.type("clinics")
        assert "2 of 9" in rivals.lines[1]
        await rivals.press("escape")
        assert "of 9" not in rivals.lines[1]
        await rivals.type("v")
        assert rivals.lines[1].split()[:2] == ["⌕", "v"]
        await rivals.press("escape", "escape", "G")
        assert "of 9" not in rivals.lines[1]
        assert rivals.shown_fact == ids(dossier)[-1]


async def test_escape_in_the_list_clears_the_search(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("clinics")
        assert "2 of 9" in rivals.lines[1]
        await rivals.press("escape")
        assert "of 9" not in rivals.lines[1]
        assert "1 Facts 9 " in rivals.text


async def test_the_detail_shows_everything_about_a_fact(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("depots towns")
        detail = rivals.part("#fact-detail")
    for expected in (
        "Northwind · Logistics",
        "Northwind intends to run drone depots in some 120 towns.",
        "≈ 120 towns",
        "drone depots, 2027: “some 120 towns”",
        "Status planned",
        "When 2027",
        "Says the company",
        "Source Example Business Daily, “Northwind Opens Drone Depots”, 4 March 2026",
        "Evidence paragraph 3",
        "Quote “depots in some 120 towns”",
        "Link https://example.com/drone-depots",
        "Id northwind-drone-depots",
    ):
        assert expected in detail


async def test_unknown_dates_and_voices_are_said(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("electric")
        detail = rivals.part("#fact-detail")
    assert "Says the article itself" in detail
    assert "Source “Vans for Everybody”, date unknown" in detail


@each_size
async def test_enter_opens_the_whole_fact(seeds: Dossier, size: Size) -> None:
    fact = next(seeds.hits("perscription city")).fact
    async with running(seeds, size) as rivals:
        await rivals.search("perscription city")
        await rivals.press("enter")
        shown = rivals.part("FactDetail")
        assert fact.statement in shown
        assert f"Evidence paragraph {fact.paragraph}" in shown
        assert "PYMNTS" in shown
        await rivals.press("enter")
        assert "1 Facts" in rivals.text


MOVES: dict[str, tuple[str, int]] = {
    "down": ("down", 1),
    "j": ("j", 1),
    "down twice": ("down,j", 2),
    "up at the top": ("up", 0),
    "back": ("j,j,k,up", 0),
    "last": ("end", -1),
    "last by letter": ("G", -1),
    "down at the end": ("end,down", -1),
    "first": ("end,home", 0),
    "first by letter": ("G,g", 0),
    "a page and back": ("pagedown,pageup", 0),
    "pages to the end": ("pagedown,pagedown,pagedown,pagedown,pagedown,pagedown", -1),
}


@pytest.mark.parametrize("move", MOVES)
async def test_keys_move_the_cursor(seeds: Dossier, move: str) -> None:
    keys, place = MOVES[move]
    expected = ids(seeds)[place]
    async with running(seeds, (160, 50)) as rivals:
        await rivals.press(*keys.split(","))
        assert rivals.shown_fact == expected
        statement = seeds.fact(expected).statement
        assert statement[:25] in rivals.part("#fact-list")


async def test_a_page_is_as_far_as_one_can_see(seeds: Dossier) -> None:
    order = ids(seeds)
    async with running(seeds) as rivals:
        await rivals.press("pagedown")
        moved = order.index(rivals.shown_fact)
        rows = rivals.app.screen.query_one("#fact-list").size.height // 3
        assert rows - 1 <= moved <= rows


async def test_the_row_under_the_cursor_stands_out(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        colours = [
            rivals.style(text, "#fact-list").bgcolor
            for text in ("Northwind intends", "Contoso runs", "Northwind spends")
        ]
        assert colours[0] != colours[1] == colours[2]
        await rivals.press("j")
        assert rivals.style("Contoso runs", "#fact-list").bgcolor == colours[0]
        assert rivals.style("Northwind intends", "#fact-list").bgcolor == colours[1]


async def test_a_cleared_search_keeps_the_fact_under_the_cursor(
    seeds: Dossier,
) -> None:
    async with running(seeds) as rivals:
        await rivals.search("satellite")
        await rivals.press("j")
        fact = rivals.shown_fact
        await rivals.press("escape")
        assert rivals.shown_fact == fact
        assert seeds.fact(fact).statement[:25] in rivals.part("#fact-list")


async def test_what_matches_is_bold_and_underlined(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("clincs")
        for part in ("#fact-list", "#fact-detail"):
            style = rivals.style("clinics", part)
            assert style.bold
            assert style.underline
            assert not rivals.style("opens", part).underline


@each_size
async def test_nothing_found_is_said(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        await rivals.search("xyzzy")
        assert "0 of 9" in rivals.lines[1]
        assert "No fact matches all of this" in rivals.part("#fact-list")
        assert rivals.part("#fact-detail") == ""
        await rivals.press("j", "k", "pagedown", "end", "space", "enter", "s", "y")
        assert "0 of 9" in rivals.lines[1]


async def test_what_is_not_understood_is_said(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("topik:finance")
        [hint] = dossier.search("topik:finance").query.hints
        assert hint in rivals.lines[1]
