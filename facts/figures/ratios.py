"""Ratios: parts of a whole in words, as "one in five" and "three out of four"."""

from __future__ import annotations

from decimal import Decimal

from facts.figures import words
from facts.figures.amounts import Amount
from facts.figures.bounds import BOUND_ENDS
from facts.figures.numbers import Number
from facts.figures.tokens import Tokens, is_plural

_FAR = 4
_MOST = 1000
_PLACES = Decimal("0.000001")
_NO_WHOLES = words.MEASURES | words.COUNTED | words.split("stars marks matches times")
_LEADS = words.STOP | BOUND_ENDS
_VERBS = words.split("""is are was were be been has have had did does do can could may
might will would say says said now""")


def read_ratio(tokens: Tokens, at: int, alone: bool) -> Amount | None:
    """A part of a whole, as a fraction is; not "one in five years" or "7 out of 10"."""
    joint = at + 1
    if tokens[joint].low == "out" and tokens[at + 2].low == "of":
        joint += 1
    elif tokens[joint].low != "in":
        return None
    part, whole = _whole(tokens, at), _whole(tokens, joint + 1)
    label = tokens[at - 1 - (tokens[at - 1].text == ".")].low
    if not 0 < part < whole <= _MOST or label in words.LABELS:
        return None
    if not alone and not _is_share(tokens, at, joint + 2, one=part == 1):
        return None
    base = (Decimal(part) / whole).quantize(_PLACES)
    return Amount(Number(base, Decimal(1), joint + 2, "fraction"), "", joint + 2)


def _whole(tokens: Tokens, at: int) -> int:
    """The small whole number at a token, or 0."""
    token, after = tokens[at], tokens[at + 1]
    if after.low in words.SCALES or (
        after.text in words.HYPHENS and token.touches(after)
    ):
        return 0
    if token.kind == "number":
        return int(token.text) if token.text.isdigit() and len(token.text) < 4 else 0
    return words.SMALL.get(token.low, 0)


def _is_share(tokens: Tokens, at: int, end: int, *, one: bool) -> bool:
    """Whether the words around tell of what it is a part, or that it is one."""
    after, before = tokens[end], tokens[at - 1]
    if after.low == "of" or after.low in _VERBS:
        return True
    begins = before.kind in ("symbol", "end") or before.low in _LEADS
    if after.kind in ("symbol", "end"):
        return before.low in ("or", "to", "just") or before.low in BOUND_ENDS
    if one and after.low.endswith("ed"):
        return begins
    return (begins or one) and _has_noun(tokens, end)


def _has_noun(tokens: Tokens, at: int) -> bool:
    """Whether a plural follows that may be parted: not "years", nor "points"."""
    for token in tokens[at : at + _FAR]:
        if token.kind != "word" or token.low in words.STOP or token.low in _NO_WHOLES:
            break
        if is_plural(token):
            return True
    return False
