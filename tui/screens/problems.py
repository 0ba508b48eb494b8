"""What is wrong in the dossier's files, and what its articles do not say."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from facts.dossier import Dossier
from facts.text import clean
from tui.screens.dialog import Dialog

MOST_PROBLEMS = 500


class ProblemsScreen(Dialog[None]):
    """Every problem with its file, line and column, and how to mend it."""

    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self._dossier = dossier

    def compose(self) -> ComposeResult:
        """The problems in a frame."""
        with Vertical(classes="dialog") as frame:
            frame.border_title = "Problems"
            frame.border_subtitle = "esc: back"
            with VerticalScroll():
                yield Static(self._text())

    def _text(self) -> Content:
        problems = sorted((*self._dossier.problems, *self._dossier.mismatches))
        folder = clean(str(self._dossier.folder))
        if not problems:
            return Content(f"No problem in {folder}: every fact is there.")
        lines = [Content.styled(folder, "$muted"), Content("")]
        for problem in problems[:MOST_PROBLEMS]:
            place = f"{problem.path}:{problem.line}:{problem.column}"
            lines.append(
                Content.assemble((place, "bold $accent"), "  ", problem.message)
            )
            if problem.hint:
                lines.append(Content.styled(f"    {problem.hint}", "$muted"))
        left = len(problems) - MOST_PROBLEMS
        if left > 0:
            lines.append(Content(f"… and {left:,} more: rivals check lists them all"))
        return Content("\n").join(lines)
