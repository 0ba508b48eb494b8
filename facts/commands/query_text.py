"""The query that the arguments of a command are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from facts.dossier import Dossier
from facts.query import Choices, Query, is_comparison, matching
from facts.query.reader import CAPITALS
from facts.query.values import field_names, wrong_field
from facts.text import one_line

_ITEM = re.compile(r"(-?)(?:([^\W\d_]+):)?(.*)")


def query_text(arguments: Iterable[str], dossier: Dossier) -> str:
    """The query that arguments are; its last word is no longer being typed."""
    text = " ".join(_expression(one_line(item), dossier) for item in arguments)
    return f"{text} " if text.strip() else ""


def asks_marks(query: Query) -> bool:
    """Whether a query is for marked facts."""
    return any("marked" in f.values and not f.negated for f in query.filters)


def _expression(item: str, dossier: Dossier) -> str:
    """An argument as the query language has it.

    The shell takes quotes away: what holds white space gets them back, so that its
    words are searched one after the other. But an argument in which anything of the
    language stands is a query, in which only the values of fields get theirs back.
    """
    if " " not in item or '"' in item:
        return item
    pieces, choices = item.split(), dossier.choices
    if is_comparison(item) or any(_asks(n, p, choices) for n, p in enumerate(pieces)):
        return " ".join(_quoted(pieces, dossier))
    minus = "-" if item.startswith("-") else ""
    return f'{minus}"{item.removeprefix(minus)}"'


def _asks(place: int, piece: str, choices: Choices) -> bool:
    """Whether a piece of an argument is more than a word; its minus may be of all."""
    minus, field, value = _pieces(piece)
    if field:
        known = field in field_names(choices)
        return known or (bool(value) and wrong_field(field, value, choices) is not None)
    if "|" in value or value in CAPITALS or is_comparison(value):
        return True
    return bool(place and minus and value)


def _quoted(pieces: Sequence[str], dossier: Dossier) -> Iterator[str]:
    """The pieces of a query, each value of a field with what else belongs to it."""
    at = 0
    while at < len(pieces):
        end = _end_of_value(pieces, at, dossier)
        minus, field, value = _pieces(" ".join(pieces[at:end]))
        yield f'{minus}{field}:"{value}"' if end > at + 1 else pieces[at]
        at = end


def _end_of_value(pieces: Sequence[str], at: int, dossier: Dossier) -> int:
    """The index behind the most pieces that are a value of the field of this one."""
    choices, (_, field, _) = dossier.choices, _pieces(pieces[at])
    end = at + 1
    if field not in choices and field != "says":
        return end
    while end < len(pieces) and not _asks(end, pieces[end], choices):
        end += 1
    while end > at + 1:
        _, _, value = _pieces(" ".join(pieces[at:end]))
        values = value.split("|")
        if field in choices and all(matching(v, choices[field]) for v in values):
            break
        if field == "says" and all(map(dossier.says, values)):
            break
        end -= 1
    return end


def _pieces(item: str) -> tuple[str, str, str]:
    """The minus, the field and the value of an item, each perhaps empty."""
    match = _ITEM.fullmatch(item)
    assert match is not None  # there is nothing that it does not match
    minus, field, value = match.groups("")
    return minus, field.lower(), value
