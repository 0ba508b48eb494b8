"""Figures as wires print them: ratios, parts, compounds, currencies and units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facts.figures import find_figures, read_figure


def found(text: str) -> list[tuple[str, str, str]]:
    """The words, the value and the unit of each figure of a text."""
    return [
        (f.text, f"{(f.quantity.value or Decimal(0)).normalize():f}", f.quantity.unit)
        for f in find_figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("One in five of its drivers is Swiss.", "One in five", "0.2"),
        ("Contoso says 1 in 8 shoppers came back.", "1 in 8", "0.125"),
        ("Three in four voters agree.", "Three in four", "0.75"),
        ("Some of them, or one in eight, have left.", "one in eight", "0.125"),
        ("About nine out of 10 customers stay.", "About nine out of 10", "0.9"),
        ("One in ten said so.", "One in ten", "0.1"),
        ("It lifted the share to one tenth by May.", "one tenth", "0.1"),
        ("It aims for a reduction of one quarter by May.", "one quarter", "0.25"),
        ("It raised the fee by a twentieth in June.", "a twentieth", "0.05"),
        ("Stock fell by 12%, or an eighth.", "an eighth", "0.125"),
        ("It pays half as much as Fabrikam.", "half", "0.5"),
    ],
)
def test_a_part_of_a_whole_is_read(text: str, words: str, value: str) -> None:
    assert (words, value, "") in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "one in five years",
        "It won one in five games.",
        "It opened shops, three in four days.",
        "No. 1 in 12 countries",
        "Five in 2031 were sold.",
        "It scored 7 out of 10.",
        "It moved to a third factory.",
        "It sold more in the third quarter than in a quarter.",
        "a second season, a fifth store, a tenth anniversary",
        "a quarter ago",
        "One in three hundred is sold.",
    ],
)
def test_what_is_no_part_is_not_read_as_one(text: str) -> None:
    values = [figure.quantity.value for figure in find_figures(text)]
    assert not [value for value in values if value is not None and value < 1]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("ten-year lease", "10", "year"),
        ("a twelve-year deal", "12", "year"),
        ("three-nanometre chips", "3", "nanometre"),
        ("a one-year pact", "1", "year"),
        ("a 30-per-cent premium", "30", "%"),
        ("$4.18-1/2 a bushel", "4.185", "USD"),
        ("$4.18 3/4 a bushel", "4.1875", "USD"),
        ("2-1/4 cents", "2.25", "cents"),
        ("SKr21.4bn", "21400000000", "SEK"),
        ("NKr9bn", "9000000000", "NOK"),
        ("DKr40", "40", "DKK"),
        ("NOK 9", "9", "NOK"),
        ("9 Norwegian kroner", "9", "NOK"),
        ("9 Danish kroner", "9", "DKK"),
        ("Y480bn", "480000000000", "JPY"),
        ("2.5 cr growers", "25000000", "growers"),
        ("30 US cents", "30", "cents"),
        ("30 U.S. cents", "30", "cents"),
        ("8 euro cents", "8", "euro cents"),
        ("1.4 Mt of steel", "1.4", "Mt"),
        ("1.4 Mt a year", "1.4", "Mt a year"),
        ("9,000t", "9000", "t"),
        ("3 million hl", "3000000", "hl"),
        ("21 bcm", "21", "bcm"),
        ("6 mtpa", "6", "mtpa"),
        ("2 pp", "2", "percentage points"),
        ("900 m long", "900", "m"),
        ("a year and a half", "1.5", "year"),
        ("grew in a decade", "1", "decade"),
        ("30 Wingtip A40-900s", "30", "Wingtip A40-900s"),
    ],
)
def test_one_figure_is_read(text: str, value: str, unit: str) -> None:
    assert [row[1:] for row in found(text)] == [(value, unit)]


@pytest.mark.parametrize("text", ["Y2K", "Y5 is a road", "a decade ago", "Mt. Adams"])
def test_what_looks_alike_is_no_figure(text: str) -> None:
    assert found(text) == []


def test_a_measure_may_stand_before_what_is_counted() -> None:
    rows = found("It has three five-year leases and two 20-foot boats.")
    assert [row[1:] for row in rows] == [
        ("3", "leases"),
        ("5", "year"),
        ("2", "boats"),
        ("20", "foot"),
    ]


def test_a_verb_is_no_unit() -> None:
    assert [row[1:] for row in found("a score below 40 indicates trouble")] == [
        ("40", "")
    ]


def test_what_something_came_from_is_a_figure() -> None:
    assert [row[0] for row in found("It built 30 jets, up from 24 a year ago")] == [
        "30 jets",
        "24",
    ]


@pytest.mark.parametrize("text", ["one in five", "a decade", "halved", "1 in 5"])
def test_a_figure_of_a_record_is_read_alone(text: str) -> None:
    assert read_figure(text).value is not None
