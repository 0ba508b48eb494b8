"""The part of a paragraph that bears a fact out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from facts.evidence import lexicon
from facts.evidence.case import Case
from facts.evidence.names import Slot
from facts.evidence.passage import Passage

_MUCH = 2
"""Words of a statement that make a further clause one that bears it out."""


def best_clause(case: Case) -> Slot | None:
    """The clause of the paragraph that has most in common with the statement."""
    if case.quoted:
        return case.paragraph.slot(*case.quoted)
    statement = case.statement
    main = 0
    if statement.mentions:
        main = statement.at(statement.mentions[0].slot).clause
    wanted = telling(statement, main)
    scores: defaultdict[int, int] = defaultdict(int)
    for word in case.paragraph.words:
        if word.lex.stem in wanted:
            scores[word.clause] += 1
    if not scores:
        return None
    best = max(scores, key=lambda clause: (scores[clause], -clause))
    span = case.paragraph.clauses[best]
    return Slot(span.start, span.stop)


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
        clauses = main | self._further(case, main)
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

        self.main = {word.text for word in self.words if word.clause in main}
        """The words of the clauses in which the figures stand."""

        self.denials = sum(
            word.text in lexicon.DENIALS
            for word in self.sentence_words
            if word.clause not in clauses and word.clause < min(main, default=0)
        )
        """How many words before them in their sentences deny what follows."""

        opening = (paragraph.clauses[clause] for clause in main)
        self.is_instead = any(
            words[n].text in lexicon.INSTEAD for span in opening for n in span[:2]
        )
        """Whether the article says "rather than" of what bears the fact out."""

    @staticmethod
    def _further(case: Case, main: set[int]) -> set[int]:
        """Other clauses with words of the statement that the main ones have not."""
        wanted = telling(case.statement)
        shared: defaultdict[int, set[str]] = defaultdict(set)
        for word in case.paragraph.words:
            if word.lex.stem in wanted:
                shared[word.clause].add(word.lex.stem)
        left = wanted.difference(*(shared[clause] for clause in main))
        found = set()
        for clause, stems in shared.items():
            if clause not in main and len(stems & left) >= _MUCH:
                found.add(clause)
                left -= stems
        return found
