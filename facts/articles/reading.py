"""An article's text as it is read beside its facts: where they stand in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from facts.articles.texts import FoundText
from facts.figures import find_figures
from facts.model import Fact


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """A figure of a paragraph: the slice of its text from `start` to `end`."""

    start: int
    end: int
    covered: bool
    """Whether a fact that stands on the paragraph gives this figure."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article's text."""

    number: int
    text: str
    figures: tuple[ReadFigure, ...]
    facts: tuple[str, ...]
    """The ids of the facts that stand on it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of an article with its figures, or why there is none."""

    paragraphs: tuple[Paragraph, ...]
    trouble: str
    """Why there is no text, in a sentence; "" where it is simply not at hand."""

    @property
    def figures(self) -> int:
        """How many figures the text has."""
        return sum(len(paragraph.figures) for paragraph in self.paragraphs)

    @property
    def uncovered(self) -> int:
        """How many of its figures no fact gives."""
        return sum(not f.covered for p in self.paragraphs for f in p.figures)


def read_beside(found: FoundText, facts: Iterable[Fact]) -> Reading:
    """The text of an article, and what these facts of it cover."""
    by_paragraph: defaultdict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_paragraph[fact.paragraph].append(fact)
    paragraphs = (
        _paragraph(number, text, by_paragraph.get(number, []))
        for number, text in enumerate(found.paragraphs, 1)
    )
    return Reading(tuple(paragraphs), found.trouble)


def _paragraph(number: int, text: str, facts: list[Fact]) -> Paragraph:
    given = [f.quantity for fact in facts for f in fact.figures]
    given += [f.quantity for fact in facts for f in find_figures(fact.statement)]
    figures = (
        ReadFigure(f.start, f.end, f.quantity in given) for f in find_figures(text)
    )
    return Paragraph(number, text, tuple(figures), tuple(fact.id for fact in facts))
