"""Records as TOML, and a fact put into its article's file with comments kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, cast

import tomli
import tomlkit
from tomlkit.items import AoT, Array, Table

from facts.errors import DossierError
from facts.model import Article, Fact, Figure, Header
from facts.positions import Positions
from facts.text import one_line
from facts.validation import validate

_ORDER = ("id", "statement", "companies", "topic", "status", "when", "according_to")
"""The keys with which a fact begins; its others follow as the record has them."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NOT_A_VALUE = re.compile(r"\s*(?:#.*)?", re.DOTALL)


def header_to_toml(header: Header) -> str:
    """The text of a `dossier.toml`."""
    values = _values(header, leave_out=("companies", "topics"))
    companies = [
        _table("[[company]]", _values(company)) for company in header.companies
    ]
    topics = [_table("[[topic]]", _values(topic)) for topic in header.topics]
    return "\n".join([_table("", values), *companies, *topics])


def article_to_toml(article: Article, facts: Iterable[Fact]) -> str:
    """The text of an article's file."""
    head = _table("[article]", _values(article, leave_out=("id",)))
    return "\n".join([head, *map(_fact_table, facts)])


def put_fact(text: str, fact: Fact) -> str:
    """An article's file with the fact in place of that of its id, or added as the last.

    Only what differs is written anew. Raises DossierError for a file in which that
    cannot be done.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    table = _read(text)
    tables = table.get("fact", [])
    if not isinstance(tables, list):
        raise DossierError('the file cannot be changed: "fact" is not written [[fact]]')
    ids = [item.get("id") if isinstance(item, dict) else None for item in tables]
    if fact.id in ids:
        place = ids.index(fact.id)
        before, own, after = _around(text, table, place)
        changed = _edited(own, tables[place], fact)
    else:
        before, after = text, ""
        gap = (
            "" if text[-2:] in ("", "\n\n") else "\n" if text.endswith("\n") else "\n\n"
        )
        changed = f"{gap}{_fact_table(fact)}"
    if "\r\n" in text:
        changed = re.sub("(?<!\r)\n", "\r\n", changed)
    written = f"{before}{changed}{after}"
    _check(written, fact)
    return f"{mark}{written}"


def _read(text: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except (ValueError, RecursionError) as error:
        reason = one_line(str(error))
        raise DossierError(f"the file cannot be changed: {reason}") from error


def _check(text: str, fact: Fact) -> None:
    """Raise DossierError unless the fact can be read from what is to be written."""
    found = [item for item in _read(text)["fact"] if item.get("id") == fact.id]
    record, _ = validate(Fact, found[0], given={"article": fact.article})
    if record != fact:
        raise DossierError("the file cannot be changed: write its facts as [[fact]]")


def _around(text: str, table: dict[str, Any], place: int) -> tuple[str, str, str]:
    """What stands before a `[[fact]]` table, its own text, and what stands after."""
    positions = Positions(text)
    lines = _LINE.findall(text)
    first, _ = positions.key(("fact", place))
    later = (
        positions.key(path)[0] for path in _paths(table) if path[:2] != ("fact", place)
    )
    last = min((line for line in later if line > first), default=len(lines) + 1)
    bounds = (0, first - 1), (first - 1, last - 1), (last - 1, len(lines))
    before, own, after = ("".join(lines[start:end]) for start, end in bounds)
    if not own.lstrip().startswith("[["):
        raise DossierError('the file cannot be changed: "fact" is not written [[fact]]')
    return before, own, after


def _paths(
    value: Any, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    """The path of each table and of each array that holds tables."""
    if isinstance(value, dict | list) and path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for step, item in items:
        if isinstance(item, dict | list):
            yield from _paths(item, (*path, step))


def _edited(own: str, raw: dict[str, Any], fact: Fact) -> str:
    """The text of a `[[fact]]` table, changed where the fact differs from it."""
    head, tail = _without_comments_at_end(own)
    document = tomlkit.parse(head)
    table = cast(Table, cast(AoT, document["fact"])[0])
    old, _ = validate(Fact, raw, given={"article": fact.article})
    values = _values(fact, leave_out=("article",))
    for key in (item.name for item in fields(Fact) if item.name != "article"):
        if old is not None and getattr(old, key) == getattr(fact, key):
            continue
        if key not in values:
            table.pop(key, None)
        elif key == "figures" and isinstance(table.get(key), Array):
            _change_items(cast(Array, table[key]), [*map(_figure, fact.figures)])
        else:
            table[key] = tomlkit.value(values[key])
    return f"{document.as_string()}{tail}"


def _change_items(array: Array, items: list[str]) -> None:
    """Make the items of an array these, leaving those that are so already."""
    while len(array) > len(items):
        array.pop()
    for n, item in enumerate(items):
        value = tomlkit.value(item)
        if n == len(array):
            array.append(value)
        elif array[n] != value:
            array[n] = value


def _without_comments_at_end(own: str) -> tuple[str, str]:
    """A table up to its last value, and what follows: it may belong to the next."""
    lines = _LINE.findall(own)
    end = len(lines)
    while _NOT_A_VALUE.fullmatch(lines[end - 1]):
        end -= 1
    head = "".join(lines[:end])
    return (head if head.endswith("\n") else f"{head}\n"), "".join(lines[end:])


def _table(header: str, values: Mapping[str, str]) -> str:
    lines = [header] if header else []
    lines += [f"{key} = {value}" for key, value in values.items()]
    return "".join(f"{line}\n" for line in lines)


def _fact_table(fact: Fact) -> str:
    return _table("[[fact]]", _values(fact, leave_out=("article",)))


def _values(record: Any, leave_out: Iterable[str] = ()) -> dict[str, str]:
    """What a record holds, as TOML; what it does not say is left out."""
    values = {
        item.name: _value(getattr(record, item.name))
        for item in fields(record)
        if item.compare
        and item.name not in leave_out
        and getattr(record, item.name) != item.default
    }
    first = [key for key in _ORDER if key in values and isinstance(record, Fact)]
    return {key: values[key] for key in dict.fromkeys([*first, *values])}


def _value(value: Any) -> str:
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, tuple):
        return tomlkit.string(str(value)).as_string()
    if value and isinstance(value[0], Figure):
        return "".join(["[\n", *(f"  {_figure(item)},\n" for item in value), "]"])
    return f"[{', '.join(map(_value, value))}]"


def _figure(figure: Figure) -> str:
    pairs = (f"{key} = {value}" for key, value in _values(figure).items())
    return f"{{ {', '.join(pairs)} }}"
