"""Figures of a query: "$200bn", and what lies in a range: ">1bn", "1m..5m"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from facts.quantity import CURRENCIES, MAX_DIGITS, Quantity
from facts.query.parts import Part
from facts.query.terms import Range
from facts.text import in_short

LONGEST = 60
"""Characters of a figure; a longer one is words."""

MORE = "takes a figure such as 1bn, $5m or 25%"

_SIGN = re.compile(r"[<>]=?|[≤≥=]")
_COMPARED = re.compile(r"(?P<sign>[<>]=?|[≤≥=])(?P<figure>.*)", re.S)
_SIGNS = {"≤": "<=", "≥": ">="}
_SPAN = re.compile(r"(?P<low>.*?)(?:\.\.+|…)(?P<high>.*)", re.S)
_PLAIN = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_BARE_B = re.compile(r"(?<=[0-9])b\b", re.I)
_OPENS = re.compile(r"[^\w\s]{0,2}[0-9]")
_SYMBOLS = frozenset("$€£¥₹")
_SCALE = re.compile("hundred|thousand|(?:m|b|tr)illion|[kmb]|[mbt]n", re.I)
_UNIT = re.compile(
    "usd|eur|gbp|jpy|cny|inr|cad|aud|chf|dollars?|euros?|pounds?|yen|yuan|rupees?"
    "|percent|[%$€£¥]",
    re.I,
)


class Compared(NamedTuple):
    """What a branch asks of figures: the range, or None where it is none yet."""

    range: Range | None
    hint: str = ""


def is_comparison(value: str) -> bool:
    """Whether this is a comparison or a range of figures, perhaps half typed."""
    match = _COMPARED.fullmatch(value)
    return _is_span(value) or (
        match is not None and not match["figure"].strip(" .$€£¥")[:1].isalpha()
    )


def _is_span(value: str) -> bool:
    match = _SPAN.fullmatch(value)
    return match is not None and (_opens(match["low"]) or _opens(match["high"]))


def compared(text: str) -> Compared:
    """Read a comparison or a range: what cannot be read has a hint."""
    shown = in_short(text)
    if match := _COMPARED.fullmatch(text):
        sign = _SIGNS.get(match["sign"], match["sign"])
        quantity = read_quantity(match["figure"])
        if quantity is None:
            return Compared(None, f"{match['sign']} {MORE}")
        return Compared(_compared(sign, quantity))
    match = _SPAN.fullmatch(text)
    assert match is not None  # is_comparison has seen to it
    first, last = match["low"].strip(), match["high"].strip()
    low, high = read_quantity(first), read_quantity(last)
    if low is None or high is None:
        return Compared(None, f"{shown} needs two figures such as 1m..5m")
    return Compared(_between(low, high))


def _compared(sign: str, quantity: Quantity) -> Range:
    from facts.figures.keys import ends, unit_key  # noqa: PLC0415 (slow to import)

    low, high = ends(quantity)
    unit = unit_key(quantity.unit)
    if sign == "=":
        return Range(low, high, unit)
    strict = sign in ("<", ">")
    if sign.startswith(">"):
        return Range(high if strict else low, None, unit, strict)
    return Range(None, low if strict else high, unit, strict)


def _between(first: Quantity, last: Quantity) -> Range:
    """A range; an end without a unit has that of the other: $1bn..5bn."""
    from facts.figures.keys import ends, unit_key  # noqa: PLC0415 (slow to import)

    low, high = sorted((ends(first)[0], ends(last)[1]))
    return Range(low, high, unit_key(last.unit) or unit_key(first.unit))


def read_quantity(text: str) -> Quantity | None:
    """The quantity that the whole text is, None where it is none."""
    text = " ".join(text.split())
    if not 0 < len(text) <= LONGEST or not text.isprintable():
        return None
    from facts.figures import whole_figure  # noqa: PLC0415 (slow to import)

    bare = text.replace(",", "")
    if _PLAIN.fullmatch(bare) and len(bare) <= MAX_DIGITS:
        return Quantity(Decimal(bare), None, None, "", "exact")
    *before, last = _BARE_B.sub("bn", text).split(" ")
    if before and last in _SYMBOLS:
        return whole_figure(f"{last}{' '.join(before)}")
    if last.upper() in CURRENCIES:
        last = last.upper()
    return whole_figure(" ".join((*before, last)))


def figure_of(text: str) -> str:
    """The key of the figure that the text is, "" where it is none."""
    if " " not in text and not any(character.isdigit() for character in text):
        return ""
    quantity = read_quantity(text)
    if quantity is None:
        return ""
    from facts.figures.keys import figure_key  # noqa: PLC0415 (slow to import)

    return figure_key(quantity)


def joined(parts: Sequence[Part], at: int) -> int:
    """The index behind the parts that make one figure with this one: "500m", "usd"."""
    value, end = parts[at].value, at + 1
    if _SIGN.fullmatch(value):
        if end == len(parts) or not (_is_bare(parts[end]) and _opens(parts[end].value)):
            return end
        end += 1
    elif not any(character.isdigit() for character in value):
        return end
    for words in (_SCALE, _UNIT):
        if end < len(parts) and _is_bare(parts[end]):
            end += words.fullmatch(parts[end].value) is not None
    return end


def _is_bare(part: Part) -> bool:
    return not part.field and not part.negated


def _opens(value: str) -> bool:
    return _OPENS.match(value) is not None
