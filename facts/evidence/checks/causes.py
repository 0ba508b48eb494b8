"""Why something is so: "because costs are rising" must be what the article tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.reading.names import Slot, Word

_LEADING = frozenset({"because", "thanks", "owing"})
_DIRECTION = "direction"


def check_causes(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """Refuse a reason for which the sentences around have no words together."""
    if _LEADING.isdisjoint(case.statement.vocabulary):
        return
    words = case.statement.words
    for n, word in enumerate(words):
        if word.text not in _LEADING:
            continue
        reason = [w for w in words[n + 1 :] if w.clause == word.clause]
        told = [w for w in reason if not w.lex.stop]
        if told and not any(_bears_out(s, told) for s in _near(case, supports)):
            last = max(reason, key=lambda w: w.end)
            shown = case.statement.text[word.start : last.end]
            yield Finding(("statement",), f'the article does not say "{shown}"')


def _near(case: Case, supports: Sequence[Slot]) -> Iterator[Sequence[Word]]:
    """The sentences that bear the fact out, and those right beside them."""
    paragraph = case.paragraph
    numbers = {
        paragraph.at(slot).sentence + by for slot in supports for by in (-1, 0, 1)
    }
    for number in numbers & paragraph.sentences.keys():
        span = paragraph.sentences[number]
        yield paragraph.words[span.start : span.stop]


def _bears_out(sentence: Sequence[Word], told: Sequence[Word]) -> bool:
    """Whether a sentence has most words of a reason, and moves the same way."""
    stems = {word.lex.stem for word in sentence}
    senses = {sense for word in sentence for sense in word.lex.senses}
    moves = {
        sense for word in told for sense in word.lex.senses if sense[0] == _DIRECTION
    }
    things = {word.lex.stem for word in told if not word.lex.senses}
    shared = things & stems
    return moves <= senses and 2 * len(shared) >= len(things)
