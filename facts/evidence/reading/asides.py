"""Times that a text only compares with, and times at which something begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from facts.evidence.language import lexicon
from facts.evidence.reading.moments import Moment, Timeline
from facts.evidence.reading.passage import Passage

Aside = Literal["compared", "since", "from", ""]

_FAR = 16
"""Words before a time among which is what makes it an aside."""
_NEAR = 6
_COMPARING = frozenset({"than", "against", "versus", "vs"})
_WAYS = frozenset({"up", "down"})
_PARTICIPLES = frozenset({"begun", "built", "bought", "made", "won"})
_COMING = lexicon.COMING | {"may", "could", "hopes", "wants", "aims", "due"}
_HELPING = frozenset({"was", "were", "been"})
_RELATIVE = frozenset({"that", "which", "who"})


def aside(passage: Passage, moment: Moment) -> Aside:
    """Whether a time is one that is compared with, or that something is so since."""
    words, first = passage.words, moment.slot.first
    if _is_relative(passage, first):
        return "since"
    figured = False
    for n in range(first - 1, max(first - _FAR, -1), -1):
        word = words[n]
        if word.clause != words[first].clause:
            break
        if n in passage.in_figures:
            figured = True
            continue
        if word.text == "since" and n >= first - _NEAR:
            return "since"
        if word.text == "compared":
            return "compared"
        if word.text == "to" and (n == 0 or words[n - 1].text != "compared"):
            break
        if word.text in _COMPARING and (figured or n >= first - _NEAR):
            return "compared"
        if word.text == "from":
            leads = not passage.in_figures.isdisjoint((n + 1, n + 2))
            if leads or _is_move(passage, n):
                return "compared"
            return "from" if n >= first - _NEAR and not figured else ""
    return ""


def _is_move(passage: Passage, n: int) -> bool:
    """Whether something went up or down from here: "up 5% from the third quarter"."""
    words = passage.words
    before = words[max(0, n - _FAR) : n]
    here = [word for word in before if word.sentence == words[n].sentence]
    if any(word.text in lexicon.COMING for word in here):
        return False
    moved = any(on == "direction" for word in here for on, _ in word.lex.senses)
    changed = n - 1 in passage.in_figures and moved
    return changed or any(word.text in _WAYS for word in here)


def _is_relative(passage: Passage, first: int) -> bool:
    """Whether the time is of a thing that is named: "a mill that was built in 2019"."""
    words = passage.words
    at = first - 1 - (first > 0 and words[first - 1].text in ("in", "since"))
    if at < 1 or not (words[at].text in _PARTICIPLES or words[at].text.endswith("ed")):
        return False
    before = at - 1 - (words[at - 1].text in _HELPING)
    return before >= 0 and words[before].text in _RELATIVE


def plain(
    passage: Passage, timeline: Timeline, kind: str, *, past: bool = False
) -> Iterator[Moment]:
    """The times of a kind that are no asides; of the `past`, none still to come."""
    for moment in timeline.moments:
        if moment.kind != kind or aside(passage, moment):
            continue
        if not (past and _is_ahead(passage, timeline, moment)):
            yield moment


def _is_ahead(passage: Passage, timeline: Timeline, moment: Moment) -> bool:
    """Whether words before a time, and behind any other, say that it is to come."""
    words, first = passage.words, moment.slot.first
    if any(word.text in ("by", "until") for word in words[max(0, first - 2) : first]):
        return True
    for n in range(first - 1, max(first - _FAR, -1), -1):
        if n + 1 in timeline.ends or words[n].clause != words[first].clause:
            break
        if words[n].text in _COMING:
            return True
    return False
