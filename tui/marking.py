"""What the keys for marks do, and what they say of it."""

from __future__ import annotations

from itertools import islice

from facts.dossier import Dossier
from facts.model import Fact

MOST_MARKED = 1000
"""Facts that one key press marks."""


def scope_of_marks(text: str) -> str:
    """Which of the marks an export holds, as it says itself."""
    words = text.strip()
    return f"Marked facts found by {words}" if words else "Marked facts"


class Marking:
    """Changes marks, and says once why they cannot be kept."""

    def __init__(self) -> None:
        self._warned = False

    def change(self, dossier: Dossier, what: str, fact: Fact | None, text: str) -> str:
        """Do what a key says, and answer in a sentence what there is to say."""
        said = _change(dossier, what, fact, text)
        if dossier.marks.trouble and not self._warned:
            self._warned = True
            return dossier.marks.trouble
        return said


def _change(dossier: Dossier, what: str, fact: Fact | None, text: str) -> str:
    """Toggle the fact's mark, mark all that a query finds, or none, or undo that.

    Answers what there is to say, "" for a mark that the screen shows by itself.
    """
    marks = dossier.marks
    said = ""
    if what == "toggle" and fact is not None:
        marks.toggle(fact.id)
    elif what == "all":
        before = len(marks.ids)
        marks.add(hit.fact.id for hit in islice(dossier.hits(text), MOST_MARKED))
        said = f"{len(marks.ids) - before:,} more marked; u undoes it."
        total = dossier.search(text, limit=1).total
        if total > MOST_MARKED:
            said = f"{said} One key marks the first {MOST_MARKED:,} of {total:,}."
    elif what == "none":
        marks.clear()
        said = "No fact is marked now; u undoes it."
    elif what == "undo" and not marks.undo():
        said = "There is no change of marks to undo."
    return said
