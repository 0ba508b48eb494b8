"""The table of all words of an index, kept to those that its facts hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from facts.index.making.rows import Searchable


class Vocabulary:
    """Words that are added with facts, and go with the last fact that holds them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._there: set[str] = set()
        """Words that need not be added again."""

        self._doubtful: set[str] = set()
        """Words of facts that were taken out."""

    def add(self, facts: Iterable[Searchable]) -> None:
        """Add the words of facts."""
        new = _words(facts) - self._there
        self._connection.executemany(
            "INSERT OR IGNORE INTO word VALUES (?)", [(word,) for word in sorted(new)]
        )
        self._there |= new

    def doubt(self, facts: Iterable[Searchable]) -> None:
        """Keep in mind the words of facts that are taken out."""
        self._doubtful |= _words(facts)

    def settle(self) -> None:
        """Take out the words in doubt that stand in no fact any more."""
        self._connection.executemany(
            "DELETE FROM word WHERE text = ? AND NOT EXISTS ("
            "SELECT 1 FROM occurrence WHERE term = word.text AND col != 'tags')",
            [(word,) for word in sorted(self._doubtful)],
        )
        self._there -= self._doubtful
        self._doubtful.clear()


def _words(facts: Iterable[Searchable]) -> set[str]:
    return set(" ".join(f"{fact.statement} {fact.other}" for fact in facts).split())
