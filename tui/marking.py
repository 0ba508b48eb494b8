"""What the keys for marks do, and what they say of it."""

from __future__ import annotations

from itertools import islice

from facts.dossier import Dossier
from facts.model import Fact

MOST_MARKED = 1000
"""Facts that one key press marks."""


def change_marks(dossier: Dossier, what: str, fact: Fact | None, text: str) -> str:
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
    elif what == "none":
        marks.clear()
        said = "No fact is marked now; u undoes it."
    elif what == "undo" and not marks.undo():
        said = "There is no change of marks to undo."
    return marks.trouble or said
