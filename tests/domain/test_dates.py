"""Partial dates: read, shown, ordered, and never more precise than they are."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from operator import ge, gt, le, lt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from facts import PartialDate, PartialDateError, RivalsError

parse = PartialDate.parse


@pytest.mark.parametrize(
    ("text", "start", "end", "display"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "2026"),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31), "Q1 2026"),
        ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30), "Q2 2026"),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31), "Q4 2026"),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28), "February 2026"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28), "February 1900"),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31), "December 2026"),
        ("2026-02-09", date(2026, 2, 9), date(2026, 2, 9), "9 February 2026"),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "29 February 2024"),
        ("0001", date(1, 1, 1), date(1, 12, 31), "0001"),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31), "31 December 9999"),
        (" 2026-02\n", date(2026, 2, 1), date(2026, 2, 28), "February 2026"),
    ],
)
def test_a_date(text: str, start: date, end: date, display: str) -> None:
    read = parse(text)
    assert (read.start, read.end) == (start, end)
    assert read.display == display
    assert (str(read), read.text) == (text.strip(), text.strip())


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "soon",
            "26",
            "20266",
            "2026-",
            "2026-2",
            "2026-002",
            "2026-Q",
            "2026-Q0",
        ),
        *("2026-Q5", "2026-q1", "Q1 2026", "2026/02", "2026-02-9", "2026-02-009"),
        *("2026-02-09T07:30", "2026–02", "-2026", "2026-Q1-02", "٢٠٢٦", "2026 -02"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(PartialDateError) as caught:
        parse(text)
    assert str(caught.value) == (
        f'"{text}" is not a date: write 2026, 2026-Q1, 2026-02 or 2026-02-09'
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("0000", "there is no year 0000"),
        ("2026-00", "no month 00"),
        ("2026-13", "no month 13"),
        ("2026-13-01", "no month 13"),
        ("2026-02-00", "February 2026 has days 1 to 28"),
        ("2024-02-30", "February 2024 has days 1 to 29"),
        ("2026-04-31", "April 2026 has days 1 to 30"),
    ],
)
def test_what_the_calendar_does_not_have(text: str, why: str) -> None:
    with pytest.raises(PartialDateError) as caught:
        parse(text)
    assert str(caught.value) == f'"{text}" is not a date: {why}'


def test_a_refusal_is_one_short_line_and_one_of_ours() -> None:
    with pytest.raises(PartialDateError) as caught:
        parse("so\non\x1b " + "x" * 10_000)
    assert len(str(caught.value)) < 120
    assert str(caught.value).isprintable()
    assert str(caught.value).startswith('"so on\ufffd xxx')
    assert isinstance(caught.value, RivalsError)
    assert isinstance(caught.value, ValueError)


def test_dates_in_order() -> None:
    texts = ["2025-12-31", "2026", "2026-Q1", "2026-01", "2026-01-01", "2026-01-02"]
    texts += ["2026-02", "2026-Q2", "2026-04", "2026-12", "2027-Q1"]
    dates = [parse(text) for text in texts]
    assert sorted(reversed(dates)) == dates
    for n, earlier in enumerate(dates):
        for later in dates[n + 1 :]:
            assert earlier < later
            assert later > earlier
            assert earlier != later


def test_equal_dates_are_one() -> None:
    assert parse("2026-02") == parse(" 2026-02 ")
    assert {parse("2026-02"), parse(" 2026-02 "), parse("2026")} == {
        parse("2026"),
        parse("2026-02"),
    }
    assert parse("2026-02") <= parse("2026-02")


@pytest.mark.parametrize("compare", [lt, le, gt, ge])
def test_a_date_has_no_order_with_anything_else(compare: Any) -> None:
    with pytest.raises(TypeError):
        compare(parse("2026"), "2026")
    assert parse("2026") != "2026"
    assert parse("2026-02-09") != date(2026, 2, 9)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2026", "2026-02-09", True),
        ("2026-Q1", "2026-03", True),
        ("2026-Q1", "2026-04", False),
        ("2026-02", "2026-02-28", True),
        ("2026-02", "2026-03-01", False),
        ("2025", "2026", False),
        ("2026-02-09", "2026-02-09", True),
    ],
)
def test_dates_overlap(one: str, other: str, expected: bool) -> None:
    assert parse(one).overlaps(parse(other)) is expected
    assert parse(other).overlaps(parse(one)) is expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2026-Q1", "2026-Q1"),
        (2026, "2026"),
        (date(2026, 2, 9), "2026-02-09"),
        (parse("2026-02"), "2026-02"),
    ],
)
def test_what_toml_may_hold_for_a_date(value: Any, text: str) -> None:
    assert TypeAdapter(PartialDate).validate_python(value) == parse(text)


@pytest.mark.parametrize(
    "value",
    [
        *(True, None, 2026.5, 20260209, -1, 10**5000, [], {}, b"2026"),
        datetime(2026, 2, 9, 7, 30),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_toml_may_not_hold_for_a_date(value: Any) -> None:
    with pytest.raises(ValidationError, match="a date is written as text: 2026"):
        TypeAdapter(PartialDate).validate_python(value)


def written(day: date, precision: int) -> str:
    """A day as a date of a year, a quarter, a month or a day."""
    quarter = f"{day.year:04}-Q{(day.month + 2) // 3}"
    return (f"{day.year:04}", quarter, f"{day:%Y-%m}".zfill(7), day.isoformat())[
        precision
    ]


DATES = st.builds(written, st.dates(), st.integers(0, 3))


@given(DATES)
def test_a_date_is_read_again_from_its_text(text: str) -> None:
    read = parse(text)
    assert str(read) == text
    assert parse(str(read)) == read


@given(st.dates(), st.integers(0, 3), st.integers(0, 3))
def test_a_vaguer_date_holds_the_preciser(day: date, one: int, other: int) -> None:
    vague, precise = (parse(written(day, n)) for n in sorted((one, other)))
    assert vague.start <= precise.start <= day <= precise.end <= vague.end
    assert vague.overlaps(precise)
    assert vague.start == precise.start or vague < precise
    assert vague <= precise or vague.start < precise.start


@given(DATES, DATES)
def test_dates_overlap_where_they_share_a_day(one: str, other: str) -> None:
    first, second = sorted((parse(one), parse(other)))
    assert first.overlaps(second) is (second.start <= first.end)
    after = first.end + timedelta(days=1) if first.end < date.max else date.max
    assert first.overlaps(parse(after.isoformat())) is (first.end == date.max)


@given(st.text(max_size=12) | st.from_regex(r"[0-9Q-]{4,10}", fullmatch=True))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        read = parse(text)
    except PartialDateError as error:
        assert " is not a date: " in str(error)
    else:
        assert read.start <= read.end
        assert read.text == text.strip()
