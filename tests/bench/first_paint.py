"""How soon `rivals` shows its first fact, beside a one-widget Textual app.

Run by hand, in the environment that `rivals` is installed in:

    .venv/bin/python tests/bench/first_paint.py --runs 15

Each round starts every program once, in a terminal of 120 columns and 36 rows, so that
a change of the machine's load falls on all. The time is that from the start of a
program until the awaited words came out of it, or until its end where none are awaited.
A program that has not got there after ten seconds is killed, and the run fails.
"""

from __future__ import annotations

import argparse
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
import tempfile
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from facts import open_dossier

COLUMNS, ROWS = 120, 36
DEADLINE = 10.0
"""Seconds for one program."""

ONE_WIDGET = """
from textual.app import App, ComposeResult
from textual.widgets import Static

class OneWidget(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("one widget, painted")

OneWidget().run()
"""

ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P^_X].*?(?:\x07|\x1b\\)|[ -/]*[0-~])", re.DOTALL
)


class StuckError(Exception):
    """A program did not come to the awaited words or to a good end."""


@dataclass(frozen=True)
class Program:
    """What is started, what it is waited for, and how long that may take."""

    name: str
    command: Sequence[str]
    words: str = ""
    """On the screen when the time is taken; none: its end is waited for."""

    budget: str = ""


@contextlib.contextmanager
def started(
    command: Sequence[str], env: Mapping[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A program in a terminal of its own; it and its children end with the block."""
    terminal, its_end = pty.openpty()
    size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
    fcntl.ioctl(its_end, termios.TIOCSWINSZ, size)
    try:
        process = subprocess.Popen(
            command,
            stdin=its_end,
            stdout=its_end,
            stderr=its_end,
            env=env,
            start_new_session=True,
        )
    except OSError:
        os.close(terminal)
        raise
    finally:
        os.close(its_end)
    try:
        yield process, terminal
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(DEADLINE)
        os.close(terminal)


def seconds(program: Program, env: Mapping[str, str]) -> float:
    """Start a program once and time it; raises StuckError."""
    begun = time.perf_counter()
    words = b"".join(program.words.encode().split())
    with started(program.command, env) as (process, terminal):
        output = b""
        while True:
            left = begun + DEADLINE - time.perf_counter()
            if left <= 0 or not select.select([terminal], [], [], left)[0]:
                raise StuckError(f"{program.name}: {DEADLINE:.0f} s{_tail(output)}")
            chunk = _read(terminal)
            taken = time.perf_counter() - begun
            output += chunk
            if words and words in b"".join(ESCAPES.sub(b"", output).split()):
                return taken
            if not chunk:
                break
        if words or process.wait(DEADLINE) != 0:
            raise StuckError(f"{program.name}: it ended{_tail(output)}")
        return taken


def _read(terminal: int) -> bytes:
    """What came out, or nothing at the end, which Linux tells by an error."""
    try:
        return os.read(terminal, 1 << 16)
    except OSError:
        return b""


def _tail(output: bytes) -> str:
    return "\n" + ESCAPES.sub(b"", output).decode(errors="replace")[-2000:].strip()


def first_words() -> str:
    """The beginning of the fact that stands first in the built-in dossier."""
    with open_dossier() as dossier:
        statement = dossier.search(limit=1).hits[0].fact.statement
    return " ".join(statement.split()[:3])


def programs() -> list[Program]:
    """All that is timed, the two that are compared first."""
    script = Path(sys.executable).with_name("rivals")
    rivals = [str(script)] if script.exists() else [sys.executable, "-m", "tui"]
    one_widget = [sys.executable, "-c", ONE_WIDGET]
    return [
        Program("one-widget Textual app", one_widget, "one widget, painted"),
        Program("rivals", rivals, first_words(), "1.5 x the one above"),
        Program("rivals --version", [*rivals, "--version"], budget="0.05 s"),
        Program(
            "rivals search prescription",
            [*rivals, "search", "prescription"],
            budget="0.25 s",
        ),
        Program("python -c pass", [sys.executable, "-c", "pass"]),
    ]


def clean_environment(home: str) -> dict[str, str]:
    """A new user's, in a terminal that can show everything."""
    dropped = re.compile(r"TEXTUAL|PYTHON|XDG_|NO_COLOR$|LINES$|COLUMNS$")
    env = {name: value for name, value in os.environ.items() if not dropped.match(name)}
    kept = {f"XDG_{kind}_HOME": home for kind in ("STATE", "CACHE", "CONFIG", "DATA")}
    return {**env, **kept, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


def table(timed: Sequence[Program], times: Mapping[str, Sequence[float]]) -> str:
    """The medians, and the ratio of the two that are compared."""
    lines = [f"{'':28}{'median':>9}{'least':>9}{'most':>9}  budget"]
    for program in timed:
        taken = times[program.name]
        three = (median(taken), min(taken), max(taken))
        numbers = "".join(f"{number:7.3f} s" for number in three)
        lines.append(f"{program.name:28}{numbers}  {program.budget}".rstrip())
    reference, rivals = (median(times[program.name]) for program in timed[:2])
    lines.append(f"{'ratio':28}{rivals / reference:7.2f} x")
    return "\n".join(lines)


def main() -> int:
    """Time every program in turn, and print the table."""
    parser = argparse.ArgumentParser(description="Time the first paint of rivals.")
    parser.add_argument("--runs", type=int, default=15, help="rounds (15)")
    runs = max(parser.parse_args().runs, 1)
    timed = programs()
    times: dict[str, list[float]] = {program.name: [] for program in timed}
    with tempfile.TemporaryDirectory() as home:
        env = clean_environment(home)
        try:
            for program in timed:
                seconds(program, env)  # so that compiled files are there
            for _ in range(runs):
                for program in timed:
                    times[program.name].append(seconds(program, env))
        except StuckError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"{runs} rounds; first fact: {timed[1].words!r}\n")
    print(table(timed, times))
    return 0


if __name__ == "__main__":
    sys.exit(main())
