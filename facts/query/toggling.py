"""A query with one value of a field more, or one less, or none."""

from __future__ import annotations

import re

from facts.query.parts import parts


def toggle_value(text: str, field: str, value: str) -> str:
    """The query with one value of a field added to it, or taken out of it."""
    text = f'{text}"' if text.count('"') % 2 else text
    asking = [p for p in parts(text) if p.field == field and not p.negated]
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


def without_field(text: str, field: str) -> str:
    """The query without what it asks of a field; what it denies of it stays."""
    kept = (p for p in parts(text) if p.field != field or p.negated)
    return " ".join(text[part.start : part.end] for part in kept)


def asked_of(text: str, field: str) -> str:
    """What `without_field` takes out of a query."""
    asking = (p for p in parts(text) if p.field == field and not p.negated and p.values)
    return " ".join(text[part.start : part.end] for part in asking)


def selected_values(text: str, field: str) -> frozenset[str]:
    """The values that a query asks of a field, as typed."""
    return frozenset(
        value
        for part in parts(text)
        if part.field == field and not part.negated
        for value in part.values
    )


def _expression(field: str, values: list[str]) -> str:
    """What asks for the values of a field, "" for none of them."""
    quoted = (f'"{v}"' if re.search(r"\s", v) else v for v in values)
    return f"{field}:{'|'.join(quoted)}" if values else ""
