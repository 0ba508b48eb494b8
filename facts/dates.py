"""Partial dates: a year, a quarter, a month or a day, never more precise than known."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, total_ordering
from typing import TYPE_CHECKING, Any

from facts.errors import PartialDateError
from facts.text import in_short

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_PATTERN = re.compile(
    r"(?P<year>[0-9]{4})(?:-Q(?P<quarter>[1-4])"
    r"|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
)


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class PartialDate:
    """A date as precise as its source: 2026, 2026-Q1, 2026-02 or 2026-02-09.

    Dates are ordered by their first day, and of two with the same first day the
    vaguer comes first.
    """

    text: str
    """The date as written."""

    start: date = field(repr=False)
    """The first day that it may mean."""

    end: date = field(repr=False)
    """The last day that it may mean."""

    @classmethod
    @lru_cache(maxsize=4096)
    def parse(cls, text: str) -> PartialDate:
        """Read a date; raises PartialDateError where there is none."""
        match = _PATTERN.fullmatch(text.strip())
        text = in_short(text)
        if match is None:
            raise PartialDateError(
                f'"{text}" is not a date: write 2026, 2026-Q1, 2026-02 or 2026-02-09'
            )
        year = int(match["year"])
        if year == 0:
            raise PartialDateError(f'"{text}" is not a date: there is no year 0000')
        first, last = 1, 12
        if match["quarter"]:
            first = 3 * int(match["quarter"]) - 2
            last = first + 2
        elif match["month"]:
            first = last = int(match["month"])
            if not 1 <= first <= 12:
                raise PartialDateError(f'"{text}" is not a date: no month {first:02}')
        days = calendar.monthrange(year, last)[1]
        if not match["day"]:
            return cls(match[0], date(year, first, 1), date(year, last, days))
        day = int(match["day"])
        if not 1 <= day <= days:
            raise PartialDateError(
                f'"{text}" is not a date: {calendar.month_name[first]} {year} '
                f"has days 1 to {days}"
            )
        exact = date(year, first, day)
        return cls(match[0], exact, exact)

    @property
    def display(self) -> str:
        """The date for a reader: "9 February 2026", "February 2026", "Q1 2026"."""
        year, _, rest = self.text.partition("-")
        if rest.startswith("Q"):
            return f"{rest} {year}"
        month = calendar.month_name[self.start.month]
        if len(rest) == 5:
            return f"{self.start.day} {month} {year}"
        return f"{month} {year}" if rest else year

    def overlaps(self, other: PartialDate) -> bool:
        """Whether some day may be meant by both."""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        mine = (self.start, -self.end.toordinal())
        return mine < (other.start, -other.end.toordinal())

    @classmethod
    def _validate(cls, value: Any) -> PartialDate:
        """Take what TOML may hold for a date: text, a local date, or a bare year."""
        if isinstance(value, PartialDate):
            return value
        is_year = type(value) is int and 0 <= value <= 9999
        if is_year or type(value) in (str, date):
            return cls.parse(str(value))
        raise PartialDateError(
            "a date is written as text: 2026, 2026-Q1, 2026-02 or 2026-02-09"
        )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415 (slow: only to validate)

        return core_schema.no_info_plain_validator_function(cls._validate)
