"""The sources: what is known of each, and what of it the search finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from tests.ui.dossiers import ARTICLES, write_dossier
from tests.ui.screen import SIZES, Size, running


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_each_article_says_what_is_known_of_it(
    dossier: Dossier, size: Size
) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("a")
        listed = rivals.part("#article-list")
        assert "Northwind Opens Drone Depots" in listed
        assert "4 facts" in listed
        assert "4 March 2026" in listed
        assert "Example Business Daily" in listed
        known = rivals.part("#article-reader")
        assert "Publisher Example Business Daily" in known
        assert "Published 4 March 2026" in known
        assert "Link https://example.com/drone-depots" in known
        assert "¶ 3 Northwind · Logistics" in known


async def test_what_is_unknown_is_said(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("a", "j")
        listed = rivals.part("#article-list")
        assert "date unknown" in listed
        assert "5 facts" in listed
        known = rivals.part("#article-reader")
        assert "Publisher unknown" in known
        assert "Published unknown" in known
        assert "Link none" in known


async def test_facts_stand_in_the_order_of_their_paragraphs(dossier: Dossier) -> None:
    async with running(dossier, (160, 50)) as rivals:
        await rivals.press("a", "j")
        known = rivals.part("#article-reader")
        places = [known.index(f"¶ {n}") for n in range(1, 6)]
        assert places == sorted(places)


async def test_the_search_counts_and_narrows(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("a")
        assert "3 Articles 2" in rivals.text
        await rivals.search("clincs")
        assert "3 Articles 1" in rivals.text
        listed = rivals.part("#article-list")
        assert "0 facts" in listed
        assert "2 facts" in listed
        await rivals.press("j")
        known = rivals.part("#article-reader")
        assert "opens clinics" in known
        assert "electric vans" not in known


@pytest.mark.parametrize("typed", ["clin", '"opens cli', "company:north clini"])
async def test_a_search_half_typed_narrows_alike(dossier: Dossier, typed: str) -> None:
    async with running(dossier) as rivals:
        await rivals.press("a", "j", "slash")
        await rivals.type(typed)
        assert "opens clinics" in rivals.part("#article-reader")
        assert "electric vans" not in rivals.part("#article-reader")


async def test_from_a_fact_to_its_article(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("electric")
        await rivals.press("s")
        known = rivals.part("#article-reader")
        assert known.startswith("Vans for Everybody")
        assert "electric vans" in known
        await rivals.press("shift+tab", "k")
        assert rivals.part("#article-reader").startswith("Northwind Opens")
        await rivals.press("1", "s")
        assert rivals.part("#article-reader").startswith("Vans for Everybody")


async def test_from_the_comparison_to_an_article(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("c", "n", "s")
        assert rivals.part("#article-reader").startswith("Vans for Everybody")


async def test_enter_narrows_the_search_to_the_article(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("a", "j", "enter")
        assert "source:vans" in rivals.lines[1]
        assert "5 of 9" in rivals.lines[1]
        assert "Contoso leases" in rivals.part("#fact-list")


async def test_a_long_article_can_be_read_to_its_end(seeds: Dossier) -> None:
    async with running(seeds, (80, 24)) as rivals:
        await rivals.press("a", "tab", "end")
        article = seeds.articles()[0]
        hits = seeds.hits(f"source:{article.id}")
        last = max((hit.fact for hit in hits), key=lambda fact: fact.paragraph)
        assert f"¶ {last.paragraph}" in rivals.part("#article-reader")


async def test_where_there_is_no_text_it_is_said(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("a", "n")
        assert "The text is not at hand" in rivals.words
        assert "No such figure" not in rivals.words


async def test_without_a_search_all_articles_are_counted(
    open_folder: Callable[[Path], Dossier], tmp_path: Path
) -> None:
    folder = write_dossier(
        tmp_path / "more",
        articles={**ARTICLES, "silent": {"title": "Nothing New"}},
    )
    async with running(open_folder(folder)) as rivals:
        assert "3 articles" in rivals.lines[0]
        assert "3 Articles 3" in rivals.text
        await rivals.search("depots")
        assert "3 Articles 1" in rivals.text


async def test_articles_are_counted_as_the_facts_are(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("source:vans")
        assert "3 Articles 1" in rivals.text
        await rivals.search("source:vans depots")
        assert "1 Facts 0" in rivals.text
        assert "3 Articles 0" in rivals.text
