"""What a query that is being typed may go on to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from facts.query.parts import parts
from facts.query.reader import LONGEST_TEXT
from facts.query.terms import Choices
from facts.query.values import field_names

SHORTEST = 2
"""Letters from which a word may be the beginning of a field's name."""

_LAST_VALUE = re.compile(r'(?:.*\|)?(?P<quote>"?)(?P<begun>[^|"]+)', re.S)


def complete(text: str, choices: Choices) -> str | None:
    """The text with its last field or value completed, None where nothing fits."""
    if not text or text[-1].isspace() or len(text) > LONGEST_TEXT:
        return None
    *_, part = parts(text)
    if part.field in choices:
        return _value(text, part.field, part.value, part.values, choices)
    begun = part.value.lower()
    if part.field or len(begun) < SHORTEST or not begun.isalpha():
        return None
    for name in field_names(choices):
        if name.startswith(begun):
            return f"{text}{name[len(begun) :]}:"
    return None


def _value(
    text: str, field: str, value: str, chosen: list[str], choices: Choices
) -> str | None:
    match = _LAST_VALUE.fullmatch(value)
    if match is None:
        return None
    begun, quoted = match["begun"].lower(), bool(match["quote"])
    for name in _names(field, begun, choices):
        is_word = not re.search(r'[\s|"]', name)
        longer = len(name) > len(begun) and name.startswith(begun)
        if longer and (quoted or is_word) and name not in chosen[:-1]:
            return f"{text}{name[len(begun) :]}{match['quote']}"
    return None


def _names(field: str, begun: str, choices: Choices) -> Iterator[str]:
    """The ids of a field's values, then their other names, in small letters.

    A value that is named already is not offered by another of its names.
    """
    values = {
        id: [name.lower() for name in names if '"' not in name]
        for id, names in choices[field].items()
        if begun != id and begun not in map(str.lower, names)
    }
    yield from values
    yield from chain.from_iterable(values.values())
