"""Words that negate, and what they stand before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from facts.evidence.language import lexicon
from facts.evidence.language.lexeme import BEFORE_T
from facts.evidence.reading.names import Word
from facts.evidence.reading.passage import Passage

_BEING = frozenset({"is", "are", "was", "were", "been", "be"})
_ALONE = lexicon.STRONG_NEGATIONS | lexicon.SOFT_NEGATIONS | lexicon.INSTEAD | {"t"}
_REACH = 8
"""Words behind a negation among which is what it negates."""
_DOUBLE = 5
"""Words from a negation on among which is another that it negates."""
_FAR = 12
"""Words before "were denied" that may be what is denied."""


def may_negate(passage: Passage) -> bool:
    """Whether a passage has words that negate, perhaps beside each other."""
    known = passage.vocabulary
    pairs = lexicon.NEGATIVE_PAIRS | lexicon.SOFT_PAIRS
    return not _ALONE.isdisjoint(known) or any(known.issuperset(p) for p in pairs)


def negations(words: Sequence[Word]) -> dict[int, str]:
    """Of each word that negates how: "strong" for certain, "soft" perhaps."""
    able = [n for n, word in enumerate(words) if word.lex.negates]
    return {n: kind for n in able if (kind := negates(words, n))}


def negates(words: Sequence[Word], n: int) -> str:
    """How a word negates where it stands: "strong", "soft", or "" for not at all."""
    text = words[n].text
    after = words[n + 1].text if n + 1 < len(words) else ""
    if (text, after) in lexicon.NOT_NEGATED:
        return ""
    if text in lexicon.STRONG_NEGATIONS or (text, after) in lexicon.NEGATIVE_PAIRS:
        return "strong"
    if after == "t" and text in BEFORE_T:
        return "strong"
    soft = text in lexicon.SOFT_NEGATIONS or (text, after) in lexicon.SOFT_PAIRS
    return "soft" if soft else ""


class Window(NamedTuple):
    """What a negation stands before: the first word, and the few behind it."""

    heads: set[str]
    """The stem of the first, or all the words behind a noun: "no plans to close"."""

    firm: list[str]
    """The stems of those that tell something of their own, without names."""

    stems: list[str]


def windows(words: Sequence[Word], negating: Iterable[int]) -> list[Window]:
    """Of each negation the stems of the few words that it stands before."""
    found = [_window(words, n) for n in negating]
    return [window for window in found if window.stems]


def _window(words: Sequence[Word], n: int) -> Window:
    word, before = words[n], words[n - 1].text if n else ""
    if word.text in lexicon.DENIALS and before in _BEING:  # "reports were denied"
        told = [w for w in words[max(0, n - _FAR) : n] if _is_deniable(w, False)]
        stems = [w.lex.stem for w in told]
        return Window(set(), [], stems)
    both = word.text in ("neither", "nor")
    reach = _FAR if word.text == "none" else _REACH  # "none of its 40 plants has been"
    behind = [w for w in words[n + 1 : n + 1 + reach] if w.clause == word.clause]
    told = [w for w in behind if _is_deniable(w, both)]
    stems = [w.lex.stem for w in told]
    firm = [w.lex.stem for w in told if not (w.lex.light or w.capital)]
    pair = (word.text, words[n + 1].text if n + 1 < len(words) else "")
    heads = {w.text for w in told} if pair in lexicon.OF_PLANS else {*stems[:1]}
    return Window(heads, firm, stems)


def _is_deniable(word: Word, both: bool) -> bool:
    lex = word.lex
    if lex.stop or lex.temporal or word.text in lexicon.NEUTRAL:
        return False
    if lex.number is not None or (both and word.capital):
        return False
    return word.text not in ("t", "longer", "only")


def is_doubled(words: Sequence[Word], negating: Iterable[int]) -> bool:
    """Whether what negates is itself negated: "did not deny"."""
    at = [n for n in negating if words[n].text not in ("nor", "neither")]
    return any(_negates_other(words, one, other) for one, other in pairwise(at))


def _negates_other(words: Sequence[Word], one: int, other: int) -> bool:
    if other - one > _DOUBLE or words[one].sentence != words[other].sentence:
        return False
    between = {word.text for word in words[one + 1 : other]}
    return lexicon.COORDINATE.isdisjoint(between)
