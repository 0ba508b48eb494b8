"""What a fact is found by beside its words: its date, its figures, its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facts.figures import find_figures
from facts.figures.keys import ends, figure_key, unit_key, value_key
from facts.index.lexicon import tag
from facts.model import Fact
from facts.quantity import Quantity
from facts.words import folded


class FigureRow(NamedTuple):
    """Where a figure lies, and the key of its unit."""

    low: float
    high: float
    unit: str


def figures_of(fact: Fact) -> list[Quantity]:
    """The figures that are listed in a fact, and those of its statement."""
    listed = [figure.quantity for figure in fact.figures]
    return [*listed, *(found.quantity for found in find_figures(fact.statement))]


def figure_rows(figures: Sequence[Quantity]) -> Iterator[FigureRow]:
    """Each figure once, as it is compared."""
    rows = set()
    for figure in figures:
        low, high = ends(figure)
        rows.add(FigureRow(float(low), float(high), unit_key(figure.unit)))
    yield from rows


def figure_tags(figures: Sequence[Quantity]) -> Iterator[str]:
    """A word for each figure, with its unit and without."""
    for figure in figures:
        yield tag("figure", figure_key(figure))
        yield tag("figure", value_key(figure))


def speaker_tags(fact: Fact) -> Iterator[str]:
    """A word for each word of who says so."""
    for word in folded(fact.according_to or ""):
        yield tag("says", word)
