"""Figures in sentences such as news is written in: all of them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.figures import find_figures
from facts.quantity import Quantity

_TABLE = Path(__file__).with_name("golden") / "figures.txt"
_LINES = _TABLE.read_text("utf-8").splitlines()[1:]
SENTENCES = list(zip(_LINES[::2], _LINES[1::2], strict=True))


def row(quantity: Quantity) -> str:
    """A quantity as the table writes it: "3..4 hours (about)"."""
    ends = (quantity.value, quantity.low, quantity.high)
    value = "..".join(f"{end.normalize():f}" for end in ends if end is not None)
    bound = "" if quantity.bound == "exact" else f"({quantity.bound})"
    return " ".join(filter(None, (value, quantity.unit, bound)))


@pytest.mark.parametrize(("sentence", "rows"), SENTENCES, ids=lambda text: text[:40])
def test_all_figures_of_a_sentence_are_found(sentence: str, rows: str) -> None:
    figures = find_figures(sentence)
    found = [row(figure.quantity) for figure in figures]
    assert " | ".join(found or ["none"]) == rows.strip()
    behind = 0
    for figure in figures:
        assert behind <= figure.start
        assert sentence[figure.start : figure.end] == figure.text
        behind = figure.end
