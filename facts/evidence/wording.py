"""What a statement says in words: its quote, negations, opposites, deeds, subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from facts.evidence import lexicon
from facts.evidence.case import Case, Finding
from facts.evidence.contrasts import BESIDE, BORNE_OUT, TURNING
from facts.evidence.names import Slot, Word, senses_at
from facts.evidence.passage import Passage
from facts.evidence.support import Support

_STATEMENT = ("statement",)
_NOT_THERE = "the statement says “not” where the article does not"
_NOT_TOLD = "the article says “not” where the statement does not"
_BEING = frozenset({"is", "are", "was", "were", "been", "be"})
_MODAL = frozenset({"will", "would", "to", "should", "shall", "may", "could", "can"})
_REACH = 8
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
    soft = text in lexicon.SOFT_NEGATIONS or (text, after) in lexicon.SOFT_PAIRS
    return "soft" if soft else ""


class _Window(NamedTuple):
    """What a negation stands before: the first word, and the few behind it."""

    heads: set[str]
    """The stem of the first, or all the words behind a noun: "no plans to close"."""

    stems: list[str]


def _windows(words: Sequence[Word]) -> list[_Window]:
    """Of each negation the stems of the few words that it stands before."""
    found = []
    for n, word in enumerate(words):
        if word.lex.negates and _negates(words, n):
            behind = [
                w for w in words[n + 1 : n + 1 + _REACH] if w.clause == word.clause
            ]
            both = word.text in ("neither", "nor")
            stems = [w.lex.stem for w in behind if _is_deniable(w, both)]
            pair = (word.text, words[n + 1].text if n + 1 < len(words) else "")
            texts = {w.text for w in behind if _is_deniable(w, both)}
            if stems:
                heads = texts if pair in lexicon.OF_PLANS else {*stems[:1]}
                found.append(_Window(heads, stems))
    return found


def _is_deniable(word: Word, both: bool) -> bool:
    lex = word.lex
    if lex.stop or lex.temporal or word.text in lexicon.NEUTRAL:
        return False
    if lex.number is not None or (both and word.capital):
        return False
    return word.text not in ("t", "longer", "only")


def _is_doubled(words: Sequence[Word]) -> bool:
    """Whether what negates is itself negated: "did not deny"."""
    at = [
        n
        for n, w in enumerate(words)
        if w.lex.negates and _negates(words, n) and w.text not in ("nor", "neither")
    ]
    return any(0 < other - one <= 2 for one, other in pairwise(at))


def _check_negation(case: Case, support: Support) -> Iterator[Finding]:
    statement = case.statement.words
    ours, soft_ours = negations(statement)
    theirs, soft_theirs = negations(support.words)
    firm = ours or not lexicon.FIRM_SOFT.isdisjoint(case.statement.vocabulary)
    if firm and not theirs + soft_theirs + support.denials:
        yield Finding(_STATEMENT, _NOT_THERE)
        return
    printed = _windows(support.words)
    if not ours + soft_ours:
        main, _ = negations(support.main_words)
        told = {word.lex.stem for word in statement if not word.lex.stop}
        told |= {word.text for word in statement if not word.lex.stop}
        denied = any(window.heads & told for window in printed)
        if main or denied or support.denials or support.is_instead:
            yield Finding(_STATEMENT, _NOT_TOLD)
        return
    if _is_doubled(statement) != _is_doubled(support.words):
        yield Finding(_STATEMENT, _NOT_TOLD)
    else:
        yield from _check_negated(case, _windows(statement), printed)


def _check_negated(
    case: Case, told: list[_Window], printed: list[_Window]
) -> Iterator[Finding]:
    """Refuse a negation that stands before other words than in the article."""
    theirs = {stem for window in printed for stem in window.stems}
    ours = {stem for window in told for stem in window.stems}
    if theirs and any(_is_other(window, theirs) for window in told):
        yield Finding(_STATEMENT, _NOT_THERE)
    stems = {word.lex.stem for word in case.statement.words if not word.lex.stop}
    for window in printed:
        if window.heads & stems and ours.isdisjoint(window.stems):
            yield Finding(_STATEMENT, _NOT_TOLD)
            return


def _is_other(window: _Window, theirs: set[str]) -> bool:
    """Whether the article negates nothing of what a negation stands before."""
    return theirs.isdisjoint(window.stems[:3] if window.heads else window.stems)


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
    """Refuse as done what the article says is still to come, and the reverse."""
    told, printed = case.statement.vocabulary, support.main
    words = case.statement.words
    if told & lexicon.SURE:
        if not case.paragraph.companies or told & lexicon.PENDING - lexicon.SURE:
            return  # a list, whose heading says what it is of, or no more than hoped
        if case.paragraph.vocabulary.isdisjoint(lexicon.PENDING):
            word = min(told & lexicon.SURE)
            reason = f'the statement says "{word}", the article that it is so already'
            yield Finding(_STATEMENT, reason)
        return
    ahead = printed & (lexicon.COMING | lexicon.AWAITED)
    to_be = any(
        one.text in ("is", "are", "was", "were", "to") and two.text in ("to", "be")
        for one, two in pairwise(words)
    )
    if not ahead or to_be or told & (lexicon.PENDING | lexicon.AWAITED):
        return
    coming = _coming(support.main_words)
    done = _has_done(words) or any(
        word.text.endswith("ed") or word.text in lexicon.PAST
        for word in words
        if word.lex.stem in coming and word.text not in lexicon.SAYING
    )
    if done and not printed & lexicon.HELPING_PAST:
        reason = f'the article says "{min(ahead)}": it is still to come'
        yield Finding(_STATEMENT, reason)


def _has_done(words: Sequence[Word]) -> bool:
    """Whether "has" or "was" tells what is done: not "has to", "was announced"."""
    return any(
        one.text in lexicon.HELPING_PAST
        and two.text != "to"
        and two.text not in lexicon.SAYING
        for one, two in pairwise(words)
    )


def _coming(words: Sequence[Word]) -> set[str]:
    """The stems of the verbs that stand behind "will" or "to"."""
    return {
        two.lex.stem
        for one, two in pairwise(words)
        if one.text in _MODAL and not two.lex.stop
    }


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
        if subject in BESIDE or (case.is_turned and subject in TURNING):
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
    for n, word in enumerate(words):
        for sense in senses_at(words, n):
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
        if _counts_times(statement, n):
            continue
        known = BORNE_OUT[deed]
        if not case.ground.vocabulary & known:
            reason = f'{case.ground.place} has no word for "{word.text}"'
            yield Finding(_STATEMENT, reason)


def _counts_times(statement: Passage, n: int) -> bool:
    """Whether "first quarter" and the like is meant, which is held elsewhere."""
    after = statement.words[n + 1].text if n + 1 < len(statement.words) else ""
    if statement.words[n].text == "only":
        return n == 0 or statement.words[n - 1].text != "the"
    if statement.words[n].text == "first":
        return after in ("quarter", "half", "year", "three", "six", "nine")
    return statement.words[n].text == "every" and after in lexicon.RATES


def _check_subject(case: Case) -> Iterator[Finding]:
    """Refuse a statement most of whose telling words the article does not have."""
    statement, known, senses = case.statement, case.ground.stems, case.ground.senses
    telling: dict[str, str] = {}
    timed = {n for m in case.account.timeline.moments for n in range(*m.slot)}
    for n, word in enumerate(statement.words):
        lex = word.lex
        if lex.stop or lex.light or lex.temporal or lex.number is not None:
            continue
        if lex.deed or word.text in lexicon.TITLES or word.text in lexicon.COUNTRIES:
            continue
        if lex.negates and _negates(statement.words, n):
            continue
        if any(s in senses or (case.is_turned and s[0] in TURNING) for s in lex.senses):
            continue
        if n not in statement.naming | statement.in_figures | timed:
            telling[lex.stem] = word.text
    strange = [
        text
        for stem, text in telling.items()
        if stem not in known and lexicon.ALSO.get(stem) not in known
    ]
    if strange:
        shown = ", ".join(f'"{text}"' for text in strange[:3])
        yield Finding(_STATEMENT, f"{case.ground.place} has no word for {shown}")
