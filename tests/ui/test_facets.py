"""Facets: shown with a key, counted, and chosen to narrow or widen the search."""

from __future__ import annotations

import pytest

from facts import Dossier
from tests.ui.screen import Size, running


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
        assert "Source Example Business Daily 4 Vans for Everybody 5" in counts
        await rivals.press("f")
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
        if size < (140, 0):
            await rivals.press("f")
        await rivals.press("shift+tab", "home", "j", "j", "enter")
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
        await rivals.press("f", "shift+tab", "home", "enter", "space")
        assert "of 9" not in rivals.lines[1]


async def test_words_and_values_work_together(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("clinics")
        await rivals.press("f", "shift+tab")
        facets = rivals.part("#facets")
        assert "Company Northwind 1 Fabrikam 1 Topic Healthcare 2" in facets
        await rivals.press("home", "j", "enter")
        assert "clinics company:northwind" in rivals.lines[1]
        assert "1 of 9" in rivals.lines[1]


async def test_the_keyboard_is_back_in_the_list_when_they_are_hidden(
    dossier: Dossier,
) -> None:
    async with running(dossier) as rivals:
        before = rivals.shown_fact
        await rivals.press("f", "shift+tab", "f", "j")
        assert rivals.shown_fact != before
