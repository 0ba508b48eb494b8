"""What words, and what values of fields, the facts of an index hold."""

from __future__ import annotations

from facts.store import Store

EVERY = "every"
"""The tag that every fact has."""

INDUSTRY = "industry"
"""Stands for the company where a fact is about the whole industry."""


def tag(field: str, value: str) -> str:
    """One word for "this field has this value", alike in the index and in queries."""
    return f"{field}{value.encode(errors='surrogatepass').hex()}"


class Lexicon(Store):
    """The words of an index: whether they stand somewhere, and which there are."""

    def has(self, words: str) -> bool:
        """Whether some fact matches a full-text expression."""
        sql = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
        return bool(self._rows(sql, (words,)))

    def has_word(self, word: str) -> bool:
        """Whether the word stands in some fact."""
        sql = "SELECT 1 FROM occurrence WHERE term = ? AND col != 'tags' LIMIT 1"
        return bool(self._rows(sql, (word,)))

    def has_prefix(self, start: str) -> bool:
        """Whether a word of some fact begins so."""
        sql = (
            "SELECT 1 FROM occurrence "
            "WHERE term >= ? AND term < ? AND col != 'tags' LIMIT 1"
        )
        return bool(self._rows(sql, (start, f"{start}\U0010ffff")))

    def vocabulary(self) -> list[str]:
        """Every word of the facts, once."""
        sql = "SELECT DISTINCT term FROM vocabulary WHERE col != 'tags'"
        return [term for (term,) in self._rows(sql)]

    def tagged(self, field: str) -> list[str]:
        """Every value of a field that facts are tagged with, in order."""
        sql = "SELECT DISTINCT term FROM vocabulary WHERE term >= ? AND term < ?"
        rows = self._rows(sql, (field, f"{field}~"))
        return [bytes.fromhex(term[len(field) :]).decode() for (term,) in rows]
