"""Figures compared: equal in another spelling, or different, and how."""

from __future__ import annotations

import pytest

from facts.agreement import compare, is_rival
from facts.figures import find_figures, read_figure
from facts.quantity import Quantity


def quantity(text: str) -> Quantity:
    """The one figure of a phrase as it stands in an article."""
    found = find_figures(text)
    return found[0].quantity if len(found) == 1 else read_figure(text)


@pytest.mark.parametrize(
    ("claimed", "printed"),
    [
        ("$4bn", "four billion dollars"),
        ("$4bn", "$4,000 million"),
        ("4 billion dollars", "US$4 billion"),
        ("about $200 billion", "roughly $200bn"),
        ("some 120 towns", "about 120 towns"),
        ("approximately 1,200 people", "around 1,200 people"),
        ("more than $330 million", "over $330m"),
        ("at least 40 depots", "no fewer than 40 depots"),
        ("up to 165 miles", "as much as 165 miles"),
        ("25%", "25 percent"),
        ("half of the shoppers", "50% of the shoppers"),
        ("60 cents", "$0.60"),
        ("1.5 million workers", "1,500,000 workers"),
        ("twelve depots", "12 depots"),
        ("$3–4 billion", "between $3 billion and $4 billion"),
        ("twice as many", "2 times as many"),
        ("50 basis points", "0.5 percentage points"),
        ("900 m long", "0.9 km"),
        ("1.4 GW", "1,400 megawatts"),
        ("3 million hl", "300 million litres"),
        ("90 minutes", "1.5 hours"),
        ("18 months", "a year and a half"),
        ("1.5 years", "18 months"),
        ("ten years", "grew in a decade"),
        ("1.4 Mt", "1.4 million tonnes"),
        ("1.4 Mt a year", "1.4 million tonnes a year"),
        ("1.4 Mt", "1.4 million tons"),
        ("2 TWh", "2,000 gigawatt hours"),
        ("3nm", "three-nanometre"),
        ("one in five of them", "20%"),
        ("Orders halved", "fell by 50%"),
        ("Y480bn", "¥480 billion"),
        ("8 euro cents", "€0.08"),
    ],
)
def test_the_same_in_other_words(claimed: str, printed: str) -> None:
    assert compare(quantity(claimed), quantity(printed)).difference == ""


@pytest.mark.parametrize(
    ("claimed", "printed", "difference"),
    [
        ("$4 billion", "$40 billion", "value"),
        ("$4 million", "$4 billion", "value"),
        ("$4.01 billion", "$4 billion", "value"),
        ("€4 billion", "$4 billion", "unit"),
        ("4%", "4 percentage points", "unit"),
        ("120 depots", "120 towns", "unit"),
        ("$330 million", "more than $330 million", "bound lost"),
        ("120 towns", "some 120 towns", "bound lost"),
        ("nearly 25%", "more than 25%", "bound"),
        ("at least 40 depots", "40 depots", "bound"),
        ("at least 40 depots", "more than 40 depots", "bound"),
        ("sales rose 5%", "sales fell 5%", "direction"),
        ("-$4 million", "$4 million", "value"),
        ("$3–4 billion", "$3–5 billion", "value"),
        ("900 m long", "9 km", "value"),
        ("900 km", "900 m long", "unit"),
        ("1.4 Mt a year", "1.4 million tonnes", "value"),
        ("3 square kilometres", "3,000 square metres", "value"),
        ("52 weeks", "1 year", "value"),
        ("Orders halved", "rose by 50%", "direction"),
        ("went from 80 to 95", "went from 95 to 80", "direction"),
    ],
)
def test_how_two_differ(claimed: str, printed: str, difference: str) -> None:
    assert compare(quantity(claimed), quantity(printed)).difference == difference


@pytest.mark.parametrize(
    ("claimed", "printed", "is_rounded"),
    [
        ("about 25%", "24.6%", True),
        ("about $25 billion", "$25.2 billion", True),
        ("roughly 4,500 towns", "4,512 towns", True),
        ("25%", "24.6%", False),
        ("about 25%", "24.4%", False),
        ("about 30%", "24.6%", False),
        ("about $25 billion", "nearly $25.2 billion", False),
        ("nearly $26 billion", "$25.9 billion", False),
        ("about 24.6%", "25%", False),
    ],
)
def test_only_about_declares_a_rounding(
    claimed: str, printed: str, is_rounded: bool
) -> None:
    found = compare(quantity(claimed), quantity(printed))
    assert (found.difference == "") is is_rounded


def test_what_is_near_is_closer_than_what_is_far() -> None:
    claimed = quantity("$330 million")
    scale = compare(claimed, quantity("$3.3 billion")).closeness
    near = compare(claimed, quantity("$310 million")).closeness
    far = compare(claimed, quantity("$2 million")).closeness
    assert far < 0.2 < near
    assert far < 0.2 < scale


@pytest.mark.parametrize(
    ("claimed", "printed", "rivals"),
    [
        ("$4 billion", "$5 million", True),
        ("12 depots", "14 new depots", True),
        ("12 depots", "14 towns", False),
        ("12%", "$12", False),
    ],
)
def test_rivals_measure_the_same(claimed: str, printed: str, rivals: bool) -> None:
    assert is_rival(quantity(claimed), quantity(printed)) is rivals
