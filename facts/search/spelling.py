"""Words spelt like a misspelt one, found in the vocabulary by rapidfuzz."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from facts.index.stop import Stop, give_up_if, never

SHORTEST = 4
"""Letters; of shorter words too many others are near."""

CHUNK = 5000
"""Words compared at once: rapidfuzz lets no other thread run meanwhile."""

MOST_KEPT = 512
"""Misspelt words of which the answers are kept."""

_DOUBLED = re.compile(r"(.)\1+")


def most_edits(length: int) -> int:
    """How many slips are forgiven in a word of so many letters, spelt right."""
    return 1 if length < 6 else 2 if length < 10 else 3


class Spelling:
    """The words of a dossier, to find those that a misspelt one may mean."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        words = [w for w in vocabulary if len(w) >= SHORTEST - 1 and w.isalpha()]
        self._words = sorted(words, key=len)
        self._kept: dict[tuple[str, bool], list[tuple[str, float]]] = {}

    def similar(
        self, word: str, unfinished: bool = False, stop: Stop = never
    ) -> list[tuple[str, float]]:
        """The nearest words and how near, below 0.8, the nearest first.

        An unfinished word is compared with the beginnings of words too. Raises
        Superseded as soon as `stop` says so.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return []
        key = (word, unfinished)
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = self._ranked(word, unfinished, stop)
        return self._kept[key]

    def _ranked(
        self, word: str, unfinished: bool, stop: Stop
    ) -> list[tuple[str, float]]:
        ranked = []
        most = most_edits(len(word) + 2)
        for near in self._candidates(word, most, unfinished, stop):
            heads = {near, near[: len(word)], near[: len(word) + 1]}
            costs = (_cost(word, head) for head in (heads if unfinished else {near}))
            cost = min(costs)
            if cost <= most_edits(len(near)):
                likeness = JaroWinkler.similarity(word, near)
                score = 0.8 * (1 - cost / len(word)) - 0.01 * (1 - likeness)
                ranked.append((near, round(score, 4)))
        return sorted(ranked, key=lambda pair: (-pair[1], pair[0]))

    def _candidates(
        self, word: str, most: int, unfinished: bool, stop: Stop
    ) -> Iterable[str]:
        """The words in one pass that may be near enough, and a few more."""
        length = len(word) + 1
        first = bisect_left(self._words, len(word) - most, key=len)
        last = len(self._words)
        if not unfinished:
            last = bisect_right(self._words, len(word) + most, key=len)
        for start in range(first, last, CHUNK):
            give_up_if(stop)
            chunk = self._words[start : min(start + CHUNK, last)]
            found = process.extract(
                word,
                [w[:length] for w in chunk] if unfinished else chunk,
                scorer=OSA.distance,
                score_cutoff=most + unfinished,  # a head is one letter longer
                limit=None,
            )
            yield from (chunk[n] for _, _, n in found)


def _cost(word: str, near: str) -> float:
    """The slips between two words: two swapped letters or a doubled one are half."""
    distance = OSA.distance(word, near)
    swapped = distance == 1 and len(word) == len(near) and sorted(word) == sorted(near)
    doubled = _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", near)
    return distance / 2 if swapped or doubled else float(distance)
