"""The search language: words, "phrases", -not, and fields such as topic:healthcare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from facts.suggest import nearest
from facts.text import one_line
from facts.words import fold, folded

Choices = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Of each field, its values' ids, and the names by which each is known."""

MOST_TERMS = 32
LONGEST_TEXT = 2000
"""Characters of a query that are read; a search box is no place for more."""

_PART = re.compile(
    r'(?P<minus>-?)(?:(?P<field>[^\W\d_]+):)?(?P<value>(?:"[^"]*"?|[^\s"])*)'
)


class Term(NamedTuple):
    """Words that must stand one after the other, or must not be there."""

    words: tuple[str, ...]
    negated: bool = False
    exact: bool = False
    """Whether it was quoted, so that nothing like it will do."""

    unfinished: bool = False
    """Whether it may still be being typed."""


class Filter(NamedTuple):
    """A field of which a fact must have one of the values, or none of them."""

    field: str
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """How a query was read."""

    text: str = ""
    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    hints: tuple[str, ...] = ()
    """What was not understood, each a sentence for the one who typed it."""

    def without(self, field: str) -> Query:
        """The query without what it asks of one field."""
        kept = tuple(f for f in self.filters if f.field != field or f.negated)
        return replace(self, filters=kept)


class _Part(NamedTuple):
    """One blank-separated piece of a query, as typed."""

    start: int
    end: int
    negated: bool
    field: str
    value: str

    @property
    def values(self) -> list[str]:
        bare = (value.replace('"', "").strip() for value in self.value.split("|"))
        return [value for value in bare if value]


def parse_query(text: str, choices: Choices) -> Query:
    """Read a query; whatever cannot be understood is plain words and a hint."""
    reader = _Reader(choices)
    if len(text) > LONGEST_TEXT:
        reader.hints.append(f"only the first {LONGEST_TEXT} characters are read")
        text = text[:LONGEST_TEXT]
    for part in _parts(text):
        reader.read(part, unfinished=part.end == len(text))
    if len(reader.terms) > MOST_TERMS:
        reader.hints.append(f"only the first {MOST_TERMS} words are searched")
    terms = tuple(reader.terms[:MOST_TERMS])
    filters = tuple(reader.filters[:MOST_TERMS])
    return Query(text, terms, filters, tuple(dict.fromkeys(reader.hints)))


def toggle_value(text: str, field: str, value: str) -> str:
    """The query with one value of a field added to it, or taken out of it."""
    text = f'{text}"' if text.count('"') % 2 else text
    asking = [p for p in _parts(text) if p.field == field and not p.negated]
    if not any(value in part.values for part in asking):
        if not asking:
            return f"{text.strip()} {_expression(field, [value])}".strip()
        first = asking[0]
        changed = _expression(field, [*first.values, value])
        return f"{text[: first.start]}{changed}{text[first.end :]}".strip()
    for part in reversed(asking):
        changed = _expression(field, [v for v in part.values if v != value])
        before, after = text[: part.start], text[part.end :]
        text = f"{before}{changed}{after if changed else after.lstrip()}"
    return text.strip()


def _expression(field: str, values: list[str]) -> str:
    """What asks for the values of a field, "" for none of them."""
    quoted = (f'"{v}"' if re.search(r"\s", v) else v for v in values)
    return f"{field}:{'|'.join(quoted)}" if values else ""


def selected_values(text: str, field: str) -> frozenset[str]:
    """The values that a query asks of a field, as typed."""
    return frozenset(
        value
        for part in _parts(text)
        if part.field == field and not part.negated
        for value in part.values
    )


def _parts(text: str) -> Iterator[_Part]:
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        match = _PART.match(text, position)
        assert match is not None  # every piece of it may be empty
        end = max(match.end(), position + 1)
        field = (match["field"] or "").lower()
        yield _Part(position, end, bool(match["minus"]), field, match["value"])
        position = end


class _Reader:
    """Gathers the terms, filters and hints of a query, part by part."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self.terms: list[Term] = []
        self.filters: list[Filter] = []
        self.hints: list[str] = []

    def read(self, part: _Part, unfinished: bool) -> None:
        if part.field in self._choices:
            self._read_filter(part, unfinished)
            return
        if part.field:
            self._hint_field(part)
        phrase = part.value.startswith('"') and not part.field
        pieces = [part.value] if phrase else f"{part.field} {part.value}".split()
        for piece in pieces:
            self._add_term(piece, part.negated, phrase, unfinished)

    def _add_term(
        self, text: str, negated: bool, exact: bool, unfinished: bool
    ) -> None:
        found = tuple(folded(unicodedata.normalize("NFC", text)))
        if found:
            closed = len(text) > 1 and text.endswith('"')
            unfinished = unfinished and not negated and not (exact and closed)
            self.terms.append(Term(found, negated, exact, unfinished))

    def _read_filter(self, part: _Part, unfinished: bool) -> None:
        choices = self._choices[part.field]
        known = ", ".join(list(choices)[:8])
        if not part.values:
            self.hints.append(f"{part.field}: takes {known}")
            return
        ids: list[str] = []
        for value in part.values:
            found = matching(value, choices)
            if not found:
                self._unknown_value(part, value, choices, unfinished)
            ids += found
        if ids:
            values = tuple(dict.fromkeys(ids))
            self.filters.append(Filter(part.field, values, part.negated))

    def _unknown_value(
        self,
        part: _Part,
        value: str,
        choices: Mapping[str, tuple[str, ...]],
        unfinished: bool,
    ) -> None:
        names = {fold(name): id for id, all in choices.items() for name in (id, *all)}
        near = nearest(value, names)
        shown = one_line(value)[:40]
        advice = f"did you mean {part.field}:{names[near]}?" if near else ""
        self.hints.append(f'no {part.field} "{shown}"; {advice}'.rstrip("; "))
        self._add_term(value, part.negated, False, unfinished)

    def _hint_field(self, part: _Part) -> None:
        near = nearest(part.field, self._choices)
        if near is not None:
            value = one_line(part.value)[:40]
            self.hints.append(f"did you mean {near}:{value}?")


def matching(value: str, choices: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The ids that a value means: that of this name, or all whose words begin so."""
    wanted = fold(value)
    exact = [id for id, names in choices.items() if wanted in (id, *map(fold, names))]
    if exact:
        return exact
    parts = folded(value)
    if not parts:
        return []
    return [
        id
        for id, names in choices.items()
        if all(
            any(word.startswith(part) for word in folded(" ".join((id, *names))))
            for part in parts
        )
    ]
