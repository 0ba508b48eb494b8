"""What the values of a field mean, and the nearest right one to a wrong one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from facts.query.terms import Choices
from facts.suggest import nearest
from facts.text import in_short
from facts.words import fold, folded

DATE_FIELDS = ("when", "after", "before")
FREE_FIELDS = ("says", "id")
"""The fields of whose values there are too many to list."""

MOST_LISTED = 14
"""Values of a field that a hint names: all that is: takes."""

DATES = "a date such as 2026, 2026-Q1, 2026-02 or 2026-02-09"


def field_names(choices: Choices) -> list[str]:
    """Every field that a query may ask of."""
    return [*choices, *FREE_FIELDS, *DATE_FIELDS]


def matching(value: str, choices: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The ids that a value means: itself, those so named, or whose words begin so."""
    if value in choices:
        return [value]
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


def nearest_value(value: str, choices: Mapping[str, tuple[str, ...]]) -> str | None:
    """The id whose name is spelt most like the value, or None when none is."""
    names = {fold(name): id for id, all in choices.items() for name in (id, *all)}
    near = nearest(value, names)
    return names[near] if near is not None else None


def takes(field: str, choices: Choices) -> str:
    """What a field takes, in a few words: "topic: takes ai, finance"."""
    if field in DATE_FIELDS:
        return f"{field}: takes {DATES}"
    if field == "says":
        return f"{field}: takes words of those who say so"
    if field == "id":
        return f"{field}: takes the id of a fact"
    return f"{field}: takes {_listed(choices[field])}"


def _listed(choices: Mapping[str, tuple[str, ...]]) -> str:
    """What a field takes, or the first of many."""
    more = ["…"] if len(choices) > MOST_LISTED else []
    return ", ".join([*islice(choices, MOST_LISTED), *more])


def right_value(field: str, value: str, choices: Choices) -> str:
    """The nearest to what was typed that the field takes, "" for nothing near."""
    if field not in choices:
        return value
    found = matching(value, choices[field]) if value else []
    return found[0] if found else nearest_value(value, choices[field]) or ""


def wrong_value(field: str, value: str, choices: Choices) -> str:
    """What to say of a value that a field does not take."""
    near = right_value(field, value, choices)
    if near:
        return f"{field}:{in_short(value)} → {field}:{near}?"
    return f"{field}:{in_short(value)} is none of {_listed(choices[field])}"


def wrong_field(field: str, value: str, choices: Choices) -> str | None:
    """What to say of a field that there is not, None where none is like it."""
    near = nearest(field, field_names(choices))
    if near is None or value.startswith("//"):
        return None
    right = right_value(near, value, choices)
    return f"{in_short(field)}:{in_short(value)} → {near}:{in_short(right)}?"
