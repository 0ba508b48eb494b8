"""What a statement says in words: its quote, negations, opposites, deeds, subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facts.evidence import lexicon
from facts.evidence.case import Case, Finding
from facts.evidence.contrasts import BORNE_OUT, TURNING
from facts.evidence.names import Slot, Word
from facts.evidence.passage import Passage
from facts.evidence.support import Support

_STATEMENT = ("statement",)
_NOT_THERE = "the statement says “not” where the article does not"
_NOT_TOLD = "the article says “not” where the statement does not"
_REACH = 4
"""Words behind a negation among which is what it negates."""


def check_wording(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """What speaks against the words of a statement."""
    if case.fact.quote is not None and case.quoted is None:
        reason = f"the quote does not stand word for word in {case.ground.place}"
        yield Finding(("quote",), reason)
    support = Support(case, supports)
    yield from _check_negation(case, support)
    yield from _check_hedges(case, support)
    yield from _check_tense(case, support)
    yield from _check_contrasts(case, support)
    yield from _check_deeds(case)
    yield from _check_subject(case)


def negations(words: Sequence[Word]) -> tuple[int, int]:
    """How many words negate for certain, and how many may."""
    strong = soft = 0
    for n, word in enumerate(words):
        if word.lex.negates:
            kind = _negates(words, n)
            strong += kind == "strong"
            soft += kind == "soft"
    return strong, soft


def _negates(words: Sequence[Word], n: int) -> str:
    text = words[n].text
    after = words[n + 1].text if n + 1 < len(words) else ""
    if (text, after) in lexicon.NOT_NEGATED:
        return ""
    if text in lexicon.STRONG_NEGATIONS or (text, after) in lexicon.NEGATIVE_PAIRS:
        return "strong"
    if after == "t" and text.endswith("n"):  # isn't, won't
        return "strong"
    return "soft" if text in lexicon.SOFT_NEGATIONS else ""


def _negated(words: Sequence[Word]) -> set[str]:
    """The stems of the words that a certain negation stands before."""
    found = set()
    for n, word in enumerate(words):
        if word.lex.negates and _negates(words, n) == "strong":
            for other in words[n + 1 : n + 1 + _REACH]:
                if not other.lex.stop and other.text != "t":
                    found.add(other.lex.stem)
                    break
    return found


def _check_negation(case: Case, support: Support) -> Iterator[Finding]:
    statement = case.statement.words
    ours, soft_ours = negations(statement)
    theirs, soft_theirs = negations(support.words)
    denied = support.denials
    told, printed = _negated(statement), _negated(support.words)
    told_stems = {word.lex.stem for word in statement} - told
    if ours > theirs + soft_theirs + denied or (
        told - printed and not printed and not soft_theirs and not denied
    ):
        yield Finding(_STATEMENT, _NOT_THERE)
    elif (
        theirs + denied > ours + soft_ours
        or (printed - told) & told_stems
        or (support.is_instead and not ours + soft_ours)
    ):
        yield Finding(_STATEMENT, _NOT_TOLD)


def _check_hedges(case: Case, support: Support) -> Iterator[Finding]:
    """Refuse as certain what the article says is only considered, and the reverse."""
    if case.fact.status in ("exploring", "opinion", "forecast"):
        return
    if support.main.isdisjoint(lexicon.HEDGES) or (
        case.statement.vocabulary & lexicon.SUPPOSED
    ):
        return
    words = support.words
    for n, word in enumerate(words):
        if word.text in lexicon.HEDGES:
            follow = [w.lex.stem for w in words[n + 1 : n + 9] if not w.lex.stop]
            if case.statement.stems.issuperset(follow[:1]):
                yield Finding(_STATEMENT, f'the article says "{word.text}" of it')
                return


def _check_tense(case: Case, support: Support) -> Iterator[Finding]:
    """Refuse as done what the article says is still to come."""
    statement = case.statement
    if not support.main & {"will", "would", "to"} or (
        statement.vocabulary & lexicon.AHEAD
    ):
        return
    coming = _coming(support.sentence_words)
    for word in statement.words:
        past = word.text.endswith("ed") or word.text in lexicon.PAST
        if past and word.lex.stem in coming:
            reason = f'the statement says "{word.text}", the article that it is to come'
            yield Finding(_STATEMENT, reason)
            return


def _coming(words: Sequence[Word]) -> set[str]:
    """The stems of the verbs that stand behind "will" or "to", unless done too."""
    found: set[str] = set()
    done = {
        w.lex.stem for w in words if w.text.endswith("ed") or w.text in lexicon.PAST
    }
    for one, two in pairwise(words):
        if one.text in ("will", "would", "to") and not two.lex.stop:
            found.add(two.lex.stem)
    return found - done


def _check_contrasts(case: Case, support: Support) -> Iterator[Finding]:
    """Refuse a statement that says "fell" where the article says "rose"."""
    ours = _senses(case.statement.words)
    if not ours:
        return
    near = _senses(support.words)
    theirs = _senses(support.sentence_words) | near
    for (subject, sense), word in ours.items():
        if (subject, sense) in theirs:
            continue
        if case.is_turned and subject in TURNING:
            continue
        others = {s: w for (on, s), w in near.items() if on == subject}
        if not others:
            others = {s: w for (on, s), w in theirs.items() if on == subject}
        if others and not any((subject, other) in ours for other in others):
            printed = min(others.values())
            reason = f'the statement says "{word}", the article "{printed}"'
            yield Finding(_STATEMENT, reason)


def _senses(words: Sequence[Word]) -> dict[tuple[str, int], str]:
    found: dict[tuple[str, int], str] = {}
    for word in words:
        for sense in word.lex.senses:
            found.setdefault(sense, word.text)
    return found


def _check_deeds(case: Case) -> Iterator[Finding]:
    """Refuse a deed, such as a purchase, for which the paragraph has no word."""
    told, statement = set[str](), case.statement
    for n, word in enumerate(statement.words):
        deed = word.lex.deed
        if not deed or deed in told or n in statement.naming:
            continue
        told.add(deed)
        if deed == "a first" and _is_ordinal(statement, n):
            continue
        known = BORNE_OUT[deed]
        if not case.ground.vocabulary & known:
            reason = f'{case.ground.place} has no word for "{word.text}"'
            yield Finding(_STATEMENT, reason)


def _is_ordinal(statement: Passage, n: int) -> bool:
    """Whether "first" counts quarters and the like, which is held elsewhere."""
    after = statement.words[n + 1].text if n + 1 < len(statement.words) else ""
    return after in ("quarter", "half", "time", "year", "month", "three", "six", "nine")


def _check_subject(case: Case) -> Iterator[Finding]:
    """Refuse a statement most of whose telling words the article does not have."""
    statement, known = case.statement, case.ground.stems
    telling: dict[str, str] = {}
    for n, word in enumerate(statement.words):
        lex = word.lex
        if lex.stop or lex.light or lex.temporal or lex.number is not None:
            continue
        if n not in statement.naming and n not in statement.in_figures:
            telling[lex.stem] = word.text
    strange = [text for stem, text in telling.items() if stem not in known]
    if len(strange) > 1 and 2 * len(strange) > len(telling):
        shown = ", ".join(f'"{text}"' for text in strange[:3])
        yield Finding(_STATEMENT, f"{case.ground.place} has no word for {shown}")
