"""The query that the arguments of a command are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facts.query import Choices, Query, is_comparison, matching
from facts.query.values import FREE_FIELDS
from facts.text import one_line

_ITEM = re.compile(r"(-?)(?:([^\W\d_]+):)?(.*)")


def query_text(arguments: Iterable[str], choices: Choices) -> str:
    """The query that arguments are; its last word is no longer being typed."""
    text = " ".join(_expression(one_line(item), choices) for item in arguments)
    return f"{text} " if text.strip() else ""


def asks_marks(query: Query) -> bool:
    """Whether a query is for marked facts."""
    return any("marked" in f.values and not f.negated for f in query.filters)


def _expression(item: str, choices: Choices) -> str:
    """An argument as the query language has it.

    The shell takes quotes away: what holds white space and is no expression gets them
    back, so that its words are searched one after the other.
    """
    if " " not in item or '"' in item:
        return item
    minus, field, value = _pieces(item)
    if field in FREE_FIELDS:
        return f'{minus}{field}:"{value}"'
    if not field and is_comparison(value):
        return item
    if field in choices:
        is_value = bool(matching(value, choices[field]))
        return f'{minus}{field}:"{value}"' if is_value else item
    for part in item.split()[1:]:
        minus_inside, field_inside, rest = _pieces(part)
        if field_inside in choices or (minus_inside and rest):
            return item
    return f'{minus}"{item.removeprefix(minus)}"'


def _pieces(item: str) -> tuple[str, str, str]:
    """The minus, the field and the value of an item, each perhaps empty."""
    match = _ITEM.fullmatch(item)
    assert match is not None  # there is nothing that it does not match
    minus, field, value = match.groups("")
    return minus, field.lower(), value
