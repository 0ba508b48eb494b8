"""The date of a record, held against the times that its statement tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.dates import PartialDate
from facts.evidence.case import Case
from facts.evidence.checks.datings import (
    COMING,
    OVER,
    QUARTER,
    SAYING,
    Values,
    check_date,
    compared_years,
    is_near,
    is_quarter,
    is_year,
    joined,
    looks_ahead,
    may_be_own,
    years_of,
)
from facts.evidence.claims import Claim
from facts.evidence.finding import Finding
from facts.evidence.reading.asides import aside, plain
from facts.evidence.reading.periods import is_fiscal


def check_when(
    case: Case, when: PartialDate, claims: Sequence[Claim]
) -> Iterator[Finding]:
    """Refuse a date of the record at which the paragraph does not put the fact."""
    told, own = _told(case, "year"), may_be_own(case, when)
    reason = "" if own else _other_year(case, when, told)
    reason = reason or _out_of_order(case, when, told)
    if not (reason or own):
        reason = _other_part(case, when, told)
    if reason:
        yield Finding(("when",), f"when {when.display}: {reason}")
        return
    kinds = frozenset(kind for kind in ("year", "quarter") if _told(case, kind))
    yield from check_date(case, ("when",), when, [] if told else claims, kinds)


def _told(case: Case, kind: str) -> Values:
    """The times of the statement, without those that it only compares with.

    A time from which something is so is the fact's own where it tells no other.
    """
    statement, timeline = case.statement, case.account.timeline
    found = {m.value for m in plain(statement, timeline, kind)}
    if not found and (kind != "year" or not _tells_part(case)):
        of_kind = (m for m in timeline.moments if m.kind == kind)
        return {m.value for m in of_kind if aside(statement, m) == "from"}
    return found


def _tells_part(case: Case) -> bool:
    """Whether the statement tells a part of a year, but for those it is so from."""
    return any(
        moment.kind in ("quarter", "half", "month")
        and not aside(case.statement, moment)
        for moment in case.account.timeline.moments
    )


def _other_year(case: Case, when: PartialDate, told: Values) -> str:
    """Why a date is of another year than the statement tells."""
    years = years_of(when)
    if told:
        return "" if told & years else f"the statement says {joined(told)}"
    compared = compared_years(case.account)
    if compared >= years:
        return f"the statement only compares with {joined(compared & years)}"
    return ""


def _out_of_order(case: Case, when: PartialDate, told: Values) -> str:
    """Why what has happened cannot be later than the article, or what will earlier."""
    published, told_words = case.published, case.statement.vocabulary
    if published is None or told & years_of(when):
        return ""
    is_over = case.fact.status in OVER and COMING.isdisjoint(told_words)
    if is_over and when.start > published.end:
        return "that is later than the article"
    said = not SAYING.isdisjoint(told_words)
    if looks_ahead(case) and not said and when.end < published.start:
        return "that is earlier than the article"
    return ""


def _other_part(case: Case, when: PartialDate, told: Values) -> str:
    """Why a date is not in the quarter or the month that the statement tells."""
    if is_fiscal(case.statement.words):
        return ""
    quarters, months = _told(case, "quarter"), _told(case, "month")
    numbered = {quarter for quarter in quarters if isinstance(quarter, int)}
    if is_quarter(when):
        if numbered and when.end.month // QUARTER not in numbered:
            return f"the statement says {joined({f'Q{n}' for n in numbered})}"
    elif months and not is_year(when) and when.start.month not in months:
        return "the statement tells another month"
    if (numbered or months) and not told and not is_near(case, when):
        return "the statement means one that is nearer to the article"
    return ""
