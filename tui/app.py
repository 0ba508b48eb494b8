"""The app: themes, the keys that work everywhere, and a clean way out."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from functools import partial

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.command import Provider
from textual.filter import LineFilter
from textual.notifications import SeverityLevel

from tui.actions import APP, bindings
from tui.guard import OutputGuard
from tui.opening import Opening
from tui.screens.main import MainScreen
from tui.themes import DARK, LIGHT, variables_for


def command_provider() -> type[Provider]:
    """The palette's provider, imported when the palette is first opened."""
    from tui.palette import CommandProvider  # noqa: PLC0415 (not needed at the start)

    return CommandProvider


class RivalsApp(App[None]):
    """rivals in a terminal."""

    TITLE = "rivals"
    CSS_PATH = ["app.tcss", "screens/main.tcss"]
    BINDINGS = bindings(APP)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (140, "-broad")]
    COMMANDS = {command_provider}
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, opening: Opening) -> None:
        plain = bool(os.environ.get("NO_COLOR"))
        super().__init__(ansi_color=plain)
        self._opening = opening
        self._left: int | None = None
        self.complaint = ""
        """Why the app left, if anything was wrong: Textual would wrap it, or cut it."""

        self.animation_level = "none"
        self._guard = OutputGuard()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        wanted = "ansi-dark" if plain else os.environ.get("RIVALS_THEME", "")
        self.theme = wanted if wanted in self.available_themes else DARK.name

    def get_default_screen(self) -> MainScreen:
        """The main screen is there from the start."""
        return MainScreen(self._opening)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our names for colours, in themes that are not ours."""
        return variables_for(self.current_theme)

    def get_line_filters(self) -> list[LineFilter]:
        """Let no control character pass to the terminal."""
        return [*super().get_line_filters(), self._guard]

    def on_load(self) -> None:
        """Leave cleanly when the terminal is closed, or we are told to end."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            leave = partial(self.exit, return_code=128 + number)
            loop.add_signal_handler(number, leave)

    def on_mount(self) -> None:
        """Collect garbage again: start-up does without it, to be quick.

        What start-up made stays to the end, and is not looked through for garbage: that
        took as long as all else that a key costs.
        """
        self.call_after_refresh(gc.freeze)
        self.call_after_refresh(gc.enable)

    def action_help_quit(self) -> None:
        """Tell who presses ctrl+c how to leave."""
        self.notify("q leaves rivals, and f10 does while you type.", markup=False)

    async def on_event(self, event: events.Event) -> None:
        """Take a blank from terminals that send it as a bare key."""
        if isinstance(event, events.Key) and event.key == "space":
            event.character = " "
        await super().on_event(event)

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Leave, with the first code and sentence that are given."""
        if self._left is None:
            self._left = return_code
            self.complaint = str(message or "")
            super().exit(result, return_code)

    def panic(self, *renderables: RenderableType) -> None:
        """Leave with one line; Textual would print the data in a traceback."""
        self._crash(sys.exc_info()[1] or renderables)

    def _fatal_error(self) -> None:
        self._crash(sys.exc_info()[1])

    def _crash(self, error: object) -> None:
        """Leave with one line; what goes wrong once we leave anyway does not count."""
        from tui.crash import report_crash  # noqa: PLC0415 (only for a crash)

        if self._left is None:
            self.exit(return_code=1, message=report_crash(error))
        else:
            super().exit(return_code=self._left)
        self._close_messages_no_wait()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something, unless it is shown already."""
        shown = (title, message) in ((n.title, n.message) for n in self._notifications)
        if not shown:
            super().notify(
                message,
                title=title,
                severity=severity,
                timeout=timeout,
                markup=markup,
            )

    def action_toggle_theme(self) -> None:
        """Change between light and dark."""
        self.theme = LIGHT.name if self.current_theme.dark else DARK.name

    def action_help(self) -> None:
        """Show every key."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415 (not at the start)

        self.push_screen(HelpScreen())
