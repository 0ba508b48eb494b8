"""The times that a passage names: years, quarters, months, days, and parts of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facts.dates import PartialDate
from facts.evidence.language import lexicon
from facts.evidence.reading.names import Slot, Word
from facts.evidence.reading.passage import REACH, Passage
from facts.evidence.reading.periods import own_year, period_at

_BEHIND = 3
"""Words behind "last" among which is what it shifts: "last fiscal year"."""


_RUNNING = frozenset({"row", "running"})
"""What makes an ordinal count quarters: "for the third quarter in a row"."""


class Moment(NamedTuple):
    """A time that is named: of kind "year" 2026, of kind "quarter" 3, and so on."""

    kind: str
    value: int | str
    slot: Slot

    @property
    def shown(self) -> str:
        """The time for a reader."""
        is_quarter = self.kind == "quarter" and isinstance(self.value, int)
        return f"Q{self.value}" if is_quarter else str(self.value)


def moments_of(passage: Passage, published: PartialDate | None) -> list[Moment]:
    """The times that a passage names, in order.

    "Last year" is a year if it is known when the article was published.
    """
    words, found = passage.words, list[Moment]()
    for n in [n for n, word in enumerate(words) if word.lex.temporal]:
        found += _moments_at(passage, words, n, published)
    return found


def _moments_at(
    passage: Passage, words: Sequence[Word], n: int, published: PartialDate | None
) -> Iterator[Moment]:
    word, here = words[n], Slot(n, n + 1)
    before = words[n - 1].text if n else ""
    if word.lex.year:
        if n not in passage.in_figures:
            year, slot = own_year(passage, n)
            yield Moment("year", year, slot)
            yield from _part(words, n)
        if word.lex.quarter:
            yield Moment("quarter", word.lex.quarter, here)
    elif word.lex.quarter:
        yield Moment("quarter", word.lex.quarter, here)
    elif word.text in ("quarter", "half") and before in lexicon.ORDINALS:
        if any(w.text in _RUNNING for w in words[n + 1 : n + 6]):
            return
        yield Moment(word.text, lexicon.ORDINALS[before], Slot(n - 1, n + 1))
    elif word.text == "months" and n > 1 and words[n - 2].text in lexicon.ORDINALS:
        size = {3: "quarter", 6: "half"}.get(words[n - 1].lex.number or 0)
        if size:
            yield Moment(size, lexicon.ORDINALS[words[n - 2].text], Slot(n - 2, n + 1))
    elif word.text in ("h1", "h2"):
        yield Moment("half", int(word.text[1]), here)
    elif word.text in lexicon.MONTHS:
        if word.capital and not _is_auxiliary(words, n):
            month = lexicon.MONTHS[word.text]
            if period := period_at(passage, n):
                yield Moment(*period)
            yield Moment("month", month, here)
            if before == "last" and published:
                year = published.end.year - (month >= published.start.month)
                yield Moment("year", year, Slot(n - 1, n + 1))
    elif word.text in lexicon.WEEKDAYS:
        yield Moment("weekday", word.text, here)
    elif word.text in lexicon.SPANS:
        yield from _shifted(words, n, published)
    elif word.text in ("ago", "earlier") and published and before.startswith("year"):
        count = words[n - 2] if n > 1 else word
        back = 1 if count.text in lexicon.EACH else count.lex.number
        if back and word.text == "ago":
            yield Moment("year", published.end.year - back, Slot(n - 2, n + 1))


def _is_auxiliary(words: Sequence[Word], n: int) -> bool:
    """Whether "May" opens a sentence as a verb does, or is somebody's name."""
    opens = n == 0 or words[n - 1].sentence != words[n].sentence
    return words[n].text in ("may", "march") and opens


