"""What is done, still to come, or only considered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facts.dates import PartialDate
from facts.evidence.case import Case
from facts.evidence.checks.support import Support
from facts.evidence.finding import Finding
from facts.evidence.language import lexicon
from facts.evidence.reading.names import Word
from facts.evidence.reading.passage import Passage
from facts.evidence.reading.verbs import is_participle, is_past, is_to_be

_STATEMENT = ("statement",)
_HOPED = lexicon.PENDING - lexicon.SURE
_AHEAD = lexicon.COMING | lexicon.AWAITED
_OPEN = lexicon.PENDING | lexicon.AWAITED
_SAME = 6
"""Letters that the forms of one word share."""
_HAVING = frozenset({"has", "have", "had"})
_MODAL = frozenset({"will", "would", "to", "should", "shall", "may", "could", "can"})


def check_hedges(case: Case, support: Support) -> Iterator[Finding]:
    """Refuse as certain what the article says is only considered, and the reverse."""
    if not lexicon.DOUBTS.isdisjoint(case.statement.vocabulary):
        if support.near.isdisjoint(lexicon.SUPPOSED):
            doubt = min(case.statement.vocabulary & lexicon.DOUBTS)
            yield Finding(_STATEMENT, f'the article does not say "{doubt}" of it')
        return
    if case.fact.status in ("exploring", "opinion", "forecast"):
        return
    if not (
        case.ground.remember("hedges", _has_hedge)
        and case.statement.vocabulary.isdisjoint(lexicon.SUPPOSED)
        and not support.main.isdisjoint(lexicon.HEDGES)
    ):
        return
    words = support.words
    for n, word in enumerate(words):
        if word.text in lexicon.HEDGES:
            follow = [w.lex.stem for w in words[n + 1 : n + 9] if not w.lex.stop]
            if case.statement.stems.issuperset(follow[:1]):
                yield Finding(_STATEMENT, f'the article says "{word.text}" of it')
                return


def _has_hedge(passage: Passage) -> bool:
    return not lexicon.HEDGES.isdisjoint(passage.vocabulary)


def _looks_ahead(passage: Passage) -> bool:
    return not _AHEAD.isdisjoint(passage.vocabulary)


def check_tense(case: Case, support: Support) -> Iterator[Finding]:
    """Refuse as done what the article says is still to come, and the reverse."""
    if case.account.timeline.moments and case.published:
        yield from _check_future(case, case.published)
        yield from _check_gone(case, case.published)
    told = case.statement.vocabulary
    words = case.statement.words
    if not lexicon.SURE.isdisjoint(told):
        if not case.paragraph.companies or told & _HOPED:
            return  # a list, whose heading says what it is of, or no more than hoped
        hoped = not support.near.isdisjoint(lexicon.PENDING)
        if not hoped and not is_to_be(support.sentence_words):
            word = min(told & lexicon.SURE)
            reason = f'the statement says "{word}", the article that it is so already'
            yield Finding(_STATEMENT, reason)
        return
    yield from _check_done(case, support)
    yield from _check_due(case)
    if not case.ground.remember("ahead", _looks_ahead):
        return
    ahead = support.main & _AHEAD
    if not ahead or told & _OPEN or is_to_be(words):
        return
    coming = _coming(support.main_words)
    done = (
        _has_done(words)
        or _holds_now(case)
        or _is_made(case)
        or any(
            is_past(word)
            for word in words
            if word.lex.stem in coming and word.text not in lexicon.SAYING
        )
    )
    if done and not _has_past(support.main_words):
        reason = f'the article says "{min(ahead)}": it is still to come'
        yield Finding(_STATEMENT, reason)


def _is_made(case: Case) -> bool:
    """Whether "made" or the like tells of a result: "made a profit of"."""
    return any(
        one.text == "made" and two.text in lexicon.EACH
        for one, two in pairwise(case.statement.words)
    )


def _has_past(words: Sequence[Word]) -> bool:
    """Whether words tell what has been: not "to have"."""
    return any(
        word.text in lexicon.HELPING_PAST and (n == 0 or words[n - 1].text != "to")
        for n, word in enumerate(words)
    )


def _holds_now(case: Case) -> bool:
    """Whether somebody has what a figure counts: "has 40 depots"."""
    return any(
        one.text in lexicon.HAVING and n in case.statement.in_figures
        for n, one in enumerate(case.statement.words[:-1], 1)
    )


def _check_future(case: Case, published: PartialDate) -> Iterator[Finding]:
    """Refuse what "opened in 2028" where that has not come yet."""
    if not case.statement.vocabulary.isdisjoint(_OPEN):
        return
    words = case.statement.words
    for moment in case.account.timeline.moments:
        first = moment.slot.first
        if moment.kind != "year" or first == 0 or words[first - 1].text != "in":
            continue
        past = [w for w in words if is_past(w) and w.text not in lexicon.SAYING]
        if past and int(moment.value) > published.end.year:
            reason = f'"{past[0].text}" in {moment.value}, which is still to come'
            yield Finding(_STATEMENT, reason)
            return


def _check_gone(case: Case, published: PartialDate) -> Iterator[Finding]:
    """Refuse what "will open in 2022" where that is long over."""
    words = case.statement.words
    for moment in case.account.timeline.moments:
        first = moment.slot.first
        lead = [word.text for word in words[max(0, first - 3) : first]]
        if moment.kind != "year" or lead[:1] != ["will"] or lead[-1] != "in":
            continue
        if int(moment.value) < published.start.year:
            reason = f'"will" in {moment.value}, which is over'
            yield Finding(_STATEMENT, reason)


def _check_done(case: Case, support: Support) -> Iterator[Finding]:
    """Refuse "has paid" where the article only says "to pay"."""
    if case.statement.vocabulary.isdisjoint(_HAVING):
        return
    words, printed = case.statement.words, support.sentence_words
    done = [
        two
        for n, (one, two) in enumerate(pairwise(words))
        if one.text in _HAVING and is_participle(two)
        if n == 0 or words[n - 1].text != "to"
    ]
    coming = (
        _coming(printed) - {w.lex.stem for w in printed if is_past(w)} if done else ()
    )
    for two in done:
        if two.lex.stem in coming:
            reason = f'the statement says "{two.text}", the article that it is to come'
            yield Finding(_STATEMENT, reason)
            return


def _check_due(case: Case) -> Iterator[Finding]:
    """Refuse as done what the article only says is "due for delivery"."""
    if "due" not in case.paragraph.vocabulary or case.fact.status != "happened":
        return
    told = case.statement
    if not (told.vocabulary.isdisjoint(_OPEN) and any(map(is_past, told.words))):
        return
    words, places = case.paragraph.words, case.paragraph.places
    for n in told.telling:
        word = told.words[n]
        stems = places.get(word.lex.stem, ())
        at = [at for at in stems if words[at].text[:_SAME] == word.text[:_SAME]]
        before = [[w.text for w in words[max(0, n - 2) : n]] for n in at]
        if before and all(texts[:1] == ["due"] for texts in before):
            reason = f'the article says "due" of "{word.text}"'
            yield Finding(_STATEMENT, reason)
            return


def _has_done(words: Sequence[Word]) -> bool:
    """Whether "has" or "was" tells what is done: not "has to", "was announced"."""
    return any(
        one.text in lexicon.HELPING_PAST
        and two.text not in lexicon.SAYING
        and two.text != "to"
        and (one.text not in ("has", "have", "having") or is_participle(two))
        for one, two in pairwise(words)
    )


def _coming(words: Sequence[Word]) -> set[str]:
    """The stems of the verbs that stand behind "will" or "to"."""
    return {
        two.lex.stem
        for one, two in pairwise(words)
        if one.text in _MODAL and not two.lex.stop
    }
