"""The real program in real terminals: a bare pty of the standard library, and tmux.

Whatever is started here is killed and reaped at the end of its `with` block.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

import tui

T = TypeVar("T")

ROOT = Path(tui.__file__).parent.parent
Size = tuple[int, int]

RIVALS = (sys.executable, "-m", "tui")
DEADLINE = 9.0
"""Seconds for whatever is awaited; a machine that does other things as well is slow."""

CONTROLS = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[]P^_X].*?(?:\x07|\x1b\\)"  # OSC, DCS, PM, APC, SOS
    r"|\x1b.?|[\x00-\x1f\x7f-\x9f]",
    re.DOTALL,
)

# A session leader gets its terminal as the controlling one only by asking for it.
_LAUNCHER = """
import fcntl, os, sys, termios
terminal = int(sys.argv[1])
fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
os.close(terminal)
os.execvp(sys.argv[2], sys.argv[2:])
"""

# Looked up before a test is given an environment in which nothing is found.
_PATH = os.environ.get("PATH", os.defpath)
_TMUX = shutil.which("tmux") or "tmux"

needs_tmux = pytest.mark.skipif(
    shutil.which("tmux") is None, reason="tmux is not installed"
)


def wait_for(question: Callable[[], T | None], shown: Callable[[], str]) -> T:
    """Ask until the answer is something, or fail with what is shown instead."""
    end = time.monotonic() + DEADLINE
    while not (answer := question()):
        assert time.monotonic() < end, f"in vain for {DEADLINE:.0f} s:\n{shown()}"
        time.sleep(0.01)
    return answer


def environment(home: Path, **more: str) -> dict[str, str]:
    """A new user's, who keeps everything in `home`, in a terminal that can do all."""
    kept = {
        f"XDG_{kind}_HOME": str(home / kind.lower())
        for kind in ("STATE", "CACHE", "CONFIG", "DATA")
    }
    return {
        "PATH": _PATH,
        "HOME": str(home),
        **kept,
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **more,
    }


def controls(output: str) -> list[str]:
    """Everything in the output that steers the terminal, in order."""
    return CONTROLS.findall(output)


def text_of(output: str) -> str:
    """The text in the output, in which parts that stand apart may touch."""
    return CONTROLS.sub("", output)


def words_of(output: str) -> str:
    """The text in the output, without white space."""
    return "".join(text_of(output).split())


def modes_left(output: str) -> set[str]:
    """The terminal's modes that are not again what they were before the program."""
    fresh = {"7": "h", "25": "h"}  # lines wrap, the cursor is shown; all else is off
    last = dict(re.findall(r"\x1b\[\?(\d+)([hl])", output))
    left = {mode for mode, state in last.items() if state != fresh.get(mode, "l")}
    pushed = len(re.findall(r"\x1b\[>\d+u", output)) - output.count("\x1b[<u")
    return left | ({"keyboard"} if pushed else set())


