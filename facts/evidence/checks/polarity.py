"""Negations and opposites that stand in a statement or in its article alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from facts.evidence.case import Case
from facts.evidence.checks.support import Support
from facts.evidence.finding import Finding
from facts.evidence.language import lexicon
from facts.evidence.language.contrasts import BESIDE, TURNING
from facts.evidence.reading.names import BESIDE_OTHERS, Word, senses_at
from facts.evidence.reading.negation import Window, is_doubled, negations, windows
from facts.evidence.reading.passage import Passage

_STATEMENT = ("statement",)
_FIRST = 3
_REACH = 12
"""Words behind "denied that" among which is what is denied."""
_NOT_THERE = "the statement says “not” where the article does not"
_NOT_TOLD = "the article says “not” where the statement does not"


def check_negation(case: Case, support: Support) -> Iterator[Finding]:
    """Refuse a negation that stands on one side only, or before something else."""
    statement, ours = case.statement.words, case.negations
    if not (ours or case.ground.may_negate):
        return
    if not ours and _is_told_as_denied(case):
        yield Finding(_STATEMENT, _NOT_TOLD)
        return
    firm = "strong" in ours.values()
    firm = firm or any(statement[n].text in lexicon.FIRM_SOFT for n in ours)
    theirs = negations(support.words)
    if firm and not (theirs or support.denials):
        yield Finding(_STATEMENT, _NOT_THERE)
    elif not ours:
        if support.denials or support.is_instead or _is_denied(case, support, theirs):
            yield Finding(_STATEMENT, _NOT_TOLD)
    elif is_doubled(statement, ours) != is_doubled(support.words, theirs):
        yield Finding(_STATEMENT, _NOT_TOLD)
    else:
        printed = windows(support.words, theirs)
        yield from _check_negated(case, windows(statement, ours), printed)


def _is_told_as_denied(case: Case) -> bool:
    """Whether a telling word stands in the paragraph only where something is denied."""
    statement, paragraph = case.statement, case.paragraph
    if lexicon.DENIALS.isdisjoint(paragraph.vocabulary):
        return False
    denied = case.ground.remember("denied", _denied)
    stems = {statement.words[n].lex.stem for n in statement.telling}
    places = (paragraph.places.get(stem) for stem in stems)
    return any(denied.issuperset(found) for found in places if found)


def _denied(passage: Passage) -> frozenset[int]:
    """The words of a sentence behind "denied that" and its like."""
    found, words = set[int](), passage.words
    for n, word in enumerate(words[:-1]):
        if word.text in lexicon.DENIALS and words[n + 1].text == "that":
            span = range(n + 2, min(len(words), n + 2 + _REACH))
            found.update(at for at in span if words[at].clause == word.clause)
    return frozenset(found)


def _check_negated(
    case: Case, told: list[Window], printed: list[Window]
) -> Iterator[Finding]:
    """Refuse a negation that stands before other words than in the article."""
    theirs = {stem for window in printed for stem in window.stems}
    firm = {stem for window in printed for stem in window.firm}
    ours = {stem for window in told for stem in window.stems}
    if theirs and any(_is_other(window, theirs, firm) for window in told):
        yield Finding(_STATEMENT, _NOT_THERE)
    stems = {word.lex.stem for word in case.statement.words if not word.lex.stop}
    for window in printed:
        if window.heads & stems and ours.isdisjoint(window.stems):
            yield Finding(_STATEMENT, _NOT_TOLD)
            return


def _is_other(window: Window, theirs: set[str], firm: set[str]) -> bool:
    """Whether the article negates nothing of what a negation stands before."""
    near = window.stems[:_FIRST] if window.heads else window.stems
    telling = window.firm[:_FIRST]
    return theirs.isdisjoint(near) or bool(
        telling and firm and firm.isdisjoint(telling)
    )


def _is_denied(case: Case, support: Support, theirs: Mapping[int, str]) -> bool:
    """Whether the article negates for certain, or before a word of the statement."""
    if not theirs:
        return False
    if "strong" in negations(support.main_words).values():
        return True
    told = [word for word in case.statement.words if not word.lex.stop]
    known = {word.lex.stem for word in told} | {word.text for word in told}
    return any(window.heads & known for window in windows(support.words, theirs))


def check_contrasts(case: Case, support: Support) -> Iterator[Finding]:
    """Refuse a statement that says "fell" where the article says "rose"."""
    if not case.statement.contrasting:
        return
    ours = _senses(case.statement.words)
    known = case.ground.remember("senses", _subjects)
    if not any(known.get(subject, set()) - {sense} for subject, sense in ours):
        return
    near = _senses(support.words)
    if ours.keys() <= near.keys():
        return
    theirs = _senses(support.sentence_words) | near
    for (subject, sense), word in ours.items():
        if (subject, sense) in theirs:
            continue
        if subject in BESIDE or (case.is_turned and subject in TURNING):
            continue
        others = {s: w for (on, s), w in near.items() if on == subject}
        if not others:
            others = {s: w for (on, s), w in theirs.items() if on == subject}
        if others and not any((subject, other) in ours for other in others):
            printed = min(others.values())
            reason = f'the statement says "{word}", the article "{printed}"'
            yield Finding(_STATEMENT, reason)


def _subjects(passage: Passage) -> dict[str, set[int]]:
    """Of each subject all the senses that words may have, wherever they stand."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for word in passage.words:
        for subject, sense in word.lex.senses:
            found[subject].add(sense)
    for subject, sense in BESIDE_OTHERS:
        found[subject].add(sense)
    return dict(found)


def _senses(words: Sequence[Word]) -> dict[tuple[str, int], str]:
    found: dict[tuple[str, int], str] = {}
    for n in [n for n, word in enumerate(words) if word.lex.contrasts]:
        for sense in senses_at(words, n):
            found.setdefault(sense, words[n].text)
    return found
