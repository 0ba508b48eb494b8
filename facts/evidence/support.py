"""The part of a paragraph that bears a fact out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from facts.evidence import lexicon
from facts.evidence.case import Case
from facts.evidence.names import Slot
from facts.evidence.negation import negates, windows
from facts.evidence.passage import Passage

_MUCH = 2
"""Words of a statement that make a clause of another sentence bear it out."""


def best_clause(case: Case) -> Slot | None:
    """The clause of the paragraph that has most in common with the statement."""
    statement = case.statement
    main = 0
    if statement.mentions:
        main = statement.at(statement.mentions[0].slot).clause
    wanted = telling(statement, main)
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
    told = {window.stems[0] for window in windows(case.statement.words)}
    if not told:
        return set()
    words = case.paragraph.words
    places = (n for stem in told for n in case.paragraph.places.get(stem, ()))
    clauses = {words[n].clause for n in places}
    spans = ((c, case.paragraph.clauses[c]) for c in clauses)
    return {c for c, span in spans if any(negates(words, n) for n in span)}


def telling(passage: Passage, clause: int | None = None) -> set[str]:
    """The stems that say what a passage is about, without the companies' names."""
    naming = passage.naming
    return {
        word.lex.stem
        for n, word in enumerate(passage.words)
        if n not in naming and not word.lex.stop and clause in (None, word.clause)
    }


class Support:
    """The clauses of a paragraph that bear a fact out."""

    def __init__(self, case: Case, supports: Sequence[Slot]) -> None:
        paragraph = case.paragraph
        main = {paragraph.at(slot).clause for slot in supports if paragraph.words}
        sentences = {
            paragraph.at(slot).sentence for slot in supports if paragraph.words
        }
        clauses = main | self._further(case, main, sentences)
        words = paragraph.words
        self.words = [
            words[n]
            for c in sorted(clauses)
            for n in paragraph.clauses[c]
            if words[n].clause == c
        ]
        """The words of the clauses, in order."""

        self.sentence_words = [
            words[n] for s in sorted(sentences) for n in paragraph.sentences[s]
        ]
        """The words of the sentences that the figures stand in."""

        self.vocabulary = {word.text for word in self.words}
        self.main_words = [word for word in self.words if word.clause in main]
        """The words of the clauses in which the figures stand."""

        self.main = {word.text for word in self.words if word.clause in main}
        """The words of the clauses in which the figures stand."""

        self.denials = sum(
            word.text in lexicon.DENIALS and self._reaches(n)
            for n, word in enumerate(self.sentence_words)
            if word.clause not in clauses and word.clause < min(main, default=0)
        )
        """How many words before them in their sentences deny what follows."""

        opening = (paragraph.clauses[clause] for clause in main)
        self.is_instead = any(
            words[n].text in lexicon.INSTEAD for span in opening for n in span[:2]
        )
        """Whether the article says "rather than" of what bears the fact out."""

    def _reaches(self, n: int) -> bool:
        """Whether what is denied is a clause: "denied reports that it"."""
        behind = {word.text for word in self.sentence_words[n + 1 : n + 5]}
        return bool(behind & {"that", "it", "having", "planning"})

    @staticmethod
    def _further(case: Case, main: set[int], sentences: set[int]) -> set[int]:
        """Other clauses with words of the statement that the main ones have not."""
        statement = case.statement
        named = {statement.words[n].lex.stem for n in statement.naming}
        wanted = telling(statement) | named
        shared: defaultdict[int, set[str]] = defaultdict(set)
        words, places = case.paragraph.words, case.paragraph.places
        for stem in wanted & places.keys():
            for n in places[stem]:
                if not words[n].lex.light:
                    shared[words[n].clause].add(stem)
        left = wanted.difference(*(shared[clause] for clause in main))
        found = set()
        for clause, stems in sorted(shared.items()):
            near = case.paragraph.words[case.paragraph.clauses[clause].start].sentence
            much = 1 if near in sentences else _MUCH
            if clause not in main and len(stems & left) >= much:
                found.add(clause)
                left -= stems
        return found
