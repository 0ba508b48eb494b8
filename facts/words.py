"""Words of a text, folded alike for the index, for queries and for highlighting."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_PARTED = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128)
).ljust(256)
"""Of each ASCII character its small letter or its digit, or a blank."""


class Word(NamedTuple):
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
        if match[0].isascii():
            found.append(Word(match[0].lower(), start, end))
        else:
            found += _split(match[0], start)
    return found


def _split(text: str, start: int) -> Iterator[Word]:
    """A run of letters as words, each ideograph apart."""
    begin = 0
    for place, character in enumerate(text):
        if _is_ideograph(character):
            yield from _word(text, begin, place, start)
            yield from _word(text, place, place + 1, start)
            begin = place + 1
    yield from _word(text, begin, len(text), start)


def _word(text: str, begin: int, end: int, start: int) -> Iterator[Word]:
    """A slice of a run as one word, unless nothing is left of it: a lone accent."""
    folded_text = fold(text[begin:end])
    if folded_text.strip():
        yield Word(folded_text, start + begin, start + end)


def _is_ideograph(character: str) -> bool:
    """Whether it is written without blanks around words: Chinese or Japanese."""
    return (
        "\u3040" <= character <= "\u30ff"
        or "\u3400" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def folded(text: str) -> list[str]:
    """The words of the text, folded."""
    if text.isascii():
        return text.encode().translate(_PARTED).decode().split()
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
