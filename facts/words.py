"""Words of a text, folded alike for the index, for queries and for highlighting."""

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word folded, and where it stands in its text."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text without case, accents and compatibility forms."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.casefold()


def words(text: str) -> list[Word]:
    """The words of the text in order; each ideograph is a word of its own."""
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if match[0].isascii() or not _IDEOGRAPH.search(match[0]):
            found.append(Word(fold(match[0]), start, end))
            continue
        for part in re.finditer(f"{_IDEOGRAPH.pattern}|[^{_IDEOGRAPH.pattern[1:-1]}]+", match[0]):
            found.append(Word(fold(part[0]), start + part.start(), start + part.end()))
    return found


def folded(text: str) -> list[str]:
    """The words of the text, folded."""
    return [word.text for word in words(text)]


def inflections(word: str) -> list[str]:
    """Other forms of an English noun that differ by its number: cities, city."""
    if len(word) < 3 or not word.isalpha():
        return []
    forms = [f"{word}s", f"{word}es"]
    if word.endswith("y"):
        forms.append(f"{word[:-1]}ies")
    if word.endswith("ies"):
        forms.append(f"{word[:-3]}y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    return forms