@dataclass
class Pty:
    """A program in a bare terminal, of which every byte is kept."""

    process: subprocess.Popen[bytes]
    terminal: int
    settings: list[Any]
    """Of the terminal, before the program."""

    raw: bytes = b""
    errors: str = ""
    """What it wrote to a standard error that is not the terminal."""

    @property
    def output(self) -> str:
        """All that came out of the terminal until now."""
        self.read()
        return self.raw.decode("utf-8", errors="surrogateescape")

    def read(self, patience: float = 0.0) -> None:
        """Take what came out, waiting a little for it to begin."""
        while select.select([self.terminal], [], [], patience)[0]:
            try:
                chunk = os.read(self.terminal, 1 << 16)
            except OSError:  # how Linux tells that nobody is at the other end
                return
            if not chunk:
                return
            self.raw += chunk
            patience = 0.0

    def wait_for(self, *wanted: str, since: int = 0) -> None:
        """Wait for words, and for control sequences, in what came out since then."""

        def all_there() -> bool:
            self.read(0.02)
            new = self.output[since:]
            words = words_of(new)
            return all(part in new or "".join(part.split()) in words for part in wanted)

        wait_for(all_there, lambda: f"{wanted} in {self.output[since:][-3000:]!r}")

    def send(self, keys: str) -> int:
        """Type, and answer where the output stood before."""
        since = len(self.output)
        os.write(self.terminal, keys.encode("utf-8", errors="surrogateescape"))
        return since

    def press(self, keys: str, *wanted: str) -> str:
        """Type, wait for what that brings out, and answer it."""
        since = self.send(keys)
        self.wait_for(*wanted, since=since)
        return self.output[since:]

    def left_behind(self) -> set[str]:
        """What of the terminal is not as it was before the program."""
        changed = termios.tcgetattr(self.terminal) != self.settings
        return modes_left(self.output) | ({"settings"} if changed else set())

    def end(self) -> int:
        """Wait for the program's end, read the rest, and answer its exit code."""

        def ended() -> bool:
            self.read(0.02)
            return self.process.poll() is not None

        wait_for(ended, lambda: f"still running: {self.output[-3000:]!r}")
        self.read()
        if self.process.stderr is not None:
            self.errors = self.process.stderr.read().decode("utf-8")
        return self.process.returncode


@contextlib.contextmanager
def in_pty(
    command: Sequence[str],
    env: Mapping[str, str],
    cwd: Path,
    *,
    size: Size = (80, 24),
    stdin: int | None = None,
    stdout: int | None = None,
    stderr: int | None = None,
) -> Iterator[Pty]:
    """Start a program in a terminal; some of its streams may be something else."""
    terminal, its_end = pty.openpty()
    fcntl.ioctl(its_end, termios.TIOCSWINSZ, struct.pack("4H", *size[::-1], 0, 0))
    settings = termios.tcgetattr(its_end)
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER, str(its_end)]
    try:
        process = subprocess.Popen(
            [*launcher, *command],
            stdin=its_end if stdin is None else stdin,
            stdout=its_end if stdout is None else stdout,
            stderr=its_end if stderr is None else stderr,
            pass_fds=(its_end,),
            env=env,
            cwd=cwd,
            start_new_session=True,
        )
        with process:
            try:
                yield Pty(process, terminal, settings)
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
    finally:
        os.close(its_end)
        with contextlib.suppress(OSError):  # a test may have hung up
            os.close(terminal)


@dataclass
class Tmux:
    """A program in a window of a tmux server of its own."""

    socket: Path

    def do(self, *arguments: str) -> str:
        """Run a tmux command, and answer what it prints."""
        run = subprocess.run(
            [_TMUX, "-u", "-N", "-S", str(self.socket), *arguments],
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
        wait_for(lambda: self.tell("pane_dead") == "1", lambda: self.screen)
        return int(self.tell("pane_dead_status"))


@contextlib.contextmanager
def in_tmux(
    command: Sequence[str],
    env: Mapping[str, str],
    cwd: Path,
    size: Size = (80, 24),
) -> Iterator[Tmux]:
    """Start a program in tmux; the pane stays when the program ends."""
    with tempfile.TemporaryDirectory(prefix="rivals-") as folder:  # a short name
        tmux = Tmux(Path(folder) / "tmux")
        server = subprocess.Popen(
            [_TMUX, "-u", "-D", "-f", os.devnull, "-S", str(tmux.socket)],
            env=env,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
        )
        with server:
            try:
                wait_for(tmux.socket.exists, lambda: "no tmux server")
                width, height = (str(number) for number in size)
                tmux.do(
                    *("set-option", "-g", "remain-on-exit", "on", ";"),
                    *("set-option", "-s", "set-clipboard", "on", ";"),
                    *("new-session", "-d", "-x", width, "-y", height),
                    *("-c", str(cwd), "--", *command),
                )
                yield tmux
            finally:
                with contextlib.suppress(AssertionError, ProcessLookupError):
                    os.killpg(int(tmux.tell("pane_pid")), signal.SIGKILL)
                server.kill()
