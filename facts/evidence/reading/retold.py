"""Words that are none of their own: those of bounds, and of measures spelt out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from facts.evidence.language.lexeme import Lexeme, lexeme
from facts.evidence.reading.names import Slot, Word
from facts.figures import FoundFigure
from facts.figures.words import BOUNDS

_BOUNDING = frozenset(word for phrase in BOUNDS for word in phrase.split())
_BEHIND_OR = frozenset({"more", "less", "fewer", "so"})
_EARNED = frozenset({"earnings", "profit", "profits", "income"})
_TAX = frozenset({"tax", "taxes"})
_WORN = frozenset({"amortisation", "amortization"})
_LONGEST = 8
SPELT = frozenset({"before", "interest"})
"""Words that a measure which is spelt out must have."""


def retell(
    words: Sequence[Word], figures: Sequence[FoundFigure], slots: dict[int, Slot]
) -> None:
    """Take from the words of bounds what they would say alone."""
    for figure in figures:
        if figure.quantity.bound != "exact":
            for n in _bounding(words, slots[figure.start]):
                words[n].lex = _without_sense(words[n].text)


def _bounding(words: Sequence[Word], slot: Slot) -> Iterator[int]:
    """The words of a figure that are its bound: "no less than", "or more"."""
    for n in range(*slot):
        if words[n].text not in _BOUNDING:
            break
        yield n
    for n in range(slot.first + 1, slot.last):
        if words[n - 1].text == "or" and words[n].text in _BEHIND_OR:
            yield n


@lru_cache(maxsize=512)
def _without_sense(text: str) -> Lexeme:
    return replace(
        lexeme(text),
        stop=True,
        light=True,
        tells=False,
        temporal=False,
        negates=False,
        senses=(),
        contrasts=False,
        metric=None,
        deed="",
    )


def spell(words: Sequence[Word]) -> None:
    """Read "earnings before interest and tax" and longer ones as their short names."""
    for n in [n for n, word in enumerate(words) if word.text == "interest"]:
        if n < 2 or words[n - 1].text != "before" or words[n - 2].text not in _EARNED:
            continue
        end, name = n, ""
        for at in range(n, min(len(words), n + _LONGEST)):
            text = words[at].text
            if text in _TAX:
                end, name = at, name or "ebit"
            elif text in _WORN and name:
                end, name = at, "ebitda"
            elif text not in ("interest", "depreciation", "and"):
                break
        if name:
            for at in range(n - 2, end):
                words[at].lex = _without_sense(words[at].text)
            words[end].lex = lexeme(name)
