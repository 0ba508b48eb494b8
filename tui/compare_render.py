"""A comparison as lines of two columns: pure functions."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from textual.content import Content

from facts.compare import Comparison, Row, Section, Side
from facts.model import Fact
from facts.search.highlight import Matcher
from facts.verdicts import State
from tui.lines import clip
from tui.render import MARK, NO_FACT, Labels, figure_short, marked_text, status_line
from tui.verdict_render import with_state

GUTTER = " │ "
MOST_LINES = 6
"""Of a statement in a cell; the whole stands in its detail."""


@dataclass(frozen=True, slots=True)
class View:
    """A comparison with what its rows are drawn with."""

    comparison: Comparison
    labels: Labels
    matcher: Matcher
    counted: bool = True
    """Whether its counts are those of what is searched now."""


@dataclass(frozen=True, slots=True)
class Block:
    """A row, and what there is to be said of its facts."""

    row: Row
    states: Mapping[str, State]
    """What checking found of each of them, by id."""

    marks: Container[str] = ()
    statement: int = MOST_LINES
    """Lines that a statement may take."""


def column_widths(width: int) -> tuple[int, int]:
    """The widths of the two columns."""
    room = max(20, width - len(GUTTER) - 2)
    return room - room // 2, room // 2


def head_line(view: View, width: int) -> Content:
    """The names of the two companies above their columns."""
    left, right = column_widths(width)
    one = view.labels.company(view.comparison.left.id)
    other = view.labels.company(view.comparison.right.id)
    cells = _pad(one, left), _pad(other, right)
    return Content.assemble(" ", cells[0], (GUTTER, "$rule"), cells[1])


def block_lines(
    block: Block, view: View, width: int, side: Side | None
) -> list[Content]:
    """The lines of a block; `side` is the column under the cursor, if any is."""
    if block.row.shared is not None:
        room = column_widths(width)
        cell = _cell(block.row.shared, block, view, sum(room) + len(GUTTER))
        edge = _edge(side is not None)
        return [*(Content.assemble(edge, line) for line in cell), Content("")]
    return _two_columns(block, view, width, side)


def heading(section: Section, opened: bool, view: View, width: int) -> Content:
    """The line above the rows of a topic: whether it is open, and how many it has."""
    name = section.topic.name if section.topic else "Whole industry"
    pair = view.comparison.left, view.comparison.right
    if section.topic is None:
        counts = f"{section.total:,}"
    else:
        sides = zip(pair, (section.left, section.right), strict=True)
        counts = " · ".join(f"{company.name} {n:,}" for company, n in sides)
        if section.shared:
            counts += f" · both {section.shared:,}"
    if opened and not section.aligned:
        counts = f"newest first · {counts}"
    if not view.counted:
        counts = "counting"
    sign = "▾" if opened else "▸"
    rule = "─" * max(0, width - len(name) - len(counts) - 7)
    return Content.assemble(
        (sign, "$muted"),
        *(" ", (name, "bold"), " ", (rule, "$rule"), " ", (counts, "$muted"), " "),
    )


def _two_columns(
    block: Block, view: View, width: int, side: Side | None
) -> list[Content]:
    row, widths = block.row, column_widths(width)
    cells = [
        _side(block, "left", view, widths[0]),
        _side(block, "right", view, widths[1]),
    ]
    edges = _edge(side == "left"), _edge(side == "right")
    lines = []
    if row.measure:
        lines.append(Content.styled(f"  {row.measure}", "italic $figure"))
    for left, right in zip_longest(*cells, fillvalue=Content("")):
        bar = "▌" if side == "right" else "│"
        style = "bold $accent" if side == "right" else "$rule"
        lines.append(
            Content.assemble(
                edges[0], _pad(left, widths[0]), (f" {bar} ", style), right
            )
        )
    return [*lines, Content("")]


def _side(block: Block, side: Side, view: View, width: int) -> list[Content]:
    row = block.row
    fact = row.left if side == "left" else row.right
    if fact is not None:
        return _cell(fact, block, view, width, row.measure)
    return [NO_FACT] if row.gap == side else []


def _cell(
    fact: Fact,
    block: Block,
    view: View,
    width: int,
    measure: str | None = None,
) -> list[Content]:
    """A fact in a column: its figures and status, and what it says."""
    mark = Content.assemble(MARK, " ") if fact.id in block.marks else Content("")
    figures = " · ".join(
        figure_short(f) for f in fact.figures if measure is None or f.measure == measure
    )
    first = Content.assemble(
        mark, (f"{figures}  " if figures else "", "bold $figure"), _about(fact, view)
    )
    statement = marked_text(fact.statement, view.matcher)
    first = with_state(first, Content(""), block.states.get(fact.id), width)
    return [first, *clip(statement, width, block.statement)]


def _about(fact: Fact, view: View) -> Content:
    """The fact's status, and the companies of it that the columns do not name."""
    pair = {view.comparison.left.id, view.comparison.right.id}
    others = [view.labels.company(id) for id in fact.companies if id not in pair]
    status = Content.styled(status_line(fact), "italic $muted")
    if pair <= set(fact.companies):
        status = Content.assemble(("both", "bold"), (" · ", "$muted"), status)
    if not others:
        return status
    return Content.assemble(status, (" · with ", "$muted"), Content(", ").join(others))


def _edge(current: bool) -> Content:
    return Content.styled("▌", "bold $accent") if current else Content(" ")


def _pad(content: Content, width: int) -> Content:
    content = content.truncate(width, ellipsis=True)
    return content.pad_right(width - content.cell_length)
