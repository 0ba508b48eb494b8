"""Which words of a text are a figure, and which are none."""

from __future__ import annotations

import pytest

from facts.figures import find_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Contoso put $500 million into 12 depots, up 4% on 2025.",
            ["$500 million", "12 depots", "4%"],
        ),
        (
            "280 million of the 1.5 billion shares",
            ["280 million", "1.5 billion shares"],
        ),
        ("Costs rose from 5 per cent to 7 per cent.", ["5 per cent", "7 per cent"]),
        ("Its stake fell from 9% to 4%.", ["9%", "4%"]),
        ("Shares went up $2 to $14.", ["$2", "$14"]),
        ("A loss of £1.2bn (about $1.5bn).", ["£1.2bn", "about $1.5bn"]),
        ("He gave $5 to 20 people.", ["$5", "20 people"]),
        ("In 2019 500 people came.", ["500 people"]),
        ("By 2030 more than 2000 stores will close.", ["more than 2000 stores"]),
        ("Revenue grew—more than 20%—in March.", ["more than 20%"]),
        ("A $15-an-hour job, a 10,000-strong force.", ["$15", "10,000"]),
        ("Half of them left; a third of the rest.", ["Half", "a third"]),
        ("Sales rose by a third.", ["a third"]),
        ("twice as many, double the share", ["twice", "double"]),
        ("Tablets of 500mg in Ohio", ["500mg"]),
        ("Their pay is 25k or 40k a year.", ["25k", "40k a year"]),
        ("Plans:\n3. To open 20 shops\n4) To hire", ["20 shops"]),
        ("In March 20 million people voted.", ["20 million people"]),
        ("3,000 of 12,000 workers", ["3,000", "12,000 workers"]),
        ("A two-hour window, a three-year plan.", ["two-hour", "three-year"]),
        ("1 in 5 shoppers and one in five shoppers", ["1 in 5", "one in five"]),
    ],
)
def test_the_figures_of_a_text_are_found_in_order(
    text: str, expected: list[str]
) -> None:
    found = find_figures(text)
    assert [figure.text for figure in found] == expected
    assert [text[figure.start : figure.end] for figure in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No figure here.",
        "In 2026, or 2025/26, or fiscal 2026, or FY26, or the 1990s.",
        "On Feb. 9, 9 February, March 12 and Sept. 20-24.",
        "At 9:05, at 2 p.m., from 10am to 5pm.",
        "The 1st, 22nd and 5,000th.",
        "The A380, the 737, 5G, an iPhone 15, COVID-19, an F-150, a 4K screen.",
        "Windows 11 features and the Fabrikam 500 companies.",
        "Call 555-123-4567 or 555-0132.",
        "See ¶ 3, § 12, page 45, Section 4, No. 7 and #1.",
        "One of the Big Three; no one; Formula One; Group of Seven.",
        "one company, one day",
        "A third company in the first half of the year",
        "Twice a week it doubled down on double digits.",
        "24/7, 9/11, 1920x1080, 1080p, 1.2.3, 10.0.0.1",
        "They won 2-0 and drew 3-3.",
        "ranked 3 in 10 contests, No. 1 in 12 countries",
        "several hundred shops, a few thousand dollars, many millions",
        "It costs €1,5 Mrd, 4.500.000 €, €1.500 or 30 000 euros.",
        "https://example.com/12,000/stores",
        "1234567890" * 4 + " stores",
    ],
)
def test_what_is_no_figure_is_not_found(text: str) -> None:
    assert [figure.text for figure in find_figures(text)] == []
