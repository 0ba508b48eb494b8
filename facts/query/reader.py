"""Reads a query: everything typed means something, and nothing is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from facts.query import values
from facts.query.dates import read_dates
from facts.query.figures import compared, figure_of, is_comparison, joined
from facts.query.parts import Part, parts
from facts.query.terms import (
    Choices,
    DateLimit,
    FigureLimit,
    Filter,
    Limit,
    Query,
    Range,
    Term,
)
from facts.text import in_short
from facts.words import folded

MOST_TERMS = 32
CAPITALS = ("AND", "OR", "NOT")
"""Words that mean something in other search languages, and here are words."""

LONGEST_TEXT = 2000
"""Characters of a query that are read; a search box is no place for more."""


def parse_query(text: str, choices: Choices) -> Query:
    """Read a query; whatever cannot be understood is plain words and a hint."""
    reader = _Reader(choices)
    if len(text) > LONGEST_TEXT:
        reader.hints.append(f"only the first {LONGEST_TEXT} characters are read")
        text = text[:LONGEST_TEXT]
    reader.read(list(parts(text)), len(text))
    if len(reader.terms) > MOST_TERMS:
        reader.hints.append(f"only the first {MOST_TERMS} words are searched")
    return Query(
        text,
        terms=tuple(reader.terms[:MOST_TERMS]),
        filters=tuple(reader.filters[:MOST_TERMS]),
        limits=tuple(reader.limits[:MOST_TERMS]),
        hints=tuple(dict.fromkeys(reader.hints)),
    )


def _capitals(found: Sequence[Part], at: int) -> str:
    """What to write for a NOT, AND or OR, "" where it is but a word."""
    word, behind = found[at].value, found[at + 1 : at + 2]
    if found[at].field or not behind or behind[0].value in CAPITALS:
        return ""
    after = _shown(behind[0])
    if word == "NOT":
        return f"NOT {after} → -{after}?"
    if at == 0:
        return ""
    before = _shown(found[at - 1])
    if word == "AND":
        return f"{before} AND {after} → {before} {after}?"
    if behind[0].field not in ("", found[at - 1].field):
        return ""
    return f"{before} OR {after} → {before}|{in_short(behind[0].value)}?"


def _shown(part: Part) -> str:
    field = f"{part.field}:" if part.field else ""
    return f"{'-' * part.negated}{field}{in_short(part.value)}"


class _Reader:
    """Gathers the terms, filters, limits and hints of a query, part by part."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self.terms: list[Term] = []
        self.filters: list[Filter] = []
        self.limits: list[Limit] = []
        self.hints: list[str] = []

    def read(self, found: Sequence[Part], length: int) -> None:
        at = 0
        while at < len(found):
            end = at + 1
            part = found[at]
            if part.value in CAPITALS and (hint := _capitals(found, at)):
                self.hints.append(hint)
            if not part.field:
                end = joined(found, at)
                self._read_bare(found[at:end], found[end - 1].end == length)
            elif part.field in self._choices:
                self._read_filter(part)
            elif part.field in values.DATE_FIELDS:
                self._read_date(part, part.end == length)
            elif part.field in values.FREE_FIELDS:
                self._read_free(part)
            else:
                self._read_unknown(part, part.end == length)
            at = end

    def _read_bare(self, group: Sequence[Part], unfinished: bool) -> None:
        """Read words, or what is asked of figures."""
        first = group[0]
        whole = " ".join(part.value for part in group)
        branches = first._replace(value=whole).branches
        if branches and all(map(is_comparison, branches)):
            self._read_comparison(branches, whole, first.negated)
        elif len(group) > 1 and (figure := figure_of(whole)):
            for part in group:
                last = unfinished and part is group[-1]
                self._add_term([part.value], part.negated, last, figure)
        else:
            for part in group:
                last = unfinished and part is group[-1]
                self._add_term(part.branches, part.negated, last)

    def _read_comparison(
        self, branches: Sequence[str], whole: str, negated: bool
    ) -> None:
        ranges: list[Range] = []
        for branch in branches:
            range, hint = compared(branch)
            if range is not None:
                ranges.append(range)
            else:
                self.hints.append(hint)
        if ranges:
            self.limits.append(FigureLimit(tuple(ranges), whole, negated))

    def _add_term(
        self,
        branches: Sequence[str],
        negated: bool,
        unfinished: bool,
        figure: str = "",
    ) -> None:
        read = []
        for n, branch in enumerate(branches):
            exact = branch.startswith('"')
            for piece in [branch] if exact else branch.split():
                found = tuple(folded(unicodedata.normalize("NFC", piece)))
                closed = len(piece) > 1 and piece.endswith('"')
                typed = unfinished and n == len(branches) - 1
                typed = typed and not negated and not (exact and closed)
                own = figure or figure_of(piece.strip('"'))
                if found:
                    read.append(Term(found, negated, exact, typed, own))
        if read:
            first, *others = dict.fromkeys(read[:MOST_TERMS])
            self.terms.append(first._replace(others=tuple(others)))

    def _read_filter(self, part: Part) -> None:
        choices = self._choices[part.field]
        ids: list[str] = []
        for value in part.values:
            found = values.matching(value, choices)
            if not found:
                self.hints.append(values.wrong_value(part.field, value, self._choices))
            ids += found
        if ids:
            distinct = tuple(dict.fromkeys(ids))
            self.filters.append(Filter(part.field, distinct, part.negated))
        elif not part.values:
            self.hints.append(values.takes(part.field, self._choices))

    def _read_date(self, part: Part, unfinished: bool) -> None:
        dates = read_dates(part.values, unfinished)
        if dates:
            self.limits.append(DateLimit(part.field, tuple(dates), part.negated))
        if len(dates) < max(len(part.values), 1):
            self.hints.append(values.takes(part.field, self._choices))

    def _read_free(self, part: Part) -> None:
        given = [value for value in part.values if folded(value)]
        if part.field == "id":
            given = [value.lower() for value in given]
        if given:
            self.filters.append(Filter(part.field, tuple(given), part.negated))
        else:
            self.hints.append(values.takes(part.field, self._choices))

    def _read_unknown(self, part: Part, unfinished: bool) -> None:
        """Leave out what looks like a field misspelt; else it is plain words."""
        hint = values.wrong_field(part.field, part.value.strip('"'), self._choices)
        if hint is not None:
            self.hints.append(hint)
            return
        for piece in (part.field, *part.value.split()):
            self._add_term([piece], part.negated, unfinished)
