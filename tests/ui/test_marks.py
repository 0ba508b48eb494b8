"""Marks: set with the space bar, ordered, undone, and never lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from tests.ui.dossiers import write_dossier
from tests.ui.screen import SIZES, Rivals, Size, running

DEPOTS = "Northwind intends"


def kept(marks: Path) -> list[str]:
    found: list[str] = json.loads(marks.read_text(encoding="utf-8"))["marks"]
    return found


def marked_rows(rivals: Rivals) -> int:
    return rivals.part("#fact-list").count("●")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_space_marks_and_takes_back(
    dossier: Dossier, marks: Path, size: Size
) -> None:
    async with running(dossier, size) as rivals:
        assert "4 Marked 0" in rivals.text
        await rivals.press("space")
        assert "● Northwind · Logistics" in rivals.part("#fact-list")
        assert "4 Marked 1" in rivals.text
        assert kept(marks) == ["northwind-drone-depots"]
        await rivals.press("space")
        assert marked_rows(rivals) == 0
        assert "4 Marked 0" in rivals.text
        assert kept(marks) == []


async def test_the_detail_says_so_too(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        assert "for export" not in rivals.part("#fact-detail")
        await rivals.press("space")
        assert "Marked ● for export" in rivals.part("#fact-detail")


async def test_marks_outlive_searches_and_tabs(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("space")
        await rivals.search("clinics")
        assert marked_rows(rivals) == 0
        assert "4 Marked 1" in rivals.text
        await rivals.press("space", "escape")
        assert marked_rows(rivals) == 2
        await rivals.press("c", "a", "m", "1")
        assert marked_rows(rivals) == 2
        await rivals.search("depots")
        assert marked_rows(rivals) == 1


async def test_marks_outlive_the_session(
    open_folder: Callable[[Path], Dossier], folder: Path
) -> None:
    async with running(open_folder(folder)) as rivals:
        await rivals.press("space", "j", "j", "space")
    async with running(open_folder(folder)) as rivals:
        assert "4 Marked 2" in rivals.text
        assert marked_rows(rivals) == 2


async def test_all_that_is_found_is_marked_and_unmarked(
    dossier: Dossier, marks: Path
) -> None:
    async with running(dossier) as rivals:
        await rivals.search("depots")
        await rivals.press("M")
        assert "2 more marked; u undoes it" in rivals.words
        assert marked_rows(rivals) == 2
        await rivals.press("escape")
        assert marked_rows(rivals) == 2
        await rivals.press("U")
        assert marked_rows(rivals) == 0
        assert "4 Marked 0" in rivals.text
        assert kept(marks) == []


async def test_undo_goes_back_step_by_step(dossier: Dossier, marks: Path) -> None:
    async with running(dossier) as rivals:
        await rivals.press("space", "j", "space", "M", "U", "u")
        assert "4 Marked 9" in rivals.text
        await rivals.press("u")
        assert kept(marks) == ["northwind-drone-depots", "contoso-drone-depots"]
        await rivals.press("u", "u")
        assert kept(marks) == []
        assert marked_rows(rivals) == 0
        await rivals.press("u")
        assert "There is no change of marks to undo." in rivals.words


async def test_more_than_one_key_marks_is_said(
    open_folder: Callable[[Path], Dossier], tmp_path: Path
) -> None:
    facts = tuple(
        {"id": f"depot-{n}", "statement": f"Northwind opens depot {n}."}
        for n in range(1234)
    )
    dossier = open_folder(write_dossier(tmp_path / "many", facts))
    async with running(dossier) as rivals:
        await rivals.press("M")
        assert "1,000 more marked" in rivals.words
        assert "1,234" in " ".join(rivals.text.splitlines()[4:])


async def test_marks_stand_in_the_order_of_marking(
    dossier: Dossier, marks: Path
) -> None:
    async with running(dossier) as rivals:
        await rivals.press("j", "j", "space", "home", "space", "m")
        assert kept(marks) == ["northwind-spending", "northwind-drone-depots"]
        rows = rivals.part("#mark-list")
        assert rows.index("Northwind spends") < rows.index("Northwind intends")


async def test_a_mark_taken_away_on_its_tab_leaves_the_others(
    dossier: Dossier, marks: Path
) -> None:
    async with running(dossier) as rivals:
        await rivals.press("space", "j", "space", "j", "space", "m", "j", "space")
        assert kept(marks) == ["northwind-drone-depots", "northwind-spending"]
        assert "Contoso runs" not in rivals.part("#mark-list")
        await rivals.press("space")
        assert kept(marks) == ["northwind-drone-depots"]


async def test_marks_that_cannot_be_kept_are_said_once(
    dossier: Dossier, marks: Path
) -> None:
    marks.parent.write_text("a file where the folder should be", encoding="utf-8")
    async with running(dossier, (120, 36)) as rivals:
        await rivals.press("space")
        assert rivals.words.count("marks cannot be") == 1
        assert marked_rows(rivals) == 1
        await rivals.press("j", "space", "M")
        assert rivals.words.count("marks cannot be") == 1
        assert "4 Marked 9" in rivals.text


async def test_marks_of_facts_that_are_gone_do_no_harm(
    open_folder: Callable[[Path], Dossier], folder: Path, marks: Path
) -> None:
    marks.parent.mkdir(parents=True)
    text = json.dumps({"marks": ["gone", "contoso-vans", "[/]"]})
    marks.write_text(text, encoding="utf-8")
    async with running(open_folder(folder)) as rivals:
        await rivals.press("m")
        assert "Contoso leases electric vans" in rivals.part("#mark-list")
        assert rivals.part("#mark-list").count("●") == 1
        assert "electric vans" in rivals.part("#marked-scroll")
