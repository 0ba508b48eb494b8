"""Records as JSON text for the index, and back without validating them again."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from facts.dates import PartialDate
from facts.model import Article, Company, Fact, Figure, Header, Problem, Topic


def encode(record: Any) -> str:
    """A record as JSON text, its empty values left out."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value.text
    if is_dataclass(value):
        pairs = ((name, getattr(value, name)) for name in _names(type(value)))
        return {name: _plain(item) for name, item in pairs if item not in (None, ())}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def decode_fact(text: str) -> Fact:
    """The fact that was encoded."""
    table = json.loads(text)
    figures = tuple(Figure(**_dated(item, "period")) for item in table.get("figures", ()))
    table["companies"] = tuple(table.get("companies", ()))
    return Fact(**_dated(table, "when") | {"figures": figures})


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
