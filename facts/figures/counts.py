"""Counts: whether a number is a quantity at all, and no year, label or name."""

from __future__ import annotations

from facts.figures import changes, words
from facts.figures.amounts import Amount
from facts.figures.tokens import Tokens
from facts.quantity import CURRENCIES


def is_measured(tokens: Tokens, at: int, amount: Amount, sure: bool) -> bool:
    """Whether a number with a fixed unit is one: not "double digits", "one day"."""
    if amount.unit == words.TIMES and tokens[at].low in words.MULTIPLES:
        return sure or tokens[amount.end].low in words.COMPARED
    firm = amount.unit in CURRENCIES or amount.unit in words.UNIT_NAMES
    if firm:
        return True
    if tokens[amount.number.end].low in words.COUNTED and _is_year(tokens, amount):
        return False
    joined = tokens[at + 1].text in words.HYPHENS  # "a one-year lease"
    return sure or joined or tokens[at].low != "one" or amount.value != 1


def is_count(
    tokens: Tokens, at: int, amount: Amount, noun: str, sure: bool, alone: bool
) -> bool:
    """Whether a number without a fixed unit counts something: no year, no name."""
    number = amount.number
    if _is_label(tokens, at) or (number.factor == 1 and _is_name(tokens, at, sure)):
        return False
    if number.kind == "fraction":
        return _is_part(tokens, at, number.end, sure)
    if number.factor > 1:
        return True
    if number.base != 1 and _is_of_whole(tokens, number.end):
        return True
    if number.kind == "spelled":
        return bool(noun or alone) and (number.base != 1 or (alone and bool(noun)))
    digits = tokens[number.end - 1].text
    if _is_year(tokens, amount):
        return bool(noun) and (alone or (sure and number.base % 100 == 0))
    sure = sure or _is_predicate(tokens, at, number.end) or _is_earlier(tokens, at)
    return bool(noun) or sure or not digits.isdigit() or len(digits) > 4


def _is_year(tokens: Tokens, amount: Amount) -> bool:
    digits, number = tokens[amount.number.end - 1].text, amount.number
    plain = number.factor == 1 and digits.isdigit() and len(digits) == 4
    return plain and 1700 <= number.base < 2100


def _is_predicate(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the number is all that is said: "she is 35", "J. Smith, 44, has"."""
    before, after = tokens[at - 1], tokens[end]
    if before.text == "," == after.text:
        return len(tokens[at].text) == 2 and tokens[at - 2].kind == "word"
    if after.text in words.DASHES and tokens[end - 1].touches(after):
        return False  # "it was 3-1"
    ends = after.kind in ("symbol", "end") or after.low in words.STOP
    return ends and before.low in words.PREDICATES


def _is_earlier(tokens: Tokens, at: int) -> bool:
    """Whether the number is what something came from: "up from 24 a year ago"."""
    return tokens[at - 1].low == "from" and tokens[at - 2].low in ("up", "down")


def _is_of_whole(tokens: Tokens, at: int) -> bool:
    """Whether the number is a part of others: "7 of 12 seats", "two of whom"."""
    if tokens[at].low != "of":
        return False
    at += 1 + (tokens[at + 1].low in words.OWNERS)
    at += tokens[at].low in words.ORDINALS
    whole = tokens[at]
    return (
        whole.kind == "number" or whole.low in words.SMALL or whole.low in words.WHOLES
    )


def _is_label(tokens: Tokens, at: int) -> bool:
    """Whether what stands before makes the number a name: "page 3", "F-150", "#1"."""
    token, before, earlier = tokens[at], tokens[at - 1], tokens[at - 2]
    if before.touches(token):
        if before.text in words.DASHES:
            return earlier.touches(before) and earlier.low != "sub"
        return before.kind != "symbol" or before.text in words.LABEL_SIGNS
    if before.low == "in" and earlier.low in words.FEW:
        return True
    if before.low == "of" and earlier.low == "out":
        return True
    return (earlier if before.text == "." else before).low in words.LABELS


def _is_name(tokens: Tokens, at: int, sure: bool) -> bool:
    """Whether the number ends a name: "Contoso 15", "Big Three"."""
    token, before = tokens[at], tokens[at - 1]
    if token.text in words.SIGNS:
        return False
    if sure or before.kind != "word" or "," in token.text:
        return False
    if token.kind == "word":
        return token.text[0].isupper()
    return before.text != before.low and before.low not in words.NO_NAMES


def _is_part(tokens: Tokens, at: int, end: int, sure: bool) -> bool:
    """Whether a fraction is one: "a third of", "two-thirds"; not "first half of"."""
    before = tokens[at - 1].low
    if before in words.ORDINALS:
        return False
    joined = tokens[at + 1].text in words.HYPHENS
    changed = before in words.CHANGES
    if sure or joined or changed or tokens[end].low in words.PARTED:
        return True
    after = tokens[end]
    if after.kind == "word" and after.low not in words.STOP:
        return False  # "to a third factory"
    if tokens[end - 1].low == "half" and before == "in":
        return changes.cuts(tokens, at - 1)
    if before == "of":
        return tokens[at - 2].low in changes.CHANGE_NOUNS
    return before == "to" and after.low != "ago"
