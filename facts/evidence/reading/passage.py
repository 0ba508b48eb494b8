"""A passage of text as evidence reads it: words, clauses, figures, companies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from operator import attrgetter

from facts.evidence.language import lexicon
from facts.evidence.language.lexeme import lexeme
from facts.evidence.lazy import lazy
from facts.evidence.reading.names import NameFinder, Slot, Word
from facts.evidence.reading.pairs import PAIRING, stand_ins
from facts.evidence.reading.retold import SPELT, retell, spell
from facts.figures import find_figures
from facts.words import words

_WINDOW = 14
"""Words on either side that may tell what a figure or a name is about."""

REACH = 40
"""Words on either side among which a subject, a time and the like are looked for."""

_BREAK = re.compile(  # begun with one set of signs, that all others be passed at once
    r"[.!?…();:—,–-](?:"
    r"(?<=[.!?…])(?P<sentence>[\"'”’)\]]*\s(?=[\"'“\u2018(\[]?[A-Z0-9]))"
    r"|(?<=\()(?P<open>)|(?<=\))(?P<close>)"
    r"|(?P<clause>(?<=[;:—])|(?<=,)(?=[\s\"'”’])|(?<=\s[–-])(?<![–-]\s[–-])\s))"
)
_APPOSED = re.compile(
    r",(?= (?:about |some |nearly |almost )?[$€£]?[0-9][0-9.,]{0,9}"
    r"(?:%| (?:million|billion|trillion|percent|per cent))(,))"
)
"""A comma before a figure that stands alone between two: "profit, $3 billion,"."""

_SPELT_OUT = re.compile(
    r"before interest(,) tax(?:es)?(,) depreciation(,)? and amorti[sz]ation", re.I
)
"""The commas inside the name of a measure."""

_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")
_LONGEST_ABBREVIATION = 12
_ASCII_WORD = re.compile("[0-9a-z]+")
_FOREIGN = re.compile(r"[^\x00-\x7f\W]|[\u0300-\u036f]")
"""Letters to fold; typesetters' signs are none."""

_TWO = frozenset(one for one, _ in lexicon.COUNTRIES_IN_TWO)
_splitting = lexicon.SPLITTING | {"and"}

_end = attrgetter("end")


