"""Figures in text that nobody would write: found or not, but never at length."""

from __future__ import annotations

from collections import Counter

import pytest

from facts.figures import find_figures

NEWS = "Contoso paid about $4.5 billion for 120 shops, up 3% on 2025.\n\n"
HOSTILE = [
    ("$1 to " * 50_000, {"$1": 50_000}),
    ("9" * 100_000, {}),
    ("9 " * 50_000, {}),
    ("a-" * 100_000, {}),
    ("(" * 200_000, {}),
    ("$" * 100_000, {}),
    (" " * 200_000 + "5%", {"5%": 1}),
    ("one hundred " * 30_000, {"one hundred one hundred": 15_000}),
    ("one hundred and " * 30_000, {"one hundred and one hundred": 15_000}),
    ("thousands of " * 30_000, {}),
    ("tens of millions of " * 20_000, {}),
    ("half a " * 30_000, {}),
    ("between 1 and " * 20_000, {}),
    ("from 5 miles x " * 20_000, {"5 miles": 20_000}),
    ("two new 737 Max " * 20_000, {}),
    ("5 F-1-F-1" * 20_000, {}),
    ("5 of " * 40_000, {"5": 39_999}),
    ("5 " + "x-" * 50_000, {"5 x": 1}),
    ("1," * 50_000, {}),
    ("1.5e-5" * 20_000, {}),
    ("1-" * 50_000, {}),
    ("1/" * 50_000, {}),
    ("a.b-" * 25_000, {}),
    ("5%\n" * 50_000, {"5%": 50_000}),
    (
        NEWS * 80_000,
        {"about $4.5 billion": 80_000, "120 shops": 80_000, "3%": 80_000},
    ),
    ("\ud800\x1b[31m 5\u202e%", {"31m": 1}),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    HOSTILE,
    ids=[text[:12].encode("unicode_escape").decode() for text, _ in HOSTILE],
)
def test_hostile_text_is_survived(text: str, expected: dict[str, int]) -> None:
    found = find_figures(text)
    assert Counter(figure.text for figure in found) == expected
    assert all(text[figure.start : figure.end] == figure.text for figure in found)
