"""Dates, held against the times that a paragraph tells and those before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from facts.dates import PartialDate
from facts.evidence.case import Case
from facts.evidence.claims import Claim
from facts.evidence.finding import Finding, Key
from facts.evidence.language import lexicon
from facts.evidence.reading.account import Account
from facts.evidence.reading.asides import aside, plain
from facts.evidence.reading.moments import Moment
from facts.evidence.reading.periods import is_fiscal

OVER = frozenset({"happened", "ongoing"})
"""Statuses of what is no more to come."""

SAYING = frozenset({"said", "announced", "reported", "declared", "disclosed", "told"})
"""Words with which a statement tells of an announcement."""

COMING = lexicon.COMING | {"due", "scheduled", "want", "hope", "expected", "going"}
"""Words with which a statement tells what is to come."""

QUARTER = 3
"""Months."""

_FORETOLD = frozenset({"announced", "denied", "opinion", "forecast", "exploring"})
_YEAR = timedelta(days=366)
_LONGEST = 92
"""Days of the longest quarter."""

Values = set[int | str]


def joined(values: Values) -> str:
    """Times for a reader."""
    return " and ".join(str(value) for value in sorted(values, key=str))


def years_of(when: PartialDate) -> Values:
    """The years that a date lies in."""
    return {when.start.year, when.end.year}


def is_year(when: PartialDate) -> bool:
    """Whether a date is a whole year."""
    return when.start.month == 1 and when.end.month == 12


def is_quarter(when: PartialDate) -> bool:
    """Whether a date is a quarter of a year."""
    return when.end.month - when.start.month == QUARTER - 1


def may_be_own(case: Case, when: PartialDate) -> bool:
    """Whether a date may be that of the announcement, which is the article's own."""
    published = case.published
    if published is None or not when.overlaps(published):
        return False
    return case.fact.status in _FORETOLD or bool(SAYING & case.statement.vocabulary)


def looks_ahead(case: Case) -> bool:
    """Whether what the statement tells is still to come."""
    ahead = not COMING.isdisjoint(case.statement.vocabulary)
    return ahead and case.fact.status in ("planned", "forecast", "announced")


def is_near(case: Case, when: PartialDate) -> bool:
    """Whether a date without its year may be meant, or the paragraph tells its year."""
    published = case.published
    if published is None:
        return True
    if is_year(when):
        return abs(when.start.year - published.end.year) <= 1
    printed = plain(case.paragraph, case.ground.account.timeline, "year")
    if years_of(when) & _values(printed):
        return True
    last = when.start <= published.end < when.start + _YEAR
    coming = when.end - _YEAR < published.start <= when.end
    return coming or (last and not looks_ahead(case))


def compared_years(account: Account) -> Values:
    """The years that a passage only compares with."""
    passage, moments = account.passage, account.timeline.moments
    years = (m for m in moments if m.kind == "year")
    return {m.value for m in years if aside(passage, m) == "compared"}


def check_date(
    case: Case,
    key: Key,
    when: PartialDate,
    claims: Sequence[Claim],
    told: frozenset[str],
) -> Iterator[Finding]:
    """Refuse a date if the article puts the figures at another, or has none like it.

    `told` are the kinds of times that the statement has for it: "year", "quarter".
    """
    dating, place = _Dating(case, when, claims), case.ground.place
    shown = f"{key[-1]} {when.display}"
    if reason := dating.other_figure() or dating.other_time(told):
        yield Finding(key, f"{shown}: {reason}")
    elif not dating.knows_year():
        yield Finding(key, f"{shown}: {when.start.year} is not in {place}")
    elif when.start == when.end:
        if not _knows_day(case, when.start):
            yield Finding(key, f"{when.display} is not a day of {place}")
    elif not dating.knows_part():
        yield Finding(key, f"{shown}: {place} does not say so")


