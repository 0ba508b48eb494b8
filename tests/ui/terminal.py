"""The real program in a real terminal: a bare pty, of which every byte is kept.

What is started here is killed and reaped at the end of its `with` block.
"""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from rich.cells import cell_len

import tui

T = TypeVar("T")

ROOT = Path(tui.__file__).parent.parent
Size = tuple[int, int]

RIVALS = (sys.executable, "-m", "tui")
READY = ("9 facts", "Facts 9", "Quit")
"""On the screen when the small dossier's facts are; keys work from then on."""

DEADLINE = 9.0
"""Seconds for whatever is awaited; a machine that does other things as well is slow."""

CONTROLS = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[]P^_X].*?(?:\x07|\x1b\\)"  # OSC, DCS, PM, APC, SOS
    r"|\x1b.?|[\x00-\x1f\x7f-\x9f]",
    re.DOTALL,
)

PARTS = re.compile(f"({CONTROLS.pattern})|([^\x00-\x1f\x7f-\x9f]+)", re.DOTALL)
PLACE = re.compile(r"\x1b\[(\d+);(\d+)H")

# A session leader gets its terminal as the controlling one only by asking for it.
_LAUNCHER = """\
import fcntl, os, sys, termios
terminal = int(sys.argv[1])
fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
os.close(terminal)
os.execvp(sys.argv[2], sys.argv[2:])
"""

# Taken before a test is given an environment in which nothing is found.
_PATH = os.environ.get("PATH", os.defpath)


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


def modes_left(output: str) -> set[str]:
    """The terminal's modes that are not again what they were before the program."""
    fresh = {"7": "h", "25": "h"}  # lines wrap, the cursor is shown; all else is off
    last = dict(re.findall(r"\x1b\[\?(\d+)([hl])", output))
    left = {mode for mode, state in last.items() if state != fresh.get(mode, "l")}
    pushed = len(re.findall(r"\x1b\[>\d+u", output)) - output.count("\x1b[<u")
    return left | ({"keyboard"} if pushed else set())


class Screen:
    """What a terminal shows of output that moves by absolute places, as Textual's."""

    def __init__(self, columns: int, rows: int) -> None:
        self._size = columns, rows
        self._begun = ""
        self._clear()

    def _clear(self) -> None:
        columns, rows = self._size
        self._cells = [[" "] * columns for _ in range(rows)]
        self._row = self._column = 0

    @property
    def text(self) -> str:
        """Its lines, without the blanks at their ends."""
        return "\n".join("".join(row).rstrip() for row in self._cells)

    def show(self, output: str) -> None:
        """Draw what came out, but for a control sequence that has not ended yet."""
        output = self._begun + output
        last = output[output.rfind("\x1b") :] if "\x1b" in output else ""
        self._begun = last if last and len(controls(last)[0]) <= 2 else ""
        for control, letters in PARTS.findall(output.removesuffix(self._begun)):
            if control:
                self._steer(control)
            for letter in letters:
                self._put(letter, cell_len(letter))

    def _steer(self, control: str) -> None:
        if place := PLACE.fullmatch(control):
            self._row, self._column = int(place[1]) - 1, int(place[2]) - 1
        elif control == "\r":
            self._column = 0
        elif control == "\n":
            self._row += 1
        elif control in ("\x1b[?1049h", "\x1b[?1049l"):
            self._clear()

    def _put(self, letter: str, width: int) -> None:
        columns, rows = self._size
        if width and self._row < rows and self._column + width <= columns:
            place = slice(self._column, self._column + width)
            self._cells[self._row][place] = [letter, ""][:width]
            self._column += width


@dataclass
class Pty:
    """A program in a bare terminal, of which every byte is kept."""

    process: subprocess.Popen[bytes]
    terminal: int
    settings: list[Any]
    """Of the terminal, before the program."""

    screen: Screen
    raw: bytes = b""
    errors: str = ""
    """What it wrote to a standard error that is not the terminal."""

    _decoder: codecs.IncrementalDecoder = field(
        default_factory=codecs.getincrementaldecoder("utf-8")
    )

    @property
    def output(self) -> str:
        """All that came out of the terminal until now."""
        self.read()
        return self.raw.decode("utf-8", errors="replace")

    def read(self, patience: float = 0.0) -> None:
        """Take what came out, waiting a little for it to begin."""
        while select.select([self.terminal], [], [], patience)[0]:
            chunk = os.read(self.terminal, 1 << 16)
            self.raw += chunk
            self.screen.show(self._decoder.decode(chunk))
            patience = 0.0

    def wait_until(self, question: Callable[[], bool]) -> None:
        """Wait for something of what came out."""

        def read_and_ask() -> bool:
            self.read(0.02)
            return question()

        wait_for(read_and_ask, lambda: f"{self.screen.text}\n{self.raw[-2000:]!r}")

    def wait_for(self, *words: str, gone: str = "") -> str:
        """Wait for words on the screen, and answer all of it."""

        def shown() -> bool:
            text = self.screen.text
            return all(w in text for w in words) and not (gone and gone in text)

        self.wait_until(shown)
        return self.screen.text

    def send(self, keys: str) -> None:
        """Type."""
        os.write(self.terminal, keys.encode("utf-8"))

    def press(self, keys: str, *words: str, gone: str = "") -> str:
        """Type, wait for what that shows, and answer the screen."""
        self.send(keys)
        return self.wait_for(*words, gone=gone)

    def left_behind(self) -> set[str]:
        """What of the terminal is not as it was before the program."""
        changed = termios.tcgetattr(self.terminal) != self.settings
        return modes_left(self.output) | ({"settings"} if changed else set())

    def hang_up(self) -> None:
        """Close the terminal, as when its window is closed."""
        os.close(self.terminal)
        self.terminal = -1

    def end(self) -> int:
        """Wait for the program's end, read the rest, and answer its exit code."""
        self.wait_until(lambda: self.process.poll() is not None)
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
        program = Pty(process, terminal, settings, Screen(*size))
        with process:
            try:
                yield program
            finally:
                terminal = program.terminal
                if process.poll() is None:  # else its number may be another's by now
                    os.killpg(process.pid, signal.SIGKILL)
    finally:
        for number in (its_end, terminal):
            if number >= 0:
                os.close(number)
