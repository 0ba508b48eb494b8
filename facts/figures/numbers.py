"""Numbers as articles print them: in digits, spelled, fractions, with their scale."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from facts.errors import FigureError
from facts.figures import words
from facts.figures.tokens import Tokens, past_hyphen
from facts.quantity import EXACT, MAX_DIGITS, plain

ONE = Decimal(1)
_SCALE_STARTS = {*words.SCALES, *words.PLURAL_SCALES, *words.FOREIGN_SCALES}
_SCALE_STARTS |= words.HYPHENS
_Kind = Literal["digits", "spelled", "fraction"]
_PLAIN = re.compile(r"(?:0|[1-9][0-9]*)?(?:\.[0-9]+)?")
_GROUPED = re.compile(
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?"
)
_ONE_TO_THREE = re.compile(r"[0-9]{1,3}")
_THREE = re.compile(r"[0-9]{3}")
_POWER = re.compile(r"([0-9.]+)(?:[ ]?[×x*][ ]?10\^?|[eE])(\D?[0-9]+)")
_UPRIGHT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻\u2212\u2013", "0123456789---")
_FOREIGN = re.compile(
    r"[0-9]+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"
)


def _ambiguous(text: str, *ways: str) -> FigureError:
    """The refusal of a number that means different things in different places."""
    return FigureError(f'"{text}" is ambiguous: write {" or ".join(ways)}')


def _numeral(text: str) -> Decimal | None:
    """The value of digits, None where they are no number; raises FigureError."""
    if text.isdigit() and len(text) <= MAX_DIGITS and (text[0] != "0" or text == "0"):
        return Decimal(text)
    if len(text) > MAX_DIGITS and (
        len(text) > 2 * MAX_DIGITS or sum(map(str.isdigit, text)) > MAX_DIGITS
    ):
        return None
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if power := _POWER.fullmatch(text.translate(_UPRIGHT)):
        return Decimal("e".join(power.groups()))
    if _FOREIGN.fullmatch(text):
        raise _ambiguous(text, text.translate(str.maketrans(".,", ",.")))
    return None


def _scale(tokens: Tokens, at: int, money: bool) -> tuple[Decimal, int]:
    """The factor of words such as "thousand million", or of a suffix such as "bn"."""
    before, token = tokens[at - 1], tokens[at]
    if token.low not in _SCALE_STARTS and token.text not in words.SUFFIXES:
        return ONE, at
    if token.text in words.SUFFIXES:
        if before.touches(token):
            if token.text == "m" and not money and _are_metres(tokens, at):
                return ONE, at
            name = before.text + token.text in words.NAMES_IN_SUFFIXES
            fits = money or not (name or token.text in words.MONEY_SUFFIXES)
        else:
            spaced_money = money and token.text in words.SPACED_MONEY_SUFFIXES
            fits = spaced_money or token.text in words.SPACED_SUFFIXES
        if not fits:
            return ONE, at
        return words.SCALES[words.SUFFIXES[token.text]], at + 1
    factor = ONE
    for _ in range(2):
        word = past_hyphen(tokens, at)
        if english := words.FOREIGN_SCALES.get(tokens[word].low):
            raise _ambiguous(tokens[word].text, f'"{english}"')
        low = tokens[word].low
        scale = words.SCALES.get(low)
        if scale is None and before.kind == "number":
            scale = words.PLURAL_SCALES.get(low)
        if scale is None:
            break
        factor, at = factor * scale, word + 1
    return factor, at


def _are_metres(tokens: Tokens, at: int) -> bool:
    """Whether an "m" is a length: "a 200m final", "ran the 200m", "500m2"."""
    after, runner = tokens[at + 1], tokens[at - 2 - (tokens[at - 2].low == "the")]
    squared = after.kind == "number" and tokens[at].touches(after)
    return squared or after.low in words.METRES_BEFORE or runner.low in words.RUNNING


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
    if part := _part(token.text):
        factor, end = _scale(tokens, at + 1, money)
        return Number(part, factor, end, "fraction")
    base = _numeral(token.text)
    if base is None:
        return None
    if after.kind == "number" or after.text in words.HYPHENS:
        if _is_thousands(tokens, at):
            parts = token.text, after.text
            raise _ambiguous(" ".join(parts), ",".join(parts))
        places = len(token.text.partition(".")[2])
        parted = _mixed(tokens, at) if places in (0, 2) else 0
        if parted:
            at = parted
            part = _part(tokens[at].text) or Decimal(0)
            base = EXACT.add(base, part.scaleb(-places))  # "$5.27-1/2" is 5.275
    elif after.text in words.FRACTION_SIGNS and token.touches(after):
        base, at = EXACT.add(base, words.FRACTION_SIGNS[after.text]), at + 1
    factor, end = _scale(tokens, at + 1, money)
    return Number(base, factor, end, "digits")


def _is_thousands(tokens: Tokens, at: int) -> bool:
    """Whether "30 000" may be one number; in "32 737 MAX jets" there are two."""
    token, after, named = tokens[at], tokens[at + 1], tokens[at + 2]
    if after.kind != "number" or after.start != token.end + 1:
        return False
    name = after.text[0] != "0" and named.kind == "word" and named.text[0].isupper()
    groups = _ONE_TO_THREE.fullmatch(token.text) and _THREE.fullmatch(after.text)
    return bool(groups) and not name


def _part(text: str) -> Decimal | None:
    """The value of "3/4"; None for what is no part of one, as "9/2" is."""
    if text.isdigit():
        return None
    above, slash, below = text.replace("\u2044", "/").partition("/")
    if not slash or Decimal(above) >= Decimal(below):
        return None
    return plain((Decimal(above) / Decimal(below)).quantize(Decimal("0.000001")))


def _mixed(tokens: Tokens, at: int) -> int:
    """The index of the fraction of "2 1/2" or "2-1/2", or 0."""
    token, after = tokens[at], tokens[at + 1]
    hyphen = after.text in words.HYPHENS and token.touches(after)
    if tokens[at + 1 + hyphen].kind != "number":
        return 0
    part = at + 1 + hyphen
    near = tokens[part].start == tokens[part - 1].end + (not hyphen)
    return part if near and _part(tokens[part].text) else 0


def _fraction(tokens: Tokens, at: int) -> Number | None:
    """A fraction, "two-thirds" or "half", also of a scale: "half a million"."""
    low, end = tokens[at].low, past_hyphen(tokens, at + 1)
    if sign := words.FRACTION_SIGNS.get(low):
        return Number(sign, ONE, at + 1, "fraction")
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
    if tokens[of].low in words.ARTICLES and _is_unit(tokens[of + 1].low):
        return Number(base, ONE, of + 1, "fraction")  # "half an hour"
    factor, after = _scale(tokens, end + 1, money=False)
    kind: _Kind = "spelled" if factor > 1 else "fraction"
    return Number(base, factor, after, kind)


def _is_unit(word: str) -> bool:
    return word in words.MEASURES or word in words.UNIT_STARTS


def _below_hundred(tokens: Tokens, at: int) -> tuple[int, int]:
    value = words.SMALL.get(tokens[at].low, 0)
    ones = past_hyphen(tokens, at + 1)
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


_AND_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def _and_part(tokens: Tokens, at: int) -> tuple[Decimal, int]:
    """What "and a half" adds, also "-and-a-half", or 0."""
    if tokens[at].low not in ("and", *words.HYPHENS):
        return Decimal(0), at
    phrase = [token for token in tokens[at : at + 6] if token.text not in words.HYPHENS]
    if [token.low for token in phrase[:2]] != ["and", "a"]:
        return Decimal(0), at
    part = _AND_PARTS.get(phrase[2].low)
    if part is None:
        return Decimal(0), at
    return part, next(n for n in range(at, at + 6) if tokens[n] is phrase[2]) + 1


def _spelled(tokens: Tokens, at: int) -> Number | None:
    """A number in words: "a million", "two dozen", "forty-five thousand"."""
    low = tokens[at].low
    if tokens[at + 1].low == "dozen":
        dozens = 1 if low in words.ARTICLES else words.SMALL.get(low, 0)
        return Number(Decimal(12 * dozens), ONE, at + 2, "spelled")
    small, end = _below_thousand(tokens, at)
    if not small:
        return None
    base = Decimal(small)
    part, end = _and_part(tokens, end)
    factor, end = _scale(tokens, end, money=False)
    if factor > 1 and not part:
        part, end = _and_part(tokens, end)
    base += part
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
