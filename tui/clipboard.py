"""Copying: to the terminal's clipboard, and to the desktop's where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence

from textual.app import App

MOST_BYTES = 500_000
"""Terminals lose larger copies without a word."""

_TOOLS: tuple[tuple[str, Sequence[str]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("", ("pbcopy",)),
)


def copy(app: App[None], text: str, environment: Mapping[str, str] = os.environ) -> str:
    """Copy a text, and say in a sentence what happened."""
    size = len(text.encode("utf-8"))
    tool = _desktop_copy(text, environment)
    if size > MOST_BYTES:
        if tool:
            return f"Copied with {tool}."
        return "Too long for a terminal's clipboard: save it to a file."
    app.copy_to_clipboard(text)
    if tool:
        return f"Copied with {tool}, and sent to the terminal's clipboard."
    if "TMUX" in environment:
        return (
            "Sent to the terminal's clipboard; tmux passes it on "
            "only with: set -g set-clipboard on"
        )
    return "Sent to the terminal's clipboard."


def _desktop_copy(text: str, environment: Mapping[str, str]) -> str | None:
    """The name of the desktop's tool that took the text, if one did."""
    for variable, command in _TOOLS:
        if (variable and variable not in environment) or not shutil.which(command[0]):
            continue
        try:
            subprocess.run(
                command,
                input=text.encode("utf-8"),
                check=True,
                timeout=2,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return command[0]
    return None
