"""Numbers as articles print them: in digits, spelled, fractions, with their scale."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from facts import figure_words as words
from facts.errors import FigureError
from facts.figure_words import Tokens
from facts.quantity import EXACT, MAX_DIGITS

_Kind = Literal["digits", "spelled", "fraction"]
_PLAIN = re.compile(r"(?:0|[1-9][0-9]*)?(?:\.[0-9]+)?")
_GROUPED = re.compile(
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?"
)
_ONE_TO_THREE = re.compile(r"[0-9]{1,3}")
_THREE = re.compile(r"[0-9]{3}")
_FOREIGN = re.compile(
    r"[0-9]+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"
)


def _ambiguous(text: str, *ways: str) -> FigureError:
    """The refusal of a number that means different things in different places."""
    return FigureError(f'"{text}" is ambiguous: write {" or ".join(ways)}')


def _numeral(text: str) -> Decimal | None:
    """The value of digits, None where they are no number; raises FigureError."""
    if len(text) > 2 * MAX_DIGITS or sum(map(str.isdigit, text)) > MAX_DIGITS:
        return None
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _FOREIGN.fullmatch(text):
        raise _ambiguous(text, text.translate(str.maketrans(".,", ",.")))
    return None


def _scale(tokens: Tokens, at: int, money: bool) -> tuple[Decimal, int]:
    """The factor of words such as "thousand million", or of a suffix such as "bn"."""
    before, token = tokens[at - 1], tokens[at]
    if token.text in words.SUFFIXES:
        if before.touches(token):
            name = before.text + token.text in words.NAMES_IN_SUFFIXES
            fits = money or not (name or token.text in words.MONEY_SUFFIXES)
        else:
            spaced_money = money and token.text in words.SPACED_MONEY_SUFFIXES
            fits = spaced_money or token.text in words.SPACED_SUFFIXES
        if not fits:
            return Decimal(1), at
        return words.SCALES[words.SUFFIXES[token.text]], at + 1
    factor = Decimal(1)
    for _ in range(2):
        word = words.past_hyphen(tokens, at)
        if english := words.FOREIGN_SCALES.get(tokens[word].low):
            raise _ambiguous(tokens[word].text, f'"{english}"')
        if tokens[word].low not in words.SCALES:
            break
        factor, at = factor * words.SCALES[tokens[word].low], word + 1
    return factor, at


class Number(NamedTuple):
    """A number: `base` times `factor`; `end` is the index of the token behind it."""

    base: Decimal
    factor: Decimal
    end: int
    kind: _Kind


def number(tokens: Tokens, at: int, money: bool) -> Number | None:
    """The number at a token: in digits, a fraction, or spelled."""
    if tokens[at].kind == "number":
        return _digits(tokens, at, money)
    return _fraction(tokens, at) or _spelled(tokens, at)


def _digits(tokens: Tokens, at: int, money: bool) -> Number | None:
    token, after = tokens[at], tokens[at + 1]
    base = _numeral(token.text)
    if base is None:
        return None
    if after.start == token.end + 1 and _THREE.fullmatch(after.text):
        if _ONE_TO_THREE.fullmatch(token.text):
            parts = token.text, after.text
            raise _ambiguous(" ".join(parts), ",".join(parts))
    elif after.text in words.FRACTION_SIGNS and token.touches(after):
        base, at = EXACT.add(base, words.FRACTION_SIGNS[after.text]), at + 1
    factor, end = _scale(tokens, at + 1, money)
    return Number(base, factor, end, "digits")


def _fraction(tokens: Tokens, at: int) -> Number | None:
    """A fraction, "two-thirds" or "half", also of a scale: "half a million"."""
    low, end = tokens[at].low, words.past_hyphen(tokens, at + 1)
    above = 1 if low in words.ARTICLES else words.ONES.get(low, 0)
    name = tokens[end].low
    if low == "half":
        above, name, end = 1, low, at
    below = words.DENOMINATORS.get(name.removesuffix("s") if above > 1 else name)
    if not above or below is None or (above > 1) != name.endswith("s"):
        return None
    base = (Decimal(above) / below).quantize(Decimal("0.000001"))
    of = end + 1 + (tokens[end + 1].low == "of")
    whole = _spelled(tokens, of) if tokens[of].low in words.ARTICLES else None
    if whole:
        return whole._replace(base=whole.base * base)
    factor, after = _scale(tokens, end + 1, money=False)
    kind: _Kind = "spelled" if factor > 1 else "fraction"
    return Number(base, factor, after, kind)


def _below_hundred(tokens: Tokens, at: int) -> tuple[int, int]:
    value = words.SMALL.get(tokens[at].low, 0)
    ones = words.past_hyphen(tokens, at + 1)
    if value >= 20 and words.ONES.get(tokens[ones].low, 10) < 10:
        return value + words.ONES[tokens[ones].low], ones + 1
    return value, at + 1


def _below_thousand(tokens: Tokens, at: int) -> tuple[int, int]:
    value, end = _below_hundred(tokens, at)
    if tokens[at].low in words.ARTICLES and tokens[end].low in words.SCALES:
        value = 1
    if value and tokens[end].low == "hundred":
        joint = tokens[end + 1].low == "and"
        rest, after = _below_hundred(tokens, end + 1 + joint)
        return (value * 100 + rest, after) if rest else (value * 100, end + 1)
    return value, end


def _spelled(tokens: Tokens, at: int) -> Number | None:
    """A number in words: "a million", "two dozen", "forty-five thousand"."""
    low = tokens[at].low
    if tokens[at + 1].low == "dozen":
        dozens = 1 if low in words.ARTICLES else words.SMALL.get(low, 0)
        return Number(Decimal(12 * dozens), Decimal(1), at + 2, "spelled")
    small, end = _below_thousand(tokens, at)
    if not small:
        return None
    base = Decimal(small)
    if [token.low for token in tokens[end : end + 3]] == ["and", "a", "half"]:
        base, end = base + Decimal("0.5"), end + 3
    factor, end = _scale(tokens, end, money=False)
    rest, after = _below_thousand(tokens, end)
    if factor > 1 and rest:
        smaller, after = _scale(tokens, after, money=False)
        if smaller < factor:
            return Number(base + rest * smaller / factor, factor, after, "spelled")
    return Number(base, factor, end, "spelled")


def refuse_european(text: str, number: Number) -> None:
    """Raise FigureError for "1.500" euros: a thousand and a half, or one and a half."""
    whole, _, places = text.partition(".")
    unscaled = number.kind == "digits" and number.factor == 1
    if unscaled and len(places) == 3 and whole.strip("0") and "," not in whole:
        raise _ambiguous(text, f"{whole},{places}", text.rstrip("0").rstrip("."))
