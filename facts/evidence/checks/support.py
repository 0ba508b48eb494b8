"""The part of a paragraph that bears a fact out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from facts.evidence.case import Case
from facts.evidence.language import lexicon
from facts.evidence.lazy import lazy
from facts.evidence.reading.names import Slot, Word
from facts.evidence.reading.negation import negates, windows
from facts.evidence.reading.passage import Passage

_MUCH = 2
"""Words of a statement that make a clause of another sentence bear it out."""


def best_clause(case: Case) -> Slot | None:
    """The clause of the paragraph that has most in common with the statement."""
    statement = case.statement
    main = 0
    if statement.mentions:
        main = statement.at(statement.mentions[0].slot).clause
    wanted = _telling(statement, main)
    scores: defaultdict[int, int] = defaultdict(int)
    words, places = case.paragraph.words, case.paragraph.places
    for stem in wanted & places.keys():
        for n in places[stem]:
            scores[words[n].clause] += 2
    for mention in case.paragraph.mentions:
        clause = case.paragraph.at(mention.slot).clause
        if clause in scores and mention.company in statement.companies:
            scores[clause] += 1
    for clause in _negated(case):
        scores[clause] += 2
    quoted = case.quoted
    if quoted and (inside := case.paragraph.slot(*quoted)).first < inside.last:
        clause = case.paragraph.at(inside).clause
        if clause in scores or not scores:
            scores[clause] += 1
    if not scores:
        return None
    best = max(scores, key=lambda clause: (scores[clause], -clause))
    span = case.paragraph.clauses[best]
    return Slot(span.start, span.stop)


def _negated(case: Case) -> set[int]:
    """The clauses that negate what the statement does."""
    if not case.negations:
        return set()
    heads = {w.stems[0] for w in windows(case.statement.words, case.negations)}
    words = case.paragraph.words
    places = (n for stem in heads for n in case.paragraph.places.get(stem, ()))
    clauses = {words[n].clause for n in places}
    spans = ((c, case.paragraph.clauses[c]) for c in clauses)
    return {
        c
        for c, span in spans
        if any(words[n].lex.negates and negates(words, n) for n in span)
    }


def _telling(passage: Passage, clause: int) -> set[str]:
    """The stems that say what a clause is about, without the companies' names."""
    naming = passage.naming
    return {
        word.lex.stem
        for n, word in enumerate(passage.words)
        if word.clause == clause and not word.lex.stop and n not in naming
    }


def _by_clause(passage: Passage) -> dict[int, list[Word]]:
    """The words of each clause, without what is in brackets inside it."""
    found: defaultdict[int, list[Word]] = defaultdict(list)
    for word in passage.words:
        found[word.clause].append(word)
    return found


def _bearing(passage: Passage) -> dict[str, set[int]]:
    """The clauses in which each stem stands in a word that says something."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for word in passage.words:
        if not word.lex.light:
            found[word.lex.stem].add(word.clause)
    return found


class Support:
    """The clauses of a paragraph that bear a fact out."""

    def __init__(self, case: Case, supports: Sequence[Slot]) -> None:
        self._case = case
        self._paragraph = paragraph = case.paragraph
        heads = [paragraph.at(slot) for slot in supports if paragraph.words]
        self._main = {word.clause for word in heads}
        self._sentences = sorted({word.sentence for word in heads})

    @lazy
    def _clauses(self) -> set[int]:
        return self._main | self._further()

    @lazy
    def words(self) -> Sequence[Word]:
        """The words of the clauses, in order."""
        said = self._case.ground.remember("clauses", _by_clause)
        return [word for clause in sorted(self._clauses) for word in said[clause]]

    @lazy
    def main_words(self) -> Sequence[Word]:
        """The words of the clauses in which the figures stand."""
        if self._clauses == self._main:
            return self.words
        return [word for word in self.words if word.clause in self._main]

    @lazy
    def main(self) -> set[str]:
        """The same, each once."""
        return {word.text for word in self.main_words}

    @lazy
    def sentence_words(self) -> Sequence[Word]:
        """The words of the sentences that the figures stand in."""
        words, spans = self._paragraph.words, self._paragraph.sentences
        inside = (spans[sentence] for sentence in self._sentences)
        return [word for span in inside for word in words[span.start : span.stop]]

    @lazy
    def near(self) -> set[str]:
        """The words of the clauses, and of the sentences that the figures stand in."""
        return {word.text for word in (*self.words, *self.sentence_words)}

    @lazy
    def denials(self) -> int:
        """How many words before them in their sentences deny what follows."""
        if lexicon.DENIALS.isdisjoint(self._paragraph.vocabulary):
            return 0
        first = min(self._main, default=0)
        return sum(
            word.text in lexicon.DENIALS and self._reaches(n)
            for n, word in enumerate(self.sentence_words)
            if word.clause < first and word.clause not in self._clauses
        )

    def _reaches(self, n: int) -> bool:
        """Whether what is denied is a clause: "denied reports that it"."""
        behind = {word.text for word in self.sentence_words[n + 1 : n + 5]}
        return bool(behind & {"that", "it", "having", "planning"})

    @property
    def is_instead(self) -> bool:
        """Whether the article says "rather than" of what bears the fact out."""
        if lexicon.INSTEAD.isdisjoint(self._paragraph.vocabulary):
            return False
        words, spans = self._paragraph.words, self._paragraph.clauses
        opening = (n for clause in self._main for n in spans[clause][:2])
        return any(words[n].text in lexicon.INSTEAD for n in opening)

    def _further(self) -> set[int]:
        """Other clauses with words of the statement that the main ones have not."""
        statement = self._case.statement
        naming = statement.naming
        bearing = self._case.ground.remember("bearing", _bearing)
        left: defaultdict[int, set[str]] = defaultdict(set)
        told = {
            word.lex.stem
            for n, word in enumerate(statement.words)
            if not word.lex.stop or n in naming
        }
        for stem in told & bearing.keys():
            clauses = bearing[stem]
            if clauses.isdisjoint(self._main):
                for clause in clauses:
                    left[clause].add(stem)
        found, borne = set[int](), set[str]()
        words, spans = self._paragraph.words, self._paragraph.clauses
        for clause, stems in sorted(left.items()):
            near = words[spans[clause].start].sentence in self._sentences
            if len(stems - borne) >= (1 if near else _MUCH):
                found.add(clause)
                borne |= stems
        return found
