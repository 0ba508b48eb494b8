"""Days of months: "October 5" is not "October 6", though there be six of something."""

from __future__ import annotations

from collections.abc import Iterator

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language.lexicon import MONTHS
from facts.evidence.reading.passage import Passage

_MONTHS = frozenset(MONTHS)
_LAST = 31
_NEAR = 3
"""Words beside a month among which the article may have its days."""

Day = tuple[int, int]


def check_days(case: Case) -> Iterator[Finding]:
    """Refuse a day of a month that the article does not name."""
    if _MONTHS.isdisjoint(case.statement.vocabulary):
        return
    told = _days(case.statement, 1)
    known = set(case.ground.remember("days", _printed))
    known |= {day for a in case.ground.above for day in _days(a.passage, _NEAR)}
    published = case.published
    if published is not None and published.start == published.end:
        known.add((published.start.month, published.start.day))
    for day, place in told.items():
        if day not in known:
            shown = case.statement.typed(place)
            reason = f"{shown} {day[1]} is not a day of {case.ground.place}"
            yield Finding(("statement",), reason)


def _printed(paragraph: Passage) -> frozenset[Day]:
    return frozenset(_days(paragraph, _NEAR))


def _days(passage: Passage, near: int) -> dict[Day, int]:
    """The days that stand so near to a month, and where the month is."""
    words, found = passage.words, dict[Day, int]()
    for n in passage.capitals:
        month = MONTHS.get(words[n].text)
        if month is None:
            continue
        first = n - near - (near == 1 and n > 1 and words[n - 1].text == "of")
        for at in range(max(0, first), min(len(words), n + near + 1)):
            day = words[at].lex.number
            if day and day <= _LAST and words[at].lex.digits:
                found[month, day] = n
    return found
