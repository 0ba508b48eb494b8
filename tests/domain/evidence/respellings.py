"""The same figures spelt otherwise: what is true stays true.

Each way takes a statement, and yields it with figures of it in another spelling.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from tests.domain.evidence.cases import SAME, TRUE, Case

Respelling = Callable[[str], Iterator[str]]

_MONEY = re.compile(r"(?<![A-Z])([$£€])([0-9][0-9.]*) (million|billion)")
_SHARE = re.compile(r"([0-9][0-9.]*)(?:%| percent| per cent)(?![a-z])")
_THOUSANDS = re.compile(r"(?<![0-9,.$£€])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,.])")
_SMALL = re.compile(r"(?<![0-9.,$£€-])(?:[2-9]|1[0-2])(?= [a-z]{3,})")
_NAMES = {"$": ("dollars", "USD"), "£": ("pounds", "GBP"), "€": ("euros", "EUR")}
_SHORT = {"million": "m", "billion": "bn"}
_WORDS = dict(
    enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2
    )
) | {11: "eleven", 12: "twelve"}
_ALIKE = (
    ("about ", "roughly "),
    ("about ", "around "),
    ("about ", "approximately "),
    ("roughly ", "about "),
    ("nearly ", "almost "),
    ("almost ", "nearly "),
    ("more than $", "over $"),
    ("at least ", "no less than "),
    ("fewer than ", "less than "),
    ("up to ", "as much as "),
)


def money(text: str) -> Iterator[str]:
    """Money with its currency and its scale in other words: "$4bn", "USD 4 billion"."""
    for found in _MONEY.finditer(text):
        sign, number, scale = found.groups()
        name, code = _NAMES[sign]
        exact = Decimal(number)
        spelt = [
            f"{sign}{number}{_SHORT[scale]}",
            f"{sign}{number} {_SHORT[scale]}",
            f"{number} {scale} {name}",
            f"{code} {number} {scale}",
        ]
        if scale == "billion":
            spelt.append(f"{sign}{exact * 1000:,.0f} million")
        for other in spelt:
            yield text[: found.start()] + other + text[found.end() :]


def share(text: str) -> Iterator[str]:
    """A share with its sign in words, and words as a sign."""
    for found in _SHARE.finditer(text):
        for sign in ("%", " percent", " per cent", " pct"):
            yield text[: found.start()] + found[1] + sign + text[found.end() :]


def thousands(text: str) -> Iterator[str]:
    """A count without commas."""
    for found in _THOUSANDS.finditer(text):
        plain = found[0].replace(",", "")
        yield text[: found.start()] + plain + text[found.end() :]


def in_words(text: str) -> Iterator[str]:
    """A small count in words."""
    for found in _SMALL.finditer(text):
        yield text[: found.start()] + _WORDS[int(found[0])] + text[found.end() :]


def bound(text: str) -> Iterator[str]:
    """A bound in other words that say the same."""
    for ours, other in _ALIKE:
        if ours in text:
            yield text.replace(ours, other, 1)


def country(text: str) -> Iterator[str]:
    """A country's name short, or in full."""
    for ours, other in (("United States", "U.S."), ("United States", "US")):
        if ours in text:
            yield text.replace(ours, other)


RESPELLINGS: tuple[Respelling, ...] = (
    money,
    share,
    thousands,
    in_words,
    bound,
    country,
)


def respelt(way: Respelling) -> Iterator[Case]:
    """The true facts of the tables as one way spells them, their figures not listed."""
    for case in (*TRUE, *SAME):
        for statement in way(case.fact.statement):
            if statement != case.fact.statement:
                fact = replace(case.fact, statement=statement, figures=())
                yield replace(case, fact=fact)
