"""The index of a dossier: its facts in SQLite, derived from the files, disposable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from facts.index.catalogue import Catalogue
from facts.index.conditions import Condition, Match, Value, condition
from facts.index.encoding import (
    decode_fact,
    decode_header,
    decode_problem,
    decode_verdict,
)
from facts.model import Fact, Header, Problem
from facts.query import Limit
from facts.verdicts import Verdict

STREAMED = 500
"""Facts that are read at once where all are wanted."""


class Index(Catalogue):
    """What is asked of the index; every method may be called from any thread."""

    _counted: tuple[Match | None, dict[str, Counter[str]]] = (None, {})
    """The facts that were counted last, and what was found."""

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

    def fact(self, id: str) -> Fact | None:
        """The fact of this id, if there is one."""
        rows = self._rows("SELECT record FROM fact WHERE id = ?", (id,))
        return decode_fact(rows[0][0]) if rows else None

    def total(self) -> int:
        """How many facts there are."""
        # Each fact has one row there, and it is a smaller table.
        return int(self._rows("SELECT count(*) FROM trait")[0][0])

    def count(self, match: Match) -> int:
        """How many facts match."""
        found = match.numbers(counting=True)
        sql = f"SELECT count(*) FROM ({found.select})"
        return int(self._rows(sql, found.values)[0][0])

    def page(self, match: Match, offset: int, limit: int) -> list[Fact]:
        """Some of the facts that match, newest first; the rest is not looked for."""
        found = match.numbers()
        sql = (
            f"SELECT record FROM fact WHERE number IN ({found.select} "
            f"ORDER BY {found.number} LIMIT ? OFFSET ?) ORDER BY number"
        )
        rows = self._rows(sql, (*found.values, limit, offset))
        return [decode_fact(record) for (record,) in rows]

    def every(self, match: Match) -> Iterator[Fact]:
        """All facts that match, newest first, read a page at once."""
        found = match.numbers()
        sql = (
            f"SELECT number, record FROM fact WHERE number IN ({found.select} "
            f"AND {found.number} > ? ORDER BY {found.number} LIMIT ?) ORDER BY number"
        )
        last = 0
        while rows := self._rows(sql, (*found.values, last, STREAMED)):
            last = rows[-1][0]
            yield from (decode_fact(record) for _, record in rows)

    def counts(self, match: Match, field: str, values: Iterable[str]) -> dict[str, int]:
        """How many of the facts matched have each of these values of a field."""
        last, counted = self._counted
        if last != match:  # else another field is counted
            counted = self._count_fields(match)
            self._counted = match, counted
        return {value: counted[field][value] for value in values}

    def _count_fields(self, match: Match) -> dict[str, Counter[str]]:
        """How many of the facts matched have each value of the fields of a kind."""
        found = match.numbers(counting=True)
        kinds = (
            "SELECT k.companies, k.topic, k.status, c.facts FROM "
            f"(SELECT kind, count(*) AS facts FROM ({found.kinds}) GROUP BY 1) c "
            "JOIN kind k ON k.number = c.kind"
        )
        counted = {field: Counter[str]() for field in ("company", "topic", "status")}
        for companies, topic, status, facts in self._rows(kinds, found.values):
            for company in companies.split(" "):
                counted["company"][company] += facts
            counted["topic"][topic] += facts
            counted["status"][status] += facts
        return counted

    def condition(self, limit: Limit) -> Condition:
        """How a limit of dates or figures is best asked."""
        return condition(limit, self._size)

    def _size(self, select: str, values: Sequence[Value]) -> int:
        return int(self._rows(f"SELECT count(*) FROM ({select})", values)[0][0])
