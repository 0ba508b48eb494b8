"""Records as TOML, and a fact put into its article's file with comments kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, cast

import tomli
import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array

from facts.errors import DossierError
from facts.model import Article, Fact, Figure, Header
from facts.records.positions import Positions
from facts.records.validation import validate
from facts.text import one_line

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
    lines = _LINE.findall(text)
    start, end = _place(lines, table, fact.id)
    before, own, after = lines[:start], lines[start:end], lines[end:]
    if own:
        changed = _edited(own, fact)
    else:
        end_of_line = "\n" if text and not text.endswith("\n") else ""
        gap = "" if not text or re.search(r"\n\r?\n\Z", text) else "\n"
        changed = f"{end_of_line}{gap}{_fact_table(fact)}"
    if "\r\n" in text:
        changed = re.sub("(?<!\r)\n", "\r\n", changed)
    written = "".join([*before, changed, *after])
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
    tables = (table for table in _read(text)["fact"] if table.get("id") == fact.id)
    record, _ = validate(Fact, next(tables), given={"article": fact.article})
    if record != fact:
        raise DossierError(f'"{fact.id}" would not be read as it is: correct it first')


def _place(lines: list[str], table: dict[str, Any], id: str) -> tuple[int, int]:
    """Where the `[[fact]]` table of an id stands: from a line up to another."""
    end = len(lines)
    if "fact" not in table:
        return end, end
    positions = Positions("".join(lines))
    header, _ = positions.key(("fact",))
    if not lines[header - 1].lstrip().startswith("[["):
        raise DossierError('the file cannot be changed: "fact" is not written [[fact]]')
    ids = [item.get("id") for item in table["fact"]]
    if id not in ids:
        return end, end
    own = ("fact", ids.index(id))
    first, _ = positions.key(own)
    headers = (positions.key(path)[0] for path in _paths(table) if path[:2] != own)
    return first - 1, min((h - 1 for h in headers if h > first), default=end)


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


def _edited(lines: list[str], fact: Fact) -> str:
    """The lines of a `[[fact]]` table, changed where the fact differs from them."""
    end = _end_of_values(lines)
    head, tail = "".join(lines[:end]), "".join(lines[end:])
    head = head if head.endswith("\n") else f"{head}\n"
    try:
        document = tomlkit.parse(head)
    except TOMLKitError:  # it knows an older TOML than tomli
        return f"{_fact_table(fact)}{tail}"
    table = cast(AoT, document["fact"])[0]
    raw = tomli.loads(head)["fact"][0]
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


def _end_of_values(lines: list[str]) -> int:
    """The index behind the last value: comments after it may belong to what follows."""
    end = len(lines)
    while _NOT_A_VALUE.fullmatch(lines[end - 1]) and _is_toml(lines[: end - 1]):
        end -= 1
    return end


def _is_toml(lines: list[str]) -> bool:
    try:
        tomli.loads("".join(lines))
    except tomli.TOMLDecodeError:
        return False
    return True


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
