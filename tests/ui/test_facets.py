"""Facets: shown with a key, counted, and chosen to narrow or widen the search."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from facts.index.stop import Stop, never
from facts.search.facets import Facets
from tests.ui.dossiers import Table, write_dossier
from tests.ui.screen import TOO_LONG, Size, running


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=str)
async def test_a_key_shows_and_hides_them(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        assert "Whole industry 1" not in rivals.words
        await rivals.press("f")
        assert "Company Northwind 4 Contoso 4" in rivals.part("#facets")
        await rivals.press("f")
        assert "Company" not in rivals.text


async def test_they_are_there_at_once_where_there_is_room(dossier: Dossier) -> None:
    async with running(dossier, (160, 50)) as rivals:
        counts = rivals.part("#facets")
        assert "Company Northwind 4 Contoso 4 Fabrikam 1 Whole industry 1" in counts
        assert "Topic Logistics 5 Healthcare 2 Finance 2" in counts
        assert "Status happened 1" in counts
        assert "Year 2030 1 2027 1 2026 4" in counts
        assert "Source Vans for Everybody 5 Example Business Daily 4" in counts
        await rivals.press("f", "f")
        assert "Company" not in rivals.text


async def test_what_the_key_chose_holds_at_every_width(dossier: Dossier) -> None:
    async with running(dossier, (120, 36)) as rivals:
        await rivals.press("f")
        for width in (160, 80, 120):
            await rivals.resize(width, 40)
            assert "Company" in rivals.text
        await rivals.press("f")
        for width in (160, 80, 120):
            await rivals.resize(width, 40)
            assert "Company" not in rivals.text


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (160, 50)], ids=str)
async def test_choosing_narrows_and_choosing_again_widens(
    dossier: Dossier, size: Size
) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("f", "j", "enter")
        assert "company:contoso" in rivals.lines[1]
        assert "4 of 9" in rivals.lines[1]
        assert "● Contoso 4" in rivals.part("#facets")
        assert "Northwind 4" in rivals.part("#facets"), "its own field is not narrowed"
        await rivals.press("j", "space")
        assert "company:contoso|fabrikam" in rivals.lines[1]
        assert "5 of 9" in rivals.lines[1]
        await rivals.press("space", "k", "space")
        assert "company" not in rivals.lines[1]
        assert "●" not in rivals.part("#facets")
        assert "1 Facts 9 " in rivals.text


async def test_a_heading_chooses_nothing(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("f", "home", "enter", "space")
        assert "of 9" not in rivals.lines[1]


async def test_words_and_values_work_together(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("clinics")
        await rivals.press("f")
        facets = rivals.part("#facets")
        assert "Company Northwind 1 Fabrikam 1 Topic Healthcare 2" in facets
        await rivals.press("enter")
        assert "clinics company:northwind" in rivals.lines[1]
        assert "1 of 9" in rivals.lines[1]


@pytest.mark.parametrize("hide", ["f", "escape"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36), (160, 50)], ids=str)
async def test_the_keyboard_is_back_in_the_list_when_they_are_hidden(
    dossier: Dossier, size: Size, hide: str
) -> None:
    async with running(dossier, size) as rivals:
        await rivals.search("Contoso")
        await rivals.press("f", hide)
        assert "Topic" not in rivals.text
        await rivals.press("j", "enter")
        assert rivals.shown_fact == "contoso-dividend"
        assert "Contoso" in rivals.lines[1], "the search is not cleared"


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (160, 50)], ids=str)
async def test_a_key_goes_to_the_first_value(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("f", "enter")
        assert "company:northwind" in rivals.lines[1]


async def test_from_the_list_a_key_goes_back_to_them(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("f", "tab", "f", "enter")
        assert "company:northwind" in rivals.lines[1]


async def test_a_year_is_chosen_like_any_value(dossier: Dossier) -> None:
    async with running(dossier, (120, 50)) as rivals:
        await rivals.press("f")
        await rivals.click("2026", "#facets")
        assert "when:2026" in rivals.lines[1]
        assert "4 of 9" in rivals.lines[1]
        await rivals.click("2030", "#facets")
        assert "when:2026|2030" in rivals.lines[1]
        assert "5 of 9" in rivals.lines[1]
        assert "● 2030 1" in rivals.part("#facets")
        await rivals.click("2026", "#facets")
        assert "1 of 9" in rivals.lines[1]


async def test_of_many_sources_the_others_are_counted(
    open_folder: Callable[[Path], Dossier], tmp_path: Path
) -> None:
    articles: dict[str, Table] = {f"a{n}": {"title": f"Paper {n}"} for n in range(33)}
    facts = tuple(
        {"id": f"f{n}", "statement": "Vans.", "article": f"a{n}"} for n in range(33)
    )
    folder = write_dossier(tmp_path / "many", facts, articles=articles)
    async with running(open_folder(folder), (120, 60)) as rivals:
        await rivals.press("f")
        assert "13 more …" in rivals.part("#facets")
        assert "3 Articles 33" in rivals.text
        await rivals.click("13 more", "#facets")
        assert rivals.part("#article-list").startswith("Paper")


async def test_no_number_stands_there_while_they_are_counted(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()
    counted = dossier.facets

    def slowly(text: str = "", stop: Stop = never) -> Facets:
        assert go.wait(TOO_LONG)
        return counted(text, stop)

    async with running(dossier, (160, 50)) as rivals:
        monkeypatch.setattr(dossier, "facets", slowly)
        await rivals.pilot.press("slash", *"clinics")
        await rivals.wait_for("2 of 9")
        assert "Northwind …" in rivals.part("#facets")
        assert "3 Articles 4 Marked" in " ".join(rivals.lines[2].split())
        go.set()
        await rivals.settle()
        assert "Company Northwind 1 Fabrikam 1 Topic" in rivals.part("#facets")
