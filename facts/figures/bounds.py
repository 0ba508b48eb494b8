"""Bounds: the words around a number that make it "about", "over" or "up to"."""

from __future__ import annotations

from facts.figures import words
from facts.figures.tokens import Tokens

_LONGEST = 4
_LAST = frozenset(phrase.split()[-1] for phrase in words.BOUNDS)
_FIRST = frozenset(phrase.split()[0] for phrase in words.BOUNDS_AFTER)


def bound_before(tokens: Tokens, at: int, floor: int) -> tuple[int, str]:
    """Where the words of a bound begin, and the bound; "exact" where there is none."""
    if tokens[at - 1].low in _LAST and not _is_joined(tokens, at - 1):
        for size in range(min(_LONGEST, at - floor), 0, -1):
            phrase = " ".join(token.low for token in tokens[at - size : at])
            if phrase in words.BOUNDS:
                if phrase == "up to" and tokens[at - 3].low in words.MOVES:
                    break
                return at - size, words.BOUNDS[phrase]
    return at, "exact"


def _is_joined(tokens: Tokens, at: int) -> bool:
    """Whether a word ends a compound: "a six-under 66"."""
    hyphen = tokens[at - 1]
    return hyphen.text in words.HYPHENS and hyphen.touches(tokens[at])


def bound_after(tokens: Tokens, at: int) -> tuple[str, int]:
    """The bound behind a number ("or more", "-odd") or "", and the index behind it."""
    token = tokens[at]
    if token.low in _FIRST and (token.kind == "word" or tokens[at - 1].touches(token)):
        for size in (2, 1):
            phrase = " ".join(token.low for token in tokens[at : at + size])
            if phrase in words.BOUNDS_AFTER:
                return words.BOUNDS_AFTER[phrase], at + size
    return "", at
