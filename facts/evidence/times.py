"""The years, quarters, months and days of a fact, held against its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from facts.dates import PartialDate
from facts.evidence import lexicon
from facts.evidence.case import Case
from facts.evidence.claims import Claim
from facts.evidence.finding import Finding, Key
from facts.evidence.moments import Moment
from facts.evidence.names import Slot
from facts.evidence.passage import Passage, affinity

_STATEMENT: Key = ("statement",)
_FORETOLD = frozenset({"announced", "denied", "opinion", "forecast", "exploring"})
_SAYING = frozenset({"said", "announced", "reported", "declared", "disclosed", "told"})
_MOST_MONTHS = 31
_MOST_PRINTED = 50


def check_times(
    case: Case, claims: Sequence[Claim], supports: Sequence[Slot]
) -> Iterator[Finding]:
    """What speaks against the times of a fact, in its statement and in its record."""
    told = case.account.timeline.moments
    held = _held(case, claims) if told else set()
    for moment in told:
        reason = (
            _unknown(case, moment)
            or _beyond(case, moment)
            or _owned_by_another(case, moment, supports)
        )
        if reason:
            yield Finding(_STATEMENT, reason)
        elif moment.kind in ("year", "quarter") and moment not in held:
            yield from _check_place(case, moment)
    if len(told) > 1:
        yield from _check_pairs(case, [m for m in told if m not in held])
    if case.fact.when is not None:
        yield from _check_when(case, case.fact.when, claims)
    for n, figure in enumerate(case.fact.figures):
        if figure.period is not None:
            key: Key = ("figures", n, "period")
            claim = next((c for c in claims if c.key[:2] == key[:2]), None)
            yield from _check_date(case, key, figure.period, [claim] if claim else [])


def _held(case: Case, claims: Sequence[Claim]) -> set[Moment]:
    """The times of the statement that go with figures of it and of the paragraph."""
    held = set[Moment]()
    for claim in claims:
        if claim.told is not None and claim.printed is not None:
            ours = case.account.traits(claim.told).times
            theirs = case.ground.account.traits(claim.printed).times
            held.update(moment for kind, moment in ours.items() if kind in theirs)
    return held


def _owned_by_another(case: Case, moment: Moment, supports: Sequence[Slot]) -> str:
    """Refuse a time that other sentences tell of other companies, and no other does."""
    if not case.fact.companies or moment.kind not in ("year", "quarter", "half"):
        return ""
    account, companies = case.ground.account, {*case.fact.companies}
    printed = [
        m for m in account.timeline.moments if m[:2] == (moment.kind, moment.value)
    ]
    sentences = {case.paragraph.at(slot).sentence for slot in supports}
    first = max(sentences, default=0)
    if any(case.paragraph.at(m.slot).sentence <= first for m in printed):
        return ""
    owners = [account.owners.of(m.slot) for m in printed[:_MOST_PRINTED]]
    if owners and all(who and not who & companies for who in owners):
        names = " and ".join(case.name(company) for company in sorted(owners[0]))
        return f"{moment.shown}: the article says it of {names}"
    return ""


def _unknown(case: Case, moment: Moment) -> str:
    """Why a time of the statement is not one of the paragraph, or ""."""
    ground, place = case.ground, case.ground.place
    if moment.kind == "year":
        if moment.value in ground.years or _is_own_year(case, moment):
            return ""
        printed = sorted(ground.account.timeline.values("year"), key=str)
        says = f": the article says {printed[0]}" if printed else ""
        return f"{moment.value} is not in {place}{says}"
    if moment.value in ground.values(moment.kind):
        return ""
    shown = case.statement.text[
        case.statement.words[moment.slot.first].start : case.statement.words[
            moment.slot.last - 1
        ].end
    ]
    if moment.kind == "month" and _is_published_month(case, moment):
        return ""
    if moment.kind == "weekday" and _is_published_weekday(case, moment):
        return ""
    if moment.kind == "part" and not ground.values("part"):
        return f'"{shown}" is not in {place}'
    return f'"{shown}" is not in {place}'


def _beyond(case: Case, moment: Moment) -> str:
    """Refuse "until 2021" where the article says "since 2021", "after" for "before"."""
    ours = _edge(case.statement, moment)
    if not ours:
        return ""
    theirs = {
        _edge(case.paragraph, other)
        for other in case.ground.account.timeline.moments
        if other[:2] == moment[:2]
    }
    if not theirs or ours in theirs:
        return ""
    begun = not lexicon.BEGINNING.isdisjoint(case.paragraph.vocabulary)
    if ours == "since" and theirs == {""} and begun:
        return ""
    return f'the article does not say "{ours} {moment.shown}"'


def _edge(passage: Passage, moment: Moment) -> str:
    """On which side of a time something lies: "since", "until", "before", "after"."""
    before = passage.words[max(0, moment.slot.first - 2) : moment.slot.first]
    return next((lexicon.EDGES[w.text] for w in before if w.text in lexicon.EDGES), "")


def _is_own_year(case: Case, moment: Moment) -> bool:
    """Whether it is the year of a day that the article tells without its year."""
    published = case.published
    month = case.account.timeline.nearest(moment.slot, "month")
    if published is None or month is None:
        return False
    if month.value not in case.ground.values("month"):
        return False
    is_past = case.paragraph.vocabulary.isdisjoint(lexicon.AHEAD)
    later = int(month.value) > published.end.month
    return moment.value == published.end.year - (later and is_past)


def _is_published_month(case: Case, moment: Moment) -> bool:
    """Whether a month of which the paragraph has no word is when it was published."""
    published, words = case.published, case.statement.words
    if published is None or (published.end - published.start).days >= _MOST_MONTHS:
        return False
    before = words[moment.slot.first - 1].text if moment.slot.first else ""
    after = words[moment.slot.last].lex.year if moment.slot.last < len(words) else None
    if before in ("by", "until", "before", "from", "since", "of"):
        return False
    if case.ground.account.timeline.values("month"):
        return False
    return published.start.month == moment.value and after in (
        None,
        published.start.year,
    )


def _is_published_weekday(case: Case, moment: Moment) -> bool:
    published = case.published
    if published is None or published.start != published.end:
        return False
    if case.ground.account.timeline.values("weekday"):
        return False
    return lexicon.WEEKDAYS[str(moment.value)] == published.start.weekday()


def _check_place(case: Case, moment: Moment) -> Iterator[Finding]:
    """Refuse a time of the paragraph that goes with something else there."""
    kind = moment.kind
    printed = [m for m in case.ground.account.timeline.moments if m.kind == kind]
    if len({m.value for m in printed}) < 2 or all(
        m.value != moment.value for m in printed
    ):
        return
    told = {m.value for m in case.account.timeline.moments if m.kind == kind}
    context = case.statement.context(moment.slot)
    scores: dict[int | str, float] = {}
    for other in printed:
        if other.value == moment.value or other.value not in told:
            score = affinity(context, case.paragraph.context(other.slot))
            scores[other.value] = max(score, scores.get(other.value, 0.0))
    best = max(scores, key=lambda value: (scores[value], value != moment.value))
    if best != moment.value:
        shown = next(m.shown for m in printed if m.value == best)
        reason = f"{moment.shown}: the article seems to say {shown} of it"
        yield Finding(_STATEMENT, reason)


def _check_pairs(case: Case, told: Sequence[Moment]) -> Iterator[Finding]:
    """Refuse two years that would fit better the other way round."""
    printed = {
        m.value: m for m in case.ground.account.timeline.moments if m.kind == "year"
    }
    years = [m for m in told if m.kind == "year" and m.value in printed]
    for one, other in pairwise(years):
        ours = [case.statement.context(m.slot) for m in (one, other)]
        theirs = [case.paragraph.context(printed[m.value].slot) for m in (one, other)]
        straight = affinity(ours[0], theirs[0]) + affinity(ours[1], theirs[1])
        crossed = affinity(ours[0], theirs[1]) + affinity(ours[1], theirs[0])
        if one.value != other.value and straight < crossed:
            reason = f"the article seems to say it the other way of {one.shown}"
            yield Finding(_STATEMENT, f"{reason} and {other.shown}")


def _check_when(
    case: Case, when: PartialDate, claims: Sequence[Claim]
) -> Iterator[Finding]:
    """Refuse a date of the record at which the paragraph does not put the fact."""
    told = {m.value for m in case.account.timeline.moments if m.kind == "year"}
    if told and not told & _years(when) and not _may_be_own(case, when):
        shown = " and ".join(str(year) for year in sorted(told, key=str))
        reason = f"when {when.display}: the statement says {shown}"
        yield Finding(("when",), reason)
        return
    yield from _check_date(case, ("when",), when, [] if told else claims)


def _may_be_own(case: Case, when: PartialDate) -> bool:
    """Whether the date may be that of the announcement, which is the article's own."""
    published = case.published
    if published is None or not when.overlaps(published):
        return False
    said = case.fact.status in _FORETOLD or bool(_SAYING & case.statement.vocabulary)
    return said


