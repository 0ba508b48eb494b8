"""Of whom and of when a passage tells, place by place."""

from __future__ import annotations

from itertools import pairwise

from facts.dates import PartialDate
from facts.evidence import lexicon
from facts.evidence.moments import Timeline
from facts.evidence.owners import Owners
from facts.evidence.passage import Passage


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
            words = [self._passage.words[n] for n in self._passage.sentences[sentence]]
            rates = {w.text for w in words if w.text in lexicon.ADVERBIAL_RATES}
            rates |= {
                two.text
                for one, two in pairwise(words)
                if two.text in lexicon.RATES and one.text in ("each", "every")
            }
            stems = frozenset(word.lex.stem for word in words)
            told = frozenset(lexicon.RATES[text] for text in rates)
            self._by_sentence[sentence] = (stems, told)
        return self._by_sentence[sentence]
