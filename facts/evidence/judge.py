"""Evidence: a fact held against the text of its article.

Locate loosely, but compare exactly: whatever the paragraph does not say of this company
in these figures is a mismatch, and what cannot be told is never called verified.
"""

from __future__ import annotations

from typing import NamedTuple

from facts.model import Article, Fact, Header
from facts.texts import FoundText
from facts.verdicts import FigureVerdict, Verdict


class Finding(NamedTuple):
    """One thing that speaks against a fact, and the key of the fact that it is in."""

    key: tuple[str | int, ...]
    reason: str


class Evidence:
    """The text of one article, against which its facts are held."""

    def __init__(self, header: Header, article: Article, found: FoundText) -> None:
        self._found = found

    def judge(self, fact: Fact) -> tuple[Verdict, list[Finding]]:
        """The verdict on a fact, and what speaks against it if it is a mismatch."""
        figures = tuple(
            FigureVerdict(text=figure.text, state="unchecked")
            for figure in fact.figures
        )
        reason = self._found.trouble or "the article's text is not at hand"
        return Verdict(state="unchecked", reasons=(reason,), figures=figures), []
