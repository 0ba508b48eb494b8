"""Amounts: a number with its sign, and its currency or other fixed unit."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from facts.figures import numbers, words
from facts.figures.currencies import AFTER_DOLLARS, CODES, DOLLARS, SYMBOLS
from facts.figures.measures import named_unit, unit_after
from facts.figures.nouns import noun_end
from facts.figures.numbers import ONE, Number
from facts.figures.tokens import Tokens, past_hyphen, printed
from facts.quantity import CURRENCIES, EXACT, plain

_FIFTY = Decimal(50)


class Amount(NamedTuple):
    """A number with its fixed unit, "" where it has none."""

    number: Number
    unit: str
    end: int
    """The index of the token behind it."""

    @property
    def value(self) -> Decimal:
        """The exact value, without needless zeros."""
        base, factor = self.number.base, self.number.factor
        if factor is ONE and base.same_quantum(ONE):
            return base
        return plain(EXACT.multiply(base, factor))


def read_multiple(tokens: Tokens, at: int) -> Amount | None:
    """A word for a multiple, "double", "tripled", or for a change by half, "halved"."""
    low = tokens[at].low
    if low in words.HALVES and not _are_parts(tokens, at):
        return Amount(Number(_FIFTY, Decimal(1), at + 1, "spelled"), "%", at + 1)
    times = words.MULTIPLES.get(low) or words.MULTIPLE_VERBS.get(low)
    if times is None:
        return None
    after = tokens[at + 1]
    if after.low == "down" or after.text in words.HYPHENS:
        return None
    number = Number(Decimal(times), Decimal(1), at + 1, "spelled")
    return Amount(number, words.TIMES, at + 1)


def read_amount(tokens: Tokens, at: int, money: bool = False) -> Amount | None:
    """A number with its sign, and its currency or other fixed unit.

    `money` says that it is money, though its own currency may not be repeated.
    """
    negative, code = False, ""
    if tokens[at].kind != "number":
        negative, at = _sign(tokens, at)
        code, at = _currency(tokens, at)
        if code and not negative:
            negative, at = _sign(tokens, at)
    number = numbers.number(tokens, at, money=money or bool(code))
    if number is None or not (code or _stands_free(tokens, at)):
        return None
    found = _money_after(tokens, number, code) if code else unit_after(tokens, number)
    if found is None:
        return None
    unit, end = found
    if unit == "EUR":
        numbers.refuse_european(tokens[at].text, number)
    if negative:
        number = number._replace(base=number.base.copy_negate())
    return Amount(number, unit, end)


def _stands_free(tokens: Tokens, at: int) -> bool:
    return tokens[at - 1].kind != "word" or not tokens[at - 1].touches(tokens[at])


def _sign(tokens: Tokens, at: int) -> tuple[bool, int]:
    """Whether a minus stands here, and the index behind a sign."""
    token = tokens[at]
    if token.low == "minus":
        hyphen = tokens[at + 1].text in words.HYPHENS
        either = tokens[at - 1].low == "or"  # "plus or minus"
        return not either, at + 1 + (hyphen and tokens[at + 2].kind == "number")
    if token.text in words.SIGNS:
        before, after = tokens[at - 1], tokens[at + 1]
        free = not before.touches(token) or before.text in {"(", *SYMBOLS}
        if free and token.touches(after):
            return token.text != "+", at + 1
    return False, at


def _currency(tokens: Tokens, at: int) -> tuple[str, int]:
    """The code of a currency before its number, or "", and the index behind it."""
    token, after = tokens[at], tokens[at + 1]
    if token.text in SYMBOLS:
        if token.text == "$" and token.touches(after) and after.text in DOLLARS:
            return DOLLARS[after.text], at + 2
        return SYMBOLS[token.text], at + 1
    if token.text == "Y" and after.text == "=" and after.touches(tokens[at + 2]):
        return "JPY", at + 2  # how some agencies print a yen sign
    dollars = DOLLARS.get(token.text, "") if after.text == "$" else ""
    if dollars and (token.touches(after) or dollars == "USD"):
        return dollars, at + 2
    if token.text in _BY_SCALE and token.touches(after) and _is_money(tokens, at + 1):
        return _BY_SCALE[token.text], at + 1
    if token.text in CODES:
        number = at + 2 if after.text == "." else at + 1
        summit = token.text == "COP" and token.touches(after)  # COP26
        if tokens[number].kind == "number" and not summit:
            return CODES[token.text], number
    return "", at


_BY_SCALE = {"R": "ZAR", "Y": "JPY"}


def _is_money(tokens: Tokens, at: int) -> bool:
    """Whether the number behind an "R" looks like money: not "the R18 engine"."""
    token, scale = tokens[at], tokens[past_hyphen(tokens, at + 1)]
    places = token.text.partition(".")[2]
    suffix = scale.text in words.SUFFIXES and scale.text != "K"  # "Y2K"
    scaled = suffix or scale.low in words.SCALES
    return token.kind == "number" and (scaled or "," in token.text or len(places) == 2)


def _money_after(tokens: Tokens, number: Number, code: str) -> tuple[str, int] | None:
    """The currency with its repetition behind the number: "$5 million CAD"."""
    named = AFTER_DOLLARS.get(tokens[number.end].text)
    if named and code == "USD" and not tokens[number.end + 1].text.islower():
        return named, number.end + 1
    found = unit_after(tokens, number)
    if found and found[0] in CURRENCIES:
        return (found[0] if code == "USD" else code), found[1]
    joined = past_hyphen(tokens, number.end) > number.end
    return (code, number.end) if found or joined else None


def _are_parts(tokens: Tokens, at: int) -> bool:
    """Whether "halves" are parts: "two halves", "halves of"."""
    before = tokens[at - 1]
    counted = before.kind == "number" or before.low in words.SMALL
    return tokens[at].low == "halves" and (
        counted or before.low in ("both", "the") or tokens[at + 1].low == "of"
    )


_ENDED = {"half": Decimal("1.5"), "quarter": Decimal("1.25")}


def read_span(tokens: Tokens, at: int, alone: bool) -> Amount | None:
    """One time and what is more: "a year and a half", "in a decade"."""
    unit, behind = tokens[at + 1], at + 2
    if tokens[at].low not in (*words.ARTICLES, "one") or unit.low not in words.YEARS:
        return None
    if [token.low for token in tokens[behind : behind + 2]] == ["and", "a"]:
        value = _ENDED.get(tokens[at + 4].low)
        number = Number(value or ONE, ONE, behind, "spelled")
        return Amount(number, unit.text, at + 5) if value else None
    spans = alone or tokens[at - 1].low in words.WITHIN
    if unit.low != "decade" or not spans or tokens[behind].low in words.SINCE:
        return None
    return Amount(Number(ONE, ONE, behind, "spelled"), unit.text, behind)


class Vague(NamedTuple):
    """A number that is given by its size alone, and what it counts."""

    ends: tuple[Decimal, Decimal]
    unit: str
    end: int


def read_vague(tokens: Tokens, at: int) -> Vague | None:
    """A size: "dozens of towns", "tens of millions of dollars"."""
    size = words.VAGUE.get(tokens[at].low)
    if size is None or tokens[at + 1].low != "of":
        return None
    at += 2
    if tokens[at + 1].low == "of" and tokens[at].low in words.PLURAL_SCALES:
        size, at = size * words.PLURAL_SCALES[tokens[at].low], at + 2
    number = Number(size, Decimal(1), at, "spelled")
    unit, end = named_unit(tokens, at, number) or ("", at)
    if not unit and (end := noun_end(tokens, at, loose=False)) > at:
        unit = printed(tokens[at:end])
    return Vague((plain(size), plain(size * 10)), unit, end) if unit else None


def share_currency(tokens: Tokens, amount: Amount, end: int) -> str:
    """The currency that "3 million of the 8 million euros" shares, or ""."""
    if tokens[end].low != "of" or tokens[end + 1].low not in words.OWNERS:
        return ""
    whole = read_amount(tokens, end + 2) if amount.number.factor > 1 else None
    return whole.unit if whole and whole.unit in CURRENCIES else ""
