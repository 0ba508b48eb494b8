"""What a passage says of a figure: whose it is, of what, when, and in which part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from facts.agreement import measured
from facts.evidence import lexicon
from facts.evidence.contrasts import BESIDE
from facts.evidence.moments import Moment, Timeline
from facts.evidence.names import Slot, senses_at
from facts.evidence.owners import Owners
from facts.evidence.passage import Passage
from facts.evidence.roles import rate_of, role_of
from facts.figures import FoundFigure
from facts.quantity import CURRENCIES

FLOWS = frozenset({"doors", "staff", "trade"})
"""Subjects whose words tell how many come or go, and not how many there are."""
_EACH = frozenset({"each", "apiece", "every"})
_PRICE = -1
_MOVED = frozenset({"up", "down", "swung", "went", "goes"})
_DETERMINING = frozenset({"its", "the", "their", "his", "our", "all", "about", "s"})
_MADE = frozenset({"lost", "earned"})
_CHANGES = frozenset({"rise", "fall", "lower", "expand"})
_SHARES = frozenset({"%", "×", "percentage points"})
_DIRECTION = "direction"
_NEAR = 20
"""Words on either side among which a measure and a sense are looked for."""


class Traits(NamedTuple):
    """What the words around a figure say of it."""

    owners: frozenset[str]
    role: str
    """The part that it plays in a change: "by", "to", "from", or "" for none."""

    changes: bool
    """Whether something rises or falls in its sentence."""

    moves: bool
    """Whether something rises or falls in its clause."""

    is_share: bool
    """Whether it is a part of a hundred, or a multiple."""

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

    each: bool
    """Whether it is so of each of several."""

    apiece: bool
    """Whether "each" stands right behind it."""

    total: bool
    """Whether another number is a part of it: "45 of its 610 stores"."""

    holds: bool
    """Whether it is what somebody has, and no change of it."""

    whole: frozenset[str] | None
    """The stems of what it is a part of: "25% of shoppers"."""

    sentence: frozenset[str]
    """The stems of its sentence."""


class Reader:
    """Reads what the words around one figure say of it."""

    def __init__(self, passage: Passage, figure: FoundFigure, slot: Slot) -> None:
        self._passage = passage
        self._words = passage.words
        self._figure = figure
        self._slot = slot
        self._before, self._after = self._around()
        spans = (self._before, self._after)
        self._texts = {self._words[n].text for span in spans for n in span}

    def read(
        self,
        owners: Owners,
        timeline: Timeline,
        stems: frozenset[str],
        rates: frozenset[str],
    ) -> Traits:
        """All that the words around the figure say of it.

        `stems` and `rates` are what its sentence has.
        """
        figure, slot = self._figure, self._slot
        senses, all_senses = self._senses()
        moved = not _MOVED.isdisjoint(self._texts)
        moves = moved or _DIRECTION in senses or bool(figure.quantity.change)
        changes = moves or not _CHANGES.isdisjoint(stems)
        return Traits(
            owners=owners.of(slot),
            role=role_of(self._passage, slot, changes, figure.quantity.change),
            changes=changes,
            moves=moves,
            is_share=figure.quantity.unit in _SHARES,
            prior=self._is_prior(),
            metric=self._metric(),
            rate=self._rate(),
            rates=rates,
            times=timeline.around(slot),
            senses=senses,
            clause_senses=all_senses,
            each=not _EACH.isdisjoint(self._texts),
            apiece=any(self._words[n].text in _EACH for n in self._after[:1]),
            total=self._is_total(),
            holds=self._holds(),
            whole=self._whole(),
            sentence=stems,
        )

    def _rate(self) -> str:
        quantity = self._figure.quantity
        per = measured(quantity).noun.per
        if per or quantity.unit == "×":
            return lexicon.RATES.get(per, per)
        return rate_of(self._passage, self._after)

    def _around(self) -> tuple[range, range]:
        """The words of the clause before a place and behind it, not too far."""
        words, clause = self._words, self._passage.at(self._slot).clause
        first, last = self._slot
        low = max(0, first - _NEAR)
        while first > low and words[first - 1].clause == clause:
            first -= 1
        high = min(len(words), last + _NEAR)
        while last < high and words[last].clause == clause:
            last += 1
        return range(first, self._slot.first), range(self._slot.last, last)

    def _is_prior(self) -> bool:
        return bool(self._texts & (lexicon.PRIOR | lexicon.NOW))

    def _metric(self) -> tuple[int, str] | None:
        """What is measured: what stands right behind, or else the last word before."""
        words, money = self._words, self._figure.quantity.unit in CURRENCIES
        for n in self._after[:3]:
            kind, text = words[n].lex.metric, words[n].text
            if kind is not None and words[self._after.start].text != "on":
                return kind, text
            if words[n].lex.stop and text not in ("in", "of", "a", "the"):
                break
        trades = any(s == "trade" for n in self._before for s, _ in words[n].lex.senses)
        if money and trades and words[self._before.stop - 1].text == "for":
            return _PRICE, "for"
        measures = [
            n for n in reversed(self._before) if words[n].lex.metric is not None
        ]
        nouns = [n for n in measures if words[n].text not in _MADE]
        near = [n for n in measures if money and n >= self._before.stop - 3]
        for n in nouns or near:
            return words[n].lex.metric or 0, words[n].text
        return None

    def _senses(self) -> tuple[dict[str, tuple[int, str]], frozenset[tuple[str, int]]]:
        words = self._words
        found: dict[str, tuple[int, str]] = {}
        everything: set[tuple[str, int]] = set()
        for n in self._outwards():
            for subject, sense in senses_at(words, n) if words[n].lex.senses else ():
                if subject in BESIDE and n != self._slot.first - 1:
                    continue
                everything.add((subject, sense))
                found.setdefault(subject, (sense, words[n].text))
        return found, frozenset(everything)

    def _holds(self) -> bool:
        words, fixed = self._words, measured(self._figure.quantity).unit
        before = words[max(0, self._slot.first - 2) : self._slot.first]
        return not fixed and any(
            word.text in lexicon.HAVING
            and (n == len(before) - 1 or before[n + 1].lex.stop)
            for n, word in enumerate(before)
        )

    def _is_total(self) -> bool:
        words, at = self._words, self._slot.first - 1
        while at > 0 and (words[at].text in _DETERMINING or words[at].capital):
            at -= 1
        if at < 1 or words[at].text != "of" or words[at].clause != words[at - 1].clause:
            return False
        part = words[at - 1]
        counted = at - 1 in self._passage.in_figures or part.lex.number is not None
        return part.text != "one" and (counted or part.text in ("half", "most", "some"))

    def _whole(self) -> frozenset[str] | None:
        """What a share is a share of, where "of" says so."""
        words = self._words
        if self._slot.last >= len(words) or words[self._slot.last].text != "of":
            return None
        clause, found = words[self._slot.last].clause, set[str]()
        for n, word in enumerate(
            words[self._slot.last + 1 : self._slot.last + 6], self._slot.last + 1
        ):
            verb = word.text.endswith("ed") and found
            stops = word.lex.stop and found and len(word.text) > 1
            ends = word.text in lexicon.OBLIQUE or stops or verb
            if word.clause != clause or ends:
                break
            single = len(word.text) == 1
            if not (word.lex.stop or single or n in self._passage.naming):
                found.add(word.lex.stem)
        return frozenset(found) or None

    def _outwards(self) -> Iterator[int]:
        """The words of the figure, then those around it, the nearest first."""
        yield from range(*self._slot)
        yield from reversed(self._before)
        yield from self._after
