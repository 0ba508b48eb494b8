"""How dates and figures of a query are read, half typed ones too."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facts.dates import PartialDate
from facts.query import DateLimit, FigureLimit, Query, Range, Term, parse_query

BILLION = Decimal(10**9)
DATES = "takes a date such as 2026, 2026-Q1, 2026-02 or 2026-02-09"
FIGURES = "takes a figure such as 1bn, $5m or 25%"


def query(text: str) -> Query:
    return parse_query(text, {"company": {"contoso": ()}})


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("after:2026", ["2026"]),
        ("AFTER:2026-Q1 ", ["2026-Q1"]),
        ("after:2026-q1", ["2026-Q1"]),
        ("after:2026-02", ["2026-02"]),
        ("after:2026-02-09 ", ["2026-02-09"]),
        ("after:2026|2024", ["2026", "2024"]),
        ('after:"2026"', ["2026"]),
        ("after:2026-", ["2026"]),
        ("after:2026-0", ["2026"]),
        ("after:2026-Q", ["2026"]),
        ("after:2026-02-", ["2026-02"]),
        ("after:2026-02-0", ["2026-02"]),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    limit = DateLimit("after", tuple(map(PartialDate.parse, dates)))
    assert query(text) == Query(text, limits=(limit,))
    negated = query(f"-{text.replace('AFTER', 'before').replace('after', 'before')}")
    assert negated.limits == (limit._replace(field="before", negated=True),)


@pytest.mark.parametrize(
    "value", ["", "20", "2026-13", "2026- ", "2026-Q5", "next", '""', "|", "٢٠٢٦", "\0"]
)
def test_what_is_no_date_is_left_out_with_a_hint(value: str) -> None:
    for field in ("when", "after", "before"):
        text = f"drone {field}:{value}"
        expected = (Term(("drone",)),), (), (f"{field}: {DATES}",)
        read = query(text)
        assert (read.terms, read.limits, read.hints) == expected


def test_of_several_dates_the_good_ones_count() -> None:
    read = query("after:2026|soon ")
    assert read.limits == (DateLimit("after", (PartialDate.parse("2026"),)),)
    assert read.hints == (f"after: {DATES}",)


@pytest.mark.parametrize(
    ("text", "range"),
    [
        (">1bn", Range(BILLION, None, strict=True)),
        (">=1bn", Range(BILLION, None)),
        ("≥1bn", Range(BILLION, None)),
        ("<1bn", Range(None, BILLION, strict=True)),
        ("≤$1bn", Range(None, BILLION, "USD")),
        ("=1bn", Range(BILLION, BILLION)),
        ("> 1bn ", Range(BILLION, None, strict=True)),
        (">1b", Range(BILLION, None, strict=True)),
        (">1 billion dollars", Range(BILLION, None, "USD", True)),
        (">= $1 bn", Range(BILLION, None, "USD")),
        (">€1,000m", Range(BILLION, None, "EUR", True)),
        (">1bn €", Range(BILLION, None, "EUR", True)),
        ("<=500m usd", Range(None, BILLION / 2, "USD")),
        ("<=500m USD", Range(None, BILLION / 2, "USD")),
        (">=25%", Range(Decimal(25), None, "%")),
        (">=25 percent", Range(Decimal(25), None, "%")),
        (">1.5x", Range(Decimal("1.5"), None, "×", True)),
        (">4,500", Range(Decimal(4500), None, strict=True)),
        (">2026", Range(Decimal(2026), None, strict=True)),
        (">-5", Range(Decimal(-5), None, strict=True)),
        ("1m..5m", Range(Decimal(10**6), Decimal(5 * 10**6))),
        ("1m…5m", Range(Decimal(10**6), Decimal(5 * 10**6))),
        ("5m..1m", Range(Decimal(10**6), Decimal(5 * 10**6))),
        ("$1bn..$5bn", Range(BILLION, 5 * BILLION, "USD")),
        ("$1bn..5bn", Range(BILLION, 5 * BILLION, "USD")),
        ("1bn..5bn usd ", Range(BILLION, 5 * BILLION, "USD")),
        ("5..7%", Range(Decimal(5), Decimal(7), "%")),
    ],
)
def test_comparisons(text: str, range: Range) -> None:
    read = query(text)
    (limit,) = read.limits
    assert limit == FigureLimit((range,), text.strip())
    assert (read.terms, read.hints) == ((), ())
    assert query(f"-{text}").limits == (limit._replace(negated=True),)


def test_of_several_ranges_one_is_enough() -> None:
    (limit,) = query(">1bn|5%..7%|").limits
    assert isinstance(limit, FigureLimit)
    assert [range.unit for range in limit.ranges] == ["", "%"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (">", f"> {FIGURES}"),
        ("<= ", f"<= {FIGURES}"),
        ("-> ", f"> {FIGURES}"),
        (">$", f"> {FIGURES}"),
        (">1..", f"> {FIGURES}"),
        (">1q2", f"> {FIGURES}"),
        (">1bn>2bn", f"> {FIGURES}"),
        ("1m..", "1m.. needs two figures such as 1m..5m"),
        ("..5m", "..5m needs two figures such as 1m..5m"),
        ("1m..much", "1m..much needs two figures such as 1m..5m"),
        ("1m..\0", "1m..\N{REPLACEMENT CHARACTER} needs two figures such as 1m..5m"),
    ],
)
def test_half_a_comparison_is_left_out_with_a_hint(text: str, hint: str) -> None:
    assert query(text) == Query(text, hints=(hint,))
    assert query(f"drone {text}").terms == (Term(("drone",)),)


@pytest.mark.parametrize("text", [">drone ", "a..b ", "... ", "…", "<b>bold</b> "])
def test_other_signs_are_signs(text: str) -> None:
    read = query(text)
    assert (read.limits, read.hints) == ((), ())
    assert read.terms == query(text.translate(dict.fromkeys(map(ord, "<>"), "."))).terms


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("$200bn", ["200000000000 USD"]),
        ("US$200bn ", ["200000000000 USD"]),
        ("200bn", ["200000000000"]),
        ("$200b ", ["200000000000 USD"]),
        ("25%", ["25 %"]),
        ("25 % ", ["25 %"]),
        ("25 percent", ["25 %", "25 %"]),
        ("200 billion dollars ", ["200000000000 USD"] * 3),
        ('"200 billion dollars"', ["200000000000 USD"]),
        ("4,500 cities", ["4500", ""]),
        ('"4,500 U.S. cities"', ["4500 city"]),
        ("4.5k", ["4500"]),
        ("$3-4bn", ["3000000000..4000000000 USD"]),
        ("2026", ["2026"]),
        ("drone", [""]),
        ("b2b", [""]),
        ("covid-19 ", [""]),
        ('"some 25% of all"', [""]),
        ("9" * 31, [""]),
    ],
)
def test_figures_among_words(text: str, keys: list[str]) -> None:
    read = query(text)
    assert [term.figure for term in read.terms] == keys
    assert (read.limits, read.hints) == ((), ())
