"""Of whom and of when a passage tells, place by place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from facts.dates import PartialDate
from facts.evidence.language import lexicon
from facts.evidence.reading.moments import Timeline
from facts.evidence.reading.names import Word
from facts.evidence.reading.owners import Owners
from facts.evidence.reading.passage import Passage


class Scene:
    """Of whom and of when a passage tells."""

    def __init__(self, passage: Passage, published: PartialDate | None) -> None:
        self._passage = passage
        self.owners = Owners(passage)
        """Whom each place is about."""

        self.timeline = Timeline(passage, published)
        """The times that it names."""

        self._by_sentence: dict[int, tuple[frozenset[str], frozenset[str]]] = {}

    def told_in(self, sentence: int) -> tuple[frozenset[str], frozenset[str]]:
        """The stems of a sentence, and the times of each of which it tells."""
        if sentence not in self._by_sentence:
            span = self._passage.sentences[sentence]
            words = self._passage.words[span.start : span.stop]
            stems = frozenset([word.lex.stem for word in words])
            self._by_sentence[sentence] = (stems, _rates(words))
        return self._by_sentence[sentence]


def _rates(words: Sequence[Word]) -> frozenset[str]:
    """The times of each of which words tell: "annually", "each year"."""
    told = [
        two.text
        for one, two in pairwise(words)
        if two.text in lexicon.RATES and one.text in ("each", "every")
    ]
    told += [w.text for w in words if w.text in lexicon.ADVERBIAL_RATES]
    return frozenset([lexicon.RATES[text] for text in told])
