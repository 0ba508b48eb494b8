"""Measures: the fixed unit behind a number, as a currency, a share or a length."""

from __future__ import annotations

from facts.figures import words
from facts.figures.currencies import CODES, SYMBOLS
from facts.figures.numbers import Number
from facts.figures.tokens import Token, Tokens, past_hyphen, printed

_STARTS = words.UNIT_STARTS | words.MEASURES | words.FOLD | {"won", "°", "r", "m"}
_STARTS |= {unit.lower() for unit in (*words.SI_UNITS, *CODES, *SYMBOLS)}


def unit_after(tokens: Tokens, number: Number) -> tuple[str, int] | None:
    """The fixed unit behind a number, or ""; None where the word undoes the number."""
    at = past_hyphen(tokens, number.end)
    if tokens[at].low == "of" and tokens[at + 1].low in words.ARTICLES:
        point = named_unit(tokens, at + 2, number)  # "0.5 of a percentage point"
        return point or ("", number.end)
    token, hyphen = tokens[at], at > number.end
    if token.low not in _STARTS and not tokens[at - 1].touches(token):
        return "", number.end
    touching = tokens[at - 1].touches(token) and not hyphen
    if token.kind not in ("word", "symbol"):
        return None if touching and token.kind == "other" else ("", at)
    if touching and len(token.text) == 1 and _is_type(tokens, at, number):
        return None
    if named := named_unit(tokens, at, number):
        return named
    if token.low == "won" and number.factor > 1:
        return "KRW", at + 1
    if end := _past_measure(tokens, at, number):
        return printed(tokens[at:end]), end
    if hyphen and f"- {token.low}" not in words.BOUNDS_AFTER:
        large = number.factor > 1 or number.base >= 1000
        return ("", number.end) if large else None
    return None if touching and token.kind == "word" else ("", number.end)


def named_unit(tokens: Tokens, at: int, number: Number) -> tuple[str, int] | None:
    """A currency, a share or a multiple in words or by its sign."""
    token, after = tokens[at], tokens[at + 1]
    if token.low in words.UNIT_STARTS:
        if token.low in ("pound", "pounds") and _is_weight(tokens, at, number):
            end = past_rate(tokens, _past_second(tokens, at + 1))
            return printed(tokens[at:end]), end
        for size in (3, 2, 1):
            phrase = " ".join(word.low for word in tokens[at : at + size])
            if phrase in words.UNITS:
                return words.UNITS[phrase], at + size
    touching = tokens[at - 1].touches(token)
    if touching and token.text in words.TOUCHING_UNITS:
        return words.TOUCHING_UNITS[token.text], at + 1
    if after.kind == "number" and token.touches(after):
        return None
    unit = SYMBOLS.get(token.text) or CODES.get(token.text)
    if token.text == "R" and not touching and after.kind in ("symbol", "end"):
        unit = "ZAR"
    if not unit and token.low in words.FOLD:
        often = token.low == "times" and (number.factor > 1 or number.base >= 100)
        unit = token.low if often else words.TIMES
    return (unit, at + 1) if unit else None


def past_rate(tokens: Tokens, at: int) -> int:
    """The index behind "per second", "a day", "an hour" or "/h"."""
    token, after = tokens[at], tokens[at + 1]
    if token.text == "/" and token.touches(after) and after.kind == "word":
        return _past_power(tokens, at + 2)
    if token.low == "per" and after.kind == "word":
        return at + 2 + (after.low in ("square", "cubic"))
    if token.low in words.ARTICLES and after.low in words.PERIODS:
        return at if tokens[at + 2].low in words.SINCE else at + 2
    return at


def is_type(token: Token) -> bool:
    """Whether a word makes the number behind it a name: "Boeing 777X", "gate 7C"."""
    if token.kind != "word":
        return False
    named = token.text[0].isupper() and token.low not in words.NO_NAMES
    return named or token.low in words.LABELS


def _is_type(tokens: Tokens, at: int, number: Number) -> bool:
    """Whether a letter behind a number makes a name with it: "777X", "gate 7C"."""
    if not tokens[at - 1].text.isdigit() or tokens[at].kind != "word":
        return False
    large = tokens[at].text == "X" and number.base >= 100
    return large or is_type(tokens[at - 2])


def _past_measure(tokens: Tokens, at: int, number: Number) -> int:
    """The index behind a measure with its rate, as "km/h", or 0."""
    token, after = tokens[at], tokens[at + 1]
    hyphen, end = at > number.end, at + 1
    if token.low in words.MEASURES:
        end = _past_second(tokens, end)
        end += token.low.endswith("watt") and tokens[end].low in ("hour", "hours")
        degrees = token.low.startswith("degree")
        end += degrees and tokens[end].low in words.TEMPERATURES
    elif token.text == "m" and after.low in words.METRES_BEFORE and not hyphen:
        return end
    elif token.text == "°":
        end += after.text in ("C", "F")
    elif hyphen or not _is_symbol(tokens, at):
        return 0
    return past_rate(tokens, _past_power(tokens, end))


def _is_symbol(tokens: Tokens, at: int) -> bool:
    """Whether a letter is a unit: "350 K", "5V"; not "4K" or "4 A Smith"."""
    token, after = tokens[at], tokens[at + 1]
    touching = tokens[at - 1].touches(token)
    if touching and token.text in words.ATTACHED:
        return True
    if token.text not in words.SI_UNITS or (token.text == "K" and touching):
        return False
    if token.text in ("A", "b"):
        return after.text == "/" and token.touches(after)
    return len(token.text) > 1 or after.kind != "word" or after.text.islower()


def _past_second(tokens: Tokens, at: int) -> int:
    """The index behind the second part of "lb-ft", "watt-hours", "year-old"."""
    second = past_hyphen(tokens, at)
    joined = second > at and tokens[second].low in words.SECOND_MEASURES
    return second + 1 if joined else at


def _past_power(tokens: Tokens, at: int) -> int:
    """The index behind the digit of "km2"."""
    power = tokens[at]
    return at + (power.text in ("2", "3") and tokens[at - 1].touches(power))


def _is_weight(tokens: Tokens, at: int, number: Number) -> bool:
    """Whether pounds weigh: "12 pounds of rice", not "5 million pounds of debt"."""
    after = tokens[at + 1]
    if after.low == "of":
        return tokens[at + 2].low not in words.OF_MONEY
    if after.low == "per":
        return tokens[at + 2].low in words.PER_WEIGHT
    if _past_second(tokens, at + 1) > at + 1:
        return True
    if number.factor != 1:
        return False
    if tokens[at - 1].text in words.HYPHENS:
        return after.kind == "word" and after.low not in words.MONEY_NOUNS
    near = (*tokens[max(at - 8, 0) : at], *tokens[at + 1 : at + 6])
    return any(token.low in words.WEIGHING for token in near)
