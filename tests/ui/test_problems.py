"""Broken files: counted in the title, listed with their places, hiding nothing good."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from tests.ui.screen import SIZES, Size, running


@pytest.fixture
def broken(open_folder: Callable[[Path], Dossier], folder: Path) -> Dossier:
    """The small dossier with a mistyped key, an unknown topic, and no TOML at all."""
    vans = folder / "vans.toml"
    text = vans.read_text(encoding="utf-8")
    text = text.replace('opens clinics."', 'opens clinics."\npargraph = 3', 1)
    text = text.replace('topic = "logistics"', 'topic = "logistic"', 1)
    vans.write_text(text, encoding="utf-8")
    (folder / "bad.toml").write_text("[article\ntitle = 1\n", encoding="utf-8")
    dossier = open_folder(folder)
    assert len(dossier.problems) == 3
    return dossier


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_title_counts_them(broken: Dossier, size: Size) -> None:
    async with running(broken, size) as rivals:
        assert "⚠ 3 problems: p" in rivals.lines[0]
        assert f"{broken.total} facts" in rivals.lines[0]


async def test_the_good_facts_are_there(broken: Dossier) -> None:
    async with running(broken) as rivals:
        for words in ("drone depots", "a dividend", "rural customers"):
            await rivals.search(words)
            assert "0 of" not in rivals.lines[1]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_each_is_listed_with_its_place_and_its_hint(
    broken: Dossier, size: Size
) -> None:
    async with running(broken, size) as rivals:
        await rivals.press("p")
        shown = rivals.words
        for problem in broken.problems:
            assert f"{problem.path}:{problem.line}:{problem.column}" in shown
            assert problem.message in shown
            assert problem.hint in shown
        assert "logistics" in shown, "the hint names the nearest topic"
        await rivals.press("escape")
        assert "1 Facts" in rivals.text


async def test_they_are_scrolled_by_keys(
    open_folder: Callable[[Path], Dossier], folder: Path
) -> None:
    for n in range(60):
        text = f"[article]\ntitle = {n}\n"
        (folder / f"bad-{n:02}.toml").write_text(text, encoding="utf-8")
    async with running(open_folder(folder), (80, 24)) as rivals:
        await rivals.press("p")
        assert "bad-00.toml" in rivals.text
        assert "bad-59.toml" not in rivals.text
        await rivals.press("end")
        assert "bad-59.toml" in rivals.text


async def test_files_without_problems_are_said_to_be_well(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        assert "problem" not in rivals.lines[0]
        await rivals.press("p")
        assert "No problem in" in rivals.words


async def test_a_long_title_does_not_hide_them(broken: Dossier) -> None:
    broken.title = "A very long title of a dossier about rivals " * 3
    async with running(broken, (80, 24)) as rivals:
        assert "⚠ 3 problems: p" in rivals.lines[0]
        assert "A very long title" in rivals.lines[0]


async def test_mended_files_are_read_again(broken: Dossier, folder: Path) -> None:
    async with running(broken) as rivals:
        await rivals.press("j", "space")
        await rivals.search("clinics")
        (folder / "bad.toml").unlink()
        vans = folder / "vans.toml"
        text = vans.read_text(encoding="utf-8").replace("pargraph = 3\n", "")
        vans.write_text(text, encoding="utf-8")
        await rivals.press("r")
        assert "⚠ 1 problem: p" in rivals.lines[0]
        assert "Read again" in rivals.words
        assert "2 of" in rivals.lines[1]
        assert "4 Marked 1" in rivals.text


@pytest.mark.parametrize("tab", ["c", "a", "m"])
async def test_every_tab_shows_what_was_read_again(
    dossier: Dossier, folder: Path, tab: str
) -> None:
    async with running(dossier, (160, 50)) as rivals:
        await rivals.press("space", tab)
        assert "heliports" not in rivals.part("#panes")
        path = folder / "drone-depots.toml"
        text = path.read_text(encoding="utf-8")
        text = text.replace("to run drone depots", "to run heliports")
        text = text.replace("Opens Drone Depots", "Opens heliports")
        path.write_text(text, encoding="utf-8")
        await rivals.press("r")
        assert "heliports" in rivals.part("#panes")


async def test_a_folder_that_is_gone_is_said_and_the_facts_stay(
    dossier: Dossier, folder: Path
) -> None:
    async with running(dossier) as rivals:
        folder.rename(folder.with_name("moved"))
        await rivals.press("r")
        assert "there is no folder" in rivals.words
        assert "9 facts" in rivals.lines[0]
        await rivals.search("clinics")
        assert "2 of 9" in rivals.lines[1]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_click_on_their_count_lists_them(broken: Dossier, size: Size) -> None:
    async with running(broken, size) as rivals:
        await rivals.click("3 problems")
        assert "─ Problems" in rivals.text
