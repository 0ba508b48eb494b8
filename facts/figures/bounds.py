"""Bounds: the words around a number that make it "about", "over" or "up to"."""

from __future__ import annotations

from facts.figures import words
from facts.figures.tokens import Tokens

_LONGEST = 4
_BEHIND, _FAR = 6, 10
BOUND_ENDS = frozenset(phrase.split()[-1] for phrase in words.BOUNDS)
"""The last words of the bounds before a number."""

_FIRST = frozenset(phrase.split()[0] for phrase in words.BOUNDS_AFTER)


def bound_before(tokens: Tokens, at: int, floor: int) -> tuple[int, str]:
    """Where the words of a bound begin, and the bound; "exact" where there is none."""
    if tokens[at - 1].low in BOUND_ENDS and not _is_joined(tokens, at - 1):
        for size in range(min(_LONGEST, at - floor), 0, -1):
            phrase = " ".join(token.low for token in tokens[at - size : at])
            if phrase in words.BOUNDS:
                if _is_level(tokens, at, phrase) or _is_preposition(tokens, at, floor):
                    break
                return at - size, words.BOUNDS[phrase]
    return at, "exact"


def _is_level(tokens: Tokens, at: int, phrase: str) -> bool:
    """Whether "up to" tells where something has moved: "went up to", "is now up to"."""
    if phrase != "up to":
        return False
    before = tokens[at - 3].low
    if before in words.MOVES:
        return True
    came = any(token.low == "from" for token in tokens[at + 1 : at + _BEHIND])
    now = tokens[at - 4].low if before in words.BE else before
    return (before in words.BE and came) or now in ("now", "already")


def _is_preposition(tokens: Tokens, at: int, floor: int) -> bool:
    """Whether "over" or "under" is no bound: "invest $5bn over 3 years".

    A sum or a measure right before is spread over a time or a way.
    """
    word, before, end = tokens[at - 1].low, tokens[at - 2].low, _past_number(tokens, at)
    if word == "under":
        serving = any(t.low in words.SERVING for t in tokens[max(0, at - _FAR) : at])
        return serving and tokens[at].kind == "word" and before not in words.STOP
    if word != "over" or before in words.LONGER:
        return False
    way = tokens[end : end + 3]
    if not any(token.low in words.SPREAD for token in way):
        return False
    if any(token.low in words.DIMENSIONS for token in tokens[end : end + 4]):
        return False
    if not floor or at - 1 - floor > _BEHIND:
        return False
    between = tokens[floor : at - 1]
    if any(token.kind != "word" or token.low in words.CLAUSES for token in between):
        return False
    return _is_sum(tokens, floor)


def _past_number(tokens: Tokens, at: int) -> int:
    end = at
    while end < at + _LONGEST and (
        tokens[end].kind == "number"
        or tokens[end].low in words.SMALL
        or tokens[end].low in words.SCALES
        or tokens[end].text in words.HYPHENS
    ):
        end += 1
    return end


def _is_sum(tokens: Tokens, floor: int) -> bool:
    """Whether the figure before an index is of money or of a substance."""
    last = tokens[floor - 1]
    return (
        last.kind == "number"
        or last.low in words.MEASURES
        or last.text in words.SUFFIXES
        or last.low in words.SCALES
        or last.low in words.UNIT_STARTS
    )


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
