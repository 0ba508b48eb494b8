"""Styled text laid out in lines: pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.style import Style

NARROWEST = 10
"""Cells in which a text is still wrapped, where there are fewer: then it is cut off."""


def spread(left: Content, right: Content, width: int) -> Content:
    """Two texts at the ends of one line, the right one only where there is room."""
    gap = width - left.cell_length - right.cell_length
    if right and gap >= 2:
        return Content.assemble(left, " " * gap, right)
    return left.truncate(max(1, width), ellipsis=True)


def clip(content: Content, width: int, lines: int) -> list[Content]:
    """A text wrapped into at most so many lines, the last with an ellipsis if cut."""
    wrapped = content.wrap(max(8, width))
    if len(wrapped) <= lines:
        return wrapped
    kept = wrapped[:lines]
    last = kept[-1].rstrip()
    if last.cell_length > width - 2:
        word = last.plain.rfind(" ")
        last = last[:word] if word > 0 else last.truncate(max(1, width - 2))
    kept[-1] = Content.assemble(last, " …")
    return kept


def clickable(content: Content, action: str) -> Content:
    """A text of which a click does something."""
    return content.stylize(Style.from_meta({"@click": action}))


def indent(lines: Iterable[Content], by: int) -> list[Content]:
    """Lines moved to the right."""
    return [Content.assemble(" " * by, line) for line in lines]


def field_lines(pairs: Sequence[tuple[str, Content]], width: int) -> list[Content]:
    """Names and values in two columns, the values wrapped."""
    margin = max(len(name) for name, _ in pairs) + 2
    lines = []
    for name, value in pairs:
        first, *rest = value.wrap(max(10, width - margin)) or [Content("")]
        label = Content.styled(name.ljust(margin), "$muted")
        lines += [Content.assemble(label, first), *indent(rest, margin)]
    return lines
