"""What a passage says of a figure: whose it is, of what, when, and in which part."""

from __future__ import annotations

from facts.agreement import measured
from facts.evidence.language import lexicon
from facts.evidence.language.contrasts import BESIDE
from facts.evidence.lazy import lazy
from facts.evidence.reading.moments import Moment
from facts.evidence.reading.names import Slot, senses_at
from facts.evidence.reading.passage import REACH, Passage
from facts.evidence.reading.roles import is_range, rate_of, role_of
from facts.evidence.reading.scene import Scene
from facts.figures import FoundFigure
from facts.quantity import CURRENCIES

FLOWS = frozenset({"doors", "staff", "trade"})
"""Subjects whose words tell how many come or go, and not how many there are."""
_EACH = frozenset({"each", "apiece", "every"})
_PRICE = -1
_MOVED = frozenset(
    {"up", "down", "swung", "went", "goes", "taking", "takes", "bringing", "brings"}
)
_DETERMINERS = frozenset({"its", "their", "his", "her", "the", "s"})
_DETERMINING = frozenset({"its", "the", "their", "his", "our", "all", "about", "s"})
_MADE = frozenset({"lost", "earned"})
_CHANGES = frozenset({"rise", "fall", "lower", "expand"})
_SHARES = frozenset({"%", "×", "percentage points"})
_MOST_BEFORE = 6
_OF_TIME = lexicon.PRIOR | lexicon.NOW
_DIRECTION = "direction"
_NEAR = 20
"""Words on either side among which a measure and a sense are looked for."""


