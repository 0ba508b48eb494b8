"""Changes that a statement tells: what falls does not end higher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from facts.agreement import Measured, measured
from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.reading.account import Account

_LEVELS = {
    **{"up from": "up", "more than the": "up", "higher than the": "up"},
    **{"down from": "down", "less than the": "down", "fewer than the": "down"},
    **{"lower than the": "down", "below the": "down", "above the": "up"},
}
"""Words before a figure that tell how the one before it compares."""

_LEADING = frozenset({"from", "than", "below", "above"})
_ENDS = frozenset({"from", "to"})


def check_changes(case: Case) -> Iterator[Finding]:
    """Refuse "fell from 3 to 5", and the reverse."""
    account = case.account
    figures, words = account.passage.figures, account.passage.vocabulary
    if len(figures) < len(_ENDS):
        return
    if not _LEADING.isdisjoint(words):
        yield from _check_levels(account)
    if "to" not in words:
        return
    ends: defaultdict[tuple[int, str], dict[str, Measured]] = defaultdict(dict)
    for figure in figures:
        role, size = account.traits(figure).role, measured(figure.quantity)
        if role in _ENDS:
            sentence = account.passage.at(account.slot(figure)).sentence
            ends[sentence, size.unit or size.noun.head].setdefault(role, size)
    for (sentence, _), sizes in ends.items():
        moved = _directions(case, sentence)
        if sizes.keys() != _ENDS or len(moved) != 1:
            continue
        ((sense, word),) = moved.items()
        start, end = sizes["from"], sizes["to"]
        if (end.low > start.high and sense == 1) or (
            end.high < start.low and sense == 0
        ):
            reason = f'"{word}" is not how it goes from one of its figures to the other'
            yield Finding(("statement",), reason)


def _check_levels(account: Account) -> Iterator[Finding]:
    """Refuse "was 64%, up from 91%"."""
    words = account.passage.words
    for level, start in pairwise(account.passage.figures):
        slot, here = account.slot(start), account.passage.at(account.slot(level))
        before = [word.text for word in words[max(0, slot.first - 3) : slot.first]]
        way = _LEVELS.get(" ".join(before[-2:])) or _LEVELS.get(" ".join(before))
        if way is None:
            continue
        one, two = measured(level.quantity), measured(start.quantity)
        same = one.unit == two.unit and not (one.noun.head and two.noun.head)
        if not same or here.sentence != words[slot.first].sentence:
            continue
        rose, fell = one.low > two.high, one.high < two.low
        if (fell and way == "up") or (rose and way == "down"):
            reason = f"{level.text} is not {way} from {start.text}"
            yield Finding(("statement",), reason)


def _directions(case: Case, sentence: int) -> dict[int, str]:
    """The ways, up as 0 and down as 1, that a sentence has words for."""
    words = case.statement.words
    return {
        sense: words[n].text
        for n in case.statement.sentences[sentence]
        for subject, sense in words[n].lex.senses
        if subject == "direction"
    }
