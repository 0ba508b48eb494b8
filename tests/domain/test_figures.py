"""Figures: what is found in a text, what is read from a figure's words, and shown."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import pytest

from facts.errors import FigureError
from facts.figures import find_figures, read_figure
from facts.quantity import Quantity, show_quantity


class Row(NamedTuple):
    """The words of a figure, and the quantity that they mean."""

    text: str
    value: str
    unit: str
    bound: str = "exact"


def quantity(row: Row) -> Quantity:
    low, joint, high = row.value.partition("..")
    if joint:
        return Quantity(None, Decimal(low), Decimal(high), row.unit, row.bound)
    return Quantity(Decimal(row.value), None, None, row.unit, row.bound)


MONEY = [
    Row("$200 billion", "200000000000", "USD"),
    Row("about $4.5 billion", "4500000000", "USD", "about"),
    Row("US$3m", "3000000", "USD"),
    Row("US $12", "12", "USD"),
    Row("U.S. $12", "12", "USD"),
    Row("$US7", "7", "USD"),
    Row("C$1.5bn", "1500000000", "CAD"),
    Row("A$2bn", "2000000000", "AUD"),
    Row("HK$5 million", "5000000", "HKD"),
    Row("£1.2bn", "1200000000", "GBP"),
    Row("£1.2 bn", "1200000000", "GBP"),
    Row("$5 m", "5000000", "USD"),
    Row("€1,200", "1200", "EUR"),
    Row("1,200€", "1200", "EUR"),
    Row("€0.500", "0.5", "EUR"),
    Row("¥300 billion", "300000000000", "JPY"),
    Row("₹12,00,000", "1200000", "INR"),
    Row("Rs. 500 crore", "5000000000", "INR"),
    Row("SEK 3 bn", "3000000000", "SEK"),
    Row("EUR3bn", "3000000000", "EUR"),
    Row("5 million USD", "5000000", "USD"),
    Row("$5 million CAD", "5000000", "CAD"),
    Row("four billion dollars", "4000000000", "USD"),
    Row("$4,000 million", "4000000000", "USD"),
    Row("50 Canadian dollars", "50", "CAD"),
    Row("7 million Danish crowns", "7000000", "DKK"),
    Row("2 trillion yen", "2000000000000", "JPY"),
    Row("1.2 trillion won", "1200000000000", "KRW"),
    Row("60 cents", "60", "cents"),
    Row("164p", "164", "pence"),
    Row("$40-million", "40000000", "USD"),
    Row("a trillion-dollar", "1000000000000", "USD"),
    Row("$158.9B", "158900000000", "USD"),
    Row("$3tr", "3000000000000", "USD"),
    Row("$3.499", "3.499", "USD"),
    Row("-$50.8bn", "-50800000000", "USD"),
    Row("$-50.8bn", "-50800000000", "USD"),
]
SHARES = [
    Row("25%", "25", "%"),
    Row("25 percent", "25", "%"),
    Row("25 per cent", "25", "%"),
    Row("one per cent", "1", "%"),
    Row("2½ per cent", "2.5", "%"),
    Row("nearly 25%", "25", "%", "nearly"),
    Row("-1.3%", "-1.3", "%"),
    Row("−1.3%", "-1.3", "%"),
    Row("+0.2%", "0.2", "%"),
    Row("5.2 percentage points", "5.2", "percentage points"),
    Row("25 bps", "25", "basis points"),
    Row("two-thirds", "0.666667", ""),
    Row("over half", "0.5", "", "over"),
    Row("as much as a third", "0.333333", "", "up to"),
]
COUNTS = [
    Row("1.5 million associates", "1500000", "associates"),
    Row("4,500 U.S. cities", "4500", "U.S. cities"),
    Row("some 120 towns", "120", "towns", "about"),
    Row("35m devices", "35000000", "devices"),
    Row("25k lorries", "25000", "lorries"),
    Row("2,300 third-party sellers", "2300", "third-party sellers"),
    Row("4,000 Texas stores", "4000", "Texas stores"),
    Row("20 aircraft", "20", "aircraft"),
    Row("300 more depots", "300", "depots"),
    Row("1,200 sales managers", "1200", "sales managers"),
    Row("800,000 barrels a day", "800000", "barrels a day"),
    Row("400 metres per second", "400", "metres per second"),
    Row("80km/h", "80", "km/h"),
    Row("12-month", "12", "month"),
    Row("5,000-square-foot", "5000", "sq ft"),
    Row("half a million people", "500000", "people"),
    Row("a quarter of a million jobs", "250000", "jobs"),
    Row("a dozen towns", "12", "towns"),
    Row("half a dozen towns", "6", "towns"),
    Row("two dozen towns", "24", "towns"),
    Row("twenty-five shops", "25", "shops"),
    Row("two hundred and fifty thousand parcels", "250000", "parcels"),
    Row("forty-five thousand two hundred vans", "45200", "vans"),
    Row("one hundred and five trucks", "105", "trucks"),
    Row("one and a half million users", "1500000", "users"),
    Row("a million drones", "1000000", "drones"),
    Row("4 hundred people", "400", "people"),
    Row("minus 4 degrees", "-4", "degrees"),
]
BOUNDED = [
    Row("roughly 40 planes", "40", "planes", "about"),
    Row("approximately 40 planes", "40", "planes", "about"),
    Row("~40 planes", "40", "planes", "about"),
    Row("200-odd depots", "200", "depots", "about"),
    Row("ten or so shops", "10", "shops", "about"),
    Row("almost 40 planes", "40", "planes", "nearly"),
    Row("close to £1.2bn", "1200000000", "GBP", "nearly"),
    Row("more than $330 million", "330000000", "USD", "over"),
    Row("north of $700 billion", "700000000000", "USD", "over"),
    Row("upwards of $5bn", "5000000000", "USD", "over"),
    Row("in excess of 300 shops", "300", "shops", "over"),
    Row("at least 40 planes", "40", "planes", "at least"),
    Row("no fewer than 40 planes", "40", "planes", "at least"),
    Row("500+ stores", "500", "stores", "at least"),
    Row("£3m-plus", "3000000", "GBP", "at least"),
    Row("5 million users or more", "5000000", "users", "at least"),
    Row("fewer than 40 planes", "40", "planes", "under"),
    Row("under 20 percent", "20", "%", "under"),
    Row("up to $35 billion", "35000000000", "USD", "up to"),
    Row("as many as 14,000 jobs", "14000", "jobs", "up to"),
    Row("no more than 5%", "5", "%", "up to"),
]
MULTIPLES = [
    Row("more than double", "2", "×", "over"),
    Row("doubled", "2", "×"),
    Row("tripled", "3", "×"),
    Row("threefold", "3", "×"),
    Row("10-fold", "10", "×"),
    Row("3x", "3", "×"),
    Row("three times", "3", "×"),
    Row("at least twice", "2", "×", "at least"),
]
RANGES = [
    Row("$3–4 billion", "3000000000..4000000000", "USD"),
    Row("$3-$4 billion", "3000000000..4000000000", "USD"),
    Row("between $3 and $4 billion", "3000000000..4000000000", "USD"),
    Row("$3 billion to $4 billion", "3000000000..4000000000", "USD"),
    Row("about $3-4bn", "3000000000..4000000000", "USD", "about"),
    Row("$250,000 to $1 million", "250000..1000000", "USD"),
    Row("€3m–€4m", "3000000..4000000", "EUR"),
    Row("5 to 7 per cent", "5..7", "%"),
    Row("20–30%", "20..30", "%"),
    Row("2% - 3%", "2..3", "%"),
    Row("2x–3x", "2..3", "×"),
    Row("-5% to 3%", "-5..3", "%"),
    Row("four to five thousand homes", "4000..5000", "homes"),
    Row("between seven and 10 warehouses", "7..10", "warehouses"),
    Row("three or four years", "3..4", "years"),
    Row("5-10W", "5..10", "W"),
    Row("0 to 80 km/h", "0..80", "km/h"),
]
SIZES = [
    Row("dozens of towns", "12..120", "towns", "about"),
    Row("hundreds of shops", "100..1000", "shops", "about"),
    Row("hundreds of thousands of pounds", "100000..1000000", "GBP", "about"),
    Row("tens of millions of dollars", "10000000..100000000", "USD", "about"),
    Row("billions of dollars", "1000000000..10000000000", "USD", "about"),
]
FIGURES = MONEY + SHARES + COUNTS + BOUNDED + MULTIPLES + RANGES + SIZES
each_figure = pytest.mark.parametrize("row", FIGURES, ids=lambda row: row.text)


@each_figure
def test_a_figure_is_read(row: Row) -> None:
    assert read_figure(row.text) == quantity(row)


@each_figure
def test_a_figure_is_found_in_a_sentence(row: Row) -> None:
    before = "Northwind said yesterday that it might be"
    after = "the" if row.unit == "×" else ", as planned."
    found = find_figures(f"{before} {row.text} {after}")
    assert [(each.text, each.quantity) for each in found] == [(row.text, quantity(row))]


@each_figure
def test_a_value_is_never_written_with_an_exponent(row: Row) -> None:
    read = read_figure(row.text)
    for value in (read.value, read.low, read.high):
        assert value is None or str(value) == format(value, "f")


@pytest.mark.parametrize("text", ["25,000", "25000", "7", "in all, 25,000 in 2026"])
def test_a_bare_number_is_read(text: str) -> None:
    read = read_figure(text)
    assert read.value in {Decimal(25000), Decimal(7)}
    assert (read.unit, read.bound) == ("", "exact")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", '"" holds no figure'),
        ("several towns", "holds no figure"),
        ("2026", "holds no figure"),
        ("9 February", "holds no figure"),
        ("Section 4", "holds no figure"),
        ("9" * 31, "holds no figure"),
        ("$3m in 12 towns", 'more than one figure: "$3m", "12 towns"'),
        ("4.500.000 €", '"4.500.000" is ambiguous: write 4,500,000'),
        ("€1,5 Mrd", '"1,5" is ambiguous: write 1.5'),
        ("€2 Mrd", '"Mrd" is ambiguous: write "billion"'),
        ("1.200,50 euros", "write 1,200.50"),
        ("€1.500", '"1.500" is ambiguous: write 1,500 or 1.5'),
        ("30 000 euros", '"30 000" is ambiguous: write 30,000'),
    ],
)
def test_what_is_not_one_figure_is_refused_with_the_reason(
    text: str, reason: str
) -> None:
    with pytest.raises(FigureError, match=r"^[^\n]+$") as refusal:
        read_figure(text)
    assert reason in str(refusal.value)


def test_a_refusal_of_a_long_text_is_short() -> None:
    with pytest.raises(FigureError) as refusal:
        read_figure("no figure " * 1000)
    assert len(str(refusal.value)) < 100


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("about $200 billion", "≈ $200 bn"),
        ("more than $330 million", "> $330 m"),
        ("under 25%", "< 25 %"),
        ("at least £1.2bn", "≥ £1.2 bn"),
        ("nearly €5 trillion", "≲ €5 tn"),
        ("up to ¥300", "≤ ¥300"),
        ("about 4,500 U.S. cities", "≈ 4,500 U.S. cities"),
        ("1.5 million associates", "1.5 m associates"),
        ("1,234,567 parcels", "1,234,567 parcels"),
        ("SEK 3 bn", "SEK 3 bn"),
        ("$3–4 billion", "$3–4 bn"),
        ("$250,000 to $1 million", "$250,000 to $1 m"),
        ("5 to 7 per cent", "5–7 %"),
        ("0 to 3 million parcels", "0–3 m parcels"),
        ("-5% to 3%", "−5 to 3 %"),
        ("-$50.8bn", "−$50.8 bn"),
        ("more than double", "> 2 ×"),
        ("two-thirds", "⅔"),
        ("$64.10", "$64.10"),
        ("25,000", "25,000"),
    ],
)
def test_a_quantity_is_shown_in_few_signs(text: str, shown: str) -> None:
    assert show_quantity(read_figure(text)) == shown


@pytest.mark.parametrize("row", MONEY + RANGES[:7], ids=str)
def test_shown_money_reads_as_the_same_quantity(row: Row) -> None:
    if row.unit in {"USD", "GBP", "EUR", "SEK", "CAD"}:
        assert read_figure(show_quantity(quantity(row))) == quantity(row)
