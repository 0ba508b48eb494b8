"""What a statement and a record say of years, dates, months and bare numbers."""

from __future__ import annotations

from collections.abc import Iterator

from facts.dates import PartialDate
from facts.evidence import lexicon
from facts.evidence.case import Case, Finding
from facts.evidence.passage import Slot, affinity

_STATEMENT = ("statement",)

_RELATIVE_YEARS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}
_RELATIVE_YEARS |= {"coming": 1, "following": 1}


def check_numbers(case: Case) -> Iterator[Finding]:
    """What speaks against the years, dates, months and numbers beside the figures."""
    yield from _check_years(case)
    yield from _check_dates(case)
    yield from _check_bare_numbers(case)


def _check_years(case: Case) -> Iterator[Finding]:
    known = years_known(case)
    printed = [year for year, _ in case.paragraph.years]
    for year, slot in case.statement.years:
        if year not in known:
            reason = f"{year} is not in paragraph {case.fact.paragraph}"
            if printed:
                reason += f": the article says {printed[0]}"
            yield Finding(_STATEMENT, reason)
        elif len({*printed}) > 1 and year in printed:
            yield from _check_place_of(case, year, slot)


def _check_place_of(case: Case, year: int, slot: Slot) -> Iterator[Finding]:
    """Refuse a year of the paragraph that goes with something else there."""
    told = {y for y, _ in case.statement.years}
    context = case.statement.context(slot)
    scores = {
        y: max(
            affinity(context, case.paragraph.context(place))
            for other, place in case.paragraph.years
            if other == y
        )
        for y, _ in case.paragraph.years
        if y == year or y not in told
    }
    best = max(scores, key=lambda y: (scores[y], y != year))
    if best != year:
        yield Finding(_STATEMENT, f"{year}: the article seems to say {best} of it")


def years_known(case: Case) -> set[int]:
    """The years that a paragraph names, or means by "next year"."""
    known = {year for year, _ in case.paragraph.years}
    published = case.article.published
    texts = [word.text for word in case.paragraph.words]
    for heading in case.above:
        known.update(year for year, _ in heading.years)
    if published is not None:
        now = published.end.year
        for n, text in enumerate(texts[:-1]):
            if text in _RELATIVE_YEARS and "year" in texts[n + 1 : n + 3]:
                known.add(now + _RELATIVE_YEARS[text])
        if not {year for year, _ in case.paragraph.years}:
            known.add(now)
    return known


def _check_dates(case: Case) -> Iterator[Finding]:
    """Refuse dates of the record of which the paragraph knows nothing."""
    known = years_known(case)
    published = case.article.published
    if published is not None:
        known.add(published.end.year)
    dates: list[tuple[tuple[str | int, ...], PartialDate | None]]
    dates = [(("when",), case.fact.when)]
    dates += [
        (("figures", n, "period"), figure.period)
        for n, figure in enumerate(case.fact.figures)
    ]
    for key, date in dates:
        if date is None:
            continue
        years = {date.start.year, date.end.year}
        if not years & known:
            shown = f"{key[-1]} {date.display}"
            where = f"paragraph {case.fact.paragraph}"
            yield Finding(key, f"{shown}: {date.start.year} is not in {where}")
        elif date.start == date.end and not _knows_day(case, date):
            where = f"paragraph {case.fact.paragraph}"
            yield Finding(key, f"{date.display} is not a day of {where}")


def _knows_day(case: Case, date: PartialDate) -> bool:
    published = case.article.published
    if published is not None and published.start == published.end == date.start:
        return True
    if date.start.day in case.paragraph.numbers:
        return True
    has_number = any(word.text in lexicon.MONTH_NAMES for word in case.paragraph.words)
    return not has_number and bool(case.paragraph.vocabulary & lexicon.RELATIVE_DAYS)


def _check_bare_numbers(case: Case) -> Iterator[Finding]:
    """Refuse numbers and months of the statement that the paragraph does not have."""
    statement, paragraph = case.statement, case.paragraph
    place = f"paragraph {case.fact.paragraph}"
    years = {slot.first for _, slot in statement.years}
    printed = paragraph.numbers | {
        int(f.quantity.value)
        for f in paragraph.figures
        if f.quantity.value is not None and f.quantity.value == int(f.quantity.value)
    }
    months = {
        lexicon.MONTH_NAMES[text]
        for text in paragraph.vocabulary
        if text in lexicon.MONTH_NAMES
    }
    for n, word in enumerate(statement.words):
        month = lexicon.MONTH_NAMES.get(word.text) if word.capital else None
        if month and word.text not in paragraph.vocabulary and month not in months:
            if not _is_published_month(case, month):
                yield Finding(_STATEMENT, f"{statement.typed(n)} is not in {place}")
            continue
        if n in statement.in_figures or n in years or word.text == "one":
            continue
        number = lexicon.number_written(word.text)
        strange = word.text in lexicon.VAGUE_SCALES or (
            number is None and any(c.isdigit() for c in word.text)
        )
        unknown = strange and word.text not in paragraph.vocabulary
        if unknown or (number is not None and number not in printed):
            yield Finding(_STATEMENT, f'"{statement.typed(n)}" is not in {place}')


def _is_published_month(case: Case, month: str) -> bool:
    published = case.article.published
    if published is None or (published.end - published.start).days > 31:
        return False
    return published.start.strftime("%b").lower() == month