def _years(when: PartialDate) -> set[int | str]:
    return {when.start.year, when.end.year}


def _check_date(
    case: Case, key: Key, when: PartialDate, claims: Sequence[Claim]
) -> Iterator[Finding]:
    """Refuse a date if the article puts the figures at another, or has none like it."""
    ground, place = case.ground, case.ground.place
    shown = f"{key[-1]} {when.display}"
    figures = [c.printed for c in claims if c.printed is not None]
    times = [ground.account.traits(figure).times for figure in figures]
    years = {t["year"].value for t in times if "year" in t}
    if years and not years & _years(when) and not _may_be_own(case, when):
        said = " and ".join(str(year) for year in sorted(years, key=str))
        yield Finding(key, f"{shown}: the article says it of {said}")
        return
    own = {case.published.end.year} if case.published else set()
    if not _years(when) & (ground.years | own):
        yield Finding(key, f"{shown}: {when.start.year} is not in {place}")
    elif when.start == when.end:
        if not _knows_day(case, when.start):
            yield Finding(key, f"{when.display} is not a day of {place}")
    elif not _knows_part(case, when, times):
        yield Finding(key, f"{shown}: {place} does not say so")


def _knows_part(
    case: Case, when: PartialDate, times: Sequence[dict[str, Moment]]
) -> bool:
    """Whether the paragraph names the quarter or the month of a date."""
    if when.start.month == 1 and when.end.month == 12:
        return True
    published, months = case.published, {*case.ground.values("month")}
    quarter = (when.end.month + 2) // 3
    quarters = {t["quarter"].value for t in times if "quarter" in t}
    quarters = quarters or {*case.ground.values("quarter")}
    if when.end.month - when.start.month == 2 and quarter in quarters:
        return True
    inside = range(when.start.month, when.end.month + 1)
    if any(month in inside for month in months):
        return True
    parts = case.ground.values("part")
    if ("end" in parts and 12 in inside) or ("start" in parts and 1 in inside):
        return True
    if published is None or (published.end - published.start).days > 92:
        return False
    shifts = case.ground.values("relative month") | case.ground.values(
        "relative quarter"
    )
    return when.overlaps(published) or bool(shifts)


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
