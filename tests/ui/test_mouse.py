"""Whatever a key does, the mouse can do as well."""

from __future__ import annotations

import pytest

from facts import Dossier
from tests.ui.screen import SIZES, Size, running


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_click_puts_the_cursor_on_a_row(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        await rivals.click("Northwind spends", "#fact-list")
        assert "Northwind · Finance" in rivals.part("#fact-detail")
        await rivals.press("k")
        assert "Contoso runs" in rivals.part("#fact-detail")


async def test_a_double_click_opens_a_fact(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        before = rivals.text
        await rivals.click("Contoso runs", "#fact-list", times=2)
        assert "─ Fact" in rivals.text
        assert rivals.shown_fact == "contoso-drone-depots"
        await rivals.press("escape", "home")
        assert rivals.text == before, "one dialog was opened"


async def test_a_click_beside_the_rows_does_nothing(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("clinics")
        before = rivals.text
        await rivals.pilot.click(offset=(10, 30), times=2)
        await rivals.settle()
        assert rivals.text == before


@pytest.mark.parametrize(
    ("tab", "shown"),
    [
        ("2 Compare", "no fact"),
        ("Articles", "Published"),
        ("Marked 0", "Nothing is marked yet"),
        ("1 Facts", "Evidence"),
    ],
)
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_click_shows_a_tab(
    dossier: Dossier, size: Size, tab: str, shown: str
) -> None:
    async with running(dossier, (size[0], 50)) as rivals:
        await rivals.click(tab)
        assert shown in rivals.text


async def test_a_click_beside_the_tabs_does_nothing(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        before = rivals.text
        await rivals.pilot.click(offset=(100, 2))
        await rivals.settle()
        assert rivals.text == before


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("x Export", "Export to Markdown"),
        ("? Help", "type to narrow"),
        ("space Mark", "4 Marked 1"),
        ("c Compare", "no fact"),
        ("f Facets", "Whole industry"),
    ],
)
async def test_a_click_on_a_key_does_what_the_key_does(
    dossier: Dossier, key: str, shown: str
) -> None:
    async with running(dossier, (80, 40)) as rivals:
        await rivals.click(key)
        assert shown in rivals.text


async def test_a_click_on_search_lets_one_type(dossier: Dossier) -> None:
    async with running(dossier, (80, 24)) as rivals:
        await rivals.click("/ Search")
        await rivals.type("clinics")
        assert "2 of 9" in rivals.lines[1]
        await rivals.click("f1 Help")
        assert "type to narrow" in rivals.text


async def test_a_click_beside_the_keys_does_nothing(dossier: Dossier) -> None:
    async with running(dossier, (160, 50)) as rivals:
        before = rivals.text
        await rivals.pilot.click(offset=(150, 49))
        await rivals.settle()
        assert rivals.text == before
        assert rivals.app.return_code is None


async def test_a_click_chooses_a_facet_and_another_widens(dossier: Dossier) -> None:
    async with running(dossier, (160, 50)) as rivals:
        await rivals.click("Contoso ", "#facets")
        assert "company:contoso" in rivals.lines[1]
        assert "4 of 9" in rivals.lines[1]
        await rivals.click("Contoso ", "#facets")
        assert "company" not in rivals.lines[1]


async def test_a_double_click_on_a_facet_opens_no_fact(dossier: Dossier) -> None:
    async with running(dossier, (160, 50)) as rivals:
        await rivals.click("Contoso ", "#facets", times=2)
        assert "─ Fact" not in rivals.text


async def test_the_column_that_is_clicked_is_opened(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("c")
        before = rivals.text
        await rivals.click("Contoso runs", times=2)
        assert rivals.shown_fact == "contoso-drone-depots"
        await rivals.press("escape", "left")
        assert rivals.text == before, "one dialog was opened"
        await rivals.click("Northwind intends", times=2)
        assert rivals.shown_fact == "northwind-drone-depots"


async def test_a_double_click_on_an_article_narrows_to_it(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("a")
        await rivals.click("Vans for Everybody", "#article-list", times=2)
        assert rivals.lines[1].count("source:vans") == 1


async def test_the_search_box_is_clicked(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.click("Search facts")
        await rivals.type("clinics")
        assert "2 of 9" in rivals.lines[1]


async def test_a_file_is_saved_with_the_mouse_alone(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.click("x Export")
        await rivals.click("by topic")
        assert "## Logistics" in rivals.part("#export-preview")
        await rivals.click("Copy")
        assert rivals.app.clipboard.startswith("# Northwind")
        await rivals.click("Close")
        assert "Export to Markdown" not in rivals.text


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_click_on_the_name_opens_the_palette(
    dossier: Dossier, size: Size
) -> None:
    async with running(dossier, size) as rivals:
        await rivals.click("≡ rivals")
        await rivals.type("mark every")
        await rivals.wait_for("Mark all")
        await rivals.press("enter")
        await rivals.wait_for("4 Marked 9")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_click_on_a_source_shows_it(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("j", "enter")
        await rivals.click("Example Business Daily", ".dialog")
        assert "Contoso runs 40 depots" in rivals.part("#article-reader")


async def test_a_click_on_the_source_beside_the_list_shows_it(
    dossier: Dossier,
) -> None:
    async with running(dossier) as rivals:
        await rivals.press("j")
        await rivals.click("Example Business Daily", "#fact-detail")
        assert "Contoso runs 40 depots" in rivals.part("#article-reader")
