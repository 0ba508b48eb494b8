"""What the forms of verbs tell: what is done, and what is to come."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from facts.evidence.language import lexicon
from facts.evidence.reading.names import Word

_BEING = frozenset({"is", "are", "was", "were", "to"})


def is_past(word: Word) -> bool:
    """Whether a word looks like a verb that tells what was done."""
    return word.text.endswith("ed") or word.text in lexicon.PAST


def is_participle(word: Word) -> bool:
    """Whether a word looks like one behind "has": "paid", "taken"."""
    return is_past(word) or word.text.endswith("en")


def is_to_be(words: Sequence[Word]) -> bool:
    """Whether words tell what "is to" or what is "to be"."""
    return any(
        one.text in _BEING and two.text in ("to", "be") for one, two in pairwise(words)
    )
