"""What speaks against facts, and the verdicts where no paragraph can be read."""

from __future__ import annotations

from typing import NamedTuple

from facts.agreement import compare
from facts.articles.texts import FoundText
from facts.figures import find_figures
from facts.model import Fact
from facts.verdicts import FigureVerdict, State, Verdict

Key = tuple[str | int, ...]


class Finding(NamedTuple):
    """One thing that speaks against a fact, and the key of the fact that it is in."""

    key: Key
    reason: str


Judged = tuple[Verdict, list[Finding]]


class Unread:
    """An article whose text cannot be read, or is another than the facts are from."""

    def __init__(self, found: FoundText) -> None:
        self._found = found

    def judge(self, fact: Fact) -> Judged:
        """The verdict on a fact: that it is unchecked, or that the text has changed."""
        if self._found.changed:
            return unread("mismatch", fact, self._found.trouble)
        reason = self._found.trouble or "the article's text is not at hand"
        return unread("unchecked", fact, reason)


def unread(state: State, fact: Fact, reason: str) -> Judged:
    """A verdict where there is no paragraph to hold a fact against."""
    told = find_figures(fact.statement)
    listed = (
        figure.text
        for figure in fact.figures
        if all(compare(figure.quantity, f.quantity).difference for f in told)
    )
    figures = tuple(
        FigureVerdict(text=text, state=state, reason=reason)
        for text in (*(figure.text for figure in told), *listed)
    )
    verdict = Verdict(state=state, reasons=(reason,), figures=figures)
    findings = [Finding(("paragraph",), reason)] if state == "mismatch" else []
    return verdict, findings
