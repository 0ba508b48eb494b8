"""Who does what to whom: names that may not change places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language import lexicon
from facts.evidence.reading.names import Slot, Word
from facts.evidence.reading.passage import Passage

_BEING = frozenset({"be", "been", "is", "are", "was", "were"})
_WHERE = frozenset({"in", "at", "near"})
_FAR = 12
"""Words between two names of which one does something to the other."""


Named = tuple[str, Slot]
"""A name, and where it stands."""


def relation(case: Case, told: Sequence[Named], one: str, other: str) -> bool | None:
    """Whether what joins two names says the same in the article, None if unknown."""
    printed = case.ground.remember("names", _names)
    for first, second in pairwise(told):
        if {first[0], second[0]} == {one, other}:
            ours = _between(case.statement, first[1], second[1])
            if _links(ours):
                pair = (first[0], second[0])
                return _agrees(case.paragraph, printed, pair, ours)
    return None


def check_order(case: Case, told: Sequence[Named]) -> Iterator[Finding]:
    """Refuse names that the article has the other way round with the same verb."""
    if case.is_turned:
        return
    printed = case.ground.remember("names", _names)
    for one, other in pairwise(told):
        ours = _between(case.statement, one[1], other[1])
        if one[0] == other[0] or not _links(ours):
            continue
        if _agrees(case.paragraph, printed, (one[0], other[0]), ours) is False:
            names = f"{one[0].title()} and {other[0].title()}"
            reason = f"the article seems to say it the other way of {names}"
            yield Finding(("statement",), reason)
            return


def _names(passage: Passage) -> list[Named]:
    """The names of a passage in order, of companies and of others."""
    naming, numbers = passage.naming, passage.in_figures
    found = [(mention.company, mention.slot) for mention in passage.mentions]
    for n in passage.capitals:
        lex = passage.words[n].lex
        if n not in naming and n not in numbers and not lex.temporal:
            found.append((lex.stem, Slot(n, n + 1)))
    if len(found) > 1:
        found.sort(key=itemgetter(1))
    return found


def told_names(statement: Passage) -> list[Named]:
    """The names of a statement in order, but for those that only tell where."""
    words = statement.words
    return [
        (name, slot)
        for name, slot in _names(statement)
        if not slot.first or words[slot.first - 1].text not in _WHERE
    ]


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


def _agrees(
    paragraph: Passage,
    printed: Sequence[Named],
    pair: tuple[str, str],
    ours: Sequence[Word],
) -> bool | None:
    """Whether the paragraph has the pair so, or only turned, with the same verb."""
    found = None
    for one, other in pairwise(printed):
        if {one[0], other[0]} != {*pair}:
            continue
        theirs = _between(paragraph, one[1], other[1])
        if not _links(theirs) & _links(ours):
            continue
        same = (one[0], other[0]) == pair
        if same == (_is_passive(ours) == _is_passive(theirs)):
            return True
        if not any(_may_turn(w) and not _is_passive(w) for w in (ours, theirs)):
            found = False
    return found


def _is_passive(words: Sequence[Word]) -> bool:
    """Whether the second is the one who acts: "was bought by"."""
    return any(
        two.text == "by" and not one.lex.stop and one.lex.number is None
        for one, two in pairwise(words)
    )


def _may_turn(words: Sequence[Word]) -> bool:
    passive = any(
        one.text in _BEING and two.text.endswith(("ed", "en"))
        for one, two in pairwise(words)
    )
    return passive or any(word.text in lexicon.INVERTING for word in words)
