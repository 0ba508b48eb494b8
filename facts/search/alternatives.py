"""The ways in which the words of a query may be met, and how near each of them is.

A word that stands nowhere is looked up among the words of the dossier that are spelt
most like it; any other is sought as it stands, as a beginning, in its plural, singular
or possessive, and joined to its neighbour or split in two: "sameday", "same-day".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from facts.index.index import Index
from facts.index.lexicon import tag
from facts.index.stop import Stop, never
from facts.query import Term
from facts.search.highlight import SHORTEST_PREFIX, allows_prefix
from facts.search.plan import Alternative, anywhere, beside, phrase
from facts.words import inflections

if TYPE_CHECKING:
    from facts.search.spelling import Spelling

MOST_SIMILAR = 8
"""Words that are searched in place of a misspelt one."""

MOST_LONGER = 16
"""Words of one beginning that are sought one by one; of more, all facts are read."""

LITERAL = 1.0
"""How near a fact is whose statement holds the words."""

BESIDE = 0.95
"""The words stand in what belongs to the fact."""

FIGURE = 0.93
"""An equal figure, spelt otherwise."""

OTHER_FIGURE = 0.91
"""The digits stand there, but of another figure: €200bn for $200bn."""

BEGINNING = 0.9
FORM = 0.85
"""Another form of the words."""


@dataclass(slots=True)
class Wanted:
    """How one term may be met."""

    alternatives: list[Alternative] = field(default_factory=list)
    forms: list[tuple[str, ...]] = field(default_factory=list)
    """Words that stand for those typed."""

    corrections: dict[str, list[str]] = field(default_factory=dict)
    own: str = ""
    """Matches the fact whose id the words are, if they are one."""


class Alternatives:
    """Works out how terms may be met by the facts of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._spelling: Spelling | None = None

    def of(self, terms: Sequence[Term], stop: Stop = never) -> list[Wanted]:
        """How each of the terms may be met."""
        all = [self._of_one(term, stop) for term in terms]
        for n, (first, second) in enumerate(pairwise(terms)):
            joined = first.words[0] + second.words[0]
            single = len(first.words) == len(second.words) == 1
            if single and not (first.exact or second.exact) and self._has(joined):
                for wanted in all[n : n + 2]:
                    wanted.forms.append((joined,))
                    wanted.alternatives.append(Alternative(anywhere((joined,)), FORM))
        return all

    def _of_one(self, term: Term, stop: Stop) -> Wanted:
        wanted = Wanted()
        for branch in term.branches:
            self._add(branch, wanted, stop)
        return wanted

    def _add(self, term: Term, wanted: Wanted, stop: Stop) -> None:
        forms = [] if term.exact else list(self._forms(term.words))
        wanted.forms += forms
        wanted.alternatives += [Alternative(anywhere(form), FORM) for form in forms]
        id = "-".join(term.words)
        if self._index.known_ids([id]):
            wanted.own = f"tags : {tag('id', id)}"
            wanted.alternatives.append(Alternative(wanted.own, LITERAL))
        stands = term.exact or term.figure or forms or wanted.own or self._stands(term)
        if stands or not self._correct(term, wanted, stop):
            wanted.alternatives += self._as_typed(term)
        if not wanted.alternatives:
            wanted.alternatives.append(Alternative(anywhere(term.words), BESIDE))

    def _as_typed(self, term: Term) -> Iterator[Alternative]:
        words = term.words
        statement, other = f"statement : {phrase(words)}", beside(words)
        both = anywhere(words)
        equal = f"tags : {tag('figure', term.figure)}" if term.figure else ""
        if equal:
            yield Alternative(equal, FIGURE)
        if len(words) > 1 or self._has(words[0]):
            if " " in term.figure:  # it has a unit, which is none of its words
                statement = f"({statement} AND {equal})"
                reach = f"({both} AND {equal})"
                yield Alternative(statement, LITERAL, words)
                yield Alternative(f"({other} AND {equal})", BESIDE, words, reach)
                yield Alternative(both, OTHER_FIGURE, words)
            else:
                yield Alternative(statement, LITERAL, words)
                yield Alternative(other, BESIDE, words, both)
        if allows_prefix(term):
            yield from self._longer(words, BEGINNING)

    def _longer(self, words: tuple[str, ...], score: float) -> Iterator[Alternative]:
        """Longer words, of which the last of these is but the beginning."""
        *before, last = words
        longer = self._index.longer(last, MOST_LONGER + 1)
        if len(longer) > MOST_LONGER:
            yield Alternative(f"{anywhere(words)}*", score, words)
        else:
            for word in longer:
                yield Alternative(anywhere((*before, word)), score)

    def _forms(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Other forms of the words that stand in some fact."""
        if len(words) == 1:
            (word,) = words
            forms = inflections(word)
            shortest = 2 if word[0] in "ai" else 1  # "along" is not "a long"
            splits = [(word[:n], word[n:]) for n in range(shortest, len(word) - 1)]
            known = self._index.known([*forms, *chain.from_iterable(splits)])
            yield from ((form,) for form in forms if form in known)
            for halves in splits:
                if known.issuperset(halves) and self._index.has(anywhere(halves)):
                    yield halves
            return
        if self._has("".join(words)):
            yield ("".join(words),)
        if len(words) == 2 and words[1] == "s":
            for form in (words[0], *inflections(words[0])):
                if self._has(form):
                    yield (form,)

    def _correct(self, term: Term, wanted: Wanted, stop: Stop) -> bool:
        """Take what is spelt most like the words that stand nowhere, if anything is."""
        missing = [n for n, word in enumerate(term.words) if not self._known(word)]
        near = {}
        for n in missing if len(term.words) > 1 else [0]:
            unfinished = term.unfinished and n == len(term.words) - 1
            near[n] = self._similar(term.words[n], unfinished, stop)
        if not near or not all(near.values()):
            return False
        for n, words in near.items():
            wanted.corrections[term.words[n]] = [word for word, _ in words]
        forms: list[tuple[tuple[str, ...], float]] = []
        for place in range(MOST_SIMILAR):
            picked = {n: w[min(place, len(w) - 1)] for n, w in near.items()}
            form = tuple(
                picked[n][0] if n in picked else word
                for n, word in enumerate(term.words)
            )
            if form not in [known for known, _ in forms]:
                forms.append((form, min(score for _, score in picked.values())))
        wanted.forms += [form for form, _ in forms]
        for form, score in forms:
            wanted.alternatives.append(Alternative(anywhere(form), score, form))
        least = round(forms[-1][1] * 0.9, 4)
        for form, _ in forms:
            wanted.alternatives += self._longer(form, least)
        return True

    def _similar(
        self, word: str, unfinished: bool, stop: Stop
    ) -> list[tuple[str, float]]:
        if self._spelling is None:
            from facts.search.spelling import Spelling  # noqa: PLC0415 (brings rapidfuzz)

            self._spelling = Spelling(self._index.vocabulary())
        return self._spelling.similar(word, unfinished, stop)[:MOST_SIMILAR]

    def _has(self, word: str) -> bool:
        return bool(self._index.known([word]))

    def _known(self, word: str) -> bool:
        return self._has(word) or bool(self._index.longer(word, 1))

    def _stands(self, term: Term) -> bool:
        """Whether some fact holds the words, or longer ones."""
        if len(term.words) > 1:
            return self._index.has(f"{anywhere(term.words)}*")
        (word,) = term.words
        if term.unfinished or len(word) >= SHORTEST_PREFIX:
            return self._known(word)
        return self._has(word)
