"""The years, quarters, months and days of a fact, held against its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facts.evidence.case import Case
from facts.evidence.checks.datings import check_date
from facts.evidence.checks.when import check_when
from facts.evidence.claims import Claim
from facts.evidence.finding import Finding, Key
from facts.evidence.language import lexicon
from facts.evidence.reading.moments import Moment
from facts.evidence.reading.names import Slot
from facts.evidence.reading.passage import Passage, affinity
from facts.evidence.reading.periods import is_fiscal, names_months

_STATEMENT: Key = ("statement",)
_BY_ITS_KEY = frozenset({"year", "quarter"})
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
        yield from check_when(case, case.fact.when, claims)
    for n, figure in enumerate(case.fact.figures):
        if figure.period is not None:
            key: Key = ("figures", n, "period")
            claim = next((c for c in claims if c.key[:2] == key[:2]), None)
            printed = [claim] if claim else []
            yield from check_date(case, key, figure.period, printed, _BY_ITS_KEY)


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
    named = case.statement.words[moment.slot.first : moment.slot.last]
    if is_fiscal(named) and not _tells_own_year(case):
        return f"{place} does not tell of a fiscal year"
    if moment.kind == "year":
        if moment.value in ground.years or _is_own_year(case, moment):
            return ""
        printed = sorted(ground.account.timeline.values("year"), key=str)
        says = f": the article says {printed[0]}" if printed else ""
        return f"{moment.value} is not in {place}{says}"
    if moment.value in ground.values(moment.kind):
        by_months = moment.kind != "month" and names_months(named)
        if by_months and is_fiscal(case.paragraph.words):
            return f"{place} tells of a fiscal year, whose parts may be others"
        return ""
    if moment.kind == "month" and _is_of_period(case, moment):
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
    return f'"{shown}" is not in {place}'


def _tells_own_year(case: Case) -> bool:
    """Whether the paragraph, or what stands above it, tells of a fiscal year."""
    accounts = (case.ground.account, *case.ground.above)
    return any(is_fiscal(account.passage.words) for account in accounts)


def _is_of_period(case: Case, moment: Moment) -> bool:
    """Whether a month only names a quarter or a half, which is held as such."""
    return any(
        other.slot.first <= moment.slot.first < other.slot.last
        for other in case.account.timeline.moments
        if other.kind in ("quarter", "half")
    )


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
    named = lexicon.WEEKDAYS.keys() & case.ground.article_words()
    if case.ground.account.timeline.values("weekday") or named - {moment.value}:
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
