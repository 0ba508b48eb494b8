"""Who does what to whom: names that may not change places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facts.evidence import lexicon
from facts.evidence.case import Case, Finding
from facts.evidence.names import Slot, Word
from facts.evidence.passage import Passage

_FAR = 12
"""Words between two names of which one does something to the other."""


def check_order(case: Case) -> Iterator[Finding]:
    """Refuse names that the article has the other way round with the same verb."""
    if case.is_turned:
        return
    printed = [*_names(case.paragraph, case)]
    for one, other in pairwise(_names(case.statement, case)):
        ours = _between(case.statement, one[1], other[1])
        if one[0] == other[0] or not _links(ours):
            continue
        turned = _is_turned(case.paragraph, printed, (one[0], other[0]), ours)
        if turned:
            names = f"{one[0].title()} and {other[0].title()}"
            reason = f"the article seems to say it the other way of {names}"
            yield Finding(("statement",), reason)
            return


def _names(passage: Passage, case: Case) -> Iterator[tuple[str, Slot]]:
    """The names of a passage in order, of companies and of others."""
    starts = {mention.slot.first: mention for mention in passage.mentions}
    places = case.account.places.keys() | case.ground.account.places.keys()
    for n, word in enumerate(passage.words):
        if n in starts:
            yield starts[n].company, starts[n].slot
            continue
        named = word.capital and word.lex.stem in places and not word.lex.temporal
        if named and n not in passage.naming and n not in passage.in_figures:
            yield word.lex.stem, Slot(n, n + 1)


def _between(passage: Passage, one: Slot, other: Slot) -> Sequence[Word]:
    """The words between two names of a clause, none where they are far apart."""
    words = passage.words
    if (
        other.first - one.last > _FAR
        or words[one.first].clause != words[other.first].clause
    ):
        return ()
    return words[one.last : other.first]


def _links(words: Sequence[Word]) -> set[str]:
    """The stems that say what one does to the other; none where "and" joins them."""
    texts = {word.text for word in words}
    if len(words) <= 2 and texts & lexicon.COORDINATE:
        return set()
    return {word.lex.stem for word in words if not word.lex.stop}


def _is_turned(
    paragraph: Passage,
    printed: Sequence[tuple[str, Slot]],
    pair: tuple[str, str],
    ours: Sequence[Word],
) -> bool:
    """Whether the paragraph has the pair only the other way round, with the verb."""
    found = False
    for one, other in pairwise(printed):
        if {one[0], other[0]} != {*pair}:
            continue
        theirs = _between(paragraph, one[1], other[1])
        if not _links(theirs) & _links(ours):
            continue
        same = (one[0], other[0]) == pair
        if same == (_is_passive(ours) == _is_passive(theirs)):
            return False
        found = same or not (_may_turn(ours) or _may_turn(theirs))
    return found


def _is_passive(words: Sequence[Word]) -> bool:
    return any(word.text == "by" for word in words)


def _may_turn(words: Sequence[Word]) -> bool:
    return any(word.text in lexicon.INVERTING for word in words)
