"""A passage with all that it says of its figures, each read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter

from facts.agreement import Measured, converted, measured
from facts.dates import PartialDate
from facts.evidence.language import lexicon
from facts.evidence.language.lexeme import stem
from facts.evidence.lazy import lazy
from facts.evidence.reading.names import Slot
from facts.evidence.reading.passage import Passage
from facts.evidence.reading.plain import plain_numbers, rests
from facts.evidence.reading.scene import Scene
from facts.evidence.reading.segments import Segments
from facts.evidence.reading.traits import Traits
from facts.figures import FoundFigure

_BEHIND = 5
_NEAR = 14
"""Words on either side of a figure that may go with it alone."""


class Account:
    """A passage, and all that it says of its figures."""

    def __init__(self, passage: Passage, published: PartialDate | None) -> None:
        self.passage = passage
        self._scene = scene = Scene(passage, published)
        self.owners = scene.owners
        """Whom each place is about."""

        self.timeline = scene.timeline
        """The times that it names."""

        self.plain = plain_numbers(passage)
        """Its numbers that may count what was counted before."""

        self._traits: dict[int, Traits] = {}
        self._telling: dict[int, set[str]] = {}
        self._own: dict[int, set[str]] = {}

    @lazy
    def measures(self) -> list[tuple[FoundFigure, Measured]]:
        """Its figures, then its plain numbers, as they are compared."""
        figures = (*self.passage.figures, *self.plain)
        return [(figure, measured(figure.quantity)) for figure in figures]

    @lazy
    def by_value(self) -> dict[tuple[Decimal, Decimal], list[FoundFigure]]:
        """The same figures and numbers, by the least and the greatest value."""
        found: dict[tuple[Decimal, Decimal], list[FoundFigure]] = {}
        for figure, size in self.measures:
            found.setdefault((size.low, size.high), []).append(figure)
            base = converted(size)
            if base is not None and (base.low, base.high) != (size.low, size.high):
                found.setdefault((base.low, base.high), []).append(figure)
        return found

    def by_size(self, size: Measured) -> Sequence[FoundFigure]:
        """Those of a value, in the unit of a size or in another of its dimension."""
        found, base = self.by_value.get((size.low, size.high), []), converted(size)
        if base is None or (base.low, base.high) == (size.low, size.high):
            return found
        both = [*found, *self.by_value.get((base.low, base.high), [])]
        return [*{figure.start: figure for figure in both}.values()]

    def slot(self, figure: FoundFigure) -> Slot:
        """The words of a figure."""
        slot = self.passage.slots.get(figure.start)
        return slot or self.passage.slot(figure.start, figure.end)

    def is_timed(self, figure: FoundFigure) -> bool:
        """Whether it only tells a part of a year: "the first six months"."""
        first, last = self.slot(figure)
        return any(
            moment.slot.first <= first and last <= moment.slot.last
            for moment in self.timeline.moments
            if moment.kind in ("quarter", "half")
        )

    @lazy
    def segments(self) -> Segments:
        """Which words go with which figures."""
        others = rests(self.passage)
        figures = [*self.passage.figures, *self.plain, *others]
        figures.sort(key=attrgetter("start"))
        return Segments(self.passage, [(f, self.slot(f)) for f in figures])

    @lazy
    def _figures(self) -> dict[int, list[FoundFigure]]:
        found: dict[int, list[FoundFigure]] = {}
        for figure, _ in self.measures:
            number = self.passage.at(self.slot(figure)).sentence
            found.setdefault(number, []).append(figure)
        return found

    def figures_in(self, sentence: int) -> list[FoundFigure]:
        """The figures and numbers of a sentence."""
        return self._figures.get(sentence, [])

    @lazy
    def _companies(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for mention in self.passage.mentions:
            number = self.passage.at(mention.slot).sentence
            found.setdefault(number, set()).add(mention.company)
        return found

    def companies_of(self, sentence: int) -> set[str]:
        """The companies that a sentence names."""
        return self._companies.get(sentence, set())

    def telling(self, figure: FoundFigure) -> set[str]:
        """The stems of the words that go with a figure, with others perhaps."""
        if figure.start not in self._telling:
            words, slot = self.passage.words, self.slot(figure)
            found = {
                words[n].lex.stem
                for n in self.segments.told_with(figure, slot)
                if not words[n].lex.stop
            }
            self._telling[figure.start] = found | self._countries(slot)
        return self._telling[figure.start]

    def own(self, figure: FoundFigure) -> set[str]:
        """The stems of the words that go with a figure, and with no other."""
        if figure.start not in self._own:
            words, slot = self.passage.words, self.slot(figure)
            first, parts = max(0, slot.first - _NEAR), self.segments.parts
            near = zip(words[first : slot.last + _NEAR], parts[first:], strict=False)
            found = {
                word.lex.stem
                for word, part in near
                if part == figure.start and not word.lex.stop
            }
            self._own[figure.start] = found | self._countries(slot)
        return self._own[figure.start]

    def _countries(self, slot: Slot) -> set[str]:
        """The countries of two words, such as "U.S.", near behind a figure."""
        words = self.passage.words[slot.last : slot.last + _BEHIND]
        pairs = [(one.text, two.text) for one, two in pairwise(words)]
        known = lexicon.COUNTRIES_IN_TWO
        return {stem(known[pair]) for pair in pairs if pair in known}

    def context(self, figure: FoundFigure) -> Mapping[str, float]:
        """What stands around a figure: the stems, the nearer the heavier."""
        return self.passage.context(self.slot(figure))

    def traits(self, figure: FoundFigure) -> Traits:
        """What the words around a figure say of it."""
        if figure.start not in self._traits:
            self._traits[figure.start] = Traits(
                self.passage,
                figure,
                self.slot(figure),
                self._scene,
            )
        return self._traits[figure.start]
