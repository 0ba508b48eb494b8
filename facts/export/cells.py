"""Text in columns, measured in the cells of a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_NARROWEST = 2
"""Cells: a wide character must fit."""

_JOINER = "\u200d"


def cell_width(text: str) -> int:
    """How many cells the text takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, width: int) -> str:
    """The text filled up with spaces."""
    return text + " " * (width - cell_width(text))


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most so many cells; only words longer are broken."""
    width = max(width, _NARROWEST)
    lines: list[str] = []
    line, room = "", width
    for space, part in _parts(text, width):
        needed = cell_width(part) + (len(space) if line else 0)
        if line and needed > room:
            lines.append(line)
            line, room = part, width - cell_width(part)
        else:
            line += space + part if line else part
            room -= needed
    return [*lines, line] if line else lines


def _parts(text: str, width: int) -> Iterator[tuple[str, str]]:
    """What must stay on one line, each with the space before it."""
    for word in text.split():
        space = " "
        for part in _unbroken(word, width):
            yield space, part
            space = ""


def _unbroken(word: str, width: int) -> Iterator[str]:
    """A word, cut at wide characters and where it is longer than a line."""
    if word.isascii() and len(word) <= width:
        yield word
        return
    part, size, is_wide = "", 0, False
    for character in word:
        own = _width(character)
        may_part = own == 2 or is_wide or size + own > width
        if part and own and may_part and part[-1] != _JOINER:
            yield part
            part, size = "", 0
        part += character
        size += own
        is_wide = own == 2 or (own == 0 and is_wide)
    yield part
