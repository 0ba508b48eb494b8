"""How long the time is that a statement tells of: "in the year", "in the quarter"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language.lexicon import ORDINALS
from facts.evidence.reading.names import Slot, Word
from facts.evidence.reading.passage import Passage

_RUNNING = frozenset({"row", "running", "straight", "consecutive"})
_SPANS = frozenset({"year", "quarter", "month", "week"})
_WITHIN = frozenset({"in", "for", "during", "over", "throughout"})
_COUNTING = frozenset({"a", "an", "per", "each", "every", "one", "any"})
_APART = frozenset({"ago", "earlier", "before", "later", "after", "old", "on", "over"})
_MONTHS = {1: "month", 3: "quarter", 12: "year"}
"""What so many months are called."""


def check_durations(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """Refuse "in the year" where the sentences that bear it out tell of a quarter."""
    told = case.statement.vocabulary
    if _SPANS.isdisjoint(told):
        return
    if not _RUNNING.isdisjoint(told):
        yield from _check_running(case)
    if _WITHIN.isdisjoint(told):
        return
    ours = _told(case.statement.words)
    if not ours:
        return
    paragraph = case.paragraph
    numbers = sorted({paragraph.at(slot).sentence for slot in supports})
    spans = [paragraph.sentences[number] for number in numbers]
    theirs = {s for span in spans for s in _printed(paragraph.words, span)}
    for span in sorted(ours - theirs) if theirs else ():
        reason = f'the article says "{min(theirs)}" where it says "{span}"'
        yield Finding(("statement",), reason)


def _check_running(case: Case) -> Iterator[Finding]:
    """Refuse "the third year in a row" where the article counts quarters."""
    printed = case.ground.remember("running", _running)
    for rank, span in sorted(_running(case.statement) - printed):
        reason = f'the article does not say "{rank} {span}" in a row'
        yield Finding(("statement",), reason)


def _running(passage: Passage) -> frozenset[tuple[str, str]]:
    """What is counted in a row: ("third", "quarter") of "third quarterly decline"."""
    words, found = passage.words, set[tuple[str, str]]()
    for n in passage.numeric:
        if words[n].text not in ORDINALS or n + 1 == len(words):
            continue
        span = words[n + 1].text.removesuffix("ly").removesuffix("s")
        behind = {word.text for word in words[n + 2 : n + 7]}
        if span in _SPANS and not _RUNNING.isdisjoint(behind):
            found.add((words[n].text, span))
    return frozenset(found)


def _told(words: Sequence[Word]) -> set[str]:
    """The spans of "in the year" and its like."""
    return {
        words[n].text
        for n in range(2, len(words))
        if words[n].text in _SPANS
        and words[n - 1].text in ("the", "that")
        and words[n - 2].text in _WITHIN
        and not _is_apart(words, n)
    }


def _printed(words: Sequence[Word], span: range) -> Iterator[str]:
    """The spans of time that a sentence tells of: not "a year before"."""
    for n in span:
        word, before = words[n], words[n - 1] if n else words[n]
        if word.lex.year or word.text == "annual":
            yield "year"
        elif word.lex.quarter:
            yield "quarter"
        elif _is_apart(words, n):
            continue
        elif word.text == "months" and before.lex.number in _MONTHS:
            yield _MONTHS[before.lex.number]
        elif word.text in _SPANS and before.text not in _COUNTING:
            yield word.text


def _is_apart(words: Sequence[Word], n: int) -> bool:
    """Whether a span only tells how far away another time is: "a year earlier"."""
    return n + 1 < len(words) and words[n + 1].text in _APART
