"""What every dialog has: a frame over the screen below, and a way back."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.screen import ModalScreen

from tui.actions import DIALOG, bindings

Result = TypeVar("Result")


class Dialog(ModalScreen[Result], Generic[Result]):
    """A modal screen that escape closes without a result."""

    BINDINGS = bindings(DIALOG)
    CSS_PATH = "dialog.tcss"

    def on_mount(self) -> None:
        """Take away what was said before, which would lie over the dialog."""
        self.app.clear_notifications()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
