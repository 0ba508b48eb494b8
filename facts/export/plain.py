"""Facts as plain text, for terminals and for programs that read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facts.export.cells import padded, wrap
from facts.export.wording import (
    NO_FACT,
    WHOLE_INDUSTRY,
    Names,
    attribution,
    compared,
    contradicted,
    date_of,
    left_out,
    remarks,
    status,
)
from facts.text import one_line

if TYPE_CHECKING:
    from facts.compare import Comparison, Row, Side
    from facts.conflicts import Conflict
    from facts.dossier import Dossier
    from facts.model import Fact

INDENT = 2
GUTTER = 4


def fact_to_text(dossier: Dossier, fact: Fact, width: int = 80) -> str:
    """A fact in a few lines: what it is about, what it states, and its source."""
    names = Names(dossier)
    article = dossier.article(fact.article)
    publisher = article.publisher or f'"{article.title}"'
    source = f"{publisher}, {date_of(article)}, paragraph {fact.paragraph}"
    parts = (
        (names.companies(fact), names.topic(fact), status(fact), fact.retired),
        (fact.statement,),
        (source, attribution(fact), dossier.verdict(fact.id).said, fact.id),
    )
    lines = (
        line
        for part in parts
        for line in _wrapped(" · ".join(filter(None, part)), width)
    )
    return "".join(f"{line}\n" for line in lines)


def conflict_to_text(dossier: Dossier, conflict: Conflict, width: int = 80) -> str:
    """Figures that contradict each other, each with its statement and its source."""
    lines = [*_block(contradicted(dossier, conflict), width)]
    for claim in conflict.claims:
        article = dossier.article(claim.fact.article)
        source = f"{article.publisher or article.title}, {date_of(article)}"
        text = f"{claim.figure.text}: {claim.fact.statement} ({source})"
        lines += _block(f"{text} [{claim.fact.id}]", width, INDENT)
    return "".join(lines)


def comparison_to_text(
    dossier: Dossier, comparison: Comparison, width: int = 100
) -> Iterator[str]:
    """A comparison in two columns, a row of them at a time."""
    for text in compared(comparison):
        yield from _block(text, width)
    left, right = comparison.left.name, comparison.right.name
    for section in comparison.sections:
        yield "\n"
        yield from _block(
            section.topic.name if section.topic else WHOLE_INDUSTRY, width
        )
        headed = False
        rows = dossier.rows(comparison, section)
        for row in rows:
            yield "\n"
            if row.shared is not None:
                label = "Both: " if section.topic else ""
                yield from _block(label + _claim(dossier, row.shared), width, INDENT)
                continue
            if not headed:
                yield from _columns(left, right, width)
                yield "\n"
                headed = True
            one = _side(dossier, row, row.left, "left")
            other = _side(dossier, row, row.right, "right")
            yield from _columns(one, other, width)
        missing = left_out(comparison, section, rows)
        if missing:
            yield "\n"
            yield from _block(missing, width, INDENT)


def _claim(dossier: Dossier, fact: Fact) -> str:
    said = remarks(fact, dossier.verdict(fact.id))
    return f"{fact.statement} ({said}) [{fact.id}]"


def _side(dossier: Dossier, row: Row, fact: Fact | None, side: Side) -> str:
    if fact is None:
        return NO_FACT if row.gap == side else ""
    claim = _claim(dossier, fact)
    return f"{row.measure}: {claim}" if row.measure else claim


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(one_line(text), width)


def _block(text: str, width: int, indent: int = 0) -> Iterator[str]:
    for line in _wrapped(text, width - indent):
        yield f"{' ' * indent}{line}\n"


def _columns(left: str, right: str, width: int) -> Iterator[str]:
    column = (width - INDENT - GUTTER) // 2
    one, other = _wrapped(left, column), _wrapped(right, column)
    for n in range(max(len(one), len(other))):
        first, second = (side[n] if n < len(side) else "" for side in (one, other))
        line = f"{' ' * INDENT}{padded(first, column + GUTTER)}{second}"
        yield f"{line.rstrip()}\n"
