"""Verdicts: what checking facts against the text of their article found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, get_args

State = Literal["verified", "unchecked", "mismatch"]
STATES: tuple[State, ...] = get_args(State)

GLYPHS: dict[State, str] = {"verified": "✓", "unchecked": "?", "mismatch": "✗"}
"""A sign for each, always shown beside its word or where the word is near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureVerdict:
    """What was found of one figure of a fact, listed or standing in its statement."""

    text: str
    """The figure's words in the fact."""

    state: State
    reason: str = ""
    """Why it is not verified: "the article says $330 million"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found of one fact."""

    state: State
    reasons: tuple[str, ...] = ()
    """Why it is not verified, each a sentence that a person can act on."""

    figures: tuple[FigureVerdict, ...] = ()
    """In the order of the statement; then those that are only listed."""

    @property
    def sign(self) -> str:
        """The glyph and the word: "✓ verified"."""
        return f"{GLYPHS[self.state]} {self.state}"

    @property
    def said(self) -> str:
        """The sign, and why it is a mismatch: "✗ mismatch: the article says …"."""
        if self.state != "mismatch":
            return self.sign
        return f"{self.sign}: {'; '.join(self.reasons)}"


@dataclass(slots=True)
class Tally:
    """How many facts and figures are verified."""

    facts: Counter[State] = field(default_factory=Counter)
    """How many facts are of each state."""

    figures: int = 0
    verified: int = 0
    """How many of the figures are verified."""

    def add(self, verdict: Verdict) -> None:
        """Count one more fact, and its figures."""
        self.facts[verdict.state] += 1
        self.figures += len(verdict.figures)
        self.verified += sum(f.state == "verified" for f in verdict.figures)
