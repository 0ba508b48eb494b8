"""A word with all that the tables know of it, looked up once for each word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from facts.evidence.language import lexicon
from facts.evidence.language.contrasts import CONTRASTS, DEEDS, METRICS
from facts.evidence.language.thesaurus import SAME
from facts.figures.units import singular

_YEAR = re.compile(r"(?:fy)?(1[6-9][0-9]{2}|20[0-9]{2})")
_DIGITS = re.compile(r"[a-z]{0,3}([0-9]{1,9})(?:st|nd|rd|th|s)?")
_ROMAN_QUARTER = re.compile(r"(?:q([1-4])|([1-4])q)")
_SHORT_YEAR = re.compile(r"(?:fy|(?:q([1-4])|([1-4])q)(?:fy)?)((?:20)?[0-9]{2})")
"""A year with what stands before it: "fy25", "q4fy2026", "1q25"."""
_CENTURY = 2000

_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_LONGEST_STEM = 7
_SHORTEST_RANK = 5
"""Letters of a superlative: "best" and "west" are left alone."""
_SHORTEST_BARE = 5
"""Letters; what is shorter may be the beginning of too many words."""
_BEFORE_T = """isn aren wasn weren hasn haven hadn don doesn didn won wouldn can couldn
shouldn mightn mustn needn shan ain daren oughtn mayn"""
BEFORE_T = frozenset(_BEFORE_T.split())
"""What is left of "isn't" and the like before its "t"."""

_NEGATING = lexicon.STRONG_NEGATIONS | lexicon.SOFT_NEGATIONS | lexicon.INSTEAD
_NEGATING |= {pair[0] for pair in lexicon.NEGATIVE_PAIRS | lexicon.SOFT_PAIRS}
_NEGATING |= BEFORE_T
_CONTRASTING = {"up", "down", "time", "money", "changed", "moved", "budged"}.union(
    *CONTRASTS.values()
)
_TEMPORAL = lexicon.SPANS | lexicon.WEEKDAYS.keys() | lexicon.MONTHS.keys()
_TEMPORAL |= lexicon.TODAY | {"ago", "earlier", "half", "h1", "h2", "fiscal", "months"}


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What is known of a folded word, wherever it stands."""

    stem: str
    """The part that its forms, and words that say the same, share."""

    stop: bool
    light: bool
    """Whether a statement may have it of its own accord."""

    tells: bool
    """Whether it says what a sentence is about: no small word, time or number."""

    number: int | None
    """The whole number that it writes: "third", "3rd", "q3"."""

    digits: bool
    """Whether it has digits."""

    numeric: bool
    """Whether it says how many, as a number or as "millions" does."""

    year: int | None
    quarter: int | None
    """Of a year: "q3"."""

    temporal: bool
    """Whether it may be part of a time."""

    superlative: bool
    """Whether it ranks, as "biggest" does."""

    negates: bool
    """Whether it may negate, perhaps with the word beside it."""

    senses: tuple[tuple[str, int], ...]
    """The subjects that it contrasts in, and the sense in which."""

    contrasts: bool
    """Whether it may have a sense, perhaps with the word beside it."""

    metric: int | None
    deed: str


@lru_cache(maxsize=65536)
def lexeme(word: str) -> Lexeme:
    """All that the tables know of a folded word."""
    root, year, quarter = stem(word), None, None
    stop, light, number = word in lexicon.STOP, _is_light(word), _number(word)
    if found := _YEAR.fullmatch(word):
        year = int(found[1])
    if found := _ROMAN_QUARTER.fullmatch(word):
        quarter = int(found[1] or found[2])
    if found := _SHORT_YEAR.fullmatch(word):
        year = _CENTURY + int(found[3][-2:])
        quarter = int(found[1] or found[2] or 0) or None
    temporal = bool(year or quarter) or word in _TEMPORAL
    digits = any(c.isdigit() for c in word)
    return Lexeme(
        stem=root,
        stop=stop,
        light=light,
        tells=not (stop or light or temporal or number is not None),
        number=number,
        digits=digits,
        numeric=digits or number is not None or word in lexicon.VAGUE_SCALES,
        year=year,
        quarter=quarter,
        temporal=temporal,
        superlative=not stop and word.endswith("est") and len(word) > _SHORTEST_RANK,
        negates=word in _NEGATING,
        senses=tuple((on, of[word]) for on, of in CONTRASTS.items() if word in of),
        contrasts=word in _CONTRASTING,
        metric=METRICS.get(word),
        deed=DEEDS.get(word, ""),
    )


def _number(word: str) -> int | None:
    number = lexicon.CARDINALS.get(word) or lexicon.ORDINALS.get(word)
    match = None if number else _DIGITS.fullmatch(word)
    return int(match[1]) if match else number


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a folded word's forms share, and words that say the same: "delivery"."""
    if word in SAME:
        return SAME[word]
    if word in _SCALES:
        return word
    bare = _without_ending(word)
    return _SAME_BARE.get(bare, bare)


def _without_ending(word: str) -> str:
    bare = singular(word)
    for ending in lexicon.ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            bare = bare[: -len(ending)]
            break
    if len(bare) > 4 and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return bare[:_LONGEST_STEM]


_SAME_BARE = {
    _without_ending(word): root
    for word, root in reversed(SAME.items())
    if len(_without_ending(word)) >= _SHORTEST_BARE
} | SAME


def _is_light(word: str) -> bool:
    """Whether a word, or one that it is a form of, is one that is free to all."""
    forms = [word, singular(word)]
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            forms += [bare, f"{bare}e", bare[:-1]]
    return any(form in lexicon.LIGHT for form in forms)
