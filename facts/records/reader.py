"""The files of a dossier, read into records and problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from pathlib import Path
from typing import Any, TypeVar

from facts.folder import ENDINGS, HEADER_FILE
from facts.model import INDUSTRY, Article, Company, Fact, Header, Problem, Topic
from facts.records.jsonl_file import JsonlFile
from facts.records.record_file import RecordFile
from facts.records.toml_file import TomlFile
from facts.records.validation import Fault, validate
from facts.suggest import did_you_mean
from facts.text import in_short, one_line

Declared = TypeVar("Declared", Company, Topic)

MOST_FACTS = 1 << 17
"""Of one file."""

_RENAME = "rename it: small letters, digits and single hyphens"
_DECLARE = f"declare it in {HEADER_FILE}"


@dataclass(frozen=True, slots=True)
class Located:
    """A fact, and its place among the `[[fact]]` tables of its file."""

    fact: Fact
    place: int


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """What one article's file holds."""

    path: Path
    name: str
    """The path's own, as it can be shown."""

    article: Article | None
    facts: tuple[Located, ...]
    problems: tuple[Problem, ...]


def article_paths(folder: Path) -> list[Path]:
    """The articles' files, in the order of their names."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix in ENDINGS
        and path.name != HEADER_FILE
        and not path.name.startswith(".")
    )


def read_header(folder: Path) -> tuple[Header | None, tuple[Problem, ...]]:
    """Read `dossier.toml`; None when it cannot be read at all."""
    file = TomlFile(folder / HEADER_FILE)
    if file.table is None:
        return None, tuple(file.problems)
    table = dict(file.table)
    companies = _declared(file, table.pop("company", []), "company", Company)
    topics = _declared(file, table.pop("topic", []), "topic", Topic)
    declared = {"companies": companies, "topics": topics}
    _report_unknown(file, table, ("title", "compare", "company", "topic"))
    stand_in = {"title": title_of(folder)}
    header, faults = validate(Header, table, declared, stand_in)
    for fault in faults:
        file.report(fault)
    assert header is not None  # whatever is bad, the title of ours stands in
    return _with_pair(header, file), tuple(file.problems)


def title_of(folder: Path) -> str:
    """The title of a dossier that says none."""
    return one_line(folder.resolve().name) or "Dossier"


def name_of(id: str) -> str:
    """The name of a company or topic of which only the id is known."""
    return id.replace("-", " ").title()


def _declared(
    file: RecordFile, tables: Any, key: str, kind: type[Declared]
) -> tuple[Declared, ...]:
    """The good ones of the `[[company]]` or `[[topic]]` tables."""
    found: dict[str, Declared] = {}
    for n, table in _tables(file, tables, key):
        id = table.get("id") if isinstance(table, dict) else None
        stand_in = {"name": name_of(id)} if isinstance(id, str) else None
        record, faults = validate(kind, table, stand_in=stand_in)
        for fault in faults:
            file.report(fault, (key, n))
        if record is not None and kind is Company and record.id == INDUSTRY:
            fault = Fault(("id",), f'"{INDUSTRY}" means the whole industry here')
            file.report(replace(fault, hint="choose another id"), (key, n))
        elif record is not None and record.id in found:
            fault = Fault(("id",), f'{key} "{record.id}" is declared twice')
            file.report(fault, (key, n))
        elif record is not None:
            found[record.id] = record
    return tuple(found.values())


def _tables(file: RecordFile, tables: Any, key: str) -> Iterator[tuple[int, Any]]:
    if isinstance(tables, list):
        yield from enumerate(tables)
    else:
        file.report(
            Fault((key,), f'"{key}" must be a list of tables', f"write [[{key}]]")
        )


def _with_pair(header: Header, file: RecordFile) -> Header:
    """The header with two declared companies to compare, if it declares two."""
    ids = [company.id for company in header.companies]
    for n, company in enumerate(header.compare):
        if company not in ids:
            fault = Fault(
                ("compare", n),
                f'"{company}" is not a company of this dossier',
                did_you_mean(company, ids),
            )
            file.report(fault)
    pair = tuple(dict.fromkeys(c for c in header.compare if c in ids))
    if header.compare and (len(header.compare), len({*header.compare})) != (2, 2):
        file.report(Fault(("compare",), '"compare" must name two companies'))
    return replace(header, compare=pair if len(pair) == 2 else first_two(ids))


def first_two(ids: Iterable[str]) -> tuple[str, ...]:
    """The first two of the ids, none where there are not two."""
    pair = tuple(islice(ids, 2))
    return pair if len(pair) == 2 else ()


def article_ids(paths: Iterable[Path]) -> dict[Path, str]:
    """The id of each file's article: its stem, made an id where it is none.

    Where that would be the id of another, it is numbered.
    """
    ids = {path: _identifier(path.stem) for path in paths}
    used: set[str] = set()
    for path in sorted(ids, key=lambda path: (ids[path] != path.stem, path.name)):
        id = ids[path]
        if id in used:
            numbered = (f"{id}-{n}" for n in count(2))
            ids[path] = next(other for other in numbered if other not in used)
        used.add(ids[path])
    return ids


def _open(path: Path) -> RecordFile:
    return JsonlFile(path) if path.suffix == ".jsonl" else TomlFile(path)


def _identifier(stem: str) -> str:
    return re.sub("[^a-z0-9]+", "-", stem.lower()).strip("-") or "article"


def read_article(path: Path, header: Header | None, id: str = "") -> ArticleFile:
    """Read one article and its facts; with no header, any company and topic will do.

    `id` is the article's, the file's stem if it is empty.
    """
    file = _open(path)
    if file.table is None:
        return ArticleFile(path, file.name, None, (), tuple(file.problems))
    table = dict(file.table)
    article = _article(file, table.pop("article", None), path.stem, id)
    facts = tuple(_facts(file, table.pop("fact", []), article.id, header))
    _report_unknown(file, table, ("article", "fact"))
    return ArticleFile(path, file.name, article, facts, tuple(file.problems))


def _article(file: RecordFile, table: Any, stem: str, id: str) -> Article:
    """The article; one with a title of ours stands in where the table is not good."""
    if _identifier(stem) != stem:
        file.report(Fault((), f'its name "{in_short(stem)}" is no article id', _RENAME))
    elif id not in ("", stem):
        file.report(Fault((), f'"{stem}" is the article of another file too', _RENAME))
    identifier = id or _identifier(stem)
    given, stand_in = {"id": identifier}, {"title": f"[{identifier}]"}
    if table is None:
        file.report(Fault((), "it has no [article] table", "add one with a title"))
        table = stand_in
    article, faults = validate(Article, table, given, stand_in)
    for fault in faults:
        file.report(fault, ("article",))
    assert article is not None  # whatever is bad, the title of ours stands in
    return article


def _report_unknown(
    file: RecordFile, table: dict[str, Any], known: tuple[str, ...]
) -> None:
    """Take the keys that are not known out of the table, each with a problem."""
    for key in [key for key in table if key not in known]:
        del table[key]
        hint = did_you_mean(key, known)
        file.report(Fault((key,), f'unknown key "{in_short(key)}"', hint))


def _facts(
    file: RecordFile, tables: Any, article: str, header: Header | None
) -> Iterator[Located]:
    companies = [company.id for company in header.companies] if header else []
    topics = [topic.id for topic in header.topics] if header else []
    for n, table in _tables(file, tables, "fact"):
        if n == MOST_FACTS:
            message = f"only its first {MOST_FACTS:,} facts are read"
            file.report(Fault((), message, "split it"))
            return
        fact, faults = validate(Fact, table, given={"article": article})
        undeclared = [*_undeclared(table, companies, topics)] if header else []
        named = {fault.path for fault in faults}
        for fault in (*faults, *(f for f in undeclared if f.path not in named)):
            file.report(fault, ("fact", n))
        if fact is not None and not undeclared:
            yield Located(fact, n)


def _undeclared(
    table: Any, companies: Sequence[str], topics: Sequence[str]
) -> Iterator[Fault]:
    """A fault for each company and topic that a fact names and nothing declares.

    They are told with whatever else is wrong in it, so that all is mended at once.
    """
    table = table if isinstance(table, dict) else {}
    named, topic = table.get("companies"), table.get("topic")
    for n, company in enumerate(named if isinstance(named, list) else ()):
        if isinstance(company, str) and company not in companies:
            message = f'unknown company "{in_short(company)}"'
            hint = did_you_mean(company, companies) or _DECLARE
            yield Fault(("companies", n), message, hint)
    if isinstance(topic, str) and topic not in topics:
        message = f'unknown topic "{in_short(topic)}"'
        yield Fault(("topic",), message, did_you_mean(topic, topics) or _DECLARE)


def late_problems(
    path: Path, faults: Iterable[tuple[int | None, Fault]]
) -> Iterator[Problem]:
    """Faults of the facts at places of a file, or of its article, found once read."""
    file = _open(path)
    for place, fault in faults:
        yield file.problem(fault, ("article",) if place is None else ("fact", place))
