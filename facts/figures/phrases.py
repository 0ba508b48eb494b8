"""The phrases of a figure: amounts and ranges, bounds, nouns."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from facts.figures import numbers, words
from facts.figures.currencies import AFTER_DOLLARS, CODES, DOLLARS, SYMBOLS
from facts.figures.numbers import Number
from facts.figures.words import Tokens
from facts.quantity import CURRENCIES, EXACT, plain


class Amount(NamedTuple):
    """A number with its fixed unit, "" where it has none."""

    number: Number
    unit: str
    end: int
    """The index of the token behind it."""

    @property
    def value(self) -> Decimal:
        """The exact value, without needless zeros."""
        return plain(EXACT.multiply(self.number.base, self.number.factor))


def read_multiple(tokens: Tokens, at: int) -> Amount | None:
    """A word for a multiple: "double", "tripled", "tenfold"."""
    low, after = tokens[at].low, tokens[at + 1]
    times = words.MULTIPLES.get(low) or words.MULTIPLE_VERBS.get(low)
    if times is None or after.low == "down" or after.text in words.HYPHENS:
        return None
    number = Number(Decimal(times), Decimal(1), at + 1, "spelled")
    return Amount(number, words.TIMES, at + 1)


def read_amount(tokens: Tokens, at: int, money: bool = False) -> Amount | None:
    """A number with its sign, and its currency or other fixed unit.

    `money` says that it is money, though its own currency may not be repeated.
    """
    negative, at = _sign(tokens, at)
    code, at = _currency(tokens, at)
    if code and not negative:
        negative, at = _sign(tokens, at)
    number = numbers.number(tokens, at, money=money or bool(code))
    if number is None or not (code or _stands_free(tokens, at)):
        return None
    found = _money_after(tokens, number, code) if code else _unit(tokens, number)
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
    before, token, after = tokens[at - 1], tokens[at], tokens[at + 1]
    if token.low == "minus":
        joined = after.text in words.HYPHENS and tokens[at + 2].kind == "number"
        return True, at + 1 + joined
    free = not before.touches(token) or before.text in {"(", *SYMBOLS}
    if free and token.touches(after) and token.text in words.SIGNS:
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
    if token.text == "R" and token.touches(after) and _is_rand(tokens, at + 1):
        return "ZAR", at + 1
    if token.text in CODES:
        number = at + 2 if after.text == "." else at + 1
        if tokens[number].kind == "number":
            return CODES[token.text], number
    return "", at


def _is_rand(tokens: Tokens, at: int) -> bool:
    """Whether the number behind an "R" looks like money: not "the R18 engine"."""
    token, scale = tokens[at], words.past_hyphen(tokens, at + 1)
    places = token.text.partition(".")[2]
    scaled = tokens[scale].text in words.SUFFIXES or tokens[scale].low in words.SCALES
    return token.kind == "number" and (scaled or "," in token.text or len(places) == 2)


def _money_after(tokens: Tokens, number: Number, code: str) -> tuple[str, int] | None:
    """The currency with its repetition behind the number: "$5 million CAD"."""
    named = AFTER_DOLLARS.get(tokens[number.end].text)
    if named and code == "USD" and not tokens[number.end + 1].text.islower():
        return named, number.end + 1
    found = _unit(tokens, number)
    if found and found[0] in CURRENCIES:
        return (found[0] if code == "USD" else code), found[1]
    joined = words.past_hyphen(tokens, number.end) > number.end
    return (code, number.end) if found or joined else None


def _unit(tokens: Tokens, number: Number) -> tuple[str, int] | None:
    """The fixed unit behind a number, or ""; None where the word undoes the number."""
    at = words.past_hyphen(tokens, number.end)
    token, hyphen = tokens[at], at > number.end
    if named := _named_unit(tokens, at, number):
        return named
    if token.low == "won" and number.factor > 1:
        return "KRW", at + 1
    aged = tokens[at + 2].low == "old"
    if token.low in words.MEASURES and (
        aged or not (hyphen and number.kind == "spelled")
    ):
        end = past_rate(tokens, at + 1)
        return printed(tokens[at:end]), end
    touching = tokens[at - 1].touches(token)
    if token.text in words.ATTACHED and touching and not hyphen:
        end = past_rate(tokens, at + 1)
        return printed(tokens[at:end]), end
    if token.text == "m" and touching:
        return "m", at + 1
    if token.text == "°":
        end = at + 1 + (tokens[at + 1].text in ("C", "F"))
        return printed(tokens[at:end]), end
    if hyphen and f"- {token.low}" not in words.BOUNDS_AFTER:
        large = number.factor > 1 or number.base >= 1000
        return ("", number.end) if large else None
    attached = token.kind in ("word", "other") and touching
    return None if attached and not hyphen else ("", number.end)


def _named_unit(tokens: Tokens, at: int, number: Number) -> tuple[str, int] | None:
    """A currency, a share or a multiple in words or by its sign."""
    token, after = tokens[at], tokens[at + 1]
    if token.low in ("pound", "pounds") and _is_weight(tokens, at, number):
        return token.text, at + 1
    if token.low in words.UNIT_STARTS:
        for size in (3, 2, 1):
            phrase = " ".join(word.low for word in tokens[at : at + size])
            if phrase in words.UNITS:
                return words.UNITS[phrase], at + size
    if token.text in words.TOUCHING_UNITS and tokens[at - 1].touches(token):
        return words.TOUCHING_UNITS[token.text], at + 1
    if after.kind == "number" and token.touches(after):
        return None
    unit = SYMBOLS.get(token.text) or CODES.get(token.text)
    if not unit and token.low in words.FOLD:
        unit = words.TIMES
    return (unit, at + 1) if unit else None


def _is_weight(tokens: Tokens, at: int, number: Number) -> bool:
    """Whether pounds weigh: "12 pounds of rice", not "5 million pounds of debt"."""
    after = tokens[at + 1]
    if after.low == "of":
        return tokens[at + 2].low not in words.OF_MONEY
    if after.low == "per":
        return tokens[at + 2].low in words.PER_WEIGHT
    if number.factor != 1:
        return False
    if tokens[at - 1].text in words.HYPHENS:
        return after.kind == "word" and after.low not in words.MONEY_NOUNS
    if after.low in words.WEIGHING:
        return True
    return any(token.low in words.WEIGHING for token in tokens[at - 6 : at])


def read_range(tokens: Tokens, at: int, low: Amount) -> tuple[Amount, Amount | None]:
    """The two ends of a range, sharing scale and unit, or the one amount."""
    end = _past_loose_hyphen(tokens, low.end)
    joint = tokens[end]
    between = joint.low == "and" and tokens[at - 1].low == "between"
    if not between and joint.low not in words.JOINTS:
        return low, None
    high = read_amount(tokens, end + 1, money=low.unit in CURRENCIES)
    if high is None:
        return low, None
    bare = not high.unit and noun_end(tokens, high.end, loose=False) == high.end
    if high.unit != low.unit and low.unit and not (bare and low.unit in CURRENCIES):
        return low, None
    shared = low
    if low.number.factor == 1 and abs(low.number.base) <= high.number.base:
        number = low.number._replace(factor=high.number.factor)
        shared = low._replace(number=number)
    if shared.value >= high.value or _are_two(tokens, at, low, shared, bare):
        return low, None
    large = low.number.factor > 1 or high.value > 2 * low.value
    if joint.low == "or" and (low.unit or low != shared or large):
        return low, None
    return shared, high._replace(unit=high.unit or low.unit)


def _past_loose_hyphen(tokens: Tokens, at: int) -> int:
    """The index behind the hyphen of "7- to 8-inch"."""
    hyphen, joint = tokens[at], tokens[at + 1]
    loose = hyphen.text in words.HYPHENS and tokens[at - 1].touches(hyphen)
    return at + 1 if loose and joint.low in ("to", "or") else at


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
    while tokens[at + 1].low == "of" and tokens[at].low in words.PLURAL_SCALES:
        size, at = size * words.PLURAL_SCALES[tokens[at].low], at + 2
    number = Number(size, Decimal(1), at, "spelled")
    unit, end = _named_unit(tokens, at, number) or ("", at)
    if not unit and (end := noun_end(tokens, at, loose=False)) > at:
        unit = printed(tokens[at:end])
    return Vague((plain(size), plain(size * 10)), unit, end) if unit else None


def share_currency(tokens: Tokens, amount: Amount, end: int) -> str:
    """The currency that "3 million of the 8 million euros" shares, or ""."""
    if tokens[end].low != "of" or tokens[end + 1].low not in words.OWNERS:
        return ""
    whole = read_amount(tokens, end + 2) if amount.number.factor > 1 else None
    return whole.unit if whole and whole.unit in CURRENCIES else ""


def _are_two(tokens: Tokens, at: int, own: Amount, shared: Amount, bare: bool) -> bool:
    """Whether "A to B" is a change: "fell from 9% to 12%", "up $2 to $14"."""
    if tokens[own.end].low != "to" or own != shared:
        return False
    before = tokens[at - 1].low
    if before == "from":
        earlier = tokens[max(at - 6, 0) : at - 1]
        return bool(own.unit) and any(token.low in words.CHANGES for token in earlier)
    return before in words.CHANGES and own.unit != "%" and (bool(own.unit) or bare)


def bound_before(tokens: Tokens, at: int, floor: int) -> tuple[int, str]:
    """Where the words of a bound begin, and the bound; "exact" where there is none."""
    for size in range(min(words.LONGEST_BOUND, at - floor), 0, -1):
        phrase = " ".join(token.low for token in tokens[at - size : at])
        if phrase in words.BOUNDS:
            return at - size, words.BOUNDS[phrase]
    return at, "exact"


def bound_after(tokens: Tokens, at: int) -> tuple[str, int]:
    """The bound behind a number ("or more", "-odd") or "", and the index behind it."""
    token = tokens[at]
    if token.kind == "word" or tokens[at - 1].touches(token):
        for size in (2, 1):
            phrase = " ".join(token.low for token in tokens[at : at + size])
            if phrase in words.BOUNDS_AFTER:
                return words.BOUNDS_AFTER[phrase], at + size
    return "", at


def noun_end(tokens: Tokens, at: int, *, loose: bool) -> int:
    """The index behind the noun that is counted: the first plural of a few words."""
    found = end = at
    for _ in range(4):
        token = tokens[end]
        if token.kind != "word" or token.low in words.NOT_IN_NOUNS:
            break
        end = words.past_compound(tokens, end)
        head, after = tokens[end - 1], tokens[end]
        if words.is_plural(head):
            found = end
            name = head.text[0].isupper() and after.text.islower()
            if not name and head.low not in words.ATTRIBUTIVE:
                break
    return past_rate(tokens, end if loose and found == at else found)


def past_rate(tokens: Tokens, at: int) -> int:
    """The index behind "per second", "a day" or "/h"."""
    token, after = tokens[at], tokens[at + 1]
    rated = token.low == "per" or (token.text == "/" and token.touches(after))
    rated = rated and after.kind == "word"
    every = token.low in words.ARTICLES and after.low in words.PERIODS
    return at + 2 if rated or every else at


def printed(tokens: Tokens) -> str:
    """The words of tokens as printed, with one space for each white space."""
    parts = [
        token.text if token.touches(after) else f"{token.text} "
        for token, after in pairwise(tokens)
    ]
    return "".join([*parts, *(token.text for token in tokens[-1:])])
