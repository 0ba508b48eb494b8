"""Facts as plain text, in lines and columns that fit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts import Dossier
from facts.export.cells import cell_width, padded, wrap
from facts.export.plain import comparison_to_text, fact_to_text

Make = Callable[..., Dossier]

CHINESE = "亚马逊在上海开设了一百二十个无人机仓库并且计划在明年年底之前再开设四十个"


def compared(dossier: Dossier, width: int = 100, text: str = "") -> str:
    chunks = list(comparison_to_text(dossier, dossier.compare(text=text), width))
    assert all(chunk.endswith("\n") for chunk in chunks)
    return "".join(chunks)


def test_a_fact_is_what_it_is_about_its_statement_and_its_source(
    dossier_of: Make,
) -> None:
    fact = {
        "id": "northwind-depots",
        "statement": "Northwind intends to run depots in some 120 towns by 2027.",
        "when": "2027",
        "according_to": "the company",
    }
    dossier = dossier_of(fact)
    assert fact_to_text(dossier, dossier.fact("northwind-depots"), 40) == (
        "Northwind · Logistics · planned for 2027\n"
        "Northwind intends to run depots in some\n"
        "120 towns by 2027.\n"
        "Example Business Daily, 4 March 2026,\n"
        "paragraph 3 · according to the company ·\n"
        "? unchecked · northwind-depots\n"
    )


def test_a_retired_fact_says_so_first(dossier_of: Make) -> None:
    fact = {"id": "a", "statement": "x", "companies": [], "retracted": "it was wrong"}
    dossier = dossier_of(fact, articles={"drone-depots": {"title": "Depots"}})
    assert fact_to_text(dossier, dossier.fact("a")) == (
        "Whole industry · Logistics · planned · retracted: it was wrong\n"
        'x\n"Depots", date unknown, paragraph 3 · ? unchecked · a\n'
    )


def test_the_golden_comparison(golden_dossier: Dossier, golden: Path) -> None:
    text = compared(golden_dossier, 80)
    assert text == (golden / "comparison.txt").read_text(encoding="utf-8")


def test_columns_stay_aligned_beside_wide_characters(dossier_of: Make) -> None:
    dossier = dossier_of(
        {"id": "a", "statement": CHINESE},
        {"id": "b", "statement": "right " * 30, "companies": ["contoso"]},
    )
    for width in (40, 61, 100):
        rows = [
            line for line in compared(dossier, width).splitlines() if "right" in line
        ]
        places = {cell_width(line[: line.index("right")]) for line in rows}
        assert len(places) == 1
        assert {cell_width(row) <= width for row in rows} == {True}


def test_no_line_of_a_comparison_ends_in_spaces(golden_dossier: Dossier) -> None:
    lines = compared(golden_dossier).splitlines()
    assert lines == [line.rstrip() for line in lines]


def test_a_comparison_says_what_it_leaves_out(dossier_of: Make) -> None:
    ids = [f"f-{n}" for n in range(600)]
    dossier = dossier_of(*({"id": id, "statement": "x", "companies": []} for id in ids))
    text = compared(dossier)
    missing = 600 - text.count("[f-")
    assert missing
    end = f"\n\n  Left out here: {missing} facts about the whole industry.\n"
    assert text.endswith(end)


def test_a_comparison_of_nothing_says_so(golden_dossier: Dossier) -> None:
    text = compared(golden_dossier, text="xylophone")
    assert text.endswith('\nFacts found by "xylophone", by topic: no facts\n')


def test_nothing_of_the_data_reaches_the_terminal_as_a_command(
    dossier_of: Make,
) -> None:
    dossier = dossier_of({"id": "a", "statement": "a\x1b[31m\u202eb\x07"})
    for text in (fact_to_text(dossier, dossier.fact("a")), compared(dossier)):
        assert text.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("日本", 4), ("e\u0301", 1), ("a\u200db", 2), ("", 0), ("·—é", 3)],
)
def test_cells_are_counted_as_a_terminal_does(text: str, cells: int) -> None:
    assert cell_width(text) == cells
    assert cell_width(padded(text, 9)) == 9


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("日本語です", 4, ["日本", "語で", "す"]),
        ("ab日本cd", 4, ["ab日", "本cd"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("a\U0001f469\u200d\U0001f4bb", 5, ["a\U0001f469\u200d\U0001f4bb"]),
        ("", 5, []),
        ("日", 0, ["日"]),
    ],
)
def test_text_is_wrapped_by_cells(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(text=st.text(alphabet="ab 日é\u0301-"), width=st.integers(2, 12))
def test_wrapped_text_fits_and_loses_nothing(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(line and cell_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
