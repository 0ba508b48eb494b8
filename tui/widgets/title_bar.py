"""The first line of the screen."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from facts.dossier import Dossier
from facts.export.wording import counted_mismatches
from tui.lines import clickable, spread

LEAST_TITLE = 12
"""Cells that the title has before the counts are left out."""


def plural(count: int, noun: str) -> str:
    """A count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _to_problems(said: str) -> Content:
    return clickable(Content.styled(said, "bold $error"), "screen.show('problems')")


class TitleBar(Widget):
    """What is open, how much it holds, and how much of that is wrong."""

    dossier: reactive[Dossier | None] = reactive(None, init=False)

    total: reactive[int | None] = reactive(None, init=False)
    """How many facts it holds, None while they are counted."""

    progress: reactive[tuple[int, int] | None] = reactive(None, init=False)

    def render(self) -> Content:
        """One line."""
        name = Content.styled("≡ rivals", "bold $accent")
        name = Content.assemble(" ", clickable(name, "app.command_palette"))
        if self.dossier is None:
            return Content.assemble(name, ("  reading the dossier …", "$muted"))
        left = Content.assemble(name, "   ", (self.dossier.title, "bold"))
        facts = "counting" if self.total is None else plural(self.total, "fact")
        counts = [
            Content.styled(facts, "$muted"),
            Content.styled(plural(self.dossier.article_total, "article"), "$muted"),
        ]
        if self.progress and self.progress[1]:
            done, total = self.progress
            said = f"reading {done:,} of {plural(total, 'file')}"
            counts.insert(0, Content.styled(said, "bold $accent"))
        if self.dossier.problems:
            said = plural(len(self.dossier.problems), "problem")
            counts.append(_to_problems(f"⚠ {said}: p"))
        if self.dossier.mismatched:
            said = counted_mismatches(self.dossier.mismatched)
            counts.append(_to_problems(f"✗ {said}: p"))
        right = Content.assemble(Content(" · ").join(counts), " ")
        room = max(LEAST_TITLE, self.size.width - right.cell_length - 2)
        return spread(left.truncate(room, ellipsis=True), right, self.size.width)
