"""Which words of a clause go with which of its figures."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from facts.evidence.reading.names import Slot
from facts.evidence.reading.pairs import IN_ORDER
from facts.evidence.reading.passage import REACH, Passage
from facts.figures import FoundFigure

SHARED = -1
"""The part of words that all figures of their clause share."""

_JOINTS = frozenset(
    {"and", "but", "or", "from", "to", "versus", "compared", "against", "on"}
)


class Segments:
    """Of each word of a passage the figure that it goes with.

    What stands before the first figure of a clause goes with all of them, what stands
    between two with the first, unless "and" or the like leads from there to the second.
    """

    def __init__(
        self, passage: Passage, figures: Sequence[tuple[FoundFigure, Slot]]
    ) -> None:
        self._passage = passage
        self.parts = [SHARED] * len(passage.words)
        """Of each word where in the text its figure starts, or SHARED."""

        self.figures_of: defaultdict[int, list[FoundFigure]] = defaultdict(list)
        """The figures of each clause in order."""

        self.figures = [figure for figure, _ in figures]
        self._by_start = {figure.start: figure for figure, _ in figures}
        self._bound: set[int] = set()
        starts = {slot.first: (figure, slot) for figure, slot in figures}
        for figure, slot in figures:
            self.figures_of[passage.at(slot).clause].append(figure)
        if len(starts) > 1:  # what goes with the only one is never asked
            self._part(starts)
            if IN_ORDER in passage.vocabulary:
                self._share(starts)

    def _part(self, starts: dict[int, tuple[FoundFigure, Slot]]) -> None:
        words, parts = self._passage.words, self.parts
        current: dict[int, int] = {}
        joint: dict[int, int] = {}
        for n, word in enumerate(words):
            clause = word.clause
            if n in starts:
                figure, _ = starts[n]
                if clause in joint and clause in current:
                    for between in range(max(joint[clause], n - REACH), n):
                        if words[between].clause == clause:
                            parts[between] = figure.start
                elif self._is_bracketed(n):
                    parts[n - 1] = figure.start
                for own in self._led_by(n):
                    parts[own] = SHARED if self._is_added_to(own) else figure.start
                for owner in self._possessor(n):
                    whole = self._is_whole(n, parts)
                    parts[owner] = SHARED if whole else figure.start
                if self._is_qualified(n):
                    parts[n - 1] = figure.start
                    self._bound.add(n - 1)
                if clause not in current or not self._is_whole(n, parts):
                    current[clause] = figure.start
                joint.pop(clause, None)
            elif word.text in _JOINTS and clause in current:
                joint.setdefault(clause, n)
            if clause in current:
                parts[n] = current[clause]

    def _share(self, starts: dict[int, tuple[FoundFigure, Slot]]) -> None:
        """What a list of figures is followed by until "respectively" is of all."""
        words = self._passage.words
        ends = sorted(slot.last for _, slot in starts.values())
        for n in [n for n, word in enumerate(words) if word.text == IN_ORDER]:
            before = bisect_right(ends, n)
            at = ends[before - 1] if before else len(words)
            while at < len(words) and words[at].sentence == words[n].sentence:
                if at in starts:
                    break
                self.parts[at] = SHARED
                at += 1

    def _is_whole(self, n: int, parts: Sequence[int]) -> bool:
        """Whether the figure before is a part of this one: "45 of its 610 stores"."""
        for at in range(n - 1, max(n - 5, 0), -1):
            word = self._passage.words[at]
            if word.text == "of":
                return parts[at - 1] != SHARED and at - 1 in self._passage.in_figures
            if not (word.lex.stop or word.capital):
                break
        return False

    def _is_qualified(self, n: int) -> bool:
        """Whether the word before tells of the figure: "a record 12 million"."""
        words = self._passage.words
        articled = n > 1 and words[n - 2].text in ("a", "an", "its", "the")
        return articled and not words[n - 1].lex.stop

    def _led_by(self, n: int) -> Iterator[int]:
        """The words of a noun that leads to the figure here: "a profit of $3 bn"."""
        words = self._passage.words
        if n == 0 or words[n - 1].text != "of":
            return
        for at in range(n - 2, max(n - 6, -1), -1):
            if words[at].lex.stop or words[at].clause != words[n].clause:
                break
            yield at

    def _is_added_to(self, n: int) -> bool:
        """Whether a figure before is added to what is here: "$5 bn to its value of"."""
        words, figures = self._passage.words, self._passage.in_figures
        while n and not words[n].lex.stop:
            n -= 1
        leads = (
            n > 1 and words[n].text in ("its", "their") and words[n - 1].text == "to"
        )
        return leads and n - 2 in figures

    def _possessor(self, n: int) -> Iterator[int]:
        """The name of whose the figure here is: "Contoso's 610 stores"."""
        words = self._passage.words
        if n > 1 and words[n - 1].text == "s":
            for at in range(n - 2, max(n - 6, -1), -1):
                if not words[at].capital or words[at].clause != words[n].clause:
                    break
                yield at

    def _may_inherit(self, n: int, slot: Slot) -> bool:
        """Whether a word of an earlier figure may be meant of a later one as well.

        It may not where the later one has a name or a year of its own.
        """
        word = self._passage.words[n]
        if not (word.capital or word.lex.year):
            return True
        words, clause = self._passage.words, self._passage.at(slot).clause
        near = words[max(0, slot.first - REACH) : slot.last + REACH]
        own = [w for w in near if w.clause == clause]
        if word.lex.year:
            return not any(w.lex.year for w in own)
        if n in self._passage.naming:
            first = max(0, slot.first - REACH)
            behind = range(first, slot.last + REACH)
            near_names = self._passage.naming.intersection(behind)
            return all(words[at].clause != clause for at in near_names)
        return not any(w.capital and not w.lex.temporal for w in own)

    def _is_bracketed(self, n: int) -> bool:
        """Whether a figure in brackets stands right behind a word: "delivery (27%)"."""
        text, word = self._passage.text, self._passage.words[n]
        before = text[max(0, word.start - 3) : word.start].rstrip("$€£")
        return n > 0 and before.endswith("(")

    def told_with(self, figure: FoundFigure, slot: Slot) -> list[int]:
        """The words that go with a figure, and those that its clause shares."""
        words, here = self._passage.words, self._passage.at(slot)
        clause, parts, own = here.clause, self.parts, (SHARED, figure.start)
        found: list[int] = []
        for at in range(slot.first - 1, max(slot.first - REACH, -1), -1):
            word = words[at]
            if word.sentence != here.sentence:
                break
            if word.clause != clause and word.clause in self.figures_of:
                break
            if parts[at] in own:
                found.append(at)
        for at in range(slot.last, min(len(words), slot.last + REACH)):
            if words[at].clause != clause:
                break
            if parts[at] in own:
                found.append(at)
        return found

    def goes_with(
        self, n: int, figure: FoundFigure, slot: Slot, *, alone: bool = False
    ) -> list[FoundFigure]:
        """The other figures that a word goes with, none if it may go with this one.

        What a sentence says before its figures may be meant of all that follow, unless
        this one has a subject of its `alone`.
        """
        word, part, here = self._passage.words[n], self.parts[n], self._passage.at(slot)
        if part == figure.start or word.sentence != here.sentence:
            return []
        if n in self._passage.in_figures:
            return []
        inside = self.figures_of.get(word.clause, [])
        if alone and word.clause != here.clause:
            return inside
        if n in self._bound:
            return [self._by_start[part]]
        if part != SHARED:
            if part < figure.start and word.clause != here.clause:
                return [] if self._may_inherit(n, slot) else [self._by_start[part]]
            return [self._by_start[part]]
        return [] if word.clause == here.clause or n < slot.first else inside
