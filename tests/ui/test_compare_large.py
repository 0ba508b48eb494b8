"""A comparison of many facts: topics are counted, and opened on demand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from facts.compare import MOST_ALIGNED
from tests.ui.dossiers import Table, write_dossier
from tests.ui.screen import Rivals, running

MANY = 300
SIZE = (120, 40)


def many() -> tuple[Table, ...]:
    """Logistics is too large to be aligned, finance has a gap, and healthcare none."""
    large = [
        {
            "id": f"{company}-{n}",
            "statement": f"{company} van {n}.",
            "companies": [company],
        }
        for company, size in (("northwind", MANY), ("contoso", MANY - 50))
        for n in range(size)
    ]
    both = {"companies": ["northwind", "contoso"]}
    few: list[Table] = [
        {"id": "shared", "statement": "Both have vans.", **both},
        {"id": "money", "statement": "Northwind has money.", "topic": "finance"},
        {"id": "ours", "statement": "Northwind heals.", "topic": "healthcare"},
        {
            "id": "theirs",
            "statement": "Contoso heals.",
            "topic": "healthcare",
            "companies": ["contoso"],
        },
    ]
    return (*large, *few)


@pytest.fixture
def large(open_folder: Callable[[Path], Dossier], tmp_path: Path) -> Dossier:
    assert MANY > MOST_ALIGNED
    return open_folder(write_dossier(tmp_path / "large", many()))


def shown(rivals: Rivals) -> str:
    return rivals.part("CompareList")


async def test_topics_come_closed_with_their_counts(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.press("c")
        assert "2 Compare 554" in rivals.text
        assert "Northwind 300 · Contoso 250 · both 1" in rivals.line_of("Logistics ")
        assert "Northwind 1 · Contoso 0" in rivals.line_of("Finance ")
        assert "van" not in shown(rivals)
        assert "heals" not in shown(rivals)


async def test_enter_opens_and_closes_a_topic(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.press("c", "j", "enter")
        assert "Northwind heals." in shown(rivals)
        assert "Contoso heals." in shown(rivals)
        await rivals.press("j", "enter")
        assert rivals.shown_fact == "ours"
        await rivals.press("escape", "right", "space", "k", "enter")
        assert "heals" not in shown(rivals)
        assert "4 Marked 1" in rivals.text


async def test_a_click_opens_and_closes_a_topic(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.press("c")
        await rivals.click("Healthcare", "CompareList")
        assert "Contoso heals." in shown(rivals)
        await rivals.click("Contoso heals.", "CompareList", times=2)
        assert rivals.shown_fact == "theirs"
        await rivals.press("escape")
        await rivals.click("Healthcare", "CompareList")
        assert "heals" not in shown(rivals)


async def test_a_large_topic_is_paged_to_its_end(large: Dossier) -> None:
    ours = [hit.fact for hit in large.hits("company:northwind -company:contoso van ")]
    theirs = [hit.fact for hit in large.hits("company:contoso -company:northwind van ")]
    async with running(large, SIZE) as rivals:
        await rivals.press("c", "enter", "j")
        assert "newest first" in rivals.line_of("Logistics ")
        line = rivals.line_of(ours[0].statement)
        assert theirs[0].statement in line
        assert "no fact" not in shown(rivals)
        for _ in range(12):
            await rivals.press("pagedown")
        middle = rivals.part("CompareList").split("van ")[1].split(".")[0]
        place = [fact.statement for fact in ours].index(f"northwind van {middle}.")
        assert place > 50
        assert theirs[place].statement in rivals.line_of(ours[place].statement)
        await rivals.press("end")
        assert "Healthcare" in shown(rivals)
        assert "Both have vans." in shown(rivals)
        assert ours[-1].statement in shown(rivals)
        await rivals.press("k", "k", "enter")
        assert rivals.shown_fact == "shared"
        await rivals.press("escape", "home", "enter")
        assert "van" not in shown(rivals)


async def test_gaps_are_walked_in_closed_topics(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.press("c", "n")
        assert "no fact" in shown(rivals)
        await rivals.press("enter")
        assert rivals.shown_fact == "money"
        await rivals.press("escape", "n")
        assert "No gap further on." in rivals.words
        assert "Contoso heals." not in shown(rivals)
        await rivals.press("home", "n", "enter")
        assert rivals.shown_fact == "money"
        await rivals.press("escape", "N")
        assert "No gap before." in rivals.words


async def test_a_silent_side_of_a_large_topic_is_a_gap(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.press("c", "v", "enter", "down", "enter")
        await rivals.search("van")
        assert "Northwind 301 · Fabrikam 0" in rivals.line_of("Logistics ")
        await rivals.press("home", "n", "enter")
        assert rivals.shown_fact.startswith("northwind-")
        await rivals.press("escape")
        assert "no fact" in shown(rivals)


async def test_what_was_opened_stays_open(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.press("c", "j", "enter", "j")
        await rivals.search("-money")
        assert "Northwind heals." in shown(rivals)
        assert "van" not in shown(rivals)
        await rivals.press("enter")
        assert rivals.shown_fact == "ours"


async def test_few_facts_come_open(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.press("c")
        await rivals.search("heals|money")
        assert "Contoso heals." in shown(rivals)
        assert "Northwind has money." in shown(rivals)
