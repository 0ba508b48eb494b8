"""The articles and years of an index, with how many facts of a query each has."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from itertools import accumulate

from facts.index.conditions import Match
from facts.index.encoding import decode_article
from facts.index.lexicon import Lexicon
from facts.index.store import PLACE_BITS
from facts.model import Article

EVERYTHING = Match("")


class Catalogue(Lexicon):
    """What is asked of articles, of years, and of where facts stand in an order."""

    def article(self, id: str) -> Article | None:
        """The article of this id, if there is one."""
        rows = self._rows("SELECT record FROM article WHERE id = ?", (id,))
        return decode_article(rows[0][0]) if rows else None

    def articles(self, offset: int = 0, limit: int = -1) -> list[Article]:
        """Articles from a place on, newest first, or all."""
        sql = "SELECT record FROM article ORDER BY number LIMIT ? OFFSET ?"
        return [
            decode_article(record) for (record,) in self._rows(sql, (limit, offset))
        ]

    def article_total(self) -> int:
        """How many articles there are."""
        return int(self._rows("SELECT count(*) FROM article")[0][0])

    def article_place(self, id: str) -> int:
        """How many articles come before the one of this id."""
        sql = (
            "SELECT count(*) FROM article "
            "WHERE number < (SELECT number FROM article WHERE id = ?)"
        )
        return int(self._rows(sql, (id,))[0][0])

    def article_counts(self, match: Match, offset: int, limit: int) -> dict[str, int]:
        """How many of the facts matched each of some articles has, where it has any."""
        sql = "SELECT number FROM article ORDER BY number LIMIT ? OFFSET ?"
        numbers = [number for (number,) in self._rows(sql, (limit, offset))]
        if not numbers:
            return {}
        last = numbers[-1] | (1 << PLACE_BITS) - 1
        return dict(self._grouped(match, "BETWEEN ? AND ?", (numbers[0], last)))

    def top_articles(
        self, match: Match, most: int, asked: Collection[str]
    ) -> tuple[dict[str, int], int]:
        """The articles with the most facts matched, and how many have any.

        Those that are asked for are among them, however many facts they have.
        """
        found = self._grouped(match, ">= ?", (0,))
        found.sort(key=lambda pair: -pair[1])
        listed = dict.fromkeys(asked, 0)
        listed |= {id: facts for id, facts in found if id in listed}
        return dict(found[:most]) | listed, len(found)

    def _grouped(
        self, match: Match, within: str, ends: tuple[int, ...]
    ) -> list[tuple[str, int]]:
        """The articles of facts whose numbers lie within ends, newest first."""
        # The facts of an article are those whose numbers begin like its own.
        found = match.numbers(counting=True)
        sql = (
            f"SELECT a.id, c.facts FROM (SELECT {found.number} >> {PLACE_BITS} AS n, "
            f"count(*) AS facts FROM {found.source} WHERE {found.tests} "
            f"AND {found.number} {within} GROUP BY 1) c "
            f"JOIN article a ON a.number = c.n << {PLACE_BITS} ORDER BY a.number"
        )
        return self._rows(sql, (*found.values, *ends))

    def years(self, match: Match) -> dict[int, int]:
        """How many of the facts matched may lie in each year, the last year first."""
        starts: Counter[int] = Counter()
        ends: Counter[int] = Counter()
        for first, last, facts in self._spans(match):
            if first is not None:
                starts[date.fromordinal(first).year] += facts
            if last is not None:
                ends[date.fromordinal(last).year] += facts
        if not starts:
            return {}
        years = range(min(starts), max(ends) + 1)
        begun = accumulate(starts[year] for year in years)
        over = accumulate((ends[year] for year in years[:-1]), initial=0)
        counts = {y: b - o for y, b, o in zip(years, begun, over, strict=True)}
        return {y: counts[y] for y in reversed(years) if counts[y]}

    def _spans(self, match: Match) -> list[tuple[int | None, int | None, int]]:
        """First and last days, and how many facts have them; perhaps one at a time."""
        if match == EVERYTHING:  # then the indexes of both tell, which is much sooner
            return self._rows(
                "SELECT starts, NULL, count(*) FROM trait GROUP BY starts UNION ALL "
                "SELECT NULL, ends, count(*) FROM trait GROUP BY ends"
            )
        found = match.numbers(counting=True)
        sql = (
            f"SELECT d.starts, d.ends, count(*) FROM {found.source} "
            f"JOIN trait d ON d.fact = {found.number} WHERE {found.tests} GROUP BY 1, 2"
        )
        return self._rows(sql, found.values)

    def known_ids(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are ids of facts."""
        sql = "SELECT id FROM fact WHERE id IN (SELECT value FROM json_each(?))"
        return {id for (id,) in self._rows(sql, (json.dumps(ids),))}

    def ids(self, match: Match) -> list[str]:
        """The ids of all facts matched, newest first."""
        found = match.numbers()
        sql = f"SELECT id FROM fact WHERE number IN ({found.select}) ORDER BY number"
        return [id for (id,) in self._rows(sql, found.values)]

    def rank(self, match: Match, id: str) -> int | None:
        """How many of the facts matched come before this one, None if it is not one."""
        found = match.numbers(counting=True)
        sql = (
            f"SELECT count(*), max({found.number}) = f.number "
            f"FROM (SELECT number FROM fact WHERE id = ?) f CROSS JOIN {found.source} "
            f"WHERE {found.tests} AND {found.number} <= f.number"
        )
        count, is_last = self._rows(sql, (id, *found.values))[0]
        return count - 1 if is_last else None
