"""Two companies side by side: answers on one row, gaps shown, all by keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from tests.ui.dossiers import write_dossier
from tests.ui.screen import SIZES, Rivals, Size, running

TALL = (120, 60)


def columns(rivals: Rivals) -> tuple[str, str]:
    """The two companies above their columns."""
    left, right = rivals.part("#compare-head").split()
    return left, right


@pytest.mark.parametrize("size", [*SIZES, (200, 60)], ids=str)
async def test_two_columns_stand_under_their_headings(
    dossier: Dossier, size: Size
) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("c")
        assert columns(rivals) == ("Northwind", "Contoso")
        left, right = rivals.place("≈ 120 towns"), rivals.place("40 depots")
        assert left[1] == right[1], "a measure's figures stand on one row"
        assert rivals.place("Northwind", "#compare-head")[0] == left[0]
        assert rivals.place("Contoso", "#compare-head")[0] == right[0]
        assert rivals.lines[left[1] - 1].split() == ["drone", "depots"]
        assert "Northwind 1 · Contoso 2 · both 1" in rivals.line_of("Logistics ")


async def test_everything_is_there(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c")
        shown = rivals.part("CompareList")
        assert "2 Compare 8" in rivals.text
        for words in ("leases electric vans", "pays a dividend", "opens clinics"):
            assert words in shown
        assert "Fabrikam" not in shown


async def test_where_one_side_is_silent_no_fact_is_said(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c")
        assert len(rivals.rows_with("no fact")) == 2
        gap = rivals.line_of("announced, Q3 2026")
        assert gap.index("no fact") > gap.index("│")
        assert "no fact" in rivals.line_of("$4 bn")


async def test_a_fact_about_both_goes_across_the_columns(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c")
        assert "│" not in rivals.line_of("Both rivals look for rural customers.")


async def test_the_whole_industry_has_its_own_band(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c")
        band = rivals.place("Whole industry")
        assert rivals.place("Deliveries by drone will double.")[1] > band[1]
        assert "│" not in rivals.line_of("Deliveries by drone will double.")


async def test_keys_walk_the_gaps(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c", "n", "enter")
        assert rivals.shown_fact == "northwind-clinics"
        await rivals.press("escape", "n", "enter")
        assert rivals.shown_fact == "northwind-spending"
        await rivals.press("escape", "n")
        assert "No gap further on." in rivals.words
        await rivals.press("N", "enter")
        assert rivals.shown_fact == "northwind-clinics"
        await rivals.press("escape", "N")
        assert "No gap before." in rivals.words


async def test_a_gap_far_down_is_brought_into_view(seeds: Dossier) -> None:
    async with running(seeds, (80, 24)) as rivals:
        await rivals.press("c")
        for _ in range(4):
            await rivals.press("n")
            assert "no fact" in rivals.part("CompareList")


async def test_the_columns_can_be_swapped(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c", "w")
        assert columns(rivals) == ("Contoso", "Northwind")
        line = rivals.line_of("≈ 120 towns")
        assert line.index("40 depots") < line.index("≈ 120 towns")
        await rivals.press("w")
        assert columns(rivals) == ("Northwind", "Contoso")


async def test_another_pair_is_chosen_by_keyboard(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c", "v")
        assert "Left column" in rivals.text
        await rivals.press("enter", "down", "enter")
        assert columns(rivals) == ("Northwind", "Fabrikam")
        assert "Fabrikam closes its clinics." in rivals.part("CompareList")
        assert "2 Compare 6" in rivals.text


async def test_a_company_is_not_compared_with_itself(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c", "v", "down", "enter", "enter")
        assert "Choose two different companies." in rivals.words
        assert "Left column" in rivals.text
        await rivals.press("escape")
        assert columns(rivals) == ("Northwind", "Contoso")


async def test_each_column_is_opened_and_marked(dossier: Dossier, marks: Path) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c", "enter")
        assert rivals.shown_fact == "northwind-drone-depots"
        await rivals.press("escape", "right", "enter")
        assert rivals.shown_fact == "contoso-drone-depots"
        await rivals.press("escape", "space", "left", "space", "l", "j", "space")
        table = json.loads(marks.read_text(encoding="utf-8"))
        assert table["marks"] == [
            "contoso-drone-depots",
            "northwind-drone-depots",
            "contoso-vans",
        ]
        assert rivals.part("CompareList").count("●") == 3
        assert rivals.line_of("≈ 120 towns").count("●") == 2


async def test_where_a_column_has_no_fact_keys_do_nothing(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c", "n", "right", "space", "enter", "y", "s")
        assert "4 Marked 0" in rivals.text
        assert columns(rivals) == ("Northwind", "Contoso")


async def test_the_same_search_narrows_it(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c")
        await rivals.search("clincs")
        shown = rivals.part("CompareList")
        assert "Northwind opens clinics." in shown
        assert "no fact" in shown
        assert "depots" not in shown
        assert "2 Compare 1" in rivals.text
        style = rivals.style("clinics", "CompareList")
        assert style.bold
        assert style.underline
        await rivals.press("escape")
        assert "depots" in rivals.part("CompareList")


async def test_nothing_to_compare_is_said(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c")
        await rivals.search("xyzzy")
        assert "No fact of either company matches" in rivals.words
        await rivals.press("n", "N", "w", "left", "right", "enter", "space", "pageup")
        assert "No fact of either company matches" in rivals.words


async def test_the_cursor_stays_on_its_fact(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c", "n", "n")
        await rivals.search("northwind")
        await rivals.press("enter")
        assert rivals.shown_fact == "northwind-spending"


async def test_others_that_a_fact_names_are_named(
    open_folder: Callable[[Path], Dossier], tmp_path: Path
) -> None:
    fact = {
        "id": "three",
        "statement": "Three firms fly drones.",
        "companies": ["northwind", "fabrikam"],
    }
    dossier = open_folder(write_dossier(tmp_path / "three", (fact,)))
    async with running(dossier) as rivals:
        await rivals.press("c")
        assert "with Fabrikam" in rivals.part("CompareList")


async def test_a_dossier_of_one_company_says_that_it_has_no_pair(
    open_folder: Callable[[Path], Dossier], tmp_path: Path
) -> None:
    fact = {"id": "one", "statement": "Northwind flies drones."}
    folder = write_dossier(
        tmp_path / "one",
        (fact,),
        companies={"northwind": "Northwind"},
        compare=(),
    )
    async with running(open_folder(folder)) as rivals:
        await rivals.press("c")
        assert "no two companies to compare" in rivals.words
        assert "esc clears the search" not in rivals.words
        await rivals.press("n", "w", "v", "escape", "enter", "space", "x")
        assert "Northwind flies drones." in rivals.part("#export-preview")


async def test_what_is_said_already_is_not_said_again(dossier: Dossier) -> None:
    async with running(dossier, TALL) as rivals:
        await rivals.press("c", "n", "n", "n", "n", "n")
        assert rivals.words.count("No gap further on.") == 1
        await rivals.press("N", "N")
        assert "No gap before." in rivals.words


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_that_companies_asked_for_are_left_out_is_said(
    dossier: Dossier, size: Size
) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("c")
        await rivals.search("company:fabrikam")
        said = "company:fabrikam is left out here: v chooses the two companies"
        assert said in rivals.words
        assert "2 Compare 8" in rivals.text
        await rivals.search("drone")
        assert "is left out" not in rivals.text


async def test_companies_denied_are_denied_in_the_comparison_too(
    dossier: Dossier,
) -> None:
    async with running(dossier) as rivals:
        await rivals.press("c")
        await rivals.search("-company:northwind")
        assert "is left out here" not in rivals.words
        assert "Northwind intends" not in rivals.words
        await rivals.search("-company:northwind company:fabrikam")
        assert " company:fabrikam is left out here" in f" {rivals.words}"
        assert "-company:northwind is left" not in rivals.words
