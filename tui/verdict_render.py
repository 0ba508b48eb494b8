"""Verdicts as styled text: a sign and a word, and why."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from facts.model import Fact
from facts.verdicts import GLYPHS, STATES, FigureVerdict, State, Verdict
from tui.lines import indent, spread

STYLES: dict[State, str] = {
    "verified": "$success",
    "unchecked": "$muted",
    "mismatch": "bold $error",
}
WIDEST = max(len(GLYPHS[state]) + 1 + len(state) for state in STATES)

WORDS_FROM = 56
"""Cells from which a line has room for the word of a verdict, whatever else it has."""


def state_sign(state: State) -> Content:
    """The sign and the word of a verdict: "✓ verified"."""
    return Content.styled(f"{GLYPHS[state]} {state}", STYLES[state])


def said(state: State, reasons: str) -> Content:
    """A verdict and why: "✗ mismatch: the article says $330 million"."""
    why = Content.styled(f": {reasons}" if reasons else "", STYLES[state])
    return Content.assemble(state_sign(state), why)


def verdict_said(verdict: Verdict) -> Content:
    """The verdict on a fact, and all that speaks against it."""
    return said(verdict.state, "; ".join(verdict.reasons))


def with_state(
    left: Content, right: Content, state: State | None, width: int
) -> Content:
    """One line that ends with a verdict, whatever else there is room for.

    Where nothing is known yet, nothing is said; where it is narrow, the sign must do.
    """
    if state is None:
        return spread(left, right, width)
    sign = state_sign(state)
    if width >= WORDS_FROM:
        sign = sign.pad_right(WIDEST - sign.cell_length)
    elif left.cell_length + 2 + sign.cell_length > width:
        sign = Content.styled(GLYPHS[state], STYLES[state])
    line = spread(left, right, width - sign.cell_length - 2)
    gap = width - line.cell_length - sign.cell_length
    return Content.assemble(line, " " * max(0, gap), sign)


def figure_verdicts(fact: Fact, verdict: Verdict) -> list[FigureVerdict | None]:
    """The verdict on each figure that a fact lists, None where none can be told.

    One that is not in the words of the statement is verified with its fact; of a
    mismatch it may or may not be the cause.
    """
    if verdict.state == "unchecked":  # said of the whole fact, and once
        return [None] * len(fact.figures)
    worst_last = sorted(verdict.figures, key=lambda figure: figure.state != "verified")
    by_text = {figure.text: figure for figure in worst_last}
    is_sound = verdict.state == "verified"
    others = FigureVerdict(text="", state="verified") if is_sound else None
    return [by_text.get(figure.text, others) for figure in fact.figures]


def unlisted_mismatches(fact: Fact, verdict: Verdict) -> Iterator[FigureVerdict]:
    """The figures of the statement that the fact does not list and the text denies."""
    listed = {figure.text for figure in fact.figures}
    for figure in verdict.figures:
        if figure.state == "mismatch" and figure.text not in listed:
            yield figure


def with_figure_verdict(
    figure: Content, found: FigureVerdict | None, width: int
) -> list[Content]:
    """A figure with what was found of it, below it where there is no room beside."""
    if found is None:
        return [figure]
    sign = said(found.state, found.reason)
    if figure.cell_length + 2 + sign.cell_length <= width:
        return [Content.assemble(figure, "  ", sign)]
    return [figure, *indent(sign.wrap(max(1, width - 2)), 2)]
