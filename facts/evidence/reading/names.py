"""The words of a passage, and the companies that they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from facts.evidence.language.contrasts import NOUNS
from facts.evidence.language.lexeme import Lexeme
from facts.model import Company
from facts.words import words

_GOING = frozenset({"go", "goes", "going", "went", "gone"})
_CHANGED = frozenset({"changed", "moved", "budged"})
_HARDLY = frozenset({"little", "barely", "hardly", "scarcely"})
_TIMING = frozenset({"earlier", "later", "sooner"})
_RAISING = frozenset({"raise", "raised", "raising"})
_DETERMINING = frozenset({"its", "their", "his", "her", "the", "prices", "wages"})
_ARTICLES = frozenset({"the", "a", "an", "by", "year", "at"})


BESIDE_OTHERS = frozenset(
    {("direction", 0), ("direction", 1), ("punctuality", 0), ("money", 1)}
)
"""Senses that words have only beside others."""


@dataclass(slots=True, eq=False)
class Word:
    """A word of a passage, made once and read so often that slots are worth it."""

    text: str
    """Folded."""

    start: int
    end: int
    lex: Lexeme
    clause: int
    sentence: int
    capital: bool


def senses_at(words: Sequence[Word], n: int) -> tuple[tuple[str, int], ...]:
    """The senses of a word where it stands, none for "the end of"."""
    word = words[n]
    if n and word.text in NOUNS and words[n - 1].text in _ARTICLES:
        return ()
    if n and word.text in ("up", "down") and words[n - 1].text in _GOING:
        return (("direction", int(word.text == "down")),)
    if n and word.text in _CHANGED and words[n - 1].text in _HARDLY:
        return (("direction", 2),)
    if n and word.text == "time" and words[n - 1].text == "on":
        return (("punctuality", 0),)
    if word.text in _TIMING:
        than = n + 1 < len(words) and words[n + 1].text == "than"
        return word.lex.senses if than else ()
    if word.text in _RAISING and n + 1 < len(words):
        alone = words[n + 1].text in _DETERMINING
        return tuple(s for s in word.lex.senses if s[0] != "money" or not alone)
    if n and word.text == "money" and words[n - 1].lex.stem == "make":
        return (("money", 1),)
    return word.lex.senses


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
                self._add(name, company.id)
        for known in self._names.values():
            known.sort(key=lambda name: -len(name[0]))

    def _add(self, name: str, company: str) -> None:
        found = words(name)
        if found:
            parts = tuple(word.text for word in found)
            capital = name[found[0].start].isupper()
            self._names.setdefault(parts[0], []).append((parts, capital, company))

    def name(self, company: str) -> str:
        """What the company of this id is called."""
        return self._called.get(company, company)

    def mentions(self, passage: Sequence[Word]) -> Iterator[Mention]:
        """The companies named in a passage, the longest name at each place."""
        names, behind = self._names, 0
        for at in [n for n, word in enumerate(passage) if word.text in names]:
            if at < behind:
                continue
            word = passage[at]
            for parts, capital, company in names[word.text]:
                behind = at + len(parts)
                if capital and not word.capital:
                    continue
                if len(parts) == 1 or parts == tuple(
                    word.text for word in passage[at:behind]
                ):
                    yield Mention(company, Slot(at, behind))
                    break
            else:
                behind = at
