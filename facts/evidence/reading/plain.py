"""Numbers of a text of which the words beside them do not say what they count."""

from __future__ import annotations

from decimal import Decimal

from facts.evidence.language import lexicon
from facts.evidence.language.lexeme import lexeme
from facts.evidence.reading.names import Word
from facts.evidence.reading.passage import Passage
from facts.figures import FoundFigure
from facts.figures.words import LABELS
from facts.quantity import Quantity


def plain_numbers(passage: Passage) -> list[FoundFigure]:
    """The whole numbers that are no figures, no years, no days and no labels."""
    found = []
    for n in passage.numeric:
        word = passage.words[n]
        number = word.lex.number
        if number is not None and _is_plain(passage, n, word):
            quantity = Quantity(Decimal(number), None, None, "", "exact")
            found.append(FoundFigure(word.start, word.end, passage.typed(n), quantity))
    return found


def _is_plain(passage: Passage, n: int, word: Word) -> bool:
    if n in passage.in_figures or word.text == "one" or word.lex.year:
        return False
    if not (word.text.isdigit() or word.text in lexicon.CARDINALS):
        return False
    if passage.text[word.start - 1 : word.start] in {"-", ".", ",", "/", "#"}:
        return False
    if passage.text[word.end : word.end + 1] in {"-", "/"}:
        return False
    before = passage.words[n - 1].text if n else ""
    after = passage.words[n + 1].text if n + 1 < len(passage.words) else ""
    if (before, word.text) == ("the", "two") and lexeme(after).stop:
        return False  # "the two have"
    return before not in LABELS and not {before, after} & lexicon.MONTHS.keys()


REST = Quantity(Decimal(-1), None, None, "", "about")
"""What is left of a number, or a part of it that has no number."""
_RESTS = frozenset({"rest", "remainder", "others", "half"})


def rests(passage: Passage) -> list[FoundFigure]:
    """Words for parts of what a figure counts: "the rest", "half"."""
    if _RESTS.isdisjoint(passage.vocabulary):
        return []
    return [
        FoundFigure(word.start, word.end, word.text, REST)
        for n, word in enumerate(passage.words)
        if word.text in _RESTS and n not in passage.in_figures
        if word.text != "half" or n == 0 or passage.words[n - 1].lex.number is None
    ]
