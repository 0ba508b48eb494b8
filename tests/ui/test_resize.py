"""Any size: nothing fails, every line is as wide as the terminal, the cursor stays."""

from __future__ import annotations

import random

import pytest

from facts import Dossier
from tests.ui.screen import Rivals, running

PLACES = {
    "facts": ("j", "j"),
    "facets": ("f", "j"),
    "search box": ("slash", "d"),
    "compare": ("c", "j", "j"),
    "articles": ("a", "j"),
    "marked": ("space", "j", "space", "m", "j"),
    "nothing marked": ("m",),
    "help": ("question_mark",),
    "palette": ("colon",),
    "export": ("x",),
    "problems": ("p",),
    "fact": ("enter",),
    "pair": ("c", "v"),
}
SMALL = [(1, 1), (2, 2), (1, 60), (200, 1), (3, 5), (10, 3)]


def sizes(seed: str) -> list[tuple[int, int]]:
    generator = random.Random(seed)
    some = [(generator.randint(1, 200), generator.randint(1, 60)) for _ in range(3)]
    narrow = [(generator.randint(1, 20), generator.randint(1, 12)) for _ in range(1)]
    return [*SMALL, *some, *narrow]


def assert_drawn(rivals: Rivals, width: int, height: int) -> None:
    strips = rivals.strips
    assert len(strips) == height
    assert {strip.cell_length for strip in strips} == {width}


@pytest.mark.parametrize("place", PLACES)
async def test_every_size_is_drawn(dossier: Dossier, place: str) -> None:
    async with running(dossier) as rivals:
        await rivals.press(*PLACES[place])
        before = rivals.text
        for width, height in sizes(place):
            await rivals.resize(width, height)
            assert_drawn(rivals, width, height)
        await rivals.resize(120, 36)
        assert rivals.text == before


async def test_a_toast_is_drawn_at_every_size(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        for width, height in sizes("toast"):
            await rivals.press("M", "U")
            await rivals.resize(width, height)
            assert_drawn(rivals, width, height)


@pytest.mark.parametrize("place", ["facts", "compare", "articles", "marked"])
async def test_keys_work_at_every_size(seeds: Dossier, place: str) -> None:
    async with running(seeds) as rivals:
        await rivals.press("space", *PLACES[place])
        for width, height in sizes(place):
            await rivals.resize(width, height)
            await rivals.hurry("pagedown", "j", "end", "k", "home", "pageup")
            assert_drawn(rivals, width, height)


async def test_the_cursor_stays_on_its_fact(seeds: Dossier) -> None:
    async with running(seeds, (160, 50)) as rivals:
        await rivals.press("end", "k", "k", "k")
        fact = rivals.shown_fact
        for width, height in sizes("cursor"):
            await rivals.resize(width, height)
        await rivals.resize(160, 50)
        assert rivals.shown_fact == fact
        assert seeds.fact(fact).statement[:25] in rivals.part("#fact-list")


@pytest.mark.parametrize("size", [(80, 24), (100, 24), (60, 20), (40, 12)], ids=str)
async def test_the_cursor_is_in_view_at_small_sizes(
    seeds: Dossier, size: tuple[int, int]
) -> None:
    async with running(seeds, (160, 50)) as rivals:
        await rivals.hurry(*["j"] * 9)
        statement = seeds.fact(rivals.shown_fact).statement
        await rivals.resize(*size)
        assert statement[:18] in rivals.part("#fact-list")


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 16)], ids=str)
async def test_dialogs_are_whole_at_small_sizes(
    dossier: Dossier, size: tuple[int, int]
) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("space", "x")
        for words in ("File", "Save", "Copy", "Close"):
            assert words in rivals.text
        await rivals.press("escape", "question_mark")
        assert "esc: back" in rivals.text
