"""Words that the article has only with other figures than the one that is claimed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from facts.evidence.case import Case
from facts.evidence.claims import Claim
from facts.evidence.language import lexicon
from facts.evidence.matching.nouns import are_rivals
from facts.evidence.reading.account import Account
from facts.evidence.reading.mentions import are_all_joined
from facts.evidence.reading.names import Slot, Word
from facts.evidence.reading.passage import REACH, Passage
from facts.evidence.reading.plain import REST
from facts.evidence.reading.segments import SHARED
from facts.evidence.reading.traits import Traits
from facts.figures import FoundFigure

_MOST_PLACES = 50
"""Places of one word that are looked at."""
_COUNTED = frozenset({"no", "none"})
"""Small words that may tell one figure of a clause from another."""


def told_elsewhere(case: Case, claim: Claim, printed: FoundFigure) -> str:
    """Refuse a word that the article has only with other figures of the kind."""
    told, ours, theirs = claim.told, case.account, case.ground.account
    if told is None or len(theirs.segments.figures) < 2:
        return ""
    words, own, segments = ours.passage.words, theirs.slot(printed), theirs.segments
    both = len(ours.passage.companies) > 1 and (
        len(ours.passage.figures) > 1 or are_all_joined(ours.passage)
    )
    share = bool(claim.measured.unit)
    subject = _has_subject(theirs.traits(printed), ours.passage)
    for n in ours.segments.told_with(told, ours.slot(told)):
        naming = n in ours.passage.naming
        if (naming and both) or not (naming or _tells(words[n], share)):
            continue
        places = _places(theirs.passage, words[n].lex.stem)
        if not places:
            continue
        alone = subject and not (naming or words[n].capital)
        goes = (segments.goes_with(at, printed, own, alone=alone) for at in places)
        others = [*takewhile(bool, goes)]
        if len(others) < len(places):
            continue  # it may go with this one
        named = (
            words[n].capital
            and not naming
            and _has_name(theirs, own, ours.passage.stems)
        )
        if (
            named
            or alone
            or all(_has_rival(theirs, claim, printed, found) for found in others)
        ):
            other = others[0][0]
            word = ours.passage.typed(n)
            return f'the article says "{other.text}" where it says "{word}"'
    return ""


def _places(paragraph: Passage, stem: str) -> list[int]:
    """Where the paragraph has words that may tell figures apart, unless often."""
    words, places = paragraph.words, paragraph.places.get(stem, ())
    if len(places) > _MOST_PLACES:
        return []
    return [n for n in places if not words[n].lex.stop or words[n].text in _COUNTED]


def _has_rival(
    account: Account, claim: Claim, printed: FoundFigure, figures: Sequence[FoundFigure]
) -> bool:
    """Whether some of these could be meant instead of a figure."""
    return any(
        figure.quantity is REST
        or (
            figure.quantity != printed.quantity
            and are_rivals(account, claim.measured, figure)
        )
        for figure in figures
    )


def _tells(word: Word, share: bool) -> bool:
    """Whether a word may tell one figure of a clause from another."""
    lex = word.lex
    if lex.tells and lex.stem != "end":
        moves = share and any(subject == "direction" for subject, _ in lex.senses)
        if not moves:
            return True
    return bool(lex.year) or word.text in lexicon.NOW or word.text in _COUNTED


def _has_subject(printed: Traits, told: Passage) -> bool:
    """Whether a printed figure has a subject of its own that the fact has not."""
    for stem, names in printed.subjects:
        if stem not in told.stems:
            return not names
    return False


def _has_name(account: Account, slot: Slot, told: frozenset[str]) -> bool:
    """Whether the clause of a printed figure has a name that the fact has not."""
    passage = account.passage
    span = passage.clauses[passage.at(slot).clause]
    near = range(max(span.start, slot.first - REACH), min(span.stop, slot.last + REACH))
    parts = account.segments.parts
    return any(
        passage.words[n].capital
        and parts[n] in (SHARED, parts[slot.first])
        and n not in passage.naming
        and passage.words[n].lex.stem not in told
        and not passage.words[n].lex.stop
        for n in near
    )
