"""What a fact is found by beside its words: its date, its figures, its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.figures import find_figures
from facts.figures.keys import figure_key, span, unit_key, value_key
from facts.index.lexicon import tag
from facts.model import Fact
from facts.quantity import Quantity
from facts.words import folded

FigureRow = tuple[float, float, str]
"""Where a figure lies, its least and its greatest value, and the key of its unit."""


def figures_of(fact: Fact) -> list[Quantity]:
    """The figures that are listed in a fact, and those of its statement."""
    listed = [figure.quantity for figure in fact.figures]
    return [*listed, *(found.quantity for found in find_figures(fact.statement))]


def figure_rows(figures: Sequence[Quantity]) -> tuple[FigureRow, ...]:
    """Each figure once, as it is compared."""
    return tuple({(*span(figure), unit_key(figure.unit)) for figure in figures})


def figure_tags(figures: Sequence[Quantity]) -> Iterator[str]:
    """A word for each figure, with its unit and without."""
    for figure in figures:
        yield tag("figure", figure_key(figure))
        yield tag("figure", value_key(figure))


def speaker_tags(speaker: str) -> Iterator[str]:
    """A word for each word of who says so."""
    for word in folded(speaker):
        yield tag("says", word)
