"""Dates of a query: `when:`, `after:` and `before:`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facts.dates import PartialDate
from facts.errors import PartialDateError

_BEGUN = re.compile(r"([0-9]{4}(?:-[0-9]{2})?)-(?:[0-9]?|[qQ])")


def read_date(text: str, unfinished: bool) -> PartialDate | None:
    """The date, or as much of one as is typed: 2026 of "2026-Q"; None for no date."""
    begun = _BEGUN.fullmatch(text) if unfinished else None
    try:
        return PartialDate.parse(begun[1] if begun else text.upper())
    except PartialDateError:
        return None


def read_dates(texts: Iterable[str], unfinished: bool) -> list[PartialDate]:
    """The dates among the texts."""
    dates = (read_date(text, unfinished) for text in texts)
    return [date for date in dates if date is not None]
