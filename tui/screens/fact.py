"""One fact, whole."""

from __future__ import annotations

from dataclasses import replace

from textual import getters
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.actions import FACT, bindings
from tui.screens.dialog import Dialog
from tui.widgets.fact_detail import Detail, FactDetail


class FactScreen(Dialog[None]):
    """A fact with its evidence, over what was on the screen."""

    AUTO_FOCUS = "FactDetail"
    BINDINGS = bindings(FACT)

    shown = getters.query_one(FactDetail)

    def __init__(self, detail: Detail) -> None:
        super().__init__()
        self._detail = detail

    def compose(self) -> ComposeResult:
        """The detail in a frame."""
        with Vertical(classes="dialog") as frame:
            frame.border_title = "Fact"
            frame.border_subtitle = (
                "space: mark · s: source · y: copy · x: export · esc: back"
            )
            yield FactDetail()

    def on_mount(self) -> None:
        """Show the fact."""
        self.shown.detail = self._detail

    async def _on_main(self, action: str) -> None:
        """Do something on the main screen, which owns the marks and the tabs."""
        await self.app.run_action(action, default_namespace=self.app.screen_stack[0])

    async def action_mark(self) -> None:
        """Mark the fact, or take its mark away, and say so."""
        await self._on_main(f"marks('toggle', '{self._detail.fact.id}')")
        self._detail = replace(self._detail, marked=not self._detail.marked)
        self.shown.detail = self._detail

    async def action_fact(self, what: str) -> None:
        """Copy the fact, or show its source in the place of all dialogs."""
        if what == "source":
            for _ in self.app.screen_stack[1:]:
                self.app.pop_screen()
        await self._on_main(f"fact('{what}', '{self._detail.fact.id}')")

    async def action_export(self) -> None:
        """Open the export over the fact."""
        await self._on_main("show('export')")
