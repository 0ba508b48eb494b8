"""How the screens do on a dossier of any size, its index warm: a table, ratios first.

Run by hand, in the environment that `rivals` is installed in:

    .venv/bin/python tests/bench/synthetic.py /tmp/million 1000000
    .venv/bin/python -m tests.bench.any_size /tmp/million

First `rivals` and a one-widget Textual app are started in turn, as in `first_paint.py`.
Then `rivals` is typed in: each key waits until what it finds is painted, and the next
comes a moment later, while what the one before found is still being counted. Then keys
come faster than that, and it is measured how soon each stands in the search box. At
last every tab is opened and gone through. What a key takes is the time from its being
written to the terminal until the screen that answers it is written out.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

import tui
from facts import open_dossier
from facts.loading import Loading
from facts.search import Page
from tests.bench.first_paint import (
    ONE_WIDGET,
    Program,
    clean_environment,
    seconds,
    started,
)
from tests.bench.search import misspelt
from tests.bench.synthetic import KNOWN, SMALL
from tui.app import RivalsApp
from tui.screens.main import MainScreen

PRESSES = 150
PACE = 0.12
"""Seconds between two keys of somebody who types fast."""

HURRY = 0.02
QUIET = 1.5
"""Seconds without a change of the screen after which a tab is done."""

TOUR = (
    ("end of the facts", "\x1b[F"),
    ("home", "\x1b[H"),
    ("Compare", "c"),
    ("end of Compare", "\x1b[F"),
    ("next gap", "n"),
    ("Articles", "a"),
    ("end of Articles", "\x1b[F"),
    ("mark a thousand", "1M"),
    ("Marked", "m"),
    ("end of Marked", "\x1b[F"),
    ("no marks", "U"),
    ("Facts", "1"),
)
BUDGETS = {
    "first paint": "1.75 x",
    "key to result": "50 ms",
    "memory": "200 MB",
}


class Noting(RivalsApp):
    """rivals, which notes when it has painted what was typed and what that finds."""

    CSS_PATH = [  # noqa: RUF012 (Textual's; it looks for them beside this class)
        Path(tui.__file__).parent / "app.tcss",
        Path(tui.__file__).parent / "screens" / "main.tcss",
    ]

    def __init__(self, folder: Path, notes: Path) -> None:
        super().__init__(Loading(folder))
        self._notes = notes.open("w", buffering=1)

    def on_ready(self) -> None:
        """Begin to note."""
        screen = self.screen
        assert isinstance(screen, MainScreen)

        def note(kind: str, text: str) -> None:
            self._notes.write(f"{time.perf_counter()} {kind} {text}\n")

        def painted(page: Page) -> None:
            screen.call_after_refresh(note, "found", page.query.text)

        def typed(text: str) -> None:
            screen.call_after_refresh(note, "typed", text)

        self.watch(screen, "page", painted, init=False)
        self.watch(screen, "text", typed, init=False)


class Typist:
    """Writes keys to the terminal of a program, and waits for what comes of them."""

    def __init__(self, pid: int, terminal: int, notes: int) -> None:
        self._pid = pid
        self._terminal = terminal
        self._notes = notes
        self._begun = ""
        self.noted: dict[tuple[str, str], float] = {}
        """When a text was last typed or found."""

        self.last = 0.0
        """When something last came to the screen."""

    def listen(self, wait: float) -> None:
        """Take what comes of the screen and of the notes, for so long at most."""
        ready = select.select([self._terminal, self._notes], [], [], max(wait, 0))[0]
        if self._terminal in ready:
            os.read(self._terminal, 1 << 16)
            self.last = time.perf_counter()
        if self._notes in ready:
            *lines, self._begun = (
                self._begun + os.read(self._notes, 1 << 16).decode()
            ).split("\n")
            for line in lines:
                at, kind, text = line.split(" ", 2)
                self.noted.setdefault((kind, text), float(at))

    def pause(self, wait: float) -> None:
        """Let so many seconds pass."""
        end = time.perf_counter() + wait
        while (left := end - time.perf_counter()) > 0:
            self.listen(left)

    def press(self, keys: str) -> float:
        """Press keys at once, and answer when."""
        os.write(self._terminal, keys.encode())
        return time.perf_counter()

    def wait_for(self, kind: str, text: str, most: float = 20.0) -> float:
        """Wait until a text is typed or found, and answer when that was."""
        end = time.perf_counter() + most
        while (kind, text) not in self.noted:
            if time.perf_counter() > end:
                raise TimeoutError(f"{kind} {text!r} never came")
            self.listen(0.05)
        return self.noted[kind, text]

    def clear(self) -> None:
        """Empty the search box, and wait until that is done."""
        self.noted.clear()
        self.press("\x1b")
        self.wait_for("found", "")
        self.pause(PACE)
        self.noted.clear()

    def settled(self, keys: str) -> float:
        """Press keys, and answer after how long the screen changed no more."""
        begun = self.last = self.press(keys)
        while time.perf_counter() < self.last + QUIET:
            self.listen(0.1)
        return self.last - begun

    def memory(self, kind: str = "VmRSS") -> float:
        """What the program has in memory, in MB."""
        status = Path(f"/proc/{self._pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith(kind))
        return int(line.split()[1]) / 1024


def phrases(seed: int = 11) -> Iterator[str]:
    """What is typed: common words and rare ones, every third misspelt."""
    choose = random.Random(seed)
    while True:
        words = [choose.choice(KNOWN.split()), choose.choice(SMALL.split())]
        if choose.random() < 1 / 3:
            words[0] = misspelt(words[0], choose)
        choose.shuffle(words)
        yield " ".join(words)


def one_by_one(typist: Typist, presses: int) -> list[float]:
    """The milliseconds from each key to the painted page that it finds."""
    taken: list[float] = []
    for phrase in phrases():
        for end in range(1, len(phrase) + 1):
            typist.noted.clear()
            begun = typist.press(phrase[end - 1])
            taken.append((typist.wait_for("found", phrase[:end]) - begun) * 1000)
            typist.pause(PACE)
        if len(taken) >= presses:
            return taken
        typist.clear()
    return taken


def in_a_hurry(typist: Typist, presses: int) -> list[float]:
    """The milliseconds from each key to its letter, while searches are under way."""
    taken: list[float] = []
    for phrase in phrases(13):
        typist.clear()
        begun = []
        for letter in phrase:
            begun.append(typist.press(letter))
            typist.pause(HURRY)
        typist.wait_for("found", phrase)
        for n, at in enumerate(begun, 1):
            # A letter that was painted with later ones stands in their text.
            seen = (typist.noted.get(("typed", phrase[:m])) for m in range(n, 99))
            taken.append((min(filter(None, seen)) - at) * 1000)
        if len(taken) >= presses:
            return taken
    return taken


def line(name: str, taken: Sequence[float], budget: str = "") -> str:
    """A line of the table."""
    most = quantiles(taken, n=20)[-1]
    three = f"{median(taken):9.1f}{most:9.1f}{max(taken):9.1f} ms"
    return f"{name:34}{three}  {budget}".rstrip()


def first_words(folder: Path) -> str:
    """The beginning of the fact that stands first."""
    with open_dossier(folder) as dossier:
        statement = dossier.search(limit=1, counted=False).hits[0].fact.statement
    return " ".join(statement.split()[:3])


def first_paints(folder: Path, env: dict[str, str], runs: int) -> None:
    """Start both programs in turn, and print how they compare."""
    rivals = [str(Path(sys.executable).with_name("rivals")), "-d", str(folder)]
    both = (
        Program(
            "one widget", [sys.executable, "-c", ONE_WIDGET], "one widget, painted"
        ),
        Program("rivals", rivals, first_words(folder)),
    )
    for program in both:
        seconds(program, env)
    times = [[seconds(program, env) for program in both] for _ in range(runs)]
    one, ours = (median(column) for column in zip(*times, strict=True))
    ratio = f"{ours / one:9.2f} x"
    print(f"{'facts on screen / one widget':34}{ratio}  {BUDGETS['first paint']}")
    print(f"{'':34}{ours:9.3f} s / {one:.3f} s")


def use(folder: Path, env: dict[str, str], home: Path, presses: int) -> None:
    """Type in rivals, open every tab, and print what it took."""
    pipe = home / "notes"
    os.mkfifo(pipe)
    notes = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    own = [sys.executable, "-m", "tests.bench.any_size", str(folder)]
    with started([*own, "--notes", str(pipe)], env) as (process, terminal):
        typist = Typist(process.pid, terminal, notes)
        typist.settled("")
        print(f"{'memory when it is open':34}{typist.memory():9.0f} MB")
        typist.press("/")
        typist.pause(1.0)
        print(f"{'':34}{'median':>9}{'95 %':>9}{'most':>9}")
        pages = one_by_one(typist, presses)
        print(line("key to result", pages, BUDGETS["key to result"]))
        print(line("key to letter, in a hurry", in_a_hurry(typist, presses)))
        typist.settled("\x1b\x1b")
        for name, keys in TOUR:
            taken = typist.settled(keys)
            print(f"{name:34}{taken * 1000:9.0f} ms   {typist.memory():6.0f} MB")
        budget = BUDGETS["memory"]
        print(f"{'memory after all that':34}{typist.memory():9.0f} MB  {budget}")
        print(f"{'memory at most':34}{typist.memory('VmHWM'):9.0f} MB")
    os.close(notes)


def main() -> None:
    """Measure, or be the program that is measured."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=9, help="starts of each (9)")
    parser.add_argument("--presses", type=int, default=PRESSES)
    parser.add_argument("--notes", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.notes:
        Noting(given.folder, given.notes).run()
        return
    cache = os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    with open_dossier(given.folder) as dossier:  # makes its index
        print(f"{dossier.total:,} facts, {dossier.article_total:,} articles")
    with tempfile.TemporaryDirectory() as home:
        env = clean_environment(home) | {"XDG_CACHE_HOME": cache}
        first_paints(given.folder, env, max(given.runs, 1))
        use(given.folder, env, Path(home), given.presses)
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, check=False
    )
    print(f"Python {sys.version.split()[0]}, commit {commit.stdout.decode().strip()}")


if __name__ == "__main__":
    main()
