"""Every key, and the search language, found by typing."""

from __future__ import annotations

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from facts.query.grammar import GRAMMAR
from tui.actions import HELP, WHERE, bindings, shown_keys
from tui.screens.dialog import Dialog

SEARCHING = "What to search for"


class HelpScreen(Dialog[None]):
    """A list of keys that narrows while one types."""

    AUTO_FOCUS = "Input"
    BINDINGS = bindings(HELP)

    keys = getters.query_one(VerticalScroll)

    def compose(self) -> ComposeResult:
        """A filter above the list."""
        with Vertical(classes="dialog") as frame:
            frame.border_title = "Help"
            frame.border_subtitle = "type to narrow · esc: back"
            yield Input(placeholder="What do you want to do?", compact=True)
            with VerticalScroll(can_focus=True):
                yield Static(help_text(""))

    def action_move(self, by: int) -> None:
        """Scroll by lines, while one types."""
        self.keys.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by pages."""
        self.keys.scroll_relative(y=by * self.keys.size.height, animate=False)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self.query_one(Static).update(help_text(event.value))


def help_text(wanted: str) -> Content:
    """The keys and the search language, as far as they match what is wanted."""
    words = wanted.casefold().split()
    groups = {
        where: [(shown_keys(a), f"{a.title}: {a.help}") for a in actions]
        for where, actions in WHERE.items()
    }
    groups[SEARCHING] = [(o.example, o.meaning) for o in GRAMMAR]
    lines: list[Content | str] = []
    for title, rows in groups.items():
        found = [
            (key, text)
            for key, text in rows
            if all(word in f"{title} {key} {text}".casefold() for word in words)
        ]
        if found:
            lines += ["", Content.styled(title, "bold $accent")]
            lines += [
                Content.assemble((f"  {key:<24}", "bold"), text) for key, text in found
            ]
    return Content("\n").join(lines or [Content("No key does that.")])
