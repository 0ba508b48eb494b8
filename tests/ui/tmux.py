"""The real program in tmux, which shows what a person would see of it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.ui.terminal import DEADLINE, Size, wait_for

# Looked up before a test is given an environment in which nothing is found.
_TMUX = shutil.which("tmux") or ""

# The pane outlives the program: tmux may forget the code of what has ended.
_IN_PANE = ("sh", "-c", '"$@"; echo "ended with code $?"; read -r line', "sh")

needs_tmux = pytest.mark.skipif(not _TMUX, reason="tmux is not installed")


@dataclass
class Tmux:
    """A program in a window of a tmux server of its own."""

    socket: Path
    env: Mapping[str, str]

    def do(self, *arguments: str) -> str:
        """Run a tmux command, and answer what it prints."""
        run = subprocess.run(
            [_TMUX, "-u", "-f", os.devnull, "-S", str(self.socket), *arguments],
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=DEADLINE,
            check=False,
        )
        assert run.returncode == 0, f"{arguments}: {run.stderr}"
        return run.stdout

    @property
    def screen(self) -> str:
        """What a person sees."""
        return self.do("capture-pane", "-p")

    def wait_for(self, *words: str, gone: str = "") -> str:
        """Wait for words on the screen, and answer all of it."""

        def shown() -> str:
            screen = self.screen
            there = all(word in screen for word in words)
            return screen if there and not (gone and gone in screen) else ""

        return wait_for(shown, lambda: f"{words}, not {gone!r}, in\n{self.screen}")

    def press(self, *keys: str) -> None:
        """Press keys that have names."""
        self.do("send-keys", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self.do("send-keys", "-l", "--", text)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self.do("resize-window", "-x", str(columns), "-y", str(rows))

    def tell(self, variable: str) -> str:
        """The value of a variable of the pane."""
        return self.do("display-message", "-p", f"#{{{variable}}}").rstrip("\n")

    def end(self) -> int:
        """Wait for the program's end, and answer its exit code."""
        screen = self.wait_for("ended with code ")
        return int(screen.split()[-1])


@contextlib.contextmanager
def in_tmux(
    command: Sequence[str],
    env: Mapping[str, str],
    cwd: Path,
    size: Size = (80, 24),
) -> Iterator[Tmux]:
    """Start a program in tmux; what it leaves on the screen stays."""
    with tempfile.TemporaryDirectory(prefix="rivals-") as folder:  # a short name
        tmux = Tmux(Path(folder) / "tmux", env)
        width, height = (str(number) for number in size)
        try:
            tmux.do(
                *("new-session", "-d", "-x", width, "-y", height),
                *("-c", str(cwd), "--", *_IN_PANE, *command),
                *(";", "set-option", "-s", "set-clipboard", "on"),
            )
            yield tmux
        finally:  # the server ends with its last pane, or is told to
            silent = (AssertionError, subprocess.TimeoutExpired, ProcessLookupError)
            with contextlib.suppress(*silent):
                os.killpg(int(tmux.tell("pane_pid")), signal.SIGKILL)
            with contextlib.suppress(*silent):
                tmux.do("kill-server")
