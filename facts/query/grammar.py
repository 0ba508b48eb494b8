"""The search language, written down once: for the help, the README and their tests."""

from __future__ import annotations

from typing import NamedTuple

from facts.model import STATUSES


class Operator(NamedTuple):
    """Something that may be written in a query."""

    name: str
    example: str
    meaning: str
    """What the example finds."""


GRAMMAR = (
    Operator("words", "prescription city", "both words, misspelt or not"),
    Operator("phrase", '"same-day delivery"', "these words, one after the other"),
    Operator("-", "-drone", "facts without it; -topic:ai and -after:2026 likewise"),
    Operator("|", "grocery|groceries", "one of these at least"),
    Operator("company:", "company:amazon|walmart", "facts about one of these"),
    Operator("topic:", "topic:healthcare", "facts under this topic"),
    Operator("status:", "status:planned", f"of this status: {', '.join(STATUSES)}"),
    Operator("source:", "source:pymnts", "from this publisher, title or article"),
    Operator("says:", "says:analysts", "according to those whose words begin so"),
    Operator("id:", "id:amazon-2026-spending", "the fact of this id; so without id:"),
    Operator("when:", "when:2025|2026-Q1", "facts of one of these, or perhaps of it"),
    Operator("after:", "after:2026-Q1", "facts of 2026-Q1 or later, of 2026 too"),
    Operator("before:", "before:2026-02", "facts of 2026-02 or earlier, of 2026 too"),
    Operator("has:", "has:figure", "with a figure, listed or told; has:quote likewise"),
    Operator(
        "is:",
        "is:marked",
        "put aside; also retired, verified, unchecked, mismatch or any status",
    ),
    Operator(
        "figure", "$200bn", "an equal figure in any spelling: 200 billion dollars"
    ),
    Operator(
        "> < >= <=",
        "<25%",
        'a figure in this range, "nearly 25%" too; without a unit, of any: >1bn',
    ),
    Operator("..", "$100bn..$300bn", "a figure from here to there"),
)
