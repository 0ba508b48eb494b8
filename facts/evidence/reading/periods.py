"""Periods that are named by their months, and years that are a business's own."""

from __future__ import annotations

from collections.abc import Sequence

from facts.evidence.language.lexicon import MONTHS
from facts.evidence.reading.names import Slot, Word
from facts.evidence.reading.passage import Passage

_ENDING = frozenset({"to", "ended", "ending", "through", "until"})
_SIZES = {3: "quarter", 6: "half"}
_LAST_DAY = 31
_MOST_BEFORE = 3
"""Words such as "the end of" that may stand before the month which ends a period."""

FISCAL = frozenset({"fiscal", "financial", "fy"})
"""Words for a year that is a business's own."""

Period = tuple[str, int, Slot]
"""Of a part of a year its kind, its number, and the words that name it."""


def period_at(passage: Passage, n: int) -> Period | None:
    """The quarter or half that the month here ends or begins, if it is told so."""
    words = passage.words
    return _counted(words, n) or _between(passage, n)


def _counted(words: Sequence[Word], n: int) -> Period | None:
    """What is told as "the three months to June"."""
    at = n - 1
    while at > max(1, n - _MOST_BEFORE - 1) and _is_day(words[at]):
        at -= 1
    if at < 2 or words[at].text not in _ENDING or words[at - 1].text != "months":
        return None
    size, last = words[at - 2].lex.number or 0, MONTHS[words[n].text]
    if size not in _SIZES or last % size:
        return None
    return _SIZES[size], last // size, Slot(at - 2, n + 1)


def _is_day(word: Word) -> bool:
    number = word.lex.number
    is_day = number is not None and number <= _LAST_DAY and word.lex.digits
    return is_day or word.text in ("the", "end", "of")


def _between(passage: Passage, n: int) -> Period | None:
    """What is told as "the July-September quarter"."""
    words = passage.words
    behind = words[n + 1 : n + 4]
    joined = behind[0].text if behind else ""
    until = 1 if joined in ("to", "through") else 0
    if len(behind) < until + 2 or behind[until + 1].text not in ("quarter", "half"):
        return None
    if not until and passage.text[words[n].end : behind[0].start] not in "-–":
        return None
    first, last = MONTHS[words[n].text], MONTHS.get(behind[until].text, 0)
    size = last - first + 1
    if size not in _SIZES or last % size or _SIZES[size] != behind[until + 1].text:
        return None
    return _SIZES[size], last // size, Slot(n, n + until + 3)


def own_year(passage: Passage, n: int) -> tuple[int, Slot]:
    """The year that a word names, and its words: "fiscal year 2025", "FY2025-26"."""
    words, first, last = passage.words, n, n + 1
    year = words[n].lex.year or 0
    while first and words[first - 1].text in (*FISCAL, "year"):
        first -= 1
    if words[first].text == "year":  # "last year 2025"
        first = n
    if last < len(words) and (first < n or words[n].text.startswith("fy")):
        joined = passage.text[words[n].end : words[last].start] in ("-", "–", "/")
        if joined and words[last].text == f"{(year + 1) % 100:02}":
            return year + 1, Slot(first, last + 1)
    return year, Slot(first, last)


def is_fiscal(words: Sequence[Word]) -> bool:
    """Whether words name a year that is a business's own, as "FY25" does."""
    texts = {word.text for word in words}
    if "fiscal" in texts or "fy" in texts or {"financial", "year"} <= texts:
        return True
    return any("fy" in word.text and word.lex.year for word in words)


def names_months(words: Sequence[Word]) -> bool:
    """Whether a period is named by its months."""
    return any(word.text in MONTHS for word in words)