class Passage:
    """One paragraph, heading or statement."""

    def __init__(self, text: str, finder: NameFinder) -> None:
        self.text = text
        self.words = words = _words(text)
        """Its words, each in its clause and its sentence."""

        self.vocabulary = frozenset([word.text for word in words])
        """All its words, folded."""

        self.figures = find_figures(text)
        """Its figures in order."""

        self.slots = slots = {f.start: self.slot(f.start, f.end) for f in self.figures}
        """Of each figure, by where it starts in the text, its words."""

        self.in_figures = frozenset([n for s in slots.values() for n in range(*s)])
        """The words that belong to figures."""

        retell(words, self.figures, slots)
        if self.vocabulary >= SPELT:
            spell(words)
        self.capitals = [n for n, word in enumerate(words) if word.capital]
        """The words that begin with a capital."""

        self.numeric = [n for n, word in enumerate(words) if word.lex.numeric]
        """The words that say how many: numbers, and "millions"."""

        self.telling = [n for n, word in enumerate(words) if word.lex.tells]
        """The words that say what it is about."""

        self.contrasting = [n for n, word in enumerate(words) if word.lex.contrasts]
        """The words that may have a sense, as "rose" has."""

        self.mentions = mentions = list(finder.mentions(words))
        """The companies that it names, in order, "the latter" among them."""

        if not PAIRING.isdisjoint(self.vocabulary):
            mentions += [*stand_ins(words, mentions)]
            mentions.sort(key=attrgetter("slot"))

        self.companies = frozenset([mention.company for mention in mentions])
        """The ids of the companies that it names."""

        self.naming = frozenset([n for m in mentions for n in range(*m.slot)])
        """The words that name companies."""

        self._contexts: dict[Slot, Mapping[str, float]] = {}

    @lazy
    def clauses(self) -> dict[int, range]:
        """The words of each clause, and of what is in brackets inside it."""
        return _spans([word.clause for word in self.words])

    @lazy
    def sentences(self) -> dict[int, range]:
        """The words of each sentence."""
        return _spans([word.sentence for word in self.words])

    @lazy
    def places(self) -> dict[str, list[int]]:
        """Where the words of each stem stand."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for n, word in enumerate(self.words):
            found[word.lex.stem].append(n)
        return dict(found)

    @lazy
    def stems(self) -> frozenset[str]:
        """The stems of all its words, and those of "U.S." and "U.K."."""
        found = {word.lex.stem for word in self.words}
        if _TWO.isdisjoint(self.vocabulary):
            return frozenset(found)
        for one, two in pairwise(self.words):
            if two.capital and (one.text, two.text) in lexicon.COUNTRIES_IN_TWO:
                country = lexicon.COUNTRIES_IN_TWO[one.text, two.text]
                found.add(lexeme(country).stem)
        return frozenset(found)

    def typed(self, n: int) -> str:
        """A word as it is printed."""
        return self.text[self.words[n].start : self.words[n].end]

    def slot(self, start: int, end: int) -> Slot:
        """The words that a slice of the text holds."""
        first = bisect_right(self.words, start, key=_end)
        last = first
        while last < len(self.words) and self.words[last].start < end:
            last += 1
        return Slot(first, last)

    def at(self, slot: Slot) -> Word:
        """The word that a place begins with; there must be words."""
        return self.words[min(slot.first, len(self.words) - 1)]

    def context(self, slot: Slot) -> Mapping[str, float]:
        """What stands around a place: the stems, the nearer the heavier."""
        if slot not in self._contexts:
            self._contexts[slot] = self._context(slot)
        return self._contexts[slot]

    def _context(self, slot: Slot) -> Mapping[str, float]:
        found: dict[str, float] = {}
        here = self.at(slot)
        first, in_figures = max(0, slot.first - _WINDOW), self.in_figures
        for n, word in enumerate(self.words[first : slot.last + _WINDOW], first):
            if word.lex.stop or slot.first <= n < slot.last:
                continue
            if n in in_figures and not word.text.isalpha():
                continue
            before = n < slot.first
            distance = slot.first - n if before else n - slot.last + 1
            key = word.lex.stem
            weight = 1 / (2 + distance)
            if word.sentence != here.sentence:
                weight /= 6
            elif word.clause != here.clause:
                weight /= 2 + abs(word.clause - here.clause)
            if weight > found.get(key, 0.0):
                found[key] = weight
        return found


def _words(text: str) -> list[Word]:
    """The words of a text, each in its clause and its sentence."""
    breaks = [*_breaks(text), (len(text) + 1, "")]
    found: list[Word] = []
    clause = sentence = newest = at = 0
    outside: list[int] = []
    listed = _folded(text)
    behind = breaks[0][0]
    for n, (folded, (start, end)) in enumerate(listed):
        while behind <= start:
            kind = breaks[at][1]
            sentence += kind == "sentence"
            if kind == "open":
                outside.append(clause)
            if kind == "close" and outside:
                clause = outside.pop()  # what follows goes on where it broke off
            else:
                clause = newest = newest + 1
            at += 1
            behind = breaks[at][0]
        if folded in _splitting and found and found[-1].clause == clause:
            after = listed[n + 1][0] if n + 1 < len(listed) else ""
            if folded != "and" or after in lexicon.FINITE:
                clause = newest = newest + 1
        capital = text[start].isupper()
        lex = lexeme(folded)
        found.append(Word(folded, start, end, lex, clause, sentence, capital))
    return found


def _spans(numbers: list[int]) -> dict[int, range]:
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for n, number in enumerate(numbers):
        first.setdefault(number, n)
        last[number] = n + 1
    return {number: range(at, last[number]) for number, at in first.items()}


def _folded(text: str) -> list[tuple[str, tuple[int, int]]]:
    """The words of a text, folded, and where they stand."""
    if text.isascii() or not _FOREIGN.search(text):
        # Nothing to fold but the case, which leaves places as they are.
        return [(m[0], m.span()) for m in _ASCII_WORD.finditer(text.lower())]
    return [(word.text, (word.start, word.end)) for word in words(text)]


def _breaks(text: str) -> list[tuple[int, str]]:
    """Where a clause ends, and how: "sentence", "clause", "open", "close"."""
    apposed = {at for m in _APPOSED.finditer(text) for at in (m.start() + 1, m.end(1))}
    if "epreciation" in text:
        spelt = _SPELT_OUT.finditer(text)
        apposed.update(m.end(group) for m in spelt for group in (1, 2, 3))
    return [
        (match.end(), match.lastgroup or "")
        for match in _BREAK.finditer(text)
        if match.end() not in apposed
        and (match.lastgroup != "sentence" or not _abbreviates(text, match))
    ]


def _abbreviates(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop belongs to the word before it, as in "Inc."."""
    first = max(0, match.start() - _LONGEST_ABBREVIATION)
    before = text[first : match.start()]
    parts = before.lower().replace("(", " ").split()
    last = parts[-1] if parts and match[0][0] == "." else ""
    single = len(last) == 1 and last.isalpha()
    return single or last in lexicon.ABBREVIATIONS or bool(_DOTTED.fullmatch(last))


def affinity(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much two contexts have in common."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[key] for key, weight in one.items() if key in other)


def is_heading(text: str) -> bool:
    """Whether a paragraph looks like a heading of those below it."""
    return len(text) <= 120 and (text.endswith(":") or text[-1:] not in '.!?"”…')
