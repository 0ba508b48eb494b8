"""Figures of what moves: from one level to another, by a half, up to a level."""

from __future__ import annotations

import pytest

from facts.figures import find_figures


def found(text: str) -> list[str]:
    """Each figure of a text: its value, its unit, its bound and its direction."""
    rows = []
    for _, _, words, quantity in find_figures(text):
        ends = (quantity.value, quantity.low, quantity.high)
        value = "..".join(f"{end.normalize():f}" for end in ends if end is not None)
        bound = "" if quantity.bound == "exact" else quantity.bound
        rows.append(
            " ".join(filter(None, (value, quantity.unit, bound, quantity.change)))
        )
        assert words in text
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waits at Contoso fell from 31 weeks to six.", ["31 weeks", "6 weeks"]),
        ("Waits went from six weeks to 31.", ["6 weeks", "31 weeks"]),
        ("Waits have come down from 31 to 6 weeks.", ["31 weeks", "6 weeks"]),
        ("Waits came down to six weeks from 31.", ["6 weeks", "31 weeks"]),
        ("The levy will go from 4% to 17.5%.", ["4 %", "17.5 %"]),
        ("Duties fell from 12 to 4 per cent.", ["12 %", "4 %"]),
        (
            "Woodgrove cut its fleet from 90 vans to about 70.",
            ["90 vans", "70 vans about"],
        ),
        (
            "Sales fell from 9 to 7.5 billion euros.",
            ["9000000000 EUR", "7500000000 EUR"],
        ),
        (
            "Fabrikam raised its forecast from $3.1 billion to $3.4 billion.",
            ["3100000000 USD", "3400000000 USD"],
        ),
        ("Sales rose from $3 billion to 4 in May.", ["3000000000 USD"]),
        ("The payroll went from 80 to 95.", ["80..95 up"]),
        ("The payroll went from 95 to 80.", ["80..95 down"]),
    ],
)
def test_a_movement_has_two_levels(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Contoso expects between $3.1 billion and $3.4 billion.",
            ["3100000000..3400000000 USD"],
        ),
        (
            "Contoso expects sales of from $3.1 billion to $3.4 billion.",
            ["3100000000..3400000000 USD"],
        ),
        ("Prices range from 5% to 7%.", ["5..7 %"]),
        (
            "Costs rose, and delivery will take from 5 to 7 weeks.",
            ["5..7 weeks"],
        ),
        ("Northwind will cut from 40 to 60 jobs.", ["40..60 jobs"]),
        ("Fuel will cost 5 to 7 per cent more.", ["5..7 % up"]),
    ],
)
def test_a_range_stays_one_figure(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Profit fell by nearly a quarter to €84 million.",
            ["0.25 nearly down", "84000000 EUR"],
        ),
        ("Sales rose by half to £6 million.", ["0.5 up", "6000000 GBP"]),
        ("Staff shrank by a third to 400 people.", ["0.333333 down", "400 people"]),
        ("Between a quarter and a third of the orders", ["0.25..0.333333"]),
    ],
)
def test_a_part_never_ranges_to_a_sum(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fabrikam halved its debt.", ["50 % down"]),
        ("Its orders have more than halved.", ["50 % over down"]),
        ("It will halve emissions, halving its bills.", ["50 % down", "50 % down"]),
        ("Woodgrove cut its board in half.", ["0.5 down"]),
        ("Orders fell by half.", ["0.5 down"]),
        ("It split the cake in half.", []),
        ("It came in half an hour.", ["0.5 hour"]),
        ("It sold halves of pears in two halves.", ["2 halves"]),
        ("Sales doubled and costs tripled.", ["2 ×", "3 ×"]),
    ],
)
def test_halving_is_a_change_by_fifty_per_cent(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The share is up to 38 percent, from 31 last year.", ["38 %"]),
        ("The share is now up to 38 percent.", ["38 %"]),
        ("The bill has gone up to C$6.2bn.", ["6200000000 CAD"]),
        ("The fee went up to 9%.", ["9 %"]),
        ("The discount is up to 38 percent.", ["38 % up to"]),
        ("Shares jumped as much as 6.4%.", ["6.4 % up to up"]),
        ("Shares jumped up to 6.4%.", ["6.4 % up to up"]),
        ("A van goes up to 210 miles.", ["210 miles up to"]),
    ],
)
def test_up_to_is_a_bound_or_a_way(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Copper firmed 0.4%.", ["0.4 % up"]),
        (
            "The gap widened by 15bp to 210bp.",
            ["15 basis points up", "210 basis points"],
        ),
        ("The gap narrowed by 15bp.", ["15 basis points down"]),
        (
            "Tin settled up $2.10, or 1.1%, at $190.",
            ["2.1 USD up", "1.1 % up", "190 USD"],
        ),
        ("The rupee fell 14 paise.", ["14 paise down"]),
        ("The rupee was down 14 paise.", ["14 paise down"]),
        ("Contoso closed down 12 shops.", ["12 shops"]),
    ],
)
def test_the_way_is_read(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Northwind will invest 90 billion euros over four years.",
            ["90000000000 EUR", "4 years"],
        ),
        (
            "It ships 52 tonnes of copper over 1,900 nautical miles.",
            ["52 tonnes", "1900 nautical miles"],
        ),
        ("She served under two ministers.", ["2 ministers"]),
        ("She served as head of the mint under two ministers.", ["2 ministers"]),
        ("It works with under twenty shops.", ["20 shops under"]),
        ("Its beer is sold in over 8,000 bars.", ["8000 bars over"]),
        ("It paid $5m for over four years.", ["5000000 USD", "4 years over"]),
        ("It took over four years.", ["4 years over"]),
        ("It has 12 ships over 300 metres long.", ["12 ships", "300 metres over"]),
        ("Contoso has under 200 workers.", ["200 workers under"]),
    ],
)
def test_a_preposition_is_no_bound(text: str, expected: list[str]) -> None:
    assert found(text) == expected
