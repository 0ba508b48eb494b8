"""The index of a dossier: its facts in SQLite, derived from the files, disposable."""

from __future__ import annotations

from collections.abc import Iterator

from facts.encoding import (
    decode_article,
    decode_fact,
    decode_header,
    decode_problem,
    decode_verdict,
)
from facts.model import Article, Fact, Header, Problem
from facts.store import Store
from facts.verdicts import Verdict

EVERY = "every"
"""The tag that every fact has."""

STREAMED = 500
"""Facts that are read at once where all are wanted."""

INDUSTRY = "industry"
"""Stands for the company where a fact is about the whole industry."""

_SELECT = (
    "SELECT {} FROM fact WHERE number IN (SELECT rowid FROM words WHERE words MATCH ?)"
)
_GROUPS = {
    "company": "SELECT company, count(*) FROM about WHERE fact IN ({}) GROUP BY 1",
    "topic": "SELECT topic, count(*) FROM fact WHERE number IN ({}) GROUP BY 1",
    "status": "SELECT status, count(*) FROM fact WHERE number IN ({}) GROUP BY 1",
    "source": "SELECT article, count(*) FROM fact WHERE number IN ({}) GROUP BY 1",
}


def tag(field: str, value: str) -> str:
    """One word for "this field has this value", alike in the index and in queries."""
    return f"{field}{value.encode(errors='surrogatepass').hex()}"


class Index(Store):
    """What is asked of the index; every method may be called from any thread."""

    def header(self) -> Header:
        """What the dossier declares."""
        return decode_header(self._rows("SELECT record FROM header")[0][0])

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files, in their order."""
        rows = self._rows("SELECT record FROM problem ORDER BY path, line, column")
        return tuple(decode_problem(record) for (record,) in rows)

    def mismatches(self) -> tuple[Problem, ...]:
        """What facts say and their articles do not, in the order of the files."""
        rows = self._rows("SELECT record FROM mismatch ORDER BY path, line, column")
        return tuple(decode_problem(record) for (record,) in rows)

    def verdict(self, id: str) -> Verdict | None:
        """What was found of the fact of this id, if there is one."""
        rows = self._rows("SELECT verdict FROM fact WHERE id = ?", (id,))
        return decode_verdict(rows[0][0]) if rows else None

    def article(self, id: str) -> Article | None:
        """The article of this id, if there is one."""
        rows = self._rows("SELECT record FROM article WHERE id = ?", (id,))
        return decode_article(rows[0][0]) if rows else None

    def articles(self) -> list[Article]:
        """All articles, newest first."""
        rows = self._rows("SELECT record FROM article ORDER BY number")
        return [decode_article(record) for (record,) in rows]

    def fact(self, id: str) -> Fact | None:
        """The fact of this id, if there is one."""
        rows = self._rows("SELECT record FROM fact WHERE id = ?", (id,))
        return decode_fact(rows[0][0]) if rows else None

    def total(self) -> int:
        """How many facts there are."""
        return int(self._rows("SELECT count(*) FROM fact")[0][0])

    def count(self, match: str) -> int:
        """How many facts a full-text expression matches."""
        sql = "SELECT count(*) FROM words WHERE words MATCH ?"
        return int(self._rows(sql, (match,))[0][0])

    def page(self, match: str, offset: int, limit: int) -> list[Fact]:
        """Some of the facts that a full-text expression matches, newest first."""
        sql = f"{_SELECT.format('record')} ORDER BY number LIMIT ? OFFSET ?"
        rows = self._rows(sql, (match, limit, offset))
        return [decode_fact(record) for (record,) in rows]

    def every(self, match: str) -> Iterator[Fact]:
        """All facts that an expression matches, newest first, read a page at once."""
        sql = (
            f"{_SELECT.format('number, record')} AND number > ? ORDER BY number LIMIT ?"
        )
        last = 0
        while rows := self._rows(sql, (match, last, STREAMED)):
            last = rows[-1][0]
            yield from (decode_fact(record) for _, record in rows)

    def counts(self, match: str, field: str) -> dict[str, int]:
        """How many of the facts matched have each value of a field."""
        inner = "SELECT rowid FROM words WHERE words MATCH ?"
        return dict(self._rows(_GROUPS[field].format(inner), (match,)))

    def has_word(self, word: str) -> bool:
        """Whether the word stands in some fact."""
        sql = "SELECT 1 FROM vocabulary WHERE term = ? AND col != 'tags' LIMIT 1"
        return bool(self._rows(sql, (word,)))

    def has_prefix(self, start: str) -> bool:
        """Whether a word of some fact begins so."""
        sql = (
            "SELECT 1 FROM vocabulary "
            "WHERE term >= ? AND term < ? AND col != 'tags' LIMIT 1"
        )
        return bool(self._rows(sql, (start, f"{start}\U0010ffff")))

    def vocabulary(self) -> list[str]:
        """Every word of the facts, once."""
        sql = "SELECT DISTINCT term FROM vocabulary WHERE col != 'tags'"
        return [term for (term,) in self._rows(sql)]
