"""Facts as Markdown for memos: CommonMark with footnotes, and GFM tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from facts.export.escaping import cell, heading, inline, link, opening, without_maths
from facts.export.wording import (
    NO_FACT,
    WHOLE_INDUSTRY,
    Names,
    checked,
    compared,
    counted,
    date_of,
    left_out,
    remarks,
)
from facts.verdicts import Tally

if TYPE_CHECKING:
    from facts.compare import Comparison, Row, Side
    from facts.dossier import Dossier
    from facts.model import Fact

Group = Literal["company", "topic", "article"]
GROUPS: tuple[Group, ...] = get_args(Group)


def facts_to_markdown(
    dossier: Dossier, facts: Iterable[Fact], *, scope: str, group: Group | None = None
) -> Iterator[str]:
    """Facts as a document, line by line: a list, or one a group, and footnotes.

    Companies and topics stand in the dossier's order, articles as their facts come.
    `scope` says which facts they are: "Marked facts". Only their ids are kept, and the
    facts are read again from the dossier, so that a million of them can be exported.
    """
    names = Names(dossier)
    groups: dict[str, dict[str, None]] = {}
    titles: dict[str, str] = {}
    places: dict[str, tuple[int, ...]] = {}
    articles = set()
    tally = Tally()
    for fact in facts:
        key, title = _group_of(dossier, names, fact, group)
        titles.setdefault(key, title)
        places.setdefault(key, names.place(fact, group))
        group_ids = groups.setdefault(key, {})
        if fact.id not in group_ids:
            group_ids[fact.id] = None
            articles.add(fact.article)
            tally.add(dossier.verdict(fact.id))
    total = sum(map(len, groups.values()))
    head = f"{scope}: {counted(total, 'fact')}"
    if total:
        head += f" from {counted(len(articles), 'article')}"
    yield from _head(dossier.title, checked(head, tally))
    ordered = sorted(groups, key=lambda key: places[key])
    for key in ordered:
        if group is not None:
            yield _line(f"\n## {heading(titles[key])}")
        yield "\n"
        for fact in dossier.facts(groups[key]):
            label = None if group == "company" else names.companies(fact)
            yield _item(dossier, fact, label)
    yield from _footnotes(dossier, (id for key in ordered for id in groups[key]))


def comparison_to_markdown(dossier: Dossier, comparison: Comparison) -> Iterator[str]:
    """A comparison as a document, line by line: a table a topic, and footnotes."""
    title, sentence = compared(comparison)
    yield from _head(title, checked(sentence, _tally_of(dossier, comparison)))
    ids: dict[str, None] = {}
    names = comparison.left.name, comparison.right.name
    columns = _columns(*map(inline, names))
    for section in comparison.sections:
        title = section.topic.name if section.topic else WHOLE_INDUSTRY
        yield _line(f"\n## {heading(title)}")
        rows = dossier.rows(comparison, section)
        shared = [row.shared for row in rows if row.shared]
        answering = [row for row in rows if not row.shared]
        yield from _table(dossier, answering, columns)
        yield from _shared(dossier, shared, "Both" if section.topic else None)
        answers = [fact for row in answering for fact in row.facts]
        ids.update((fact.id, None) for fact in (*answers, *shared))
        missing = left_out(comparison, section, rows)
        if missing:
            yield _line(f"\n*{inline(missing)}*")
    yield from _footnotes(dossier, ids)


def fact_to_markdown(dossier: Dossier, fact: Fact) -> str:
    """One fact as an item and its footnote."""
    item = _item(dossier, fact, Names(dossier).companies(fact))
    return f"{item}\n{_footnote(dossier, fact)}"


def _group_of(
    dossier: Dossier, names: Names, fact: Fact, group: Group | None
) -> tuple[str, str]:
    """What tells the group of a fact from others, and its title."""
    if group == "company":
        return " ".join(sorted(set(fact.companies))), names.companies(fact)
    if group == "topic":
        return fact.topic, names.topic(fact)
    if group == "article":
        return fact.article, dossier.article(fact.article).title
    return "", ""


def _line(markdown: str) -> str:
    return f"{without_maths(markdown)}\n"


def _head(title: str, sentence: str) -> Iterator[str]:
    yield _line(f"# {heading(title)}")
    yield "\n"
    yield _line(f"*{inline(sentence)}*")


def _item(dossier: Dossier, fact: Fact, label: str | None) -> str:
    claim = _claim(dossier, fact)
    if label is None:
        return _line(f"- {opening(claim)}")
    return _line(f"- **{inline(label)}** — {claim}")


def _claim(dossier: Dossier, fact: Fact) -> str:
    said = remarks(fact, dossier.verdict(fact.id))
    return f"{inline(fact.statement)} *({inline(said)})*[^{fact.id}]"


def _tally_of(dossier: Dossier, comparison: Comparison) -> Tally:
    """How far the facts that a comparison shows are verified, each counted once."""
    tally = Tally()
    for section in comparison.sections:
        rows = dossier.rows(comparison, section)
        for id in dict.fromkeys(fact.id for row in rows for fact in row.facts):
            tally.add(dossier.verdict(id))
    return tally


def _shared(
    dossier: Dossier, facts: Sequence[Fact], label: str | None
) -> Iterator[str]:
    if facts:
        yield "\n"
    for fact in facts:
        yield _item(dossier, fact, label)


def _table(dossier: Dossier, rows: Sequence[Row], columns: str) -> Iterator[str]:
    if rows:
        yield f"\n{columns}"
        yield "| --- | --- |\n"
    for row in rows:
        left = _side(dossier, row, row.left, "left")
        yield _columns(left, _side(dossier, row, row.right, "right"))


def _columns(left: str, right: str) -> str:
    return _line(f"| {cell(left)} | {cell(right)} |")


def _side(dossier: Dossier, row: Row, fact: Fact | None, side: Side) -> str:
    if fact is None:
        return NO_FACT if row.gap == side else ""
    measure = f"*{inline(row.measure)}:* " if row.measure else ""
    return measure + _claim(dossier, fact)


def _footnotes(dossier: Dossier, ids: Iterable[str]) -> Iterator[str]:
    for n, fact in enumerate(dossier.facts(ids)):
        if n == 0:
            yield "\n"
        yield _footnote(dossier, fact)


def _footnote(dossier: Dossier, fact: Fact) -> str:
    article = dossier.article(fact.article)
    source = f'"{article.title}", {date_of(article)}, paragraph {fact.paragraph}'
    if article.publisher:
        source = f"{article.publisher}, {source}"
    if fact.quote:
        source += f': "{fact.quote}"'
    source += "."
    if fact.superseded_by:
        source += f" Superseded by {fact.superseded_by}."
    markdown = opening(inline(source))
    if article.url:
        markdown += f" {link(article.url)}"
    verdict = dossier.verdict(fact.id)
    if verdict.state == "verified":
        markdown += f" {verdict.sign}."
    return _line(f"[^{fact.id}]: {markdown}")
