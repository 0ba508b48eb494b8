"""Records as JSON text for the index, and back without validating them again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from operator import attrgetter
from typing import Any

from facts.dates import PartialDate
from facts.model import Article, Company, Fact, Figure, Header, Problem, Topic
from facts.quantity import Quantity
from facts.verdicts import FigureVerdict, Verdict

_JSON = json.JSONEncoder(
    ensure_ascii=False,
    separators=(",", ":"),
    check_circular=False,  # tables that were just made hold no circles
)


def encode(record: Any) -> str:
    """A record as JSON text, its empty values left out."""
    return _JSON.encode(_plain(record))


_AS_THEY_ARE = frozenset((str, int, float, bool))


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple:
        return [_plain(item) for item in value]
    if kind is PartialDate:
        return value.text
    if kind is Decimal:
        return str(value)
    names, values = _fields(kind)
    table = {
        name: item if type(item) in _AS_THEY_ARE else _plain(item)
        for name, item in zip(names, values(value), strict=True)
        if item is not None and item != ()
    }
    if kind is Figure:
        table["read"] = _plain(value.quantity)
    return table


_FIELDS: dict[Any, tuple[Sequence[str], attrgetter[Any]]] = {}


def _fields(kind: Any) -> tuple[Sequence[str], attrgetter[Any]]:
    """The names of a record's fields, and what gets all their values, looked up once.

    No record has but one field, of which the value would be given alone.
    """
    if kind not in _FIELDS:
        is_tuple = issubclass(kind, tuple)
        names = kind._fields if is_tuple else [field.name for field in fields(kind)]
        _FIELDS[kind] = names, attrgetter(*names)
    return _FIELDS[kind]


def decode_fact(text: str) -> Fact:
    """The fact that was encoded."""
    table = json.loads(text)
    figures = tuple(_figure(item) for item in table.get("figures", ()))
    table["companies"] = tuple(table.get("companies", ()))
    return Fact(**_dated(table, "when") | {"figures": figures})


def _figure(table: dict[str, Any]) -> Figure:
    read = table["read"]
    ends = (read.get(end) for end in ("value", "low", "high"))
    value, low, high = (None if end is None else Decimal(end) for end in ends)
    change = read.get("change", "")
    quantity = Quantity(value, low, high, read["unit"], read["bound"], change)
    return Figure(**_dated(table, "period") | {"read": quantity})


def decode_verdict(text: str) -> Verdict:
    """The verdict that was encoded."""
    table = json.loads(text)
    figures = tuple(FigureVerdict(**item) for item in table.pop("figures", ()))
    reasons = tuple(table.pop("reasons", ()))
    return Verdict(**table, reasons=reasons, figures=figures)


def decode_article(text: str) -> Article:
    """The article that was encoded."""
    return Article(**_dated(json.loads(text), "published"))


def decode_problem(text: str) -> Problem:
    """The problem that was encoded."""
    table = json.loads(text)
    return Problem(**table)


def decode_header(text: str) -> Header:
    """The header that was encoded."""
    table = json.loads(text)
    companies = (
        Company(**item | {"aliases": tuple(item.get("aliases", ()))})
        for item in table.get("companies", ())
    )
    return Header(
        title=table["title"],
        companies=tuple(companies),
        topics=tuple(Topic(**item) for item in table.get("topics", ())),
        compare=tuple(table.get("compare", ())),
    )


def _dated(table: dict[str, Any], key: str) -> dict[str, Any]:
    if key in table:
        table[key] = PartialDate.parse(table[key])
    return table
