"""What words, and what values of fields, the facts of an index hold."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from facts.index.store import Store

EVERY = "every"
"""The tag that every fact has."""


@lru_cache(maxsize=4096)
def tag(field: str, value: str) -> str:
    """One word for "this field has this value", alike in the index and in queries."""
    return f"{field}{value.encode(errors='surrogatepass').hex()}"


class Lexicon(Store):
    """The words of an index: whether they stand somewhere, and which there are."""

    def has(self, words: str) -> bool:
        """Whether some fact matches a full-text expression."""
        sql = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
        return bool(self._rows(sql, (words,)))

    def known(self, words: Iterable[str]) -> set[str]:
        """Those of the words that stand in some fact."""
        asked = list(words)
        sql = f"SELECT text FROM word WHERE text IN ({','.join('?' * len(asked))})"
        return {word for (word,) in self._rows(sql, asked)}

    def longer(self, start: str, most: int) -> list[str]:
        """The words that begin so and go on, in order, up to so many."""
        sql = "SELECT text FROM word WHERE text > ? AND text < ? ORDER BY text LIMIT ?"
        rows = self._rows(sql, (start, f"{start}\U0010ffff", most))
        return [word for (word,) in rows]

    def vocabulary(self) -> list[str]:
        """Every word of the facts, once."""
        return [word for (word,) in self._rows("SELECT text FROM word")]

    def tagged(self, field: str) -> list[str]:
        """Every value of a field that facts are tagged with, in order."""
        sql = "SELECT DISTINCT term FROM vocabulary WHERE term >= ? AND term < ?"
        rows = self._rows(sql, (field, f"{field}~"))
        return [bytes.fromhex(term[len(field) :]).decode() for (term,) in rows]
