"""Words spelt like a misspelt one, found in the vocabulary by rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

SHORTEST = 4
"""Letters; of shorter words too many others are near."""


def most_edits(word: str) -> int:
    """How many slips are forgiven in a word of this length."""
    return 1 if len(word) < 6 else 2 if len(word) < 10 else 3


class Spelling:
    """The words of a dossier, to find those that a misspelt one may mean."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words = [w for w in vocabulary if len(w) >= SHORTEST - 1 and w.isalpha()]

    def similar(self, word: str, unfinished: bool = False) -> list[tuple[str, float]]:
        """The nearest words and how near, below 0.8, the nearest first.

        An unfinished word is compared with the beginnings of words too.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return []
        found = self._within(word, self._words)
        for length in (len(word), len(word) + 1) if unfinished else ():
            heads = [w[:length] if len(w) > length else "" for w in self._words]
            found |= self._within(word, heads)
        ranked = sorted(
            (distance, -JaroWinkler.similarity(word, near), near)
            for near, distance in self._best(found).items()
        )
        return [
            (near, round(0.8 * (1 - distance / len(word)), 3))
            for distance, _, near in ranked
        ]

    def _within(self, word: str, choices: list[str]) -> set[tuple[str, int]]:
        """The words whose choice (themselves or their heads) is near enough."""
        found = process.extract(
            word,
            choices,
            scorer=OSA.distance,
            score_cutoff=most_edits(word),
            limit=None,
        )
        return {(self._words[n], int(distance)) for _, distance, n in found}

    @staticmethod
    def _best(found: set[tuple[str, int]]) -> dict[str, int]:
        best: dict[str, int] = {}
        for word, distance in found:
            best[word] = min(distance, best.get(word, distance))
        return best
