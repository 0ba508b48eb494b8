"""A passage of text as evidence reads it: words, clauses, figures, years, companies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from facts.evidence import lexicon
from facts.figures import FoundFigure, find_figures
from facts.figures.units import singular
from facts.model import Company
from facts.words import words

_WINDOW = 14
"""Words on either side that may tell what a figure or a name is about."""

_BREAK = re.compile(
    r"(?P<sentence>[.!?…][\"'”’)\]]*\s+(?=[\"'“\u2018(\[]?[A-Z0-9]))"
    r"|(?P<open>\()|(?P<close>\))|(?P<clause>[;:—]|,(?=\s)|\s[–-]\s)"
)
_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}")


class Word(NamedTuple):
    """A word of a passage."""

    text: str
    """Folded."""

    start: int
    end: int
    stem: str
    clause: int
    sentence: int
    capital: bool


class Slot(NamedTuple):
    """A place that something stands at: the words from `first` up to `last`."""

    first: int
    last: int


class Mention(NamedTuple):
    """A company that is named."""

    company: str
    slot: Slot


class NameFinder:
    """Finds the companies of a dossier by their names and aliases, word by word."""

    def __init__(self, companies: Iterable[Company]) -> None:
        companies = tuple(companies)
        self._called = {company.id: company.name for company in companies}
        self._names: dict[str, list[tuple[tuple[str, ...], bool, str]]] = {}
        for company in companies:
            for name in (company.name, *company.aliases):
                found = words(name)
                if found:
                    parts = tuple(word.text for word in found)
                    capital = name[found[0].start].isupper()
                    known = self._names.setdefault(parts[0], [])
                    known.append((parts, capital, company.id))
        for known in self._names.values():
            known.sort(key=lambda name: -len(name[0]))

    def name(self, company: str) -> str:
        """What the company of this id is called."""
        return self._called.get(company, company)

    def mentions(self, passage: Sequence[Word]) -> Iterator[Mention]:
        """The companies named in a passage, the longest name at each place."""
        at = 0
        while at < len(passage):
            for parts, capital, company in self._names.get(passage[at].text, ()):
                end = at + len(parts)
                if capital and not passage[at].capital:
                    continue
                if parts == tuple(word.text for word in passage[at:end]):
                    yield Mention(company, Slot(at, end))
                    at = end - 1
                    break
            at += 1


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The part of a folded word that its forms share: "deliver" of "delivery"."""
    if word in lexicon.FORMS:
        return lexicon.FORMS[word]
    bare = singular(word)
    for ending in lexicon.ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            bare = bare[: -len(ending)]
            break
    if len(bare) > 4 and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return bare[:7]


@dataclass(frozen=True)
class Passage:
    """One paragraph, heading or statement."""

    text: str
    finder: NameFinder

    @cached_property
    def words(self) -> list[Word]:
        """Its words, each in its clause and its sentence."""
        breaks = self._breaks()
        found: list[Word] = []
        clause = sentence = newest = at = 0
        outside: list[int] = []
        for word in words(self.text):
            while at < len(breaks) and breaks[at][0] <= word.start:
                kind = breaks[at][1]
                sentence += kind == "sentence"
                if kind == "open":
                    outside.append(clause)
                if kind == "close" and outside:
                    clause = outside.pop()  # what follows goes on where it broke off
                else:
                    clause = newest = newest + 1
                at += 1
            capital = self.text[word.start].isupper()
            found.append(Word(*word, stem(word.text), clause, sentence, capital))
        return found

    def _breaks(self) -> list[tuple[int, str]]:
        """Where a clause ends, and how: "sentence", "clause", "open", "close"."""
        found = []
        for match in _BREAK.finditer(self.text):
            kind = match.lastgroup or ""
            before = self.text[max(0, match.start() - 12) : match.start()]
            if kind == "sentence" and match[0][0] == ".":
                last = re.split(r"[\s(]", before)[-1]
                if lexicon.is_abbreviation(last):
                    continue
            found.append((match.end(), kind))
        return found

    @cached_property
    def figures(self) -> list[FoundFigure]:
        """Its figures in order."""
        return find_figures(self.text)

    @cached_property
    def mentions(self) -> list[Mention]:
        """The companies that it names, in order."""
        return list(self.finder.mentions(self.words))

    @cached_property
    def companies(self) -> frozenset[str]:
        """The ids of the companies that it names."""
        return frozenset(mention.company for mention in self.mentions)

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]

    @cached_property
    def in_figures(self) -> frozenset[int]:
        """The words that belong to figures."""
        return frozenset(
            n for f in self.figures for n in range(*self.slot(f.start, f.end))
        )

    @cached_property
    def years(self) -> list[tuple[int, Slot]]:
        """The years that it names, but for such as are figures."""
        return [
            (int(word.text), Slot(n, n + 1))
            for n, word in enumerate(self.words)
            if _YEAR.fullmatch(word.text) and n not in self.in_figures
        ]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(word.stem for word in self.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All its words, folded."""
        return frozenset(word.text for word in self.words)

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The whole numbers that it writes in any way, ordinals too."""
        meant = (lexicon.number_meant(word.text) for word in self.words)
        return frozenset(number for number in meant if number is not None)

    def typed(self, n: int) -> str:
        """A word as it is printed."""
        return self.text[self.words[n].start : self.words[n].end]

    def slot(self, start: int, end: int) -> Slot:
        """The words that a slice of the text holds."""
        first = bisect_right(self._ends, start)
        last = first
        while last < len(self.words) and self.words[last].start < end:
            last += 1
        return Slot(first, last)

    def context(self, slot: Slot) -> Mapping[str, float]:
        """What stands around a place: the stems, the nearer the heavier."""
        found: dict[str, float] = {}
        here = self.words[min(slot.first, len(self.words) - 1)]
        first, last = max(0, slot.first - _WINDOW), slot.last + _WINDOW
        for n in range(first, min(last, len(self.words))):
            if slot.first <= n < slot.last:
                continue
            word = self.words[n]
            if n in self.in_figures and not word.text.isalpha():
                continue
            distance = slot.first - n if n < slot.first else n - slot.last + 1
            key = word.stem
            if word.text in lexicon.STOP:
                if distance > 1:
                    continue
                key = f"{'before' if n < slot.first else 'after'} {word.text}"
            weight = 1 / (2 + distance)
            if word.sentence != here.sentence:
                weight /= 6
            elif word.clause != here.clause:
                weight /= 2 + abs(word.clause - here.clause)
            found[key] = max(weight, found.get(key, 0.0))
        return found


def affinity(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much two contexts have in common."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[key] for key, weight in one.items() if key in other)


def is_heading(text: str) -> bool:
    """Whether a paragraph looks like a heading of those below it."""
    return len(text) <= 120 and (text.endswith(":") or text[-1:] not in '.!?"”…')
