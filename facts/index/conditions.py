"""What full text cannot tell of a fact: where its date and its figures lie.

A condition that few facts meet is looked up in its own table; one that many meet is
asked of each fact as it comes, newest first, so that a page need not wait for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from facts.query import DateLimit, Limit, Range

Value = int | float | str | None

MANY = 5000
"""Facts from which a condition is asked of each fact, and no list is made."""


_EVERY = "trait AS w"
"""The smallest table that has a row for each fact."""


class Condition(NamedTuple):
    """A test of facts in SQL."""

    listed: str
    """The SELECT of the numbers of the facts that pass."""

    each: str
    """The test of the fact whose number stands at {}."""

    values: tuple[Value, ...]
    """Of its question marks, in both."""

    size: int
    """How many rows are listed, up to MANY."""

    once: bool
    """Whether each fact has but one row, so that it is quick to ask each."""

    negated: bool

    def test(self, number: str, counting: bool) -> str:
        """The test of a number, where all that pass are counted or the first taken."""
        if self.size < MANY or (counting and not self.once):
            sql = f"{number} IN ({self.listed})"
        else:
            sql = self.each.replace("{}", number)
        return f"NOT {sql}" if self.negated else sql


class Numbers(NamedTuple):
    """The parts of a SELECT of the numbers of facts."""

    number: str
    source: str
    tests: str
    values: tuple[Value, ...]

    @property
    def select(self) -> str:
        """The SELECT, to which tests and an order may be added."""
        return f"SELECT {self.number} FROM {self.source} WHERE {self.tests}"

    @property
    def kinds(self) -> str:
        """The SELECT of the kind of each of the facts."""
        if self.source == _EVERY:
            return f"SELECT w.kind FROM {_EVERY} WHERE {self.tests}"
        source = f"{self.source} JOIN trait AS t ON t.fact = {self.number}"
        return f"SELECT t.kind FROM {source} WHERE {self.tests}"


class Match(NamedTuple):
    """The facts that a full-text expression matches and that meet all conditions."""

    words: str
    """The expression, "" for every fact."""

    conditions: tuple[Condition, ...] = ()

    def numbers(self, counting: bool = False) -> Numbers:
        """The numbers of these facts.

        Where the first few are wanted, newest first, the others are not looked for;
        where all are counted, nothing is asked twice.
        """
        source, number, tests = _EVERY, "w.fact", []
        values: tuple[Value, ...] = ()
        left = self.conditions
        if self.words:
            source, number = "words AS w", "w.rowid"
            tests, values = ["words MATCH ?"], (self.words,)
        elif left and not left[0].negated and (counting or left[0].size < MANY):
            rows = "fact" if left[0].once else "DISTINCT fact"
            source = f"(SELECT {rows} FROM ({left[0].listed})) AS w"
            number, values, left = "w.fact", left[0].values, left[1:]
        for condition in left:
            # A plus keeps SQLite from asking the full text for each that is listed:
            # to find that a fact does not match, it reads on to the next that does.
            tests.append(condition.test(f"+{number}", counting))
            values += condition.values
        return Numbers(number, source, " AND ".join(tests) or "1", values)


class _Test(NamedTuple):
    """A test of a row in SQL."""

    sql: str
    values: tuple[Value, ...] = ()


def condition(limit: Limit, count: Callable[[str, Sequence[Value]], int]) -> Condition:
    """How a limit is asked of the index, `count` being its rows of a SELECT."""
    if isinstance(limit, DateLimit):
        table, rows = "trait", _date_tests(limit)
    else:
        table = "figure"
        rows = [tests for range in limit.ranges for tests in _figure_tests(range)]
    values = tuple(v for tests in rows for test in tests for v in test.values)
    listed = " UNION ALL ".join(
        f"SELECT fact FROM {table} WHERE {_sql(tests)}" for tests in rows
    )
    each = " OR ".join(
        # A plus keeps SQLite from any other index than that of the fact.
        f"EXISTS (SELECT 1 FROM {table} WHERE fact = {{}} AND {_sql(tests, '+')})"
        for tests in rows
    )
    size = count(f"{listed} LIMIT {MANY}", values)
    # A vague date may lie in several of those that are asked.
    once = isinstance(limit, DateLimit) and limit.field != "when"
    negated = limit.negated and not once  # of others the tests themselves are
    return Condition(listed, f"({each})", values, size, once, negated)


def _sql(tests: Sequence[_Test], before: str = "") -> str:
    return " AND ".join(f"{before}{test.sql}" for test in tests)


def _date_tests(limit: DateLimit) -> list[list[_Test]]:
    """Tests one of which a fact's one row passes; a fact without a date has nulls."""
    if limit.field == "when":
        return [
            [
                _Test("starts <= ?", (date.end.toordinal(),)),
                _Test("ends >= ?", (date.start.toordinal(),)),
            ]
            for date in limit.dates
        ]
    if limit.field == "after":
        day = min(date.start for date in limit.dates).toordinal()
        column, sign, opposite = "ends", ">=", "<"
    else:
        day = max(date.end for date in limit.dates).toordinal()
        column, sign, opposite = "starts", "<=", ">"
    if not limit.negated:
        return [[_Test(f"{column} {sign} ?", (day,))]]
    return [[_Test(f"{column} {opposite} ?", (day,))], [_Test(f"{column} IS NULL")]]


def _figure_tests(range: Range) -> Iterator[list[_Test]]:
    """Tests of where figures begin, and of those that begin before the range."""
    above, below = (">", "<") if range.strict else (">=", "<=")
    unit = [_Test("unit = ?", (range.unit,))] if range.unit else []
    high = [] if range.high is None else [_Test(f"low {below} ?", (float(range.high),))]
    if range.low is None:
        yield [*unit, *high]
        return
    low = (float(range.low),)
    yield [*unit, _Test(f"low {above} ?", low), *high]
    # Few figures are spread; a plus keeps SQLite from the indexes of all others.
    unit = [_Test("+unit = ?", (range.unit,))] if range.unit else []
    before = "<=" if range.strict else "<"
    spread = [_Test("high - low > 0"), _Test(f"high {above} ?", low)]
    yield [*unit, *spread, _Test(f"+low {before} ?", low)]