def _shifted(
    words: Sequence[Word], n: int, published: PartialDate | None
) -> Iterator[Moment]:
    """A year told as "last year", a quarter as "this quarter"."""
    span = words[n].text
    before = words[n - 1].text if n else ""
    if span == "year" and before in ("full", "whole", "entire"):
        yield Moment("quarter", "full year", Slot(n - 1, n + 1))
        return
    for at in range(n - 1, max(n - _BEHIND, -1), -1):
        text = words[at].text
        if text in lexicon.SHIFTS:
            shift, slot = lexicon.SHIFTS[text], Slot(at, n + 1)
            if span == "year" and published is not None:
                yield Moment("year", published.end.year + shift, slot)
            else:
                yield Moment(f"relative {span}", shift, slot)
            yield from _part(words, at)
            return
        if text not in ("fiscal", "financial", "calendar"):
            break
    if span == "year":
        yield from _part(words, n)


def _part(words: Sequence[Word], n: int) -> Iterator[Moment]:
    """A part of a year, told before it: "the end of 2026", "late next year"."""
    for at in range(n - 1, max(n - 4, -1), -1):
        text = words[at].text
        if text in lexicon.PARTS:
            yield Moment("part", lexicon.PARTS[text], Slot(at, n + 1))
            return
        if text not in ("of", "the", "in", "this", "that"):
            return


TOLD = frozenset({"year", "quarter", "half", "month", "weekday", "part"})
"""Kinds of times that a figure may be of."""


def _months_of_periods(moments: Sequence[Moment]) -> frozenset[Slot]:
    """The months that only name a quarter or a half: "the three months to June"."""
    periods = (m.slot for m in moments if m.kind in ("quarter", "half"))
    inside = {n for slot in periods for n in range(*slot)}
    months = (moment.slot for moment in moments if moment.kind == "month")
    return frozenset(slot for slot in months if slot.first in inside)


class Timeline:
    """The times of a passage, to be asked for by place."""

    def __init__(self, passage: Passage, published: PartialDate | None) -> None:
        self._passage = passage
        self.moments = moments_of(passage, published)
        self._kinds = dict.fromkeys(m.kind for m in self.moments if m.kind in TOLD)
        self._firsts = [moment.slot.first for moment in self.moments]
        self._naming = _months_of_periods(self.moments)
        self.ends = frozenset([moment.slot.last for moment in self.moments])
        """Behind which words a time ends."""

    def values(self, kind: str) -> frozenset[int | str]:
        """All that it names of a kind."""
        return frozenset(m.value for m in self.moments if m.kind == kind)

    def around(self, slot: Slot) -> dict[str, Moment]:
        """The times that go with a place, by their kinds."""
        if not self.moments:
            return {}
        found = {kind: self.nearest(slot, kind) for kind in self._kinds}
        return {kind: moment for kind, moment in found.items() if moment is not None}

    def nearest(self, slot: Slot, kind: str) -> Moment | None:
        """The time of a kind that goes with a place: the one told in its clause.

        What stands behind comes first unless "and" leads to it, then what is before.
        """
        if not self.moments:
            return None
        inside = [m for m in self._near(slot) if m.kind == kind]
        after = [m for m in inside if m.slot.first >= slot.last]
        before = [m for m in inside if m.slot.last <= slot.first]
        if after and not self._is_apart(slot.last, after[0].slot.first):
            return after[0]
        if before and not self._has_figure(before[-1].slot.last, slot.first):
            return before[-1]
        return inside[0] if len({m.value for m in inside}) == 1 else None

    def _near(self, slot: Slot) -> list[Moment]:
        """The times of the clause that are not far away."""
        first = bisect_left(self._firsts, slot.first - REACH)
        last = bisect_left(self._firsts, slot.last + REACH)
        clause, at = self._passage.at(slot).clause, self._passage.at
        return [
            m
            for m in self.moments[first:last]
            if at(m.slot).clause == clause
            and not (m.kind == "month" and m.slot in self._naming)
        ]

    def _is_apart(self, start: int, end: int) -> bool:
        joints = {word.text for word in self._passage.words[start:end]}
        return bool(joints & {"and", "from", "but"}) or self._has_figure(start, end)

    def _has_figure(self, start: int, end: int) -> bool:
        return any(n in self._passage.in_figures for n in range(start, end))