class _Dating:
    """A date, and the paragraph that is to tell it."""

    def __init__(self, case: Case, when: PartialDate, claims: Sequence[Claim]) -> None:
        self._case = case
        self._when = when
        self._ground = ground = case.ground
        self._past = case.fact.status in OVER
        self._figures = [c.printed for c in claims if c.printed is not None]
        self._times = [
            {
                kind: moment
                for kind, moment in ground.account.traits(figure).times.items()
                if not aside(case.paragraph, moment)
            }
            for figure in self._figures
        ]

    def other_figure(self) -> str:
        """Why the figures are of another year than this."""
        years = {t["year"].value for t in self._times if "year" in t}
        if not years or years & years_of(self._when):
            return ""
        if may_be_own(self._case, self._when):
            return ""
        return f"the article says it of {joined(years)}"

    def other_time(self, told: frozenset[str]) -> str:
        """Why the paragraph puts the fact at another year or quarter."""
        case, when, published = self._case, self._when, self._case.published
        if published is None or "year" in told:
            return ""
        years, printed = years_of(when), _values(self._printed("year"))
        if not printed & years and published.end.year not in years:
            compared = compared_years(self._ground.account)
            if compared >= years and (is_year(when) or not is_near(case, when)):
                return f"the article only compares with {joined(compared & years)}"
        if is_year(when):
            return self._other_year()
        is_numbered = is_quarter(when) and not is_fiscal(case.paragraph.words)
        return self._other_quarter() if is_numbered and not told else ""

    def _other_year(self) -> str:
        """Why what has happened is of a year that was told before it."""
        if not self._figures or self._case.fact.status != "happened":
            return ""
        until = max(f.end for f in self._figures)
        sentence = self._case.paragraph.at(self._ground.account.slot(self._figures[-1]))
        words = self._case.paragraph.words
        years = _values(
            moment
            for moment in self._printed("year")
            if words[moment.slot.first].sentence <= sentence.sentence
        )
        if not years or years & years_of(self._when) or self._has_hint(until):
            return ""
        return f"the article says {joined(years)}"

    def _has_hint(self, until: int) -> bool:
        """Whether a month or the like before may be one of the article's own year."""
        paragraph = self._case.paragraph
        return any(
            moment.kind in ("month", "weekday") or moment.kind.startswith("relative")
            for moment in self._ground.account.timeline.moments
            if paragraph.words[moment.slot.first].start < until
            and aside(paragraph, moment) != "compared"
        )

    def _other_quarter(self) -> str:
        """Why the quarter is not one that the paragraph puts the fact at."""
        when, published = self._when, self._case.published
        if any(self._holds(month) for month in _values(self._printed("month"))):
            return ""
        announced = published is not None and when.overlaps(published)
        quarters = self._quarters()
        known = when.end.month // QUARTER in quarters
        if not quarters or known or (announced and not self._figures):
            return ""
        return f"the article says {joined({f'Q{quarter}' for quarter in quarters})}"

    def _quarters(self) -> Values:
        """The quarters that the figures are of, or the paragraph, or those before."""
        own = {t["quarter"].value for t in self._times if "quarter" in t}
        own = _numbers(own) or _numbers(_values(self._printed("quarter")))
        if not own and "quarter" in self._case.paragraph.vocabulary:
            return self._earlier("quarter")
        return own

    def knows_year(self) -> bool:
        """Whether the article tells the year, or a part of a year near to it."""
        case, years, published = self._case, years_of(self._when), self._case.published
        own = {published.end.year} if published else set()
        if years & (self._ground.years | own):
            return True
        if not is_year(self._when):
            return published is not None and is_near(case, self._when)
        return not self._printed("year") and bool(years & self._earlier("year"))

    def knows_part(self) -> bool:
        """Whether the article names the quarter or the month."""
        when, published, values = self._when, self._case.published, self._ground.values
        if is_year(when):
            return True
        quarters = {t["quarter"].value for t in self._times if "quarter" in t}
        quarters = quarters or {*values("quarter")}
        if is_quarter(when):
            number = when.end.month // QUARTER
            if number in quarters or number in self._earlier("quarter"):
                return True
        if any(self._holds(month) for month in values("month")):
            return True
        parts = values("part") | _ends(self._case)
        if ("end" in parts and self._holds(12)) or (
            "start" in parts and self._holds(1)
        ):
            return True
        if published is None or (published.end - published.start).days > _LONGEST:
            return False
        shifts = values("relative month") | values("relative quarter")
        return when.overlaps(published) or bool(shifts)

    def _holds(self, month: int | str) -> bool:
        return month in range(self._when.start.month, self._when.end.month + 1)

    def _printed(self, kind: str) -> list[Moment]:
        """The times of a kind at which the paragraph may put the fact."""
        timeline = self._ground.account.timeline
        return [*plain(self._case.paragraph, timeline, kind, past=self._past)]

    def _earlier(self, kind: str) -> Values:
        """The times of a kind in the nearest paragraph before that tells any."""
        for account in self._ground.earlier():
            found = plain(account.passage, account.timeline, kind, past=self._past)
            values = _values(found)
            if kind == "quarter":
                values = _numbers(values)
            if values:
                return values
        return set()


def _values(moments: Iterable[Moment]) -> Values:
    return {moment.value for moment in moments}


def _numbers(quarters: Values) -> Values:
    """Without what is told as "full year"."""
    return {quarter for quarter in quarters if isinstance(quarter, int)}


def _ends(case: Case) -> set[str]:
    """What the paragraph tells as "at year-end"."""
    words = case.paragraph.words
    ends = any(a.text == "year" and b.text == "end" for a, b in pairwise(words))
    return {"end"} if ends else set()


def _knows_day(case: Case, day: date) -> bool:
    published = case.published
    if published is not None and published.start == published.end == day:
        return True
    months, numbers = case.ground.values("month"), case.ground.numbers
    if months:
        return day.month in months and day.day in numbers
    if day.day in numbers:
        return True
    return bool(case.paragraph.vocabulary & (lexicon.TODAY | lexicon.WEEKDAYS.keys()))
