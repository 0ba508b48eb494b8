"""An article as it is read: its text in rows, each beside the facts that it bears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from textual.content import Content, Span

from facts.articles.reading import Paragraph, Reading
from facts.export.wording import counted
from facts.model import Article, Fact
from facts.search.highlight import Matcher
from facts.verdicts import State
from tui.lines import NARROWEST, clip, field_lines, indent
from tui.render import Labels, marked_text, status_line
from tui.verdict_render import with_state

COVERED = "underline"
UNCOVERED = "bold underline $warning"
MARGIN = 6
"""Cells in which the number of a paragraph stands."""

MOST_LINES = 4
"""Of a statement that are shown below its paragraph, where that has text."""


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """Some lines of an article that the cursor stops at."""

    lines: tuple[Content, ...]
    paragraph: int = 0
    """The paragraph that it belongs to, 0 for the head."""

    fact: Fact | None = None
    uncovered: bool = False
    """Whether it is a paragraph with figures that no fact gives."""


@dataclass(frozen=True, slots=True)
class Read:
    """An article with all that is needed to show it."""

    article: Article
    reading: Reading
    facts: Sequence[Fact]
    """Those that the query finds, or the first of them."""

    total: int
    """How many the query finds."""

    states: Mapping[str, State] = field(default_factory=dict)
    labels: Labels = field(default_factory=Labels)
    matcher: Matcher = field(default_factory=Matcher)


def reader_rows(read: Read, width: int) -> list[ReaderRow]:
    """The head of an article, then its paragraphs, each with its facts below it."""
    width = max(NARROWEST, width)
    standing: defaultdict[int, list[Fact]] = defaultdict(list)
    for fact in read.facts:
        standing[fact.paragraph].append(fact)
    rows = [ReaderRow(tuple(_head(read, width)))]
    for paragraph in read.reading.paragraphs:
        lines = tuple(_paragraph(paragraph, width))
        missing = any(not figure.covered for figure in paragraph.figures)
        rows.append(ReaderRow(lines, paragraph.number, uncovered=missing))
        rows += _facts(read, standing.pop(paragraph.number, []), width)
    for number in sorted(standing):
        if read.reading.paragraphs:
            lost = Content.styled(f"¶ {number} is not in the text", "bold $error")
            rows.append(ReaderRow((lost,), number))
        rows += _facts(read, standing[number], width)
    if read.total > len(read.facts):
        rest = f"{read.total - len(read.facts):,} more facts: narrow the search"
        rows.append(ReaderRow((Content.styled(rest, "$warning"),)))
    return rows


def _head(read: Read, width: int) -> Iterator[Content]:
    article = read.article
    published = article.published.display if article.published else "unknown"
    known = [
        ("Publisher", Content(article.publisher or "unknown")),
        ("Published", Content(published)),
        ("Link", Content(article.url or "none")),
        ("Text", _text_said(read.reading)),
        ("Figures", _figures_said(read.reading)),
        ("Id", Content.styled(article.id, "$muted")),
    ]
    if not read.reading.paragraphs:
        del known[4]
    yield from Content.styled(article.title, "bold").wrap(width)
    yield Content("")
    yield from field_lines(known, width)
    yield Content("")


def _text_said(reading: Reading) -> Content:
    if reading.paragraphs:
        return Content(counted(len(reading.paragraphs), "paragraph"))
    if reading.trouble:
        return Content.styled(reading.trouble, "$warning")
    return Content("not at hand: rivals attach FILE… keeps a copy")


def _figures_said(reading: Reading) -> Content:
    """ "7 of 19 figures in no fact", and whether any are."""
    if not reading.figures:
        return Content("none in the text")
    if not reading.uncovered:
        return Content(f"all {reading.figures:,} in facts")
    said = f"{reading.uncovered:,} of {counted(reading.figures, 'figure')} in no fact"
    return Content.styled(said, "$warning")


def _paragraph(paragraph: Paragraph, width: int) -> Iterator[Content]:
    spans = [
        Span(figure.start, figure.end, COVERED if figure.covered else UNCOVERED)
        for figure in paragraph.figures
    ]
    wrapped = Content(paragraph.text, spans).wrap(max(1, width - MARGIN))
    number = Content.styled(f"¶ {paragraph.number}".ljust(MARGIN), "bold $muted")
    for n, line in enumerate(wrapped):
        yield Content.assemble(number if n == 0 else " " * MARGIN, line)
    missing = [
        f"“{paragraph.text[figure.start : figure.end]}”"
        for figure in paragraph.figures
        if not figure.covered
    ]
    if missing:
        said = Content.styled(f"no fact gives {', '.join(missing)}", "$warning")
        yield from indent(said.wrap(max(1, width - MARGIN)), MARGIN)
    yield Content("")


def _facts(read: Read, facts: Sequence[Fact], width: int) -> Iterator[ReaderRow]:
    """The facts of a paragraph, each in a row of its own."""
    has_text = bool(read.reading.paragraphs)
    for fact in facts:
        sign = "▸ " if has_text else f"¶ {fact.paragraph} "
        head = Content.assemble(
            (sign.rjust(MARGIN) if has_text else sign.ljust(MARGIN), "bold $muted"),
            read.labels.people(fact),
            (f" · {read.labels.topic(fact)} · {status_line(fact)}", "$muted"),
        )
        state = read.states.get(fact.id)
        head = with_state(head, Content(""), state, width)
        statement = marked_text(fact.statement, read.matcher)
        room = max(1, width - MARGIN)
        most = MOST_LINES if has_text else len(fact.statement)
        lines = (head, *indent(clip(statement, room, most), MARGIN), Content(""))
        yield ReaderRow(lines, fact.paragraph, fact)
