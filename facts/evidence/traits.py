"""What a passage says of a figure: whose it is, of what, when, and in which part."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from facts.dates import PartialDate
from facts.evidence import lexicon
from facts.evidence.moments import Moment, Timeline
from facts.evidence.names import Slot
from facts.evidence.owners import Owners
from facts.evidence.passage import REACH, Passage
from facts.evidence.plain import plain_numbers
from facts.figures import FoundFigure

_DIRECTION = "direction"
_TIMES = ("year", "quarter", "half", "month", "weekday", "part")
_NEAR = 14
"""Words on either side among which a measure and a sense are looked for."""


class Traits(NamedTuple):
    """What the words around a figure say of it."""

    owners: frozenset[str]
    role: str
    """The part that it plays in a change: "by", "to", "from", or "" for none."""

    changes: bool
    """Whether something rises or falls there."""

    prior: bool
    """Whether words tell that it is of an earlier time."""

    metric: tuple[int, str] | None
    """The kind of what is measured, and its word."""

    rate: str
    """The time in which it comes again: "year" for "a year"."""

    rates: frozenset[str]
    """The times that its sentence has words for: "year" for "annual"."""

    times: dict[str, Moment]
    """The times that go with it, by their kinds."""

    senses: dict[str, tuple[int, str]]
    """Of each subject in which words contrast the nearest sense, and its word."""

    clause_senses: frozenset[tuple[str, int]]
    """All the senses in its clause."""

    whole: frozenset[str] | None
    """The stems of what it is a part of: "25% of shoppers"."""


class Account:
    """A passage, and all that it says of its figures."""

    def __init__(self, passage: Passage, published: PartialDate | None) -> None:
        self.passage = passage
        self._published = published
        self._traits: dict[int, Traits] = {}

    @cached_property
    def owners(self) -> Owners:
        """Whom each place is about."""
        return Owners(self.passage)

    @cached_property
    def timeline(self) -> Timeline:
        """The times that it names."""
        return Timeline(self.passage, self._published)

    @cached_property
    def plain(self) -> list[FoundFigure]:
        """Its numbers that may count what was counted before."""
        return plain_numbers(self.passage)

    def slot(self, figure: FoundFigure) -> Slot:
        """The words of a figure."""
        slot = self.passage.slots.get(figure.start)
        return slot or self.passage.slot(figure.start, figure.end)

    @cached_property
    def figures_of(self) -> dict[int, list[FoundFigure]]:
        """The figures of each clause."""
        found: dict[int, list[FoundFigure]] = {}
        for figure in self.passage.figures:
            clause = self.passage.at(self.slot(figure)).clause
            found.setdefault(clause, []).append(figure)
        return found

    def traits(self, figure: FoundFigure) -> Traits:
        """What the words around a figure say of it."""
        if figure.start not in self._traits:
            self._traits[figure.start] = self._read(figure, self.slot(figure))
        return self._traits[figure.start]

    def _read(self, figure: FoundFigure, slot: Slot) -> Traits:
        before, after = self._around(slot)
        senses, all_senses = self._senses(slot, before, after)
        changes = _DIRECTION in senses or bool(figure.quantity.change)
        return Traits(
            owners=self.owners.of(slot),
            role=self._role(slot, changes, figure.quantity.change),
            changes=changes,
            prior=self._is_prior(before, after),
            metric=self._metric(slot, before, after),
            rate=self._rate(after),
            rates=self._rates(slot),
            times={
                kind: moment
                for kind in _TIMES
                if (moment := self.timeline.nearest(slot, kind))
            },
            senses=senses,
            clause_senses=all_senses,
            whole=self._whole(slot),
        )

    def _around(self, slot: Slot) -> tuple[range, range]:
        """The words of the clause before a place and behind it, not too far."""
        words, clause = self.passage.words, self.passage.at(slot).clause
        first, last = slot
        low = max(0, first - _NEAR)
        while first > low and words[first - 1].clause == clause:
            first -= 1
        high = min(len(words), last + _NEAR)
        while last < high and words[last].clause == clause:
            last += 1
        return range(first, slot.first), range(slot.last, last)

    def _role(self, slot: Slot, changes: bool, change: str) -> str:
        """The part of a figure in a change: "rose by 5", "rose to 5", "up from 5"."""
        words = self.passage.words
        for n in range(slot.first - 1, max(slot.first - 4, -1), -1):
            text = words[n].text
            if text in ("by", "to", "from"):
                return text if changes else ""
            if text in ("against", "than", "versus", "with"):
                compared = text != "with" or words[n - 1].text == "compared"
                return "from" if compared else ""
            if text not in lexicon.STOP - lexicon.OBLIQUE:
                break
        return "by" if change else ""

    def _is_prior(self, before: range, after: range) -> bool:
        words = self.passage.words
        return any(
            words[n].text in lexicon.PRIOR for span in (before, after) for n in span
        )

    def _metric(
        self, slot: Slot, before: range, after: range
    ) -> tuple[int, str] | None:
        """What is measured: what stands right behind, or else the last word before."""
        words = self.passage.words
        for n in after[:3]:
            if words[n].lex.metric is not None and words[slot.last].text != "on":
                return words[n].lex.metric, words[n].text  # type: ignore[return-value]
            if words[n].lex.stop and words[n].text not in ("in", "of", "a", "the"):
                break
        for n in reversed(before):
            if words[n].lex.metric is not None:
                return words[n].lex.metric, words[n].text  # type: ignore[return-value]
        return None

    def _rate(self, after: range) -> str:
        words = self.passage.words
        for n in after[:4]:
            text = words[n].text
            if text in lexicon.RATES:
                each = words[n - 1].text in lexicon.EACH
                if each or text.endswith(("ly", "ised", "ized")):
                    return lexicon.RATES[text]
                break
        return ""

    def _rates(self, slot: Slot) -> frozenset[str]:
        words, sentence = self.passage.words, self.passage.at(slot).sentence
        return frozenset(
            lexicon.RATES[word.text]
            for word in words[max(0, slot.first - REACH) : slot.last + REACH]
            if word.sentence == sentence
            and word.text in lexicon.RATES
            and word.text not in lexicon.RATES.values()
        )

    def _senses(
        self, slot: Slot, before: range, after: range
    ) -> tuple[dict[str, tuple[int, str]], frozenset[tuple[str, int]]]:
        words = self.passage.words
        found: dict[str, tuple[int, str]] = {}
        everything: set[tuple[str, int]] = set()
        for n in self._outwards(slot, before, after):
            for subject, sense in words[n].lex.senses:
                everything.add((subject, sense))
                found.setdefault(subject, (sense, words[n].text))
        return found, frozenset(everything)

    @staticmethod
    def _outwards(slot: Slot, before: range, after: range) -> Iterator[int]:
        """The words of a figure, then those around it, the nearest first."""
        yield from range(slot.first, slot.last)
        yield from reversed(before)
        yield from after

    def _whole(self, slot: Slot) -> frozenset[str] | None:
        """What a share is a share of, where "of" says so."""
        words = self.passage.words
        if slot.last >= len(words) or words[slot.last].text != "of":
            return None
        clause, found = words[slot.last].clause, set[str]()
        for n, word in enumerate(words[slot.last + 1 : slot.last + 6], slot.last + 1):
            ends = word.text in lexicon.OBLIQUE or (word.lex.stop and found)
            if word.clause != clause or ends:
                break
            if not word.lex.stop and n not in self.passage.naming:
                found.add(word.lex.stem)
        return frozenset(found) or None

    @cached_property
    def places(self) -> dict[str, frozenset[int]]:
        """The names in it that are no company's: of each the clauses, by its stem."""
        passage, found, sentence = self.passage, dict[str, set[int]](), -1
        for n, word in enumerate(passage.words):
            opens, sentence = word.sentence != sentence, word.sentence
            if not word.capital or word.lex.temporal or len(word.text) == 1:
                continue
            if n in passage.naming or n in passage.in_figures:
                continue
            if not (opens and word.lex.stop):
                found.setdefault(word.lex.stem, set()).add(word.clause)
        return {stem: frozenset(clauses) for stem, clauses in found.items()}
