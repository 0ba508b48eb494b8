"""Messages that a screen handles without knowing which widget says them."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class ValueChosen(Message):
    """The search is to be narrowed to a value of a field, or widened again."""

    field: str
    value: str


@dataclass
class MarkShifted(Message):
    """A mark was moved up (negative) or down the order."""

    fact: str
    by: int


@dataclass
class PairChosen(Message):
    """Two other companies are to be compared."""

    pair: tuple[str, str]
