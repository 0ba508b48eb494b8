"""Tables read from TOML, made records by pydantic, or problems with their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from facts.model import MOST_PARAGRAPHS, STATUSES, Fact, Figure
from facts.suggest import did_you_mean
from facts.text import in_short, one_line, unsafe_character

Path = tuple[str | int, ...]
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one value, before its file and line are known."""

    path: Path
    message: str
    hint: str = ""


def validate(
    kind: type[Record],
    table: Any,
    given: Mapping[str, Any] | None = None,
    stand_in: Mapping[str, Any] | None = None,
) -> tuple[Record | None, list[Fault]]:
    """Make a record of a table, `given` being what the file's place says of it.

    An unknown key is a fault, but does not refuse the record. Neither does a bad value
    where something can stand in for what is missing then.
    """
    given = given or {}
    if not isinstance(table, dict):
        record = validate(kind, stand_in, given)[0] if stand_in else None
        return record, [Fault((), f"{_noun(kind)} is a table, not {_kind_of(table)}")]
    known = [name for name in _keys(kind) if name not in given]
    table, faults = _without_unknown(table, known, ())
    if kind is Fact and isinstance(table.get("figures"), list):
        pairs = [_figure(item, n) for n, item in enumerate(table["figures"])]
        table["figures"] = [item for item, _ in pairs]
        faults += [fault for _, found in pairs for fault in found]
    try:
        return _adapter(kind).validate_python({**table, **given}), faults
    except ValidationError as error:
        errors = error.errors()
    faults += [_fault(details) for details in errors]
    if stand_in is None:
        return None, faults
    bad = {details["loc"][0] for details in errors}
    good = {key: value for key, value in table.items() if key not in bad}
    return validate(kind, {**stand_in, **good}, given)[0], faults


_KEYS: dict[Any, Sequence[str]] = {}


def _keys(kind: Any) -> Sequence[str]:
    """The keys that a record may have, looked up once."""
    if kind not in _KEYS:
        _KEYS[kind] = [field.name for field in fields(kind) if field.compare]
    return _KEYS[kind]


def _noun(kind: type) -> str:
    name = kind.__name__.lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type[Record]) -> TypeAdapter[Record]:
    """The validator of a kind of record, built when one is first read."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def _figure(item: Any, n: int) -> tuple[Any, list[Fault]]:
    if not isinstance(item, dict):
        return item, []
    return _without_unknown(item, _keys(Figure), ("figures", n))


def _without_unknown(
    table: dict[str, Any], known: Sequence[str], path: Path
) -> tuple[dict[str, Any], list[Fault]]:
    good = {key: value for key, value in table.items() if key in known}
    if len(good) == len(table):
        return good, []
    faults = [
        Fault((*path, key), f'unknown key "{in_short(key)}"', did_you_mean(key, known))
        for key in table
        if key not in known
    ]
    return good, faults


def unsafe_text(table: Any) -> Iterator[Fault]:
    """Each text that holds a character which a terminal must not be given."""
    pending: list[tuple[Path, Any]] = [((), table)]
    while pending:
        path, value = pending.pop()
        if isinstance(value, dict):
            pending += [((*path, key), item) for key, item in value.items()]
        elif isinstance(value, list):
            pending += [((*path, n), item) for n, item in enumerate(value)]
        elif isinstance(value, str) and (character := unsafe_character(value)):
            yield Fault(
                path,
                f"control character U+{ord(character):04X} is shown as \ufffd",
                "delete it",
            )


def _fault(details: Any) -> Fault:
    """Tell one of pydantic's errors in a sentence of ours."""
    path: Path = tuple(details["loc"])
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    subject = f'"{name}"' if path[-1:] == (name,) else f'each of "{name}"'
    value, kind = details["input"], details["type"]
    if kind == "missing":
        return Fault(path, f'"{name}" is missing')
    if kind == "literal_error" and isinstance(value, str):
        hint = did_you_mean(value, STATUSES)
        return Fault(path, f'"{in_short(value)}" is not a {name}', hint)
    if kind == "value_error":
        return Fault(path, one_line(f"{name}: {details['ctx']['error']}"))
    wanted = {
        "literal_error": "text in quotes",
        "string_type": "text in quotes",
        "int_type": "a whole number from 1",
        "greater_than_equal": "a whole number from 1",
        "less_than_equal": f"a whole number up to {MOST_PARAGRAPHS:,}",
        "tuple_type": "a list",
        "dataclass_type": "a table",
        "dataclass_exact_type": "a table",
    }.get(kind)
    if wanted is None:
        return Fault(path, one_line(f"{name}: {details['msg']}"))
    message = f"{subject} must be {wanted}, not {_kind_of(value)}"
    return Fault(path, message, _rewritten(wanted, value))


def _rewritten(wanted: str, value: Any) -> str:
    """A hint how to write a text as what was wanted, if it can be that."""
    if not isinstance(value, str) or '"' in value:
        return ""
    shown = in_short(value)
    if wanted == "a list":
        return f'write ["{shown}"]'
    if wanted == "a table":
        return f'write {{ text = "{shown}" }}'
    return "write it without quotes" if value.isdecimal() else ""


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value) if abs(value) < 10**15 else "a number so large"
    names = {str: "text", list: "a list", dict: "a table", type(None): "nothing"}
    return names.get(type(value), "a date or time")
