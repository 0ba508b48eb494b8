"""A dossier that takes its time to open: rivals is there before its facts are."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from facts import Dossier, DossierError
from tests.ui.dossiers import FACTS, write_dossier
from tests.ui.screen import SIZES, TOO_LONG, Rivals, Size, running


@dataclass
class Slow:
    """An opening that lasts until it is let go, and may come to nothing."""

    outcome: Callable[[], Dossier]
    go: threading.Event = field(default_factory=threading.Event)
    steps: list[tuple[int, int]] = field(default_factory=list)
    """What is read at first, one step after the other."""

    @property
    def progress(self) -> tuple[int, int] | None:
        return self.steps[0] if self.steps else None

    def ready(self, seconds: float) -> bool:
        return False

    def result(self) -> Dossier:
        assert self.go.wait(TOO_LONG)
        del self.steps[:1]
        return self.outcome()

    def again(self) -> Slow:
        return self


@asynccontextmanager
async def opening(slow: Slow, size: Size = (120, 36)) -> AsyncIterator[Rivals]:
    try:
        async with running(slow, size, settled=False) as rivals:
            await rivals.pilot.pause()
            yield rivals
    finally:
        slow.go.set()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_it_says_so_and_then_shows_facts(dossier: Dossier, size: Size) -> None:
    slow = Slow(lambda: dossier)
    async with opening(slow, size) as rivals:
        assert "reading the dossier" in rivals.lines[0]
        assert "No fact" not in rivals.text
        slow.go.set()
        await rivals.settle()
        assert "reading" not in rivals.text
        assert "9 facts · 2 articles" in rivals.lines[0]
        assert "Northwind intends" in rivals.part("#fact-list")


async def test_no_key_does_harm_meanwhile(dossier: Dossier) -> None:
    slow = Slow(lambda: dossier)
    async with opening(slow) as rivals:
        for key in [
            "j",
            "space",
            "x",
            "p",
            "enter",
            "s",
            "y",
            "M",
            "U",
            "u",
            "f",
            "n",
            "N",
            "w",
            "v",
            "K",
            "J",
            "o",
            "c",
            "a",
            "m",
            "t",
            "1",
        ]:
            await rivals.pilot.press(key)
        slow.go.set()
        await rivals.settle()
        assert "9 facts · 2 articles" in rivals.lines[0]
        assert "Northwind intends" in rivals.part("#fact-list")


async def test_words_typed_meanwhile_are_searched_then(dossier: Dossier) -> None:
    slow = Slow(lambda: dossier)
    async with opening(slow) as rivals:
        await rivals.pilot.press("slash", *"clinics")
        slow.go.set()
        await rivals.settle()
        assert "2 of 9" in rivals.lines[1]
        assert "Fabrikam closes" in rivals.part("#fact-list")
        assert "intends" not in rivals.text


@pytest.mark.parametrize("tab", ["c", "a", "m"])
async def test_a_tab_shown_meanwhile_is_filled_then(dossier: Dossier, tab: str) -> None:
    slow = Slow(lambda: dossier)
    async with opening(slow) as rivals:
        await rivals.pilot.press(tab)
        slow.go.set()
        await rivals.settle()
        late = rivals.text
    async with running(dossier) as rivals:
        await rivals.press(tab)
        assert rivals.text == late


async def test_it_can_be_left_meanwhile(dossier: Dossier) -> None:
    slow = Slow(lambda: dossier)
    async with opening(slow) as rivals:
        rivals.strike("q")
        await rivals.pilot.pause()
        slow.go.set()
    assert rivals.app.return_code == 0


async def test_an_opening_that_fails_ends_the_app() -> None:
    def fail() -> Dossier:
        raise DossierError("the folder [/] is gone")

    slow = Slow(fail)
    async with opening(slow) as rivals:
        slow.go.set()
        await rivals.settle()
    assert rivals.app.return_code == 2


async def test_it_is_followed_while_more_is_read(
    dossier: Dossier, open_folder: Callable[[Path], Dossier], tmp_path: Path
) -> None:
    few = open_folder(write_dossier(tmp_path / "few", FACTS[:3]))
    dossiers = iter([few, few, dossier])
    slow = Slow(lambda: next(dossiers), steps=[(0, 20), (1, 20), (9, 20)])
    async with opening(slow) as rivals:
        slow.go.set()
        await rivals.wait_for("reading 1 of 20 files")
        await rivals.wait_for("3 facts")
        rivals.strike("space")
        await rivals.wait_for("Marked 1")
        await rivals.wait_for("reading 9 of 20 files")
        await rivals.wait_for("9 facts · 2 articles")
        assert "reading" not in rivals.lines[0]
        assert "Marked 1" in rivals.text
