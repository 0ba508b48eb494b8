"""One fact, whole."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.actions import CLOSE_TOO, bindings
from tui.screens.dialog import Dialog
from tui.widgets.fact_detail import Detail, FactDetail


class FactScreen(Dialog[None]):
    """A fact with its evidence, over what was on the screen."""

    AUTO_FOCUS = "FactDetail"
    BINDINGS = bindings(CLOSE_TOO)

    def __init__(self, detail: Detail) -> None:
        super().__init__()
        self._detail = detail

    def compose(self) -> ComposeResult:
        """The detail in a frame."""
        with Vertical(classes="dialog") as frame:
            frame.border_title = "Fact"
            frame.border_subtitle = "esc: back"
            yield FactDetail()

    def on_mount(self) -> None:
        """Show the fact."""
        self.query_one(FactDetail).detail = self._detail
