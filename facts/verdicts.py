"""Verdicts: what checking facts against the text of their article found."""

from __future__ import annotations

from dataclasses import dataclass
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
    def said(self) -> str:
        """The verdict in words: "mismatch: the article says $330 million"."""
        return ": ".join((self.state, "; ".join(self.reasons))).removesuffix(": ")