class Traits:
    """What the words around a figure say of it, each read when it is asked for."""

    def __init__(
        self,
        passage: Passage,
        figure: FoundFigure,
        slot: Slot,
        scene: Scene,
    ) -> None:
        self.passage = passage
        self.words = passage.words
        self._figure = figure
        self.slot = slot
        self._scene = scene
        self.changed = figure.quantity.change
        """Which way the words around it say that it changed: "up", "down", or ""."""

        self._measured = measured(figure.quantity)
        self._sentence = passage.at(slot).sentence
        self.before, self.after = _around(passage, slot)
        self.is_share = figure.quantity.unit in _SHARES
        """Whether it is a part of a hundred, or a multiple."""

    @lazy
    def _texts(self) -> set[str]:
        return {self.words[n].text for n in (*self.before, *self.after)}

    @lazy
    def owners(self) -> frozenset[str]:
        """The companies that are spoken of there."""
        return self._scene.owners.of(self.slot)

    @lazy
    def role(self) -> str:
        """Its part in a change: "by", "to", "from", "change", "added", or ""."""
        change = self._figure.quantity.change
        role = role_of(self.passage, self.slot, change, lambda: self.changes)
        if role == "from" and self._figure.quantity.low is not None:
            falls = self.senses.get(_DIRECTION, (0, ""))[0] == 1
            return "change" if is_range(self.words, self.slot, falls) else role
        return role

    @lazy
    def moves(self) -> bool:
        """Whether something rises or falls in its clause."""
        moved = self._figure.quantity.change or not _MOVED.isdisjoint(self._texts)
        return bool(moved) or _DIRECTION in self.senses

    @lazy
    def changes(self) -> bool:
        """Whether something rises or falls in its sentence."""
        return self.moves or not _CHANGES.isdisjoint(self.sentence)

    @property
    def prior(self) -> bool:
        """Whether words tell that it is of an earlier time, or of now."""
        return not self._texts.isdisjoint(_OF_TIME)

    @lazy
    def metric(self) -> tuple[int, str] | None:
        """The kind of what is measured, and its word: right behind, or else before."""
        words, money = self.words, self._figure.quantity.unit in CURRENCIES
        for n in self.after[:3]:
            kind, text = words[n].lex.metric, words[n].text
            if kind is not None and words[self.after.start].text != "on":
                return kind, text
            if words[n].lex.stop and text not in ("in", "of", "a", "the"):
                break
        if money and self.before and words[self.before.stop - 1].text == "for":
            senses = (sense for n in self.before for sense in words[n].lex.senses)
            if any(subject == "trade" for subject, _ in senses):
                return _PRICE, "for"
        measures = [n for n in reversed(self.before) if words[n].lex.metric is not None]
        nouns = [n for n in measures if words[n].text not in _MADE]
        near = [n for n in measures if money and n >= self.before.stop - 3]
        for n in nouns or near:
            return words[n].lex.metric or 0, words[n].text
        return None

    @lazy
    def rate(self) -> str:
        """The time in which it comes again: "year" for "a year"."""
        per = self._measured.noun.per
        if per or self._measured.unit == "×":
            return lexicon.RATES.get(per, per)
        return rate_of(self.passage, self.after)

    @property
    def rates(self) -> frozenset[str]:
        """The times that its sentence has words for: "year" for "annual"."""
        return self._scene.told_in(self._sentence)[1]

    @property
    def sentence(self) -> frozenset[str]:
        """The stems of its sentence."""
        return self._scene.told_in(self._sentence)[0]

    @lazy
    def times(self) -> dict[str, Moment]:
        """The times that go with it, by their kinds."""
        return self._scene.timeline.around(self.slot)

    @lazy
    def senses(self) -> dict[str, tuple[int, str]]:
        """Of each subject in which words contrast the nearest sense, and its word."""
        found: dict[str, tuple[int, str]] = {}
        for (subject, sense), word in self.clause_senses.items():
            found.setdefault(subject, (sense, word))
        return found

    @lazy
    def clause_senses(self) -> dict[tuple[str, int], str]:
        """All the senses in its clause with their words, the nearest first."""
        words, found = self.words, dict[tuple[str, int], str]()
        if not self.passage.contrasting:
            return found
        for n in (*range(*self.slot), *reversed(self.before), *self.after):
            if not words[n].lex.contrasts:
                continue
            for sense in senses_at(words, n):
                if sense[0] not in BESIDE or n == self.slot.first - 1:
                    found.setdefault(sense, words[n].text)
        return found

    @lazy
    def subjects(self) -> list[tuple[str, bool]]:
        """The stems of what may act before it, and whether a company is named so."""
        words, slot = self.words, self.slot
        clause, naming = self.passage.at(slot).clause, self.passage.naming
        return [
            (words[n].lex.stem, n in naming)
            for n in range(max(1, slot.first - REACH), slot.first)
            if words[n].clause == clause
            and words[n - 1].text in _DETERMINERS
            and words[n].lex.tells
            and not words[n].lex.senses
        ]

    @property
    def each(self) -> bool:
        """Whether it is so of each of several."""
        return not _EACH.isdisjoint(self._texts)

    @property
    def apiece(self) -> bool:
        """Whether "each" stands right behind it."""
        return any(self.words[n].text in _EACH for n in self.after[:1])

    @lazy
    def total(self) -> bool:
        """Whether another number is a part of it: "45 of its 610 stores"."""
        words, at = self.words, self.slot.first - 1
        low = max(0, at - _MOST_BEFORE)
        while at > low and (words[at].text in _DETERMINING or words[at].capital):
            at -= 1
        if at < 1 or words[at].text != "of" or words[at].clause != words[at - 1].clause:
            return False
        part = words[at - 1]
        counted = at - 1 in self.passage.in_figures or part.lex.number is not None
        return part.text != "one" and (counted or part.text in ("half", "most", "some"))

    @lazy
    def holds(self) -> bool:
        """Whether it is what somebody has, and no change of it."""
        words, fixed = self.words, self._measured.unit
        before = words[max(0, self.slot.first - 2) : self.slot.first]
        return not fixed and any(
            word.text in lexicon.HAVING
            and (n == len(before) - 1 or before[n + 1].lex.stop)
            for n, word in enumerate(before)
        )

    @lazy
    def whole(self) -> frozenset[str] | None:
        """The stems of what it is a part of: "25% of shoppers"."""
        words = self.words
        if self.slot.last >= len(words) or words[self.slot.last].text != "of":
            return None
        clause, found = words[self.slot.last].clause, set[str]()
        for n, word in enumerate(
            words[self.slot.last + 1 : self.slot.last + 6], self.slot.last + 1
        ):
            verb = word.text.endswith("ed") and found
            stops = word.lex.stop and found and len(word.text) > 1
            ends = word.text in lexicon.OBLIQUE or stops or verb
            if word.clause != clause or ends:
                break
            single = len(word.text) == 1
            if not (word.lex.stop or single or n in self.passage.naming):
                found.add(word.lex.stem)
        return frozenset(found) or None


def _around(passage: Passage, slot: Slot) -> tuple[range, range]:
    """The words of the clause before a place and behind it, not too far."""
    words, clause = passage.words, passage.at(slot).clause
    first, last = slot
    low = max(0, first - _NEAR)
    while first > low and words[first - 1].clause == clause:
        first -= 1
    high = min(len(words), last + _NEAR)
    while last < high and words[last].clause == clause:
        last += 1
    return range(first, slot.first), range(slot.last, last)
