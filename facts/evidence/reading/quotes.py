"""Quotes found in a text word for word, whatever signs a typesetter used."""

from __future__ import annotations

import unicodedata

from facts.evidence.lazy import lazy

_SIGNS = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201b": "'",
        "\u02bc": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u201f": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2026": "...",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
        **{
            chr(code): unicodedata.normalize("NFKC", chr(code))
            for code in range(0xFB00, 0xFB07)
        },
    }
)
"""What a person would type for the signs of typesetters; None for what nobody sees."""


def typed(text: str) -> str:
    """The text as a person would type it, with single blanks."""
    return " ".join(text.translate(_SIGNS).split())


class TypedText:
    """A text in which quotes are looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._typed = typed(text)

    def find(self, quote: str) -> tuple[int, int] | None:
        """Where in the text as it was given a quote stands, whole words only."""
        wanted, text = typed(quote), self._typed
        start = text.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            if not _cuts_a_word(text, start) and not _cuts_a_word(text, end):
                return self._origin(start), self._origin(end - 1) + 1
            behind = start + 1
            while behind < len(text) and text[behind].isalnum():
                behind += 1
            start = text.find(wanted, behind)
        return None

    def _origin(self, at: int) -> int:
        return at if len(self._typed) == len(self._text) else self._origins[at]

    @lazy
    def _origins(self) -> list[int]:
        """Of each typed character the one of the text that it stands for."""
        found: list[int] = []
        for at, character in enumerate(self._text):
            shown = character.translate(_SIGNS)
            if shown.isspace():
                blank = found and not self._text[found[-1]].isspace()
                shown = " " if blank else ""
            found += [at] * len(shown)
        return found


def _cuts_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
