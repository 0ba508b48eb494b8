"""What a statement says in words: its quote, names, negations, opposites, deeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facts.evidence import lexicon
from facts.evidence.case import Case, Finding
from facts.evidence.numbers import check_numbers
from facts.evidence.passage import Passage, Slot

_STATEMENT = ("statement",)
_MUCH = 2
"""Words of a statement that make a further sentence one that bears it out."""


def best_clause(case: Case) -> Slot | None:
    """The clause of the paragraph that has most in common with the statement."""
    wanted = _telling(case.statement, _main_clause(case.statement))
    scores: dict[int, float] = {}
    places: dict[int, Slot] = {}
    for n, word in enumerate(case.paragraph.words):
        place = places.get(word.clause, Slot(n, n))
        places[word.clause] = Slot(place.first, n + 1)
        if word.stem in wanted:
            scores[word.clause] = scores.get(word.clause, 0.0) + 1.0
    if case.quoted:
        return case.paragraph.slot(*case.quoted)
    if not scores:
        return None
    return places[max(scores, key=lambda clause: (scores[clause], -clause))]


def _main_clause(statement: Passage) -> int:
    """The clause of a statement that names whom it is about, or its first."""
    if statement.mentions:
        return statement.words[statement.mentions[0].slot.first].clause
    return 0


def _telling(passage: Passage, clause: int | None = None) -> set[str]:
    """The stems that say what a passage is about, without the companies' names."""
    named = {n for m in passage.mentions for n in range(m.slot.first, m.slot.last)}
    return {
        word.stem
        for n, word in enumerate(passage.words)
        if n not in named
        and word.text not in lexicon.STOP
        and clause in (None, word.clause)
    }


def check_wording(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """What speaks against the words of a statement."""
    yield from _check_quote(case)
    yield from check_numbers(case)
    yield from _check_names(case)
    support = _Support(case, supports)
    yield from _check_negation(case, support)
    yield from _check_poles(case, support)
    yield from _check_deeds(case)


class _Support:
    """The sentences of a paragraph that bear a fact out."""

    def __init__(self, case: Case, supports: Sequence[Slot]) -> None:
        words = case.paragraph.words
        sentences = {words[slot.first].sentence for slot in supports if words}
        wanted = _telling(case.statement)
        stems: dict[int, set[str]] = {}
        for word in words:
            stems.setdefault(word.sentence, set()).add(word.stem)
        left = wanted.difference(*(stems[n] for n in sentences))
        for n, found in stems.items():
            if len(found & left) >= _MUCH and n not in sentences:
                sentences.add(n)
                left -= found
        self.words = [word.text for word in words if word.sentence in sentences]
        clauses = {words[slot.first].clause for slot in supports if words}
        self.clauses = [word.text for word in words if word.clause in clauses]


def _check_quote(case: Case) -> Iterator[Finding]:
    if case.fact.quote is not None and case.quoted is None:
        place = f"paragraph {case.fact.paragraph}"
        yield Finding(("quote",), f"the quote does not stand word for word in {place}")


def _check_names(case: Case) -> Iterator[Finding]:
    """Refuse names of which neither the paragraph nor a heading knows anything."""
    statement = case.statement
    mine = {n for m in statement.mentions for n in range(m.slot.first, m.slot.last)}
    known = case.paragraph.vocabulary.union(*(h.vocabulary for h in case.above))
    stems = case.paragraph.stems.union(*(h.stems for h in case.above))
    sentence = -1
    for n, word in enumerate(statement.words):
        opens, sentence = word.sentence != sentence, word.sentence
        if not word.capital or opens or n in mine or n in statement.in_figures:
            continue
        if word.text in lexicon.COMMON_CAPITALS or word.text in known:
            continue
        if len(word.text) == 1 or word.stem in stems:
            continue
        reason = (
            f"{case.statement.typed(n)} is not named in paragraph {case.fact.paragraph}"
        )
        yield Finding(_STATEMENT, reason)


def _negations(texts: Sequence[str]) -> tuple[int, int]:
    """How many words negate for certain, and how many may."""
    strong = soft = 0
    pairs = zip(texts, [*texts[1:], ""], strict=False)
    for text, after in pairs:
        if (text, after) in lexicon.NOT_NEGATED:
            continue
        if text in lexicon.STRONG_NEGATIONS or (text, after) in lexicon.NEGATIVE_PAIRS:
            strong += 1
        elif text in lexicon.SOFT_NEGATIONS:
            soft += 1
        elif after == "t" and text.endswith("n"):  # isn't, won't
            strong += 1
    return strong, soft


def _check_negation(case: Case, support: _Support) -> Iterator[Finding]:
    ours, soft_ours = _negations([w.text for w in case.statement.words])
    theirs, _ = _negations(support.words)
    _, soft_near = _negations(support.clauses)
    if ours > theirs + soft_near:
        yield Finding(_STATEMENT, "the statement says “not” where the article does not")
    elif theirs > ours + soft_ours or _is_instead(case, support):
        yield Finding(_STATEMENT, "the article says “not” where the statement does not")


def _is_instead(case: Case, support: _Support) -> bool:
    """Whether only the article says "rather than" of what the statement tells."""
    opening = {*support.clauses[:2]} & lexicon.INSTEAD
    ours = sum(_negations([word.text for word in case.statement.words]))
    return bool(opening) and not ours


class _Pole(NamedTuple):
    word: str
    opposite: str


def _check_poles(case: Case, support: _Support) -> Iterator[Finding]:
    """Refuse a statement that says "fell" where the article says "rose"."""
    ours, theirs = case.statement.vocabulary, frozenset(support.words)
    for pole in _opposites(ours, theirs):
        yield Finding(
            _STATEMENT,
            f'the statement says "{pole.word}", the article "{pole.opposite}"',
        )


def _opposites(ours: frozenset[str], theirs: frozenset[str]) -> Iterator[_Pole]:
    for pair in lexicon.POLES:
        for one, other in (pair, pair[::-1]):
            said, against = ours & one, theirs & other
            if said and against and not (ours & other) and not (theirs & one):
                yield _Pole(min(said), min(against))


def _check_deeds(case: Case) -> Iterator[Finding]:
    """Refuse a deed, such as a purchase, for which the paragraph has no word."""
    for deed, words in lexicon.DEEDS:
        if case.statement.vocabulary & words and not case.paragraph.vocabulary & words:
            where = f"paragraph {case.fact.paragraph}"
            yield Finding(_STATEMENT, f"{where} tells of no such thing as {deed}")
