"""Figures that contradict each other, listed for a person to retire one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from tests.ui.dossiers import FACTS, TEXT, Table, write_dossier
from tests.ui.screen import SIZES, Size, running

Open = Callable[[Path], Dossier]

MORE: Table = {
    "id": "northwind-spending-more",
    "statement": "Northwind spends $5 billion on satellites.",
    "topic": "finance",
    "article": "vans",
    "paragraph": 9,
    "figures": [{"text": "$5 billion", "measure": "spending"}],
}


@pytest.fixture
def torn(open_folder: Open, tmp_path: Path) -> Dossier:
    """The small dossier with one more fact, which contradicts another."""
    texts = {"drone-depots": TEXT}
    return open_folder(write_dossier(tmp_path / "torn", (*FACTS, MORE), texts=texts))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_they_are_listed_together(torn: Dossier, size: Size) -> None:
    async with running(torn, size) as rivals:
        await rivals.press("C")
        assert "1 contradiction" in rivals.text
        shown = rivals.words
        start = shown.index("Northwind · spending")
        first = shown.index("Northwind spends $4 billion on satellites.")
        second = shown.index("Northwind spends $5 billion on satellites.")
        assert start < first < second
        assert "✗ mismatch" in shown[start:first]
        assert "? unchecked" in shown[first:second]
        assert "northwind-spending-more" in shown


async def test_one_is_opened_and_left_again(torn: Dossier) -> None:
    async with running(torn) as rivals:
        await rivals.press("C", "j", "enter")
        assert "Id northwind-spending-more" in rivals.words
        await rivals.press("escape")
        assert "1 contradiction" in rivals.text
        await rivals.press("escape")
        assert "1 Facts" in rivals.text
        await rivals.press("C")
        await rivals.click("Northwind spends $4 billion", "ConflictList", times=2)
        assert "Id northwind-spending " in f"{rivals.words} "


async def test_where_there_are_none_it_is_said(dossier: Dossier) -> None:
    async with running(dossier, (80, 24)) as rivals:
        await rivals.press("C", "enter")
        assert "no contradictions" in rivals.text
        assert (
            "No two facts of one company, measure and period contradict each other."
            in rivals.words
        )


async def test_mismatches_are_counted_and_listed_with_the_problems(
    torn: Dossier,
) -> None:
    async with running(torn, (80, 24)) as rivals:
        assert "✗ 1 mismatch: p" in rivals.lines[0]
        await rivals.press("p")
        assert "drone-depots.toml:" in rivals.words
        assert 'the article says "$4.5 billion"' in rivals.words


async def test_the_export_says_what_is_verified(torn: Dossier) -> None:
    async with running(torn, (120, 50)) as rivals:
        await rivals.search("satellites")
        await rivals.press("M", "x")
        shown = rivals.words
        assert "0 of 2 figures verified · 1 fact unchecked · 1 mismatch" in shown
        assert '✗ mismatch: "\\$4 billion": the article says "\\$4.5 billion"' in shown


async def test_one_that_is_opened_is_marked_and_followed_to_its_source(
    torn: Dossier,
) -> None:
    async with running(torn) as rivals:
        await rivals.press("C", "j", "enter", "space", "s")
        assert "$5 billion on satellites" in rivals.part("#article-reader")
        assert "4 Marked 1" in rivals.text
