"""Somebody who types in `rivals`, or in a mere input, and sees how soon what is there.

`python -m tests.bench.typist NOTES FOLDER` is the program in which is typed.
"""

from __future__ import annotations

import contextlib
import os
import select
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Input

import tui
from facts.loading import Loading
from facts.search.searcher import Page
from tests.bench.first_paint import started
from tui.app import RivalsApp
from tui.screens.main import MainScreen

PACE = 0.12
"""Seconds between two keys of somebody who types fast."""

QUIET = 1.5
"""Seconds without a change of the screen after which a tab is done."""

Note = Callable[[str, str], None]
"""Notes that a text is typed or found, and painted."""


class Noting(RivalsApp):
    """rivals, which notes when it has painted what was typed and what that finds."""

    CSS_PATH = [  # noqa: RUF012 (Textual's; it looks for them beside this class)
        Path(tui.__file__).parent / "app.tcss",
        Path(tui.__file__).parent / "screens" / "main.tcss",
    ]

    def __init__(self, folder: Path, note: Note) -> None:
        super().__init__(Loading(folder))
        self._note = note

    def on_ready(self) -> None:
        """Begin to note."""
        screen = self.screen
        assert isinstance(screen, MainScreen)

        def painted(page: Page) -> None:
            screen.call_after_refresh(self._note, "found", page.query.text)

        def typed(text: str) -> None:
            screen.call_after_refresh(self._note, "typed", text)

        self.watch(screen, "page", painted, init=False)
        self.watch(screen, "text", typed, init=False)


class OneInput(App[None]):
    """A Textual app that has an input and does nothing, to compare with."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self._note = note

    def compose(self) -> ComposeResult:
        """The input."""
        box = Input()
        box.cursor_blink = False
        yield box

    def on_input_changed(self, event: Input.Changed) -> None:
        """Note that it has been painted."""
        self.screen.call_after_refresh(self._note, "found", event.value)

    def on_key(self, event: events.Key) -> None:
        """Empty the input by the key that does so in rivals."""
        if event.key == "escape":
            self.query_one(Input).value = ""


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


@contextlib.contextmanager
def typing(what: str, env: dict[str, str], home: Path) -> Iterator[Typist]:
    """Somebody who types in rivals in a folder, or in a mere input where none is."""
    pipe = home / f"notes-{len(what)}"
    os.mkfifo(pipe)
    notes = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    own = [sys.executable, "-m", "tests.bench.typist", str(pipe), what]
    # As `tui` sets it: here Textual is imported before.
    pace = {"TEXTUAL_FPS": os.environ["TEXTUAL_FPS"]} if what else {}
    with started(own, env | pace) as (process, terminal):
        typist = Typist(process.pid, terminal, notes)
        typist.settled("")
        yield typist
    os.close(notes)


def be_measured(notes: Path, what: str) -> None:
    """Be rivals in a folder, or a mere input where none is named."""
    with notes.open("w", buffering=1) as file:

        def note(kind: str, text: str) -> None:
            file.write(f"{time.perf_counter()} {kind} {text}\n")

        if what:
            Noting(Path(what), note).run()
        else:
            OneInput(note).run()


if __name__ == "__main__":
    be_measured(Path(sys.argv[1]), sys.argv[2])
