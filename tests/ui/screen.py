"""rivals under test: it is driven by keys and mouse, and read from its screen."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.pilot import Pilot
from textual.strip import Strip
from textual.worker import WorkerCancelled

from facts import Dossier
from facts.folder import check_folder
from facts.index.making.in_memory import build_index
from facts.marks import Marks
from tui.app import RivalsApp
from tui.opening import Opening

Size = tuple[int, int]

SIZES: tuple[Size, ...] = ((80, 24), (120, 36), (160, 50))
KEYS = {
    " ": "space",
    "/": "slash",
    ":": "colon",
    "?": "question_mark",
}
"""What keys are called whose characters are no letters or digits."""

RULES = re.compile("[─-▟]")
"""Lines and blocks that a screen is divided with."""

CHARACTERS = {key: character for character, key in KEYS.items()}
ROUNDS = 8
"""Twice as many as any key needs: from a widget to the screen, to a pane."""

SCROLLING = frozenset({"end", "home", "pagedown", "pageup"})
"""Keys after which Textual moves what is in view at the next tick of its clock."""

TOO_LONG = 20.0
"""Seconds after which something that should have ended never will."""


@dataclass(frozen=True)
class Opened:
    """The opening of a dossier that is open."""

    dossier: Dossier
    anew: ExitStack
    """Closes what is opened again."""

    def ready(self, seconds: float) -> bool:
        return True

    def result(self) -> Dossier:
        return self.dossier

    @property
    def progress(self) -> None:
        return None

    def again(self) -> Opened:
        check_folder(self.dossier.folder)
        dossier = opened(self.dossier.folder, self.dossier.marks.path)
        return Opened(self.anew.enter_context(dossier), self.anew)


def opened(folder: Path, marks: Path) -> Dossier:
    """A folder's dossier, opened in this process, with its marks in a file."""
    return Dossier(folder, build_index(folder), Marks(marks))


@dataclass(frozen=True)
class Rivals:
    """The app that is running."""

    app: RivalsApp
    pilot: Pilot[None]

    async def settle(self) -> None:
        """Wait until nothing more happens by itself."""
        async with asyncio.timeout(TOO_LONG):
            await self._pause()
            while busy := [w for w in self.app.workers if not w.is_finished]:
                for worker in busy:
                    try:
                        await worker.wait()
                    except WorkerCancelled:
                        continue
                await self._pause()

    async def _pause(self) -> None:
        """Let every widget answer its messages, and those answers, and so on.

        A pause that waits until the process is idle ends early on a busy machine.
        """
        for _ in range(ROUNDS):
            await self.pilot.pause(0)
        await self.pilot.pause(0.03)

    async def press(self, *keys: str) -> None:
        """Press keys, each when all that the one before did is done.

        Other than `Pilot.press`, which waits four times for each.
        """
        for key in keys:
            self.strike(key)
            await self.settle()
            if key in SCROLLING:
                await self.pilot.pause(0.15)

    async def hurry(self, *keys: str) -> None:
        """Press keys faster than what they do is done."""
        for key in keys:
            self.strike(key)
        await self.settle()

    def strike(self, key: str) -> None:
        """Press a key, and wait for nothing."""
        character = CHARACTERS.get(key, key if len(key) == 1 else None)
        self.app.post_message(events.Key(key, character))

    async def type(self, text: str) -> None:
        """Press the key of each letter."""
        await self.hurry(*(KEYS.get(letter, letter) for letter in text))

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def search(self, text: str) -> None:
        """Search for a text, from wherever the keyboard is, and go to the list."""
        await self.press("slash", "ctrl+u")
        await self.type(text)
        await self.press("enter")

    async def click(
        self, text: str, within: str | None = None, *, times: int = 1
    ) -> None:
        """Click where a text stands on the screen, or within a part of it."""
        await self.pilot.click(offset=self.place(text, within), times=times)
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def wait_for(self, text: str) -> None:
        """Wait for what Textual shows a moment later."""
        try:
            async with asyncio.timeout(TOO_LONG):
                while text not in self.text:
                    await self.pilot.pause()
        except TimeoutError:
            raise AssertionError(f"{text!r} never came:\n{self.text}") from None

    @property
    def strips(self) -> list[Strip]:
        """What the terminal is given, line by line."""
        compositor = self.app.screen._compositor  # noqa: SLF001 (nothing public has it)
        return compositor.render_strips()

    @property
    def lines(self) -> list[str]:
        return [strip.text for strip in self.strips]

    @property
    def text(self) -> str:
        """The screen as a person sees it."""
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """The whole screen on one line and without rules."""
        return " ".join(RULES.sub(" ", self.text).split())

    def place(self, text: str, within: str | None = None) -> tuple[int, int]:
        """The cell in which a text first begins, on the screen or within a part."""
        screen = self.app.screen
        region = screen.query_one(within).region if within else screen.region
        for place in self._places(text):
            if region.contains(*place):
                return place
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        for row, line in enumerate(self.lines):
            start = line.find(text)
            while start >= 0:
                yield cell_len(line[:start]), row
                start = line.find(text, start + 1)

    def style(self, text: str, within: str | None = None) -> Style:
        """How the first letter of a text is drawn."""
        column, row = self.place(text, within)
        style = next(iter(self.strips[row].crop(column, column + 1))).style
        return style or Style()

    def part(self, selector: str) -> str:
        """What stands in one part of the screen, on one line and without rules."""
        region = self.app.screen.query_one(selector).region
        strips = self.strips[max(0, region.y) : region.bottom]
        texts = (strip.crop(region.x, region.right).text for strip in strips)
        return " ".join(RULES.sub(" ", " ".join(texts)).split())

    @property
    def shown_fact(self) -> str:
        """The id of the fact in the detail, where there is room for it."""
        found = re.search(r"\bId ([a-z0-9-]+)", self.part("FactDetail"))
        assert found, f"no fact's id is on the screen:\n{self.text}"
        return found[1]

    def rows_with(self, text: str) -> Sequence[str]:
        """The lines of the screen in which a text stands."""
        return [line for line in self.lines if text in line]

    def line_of(self, text: str) -> str:
        """The only line of the screen in which a text stands."""
        lines = self.rows_with(text)
        assert len(lines) == 1, f"{text!r} is on {len(lines)} lines:\n{self.text}"
        return lines[0]


@asynccontextmanager
async def running(
    dossier: Dossier | Opening, size: Size = (120, 36), *, settled: bool = True
) -> AsyncIterator[Rivals]:
    """Start rivals, and leave it when nothing more happens by itself."""
    if sys.version_info >= (3, 12):  # as App.run does
        loop = asyncio.get_running_loop()
        loop.set_task_factory(asyncio.eager_task_factory)
    with ExitStack() as stack:
        if isinstance(dossier, Dossier):
            dossier = Opened(dossier, stack)
        app = RivalsApp(dossier)
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            rivals = Rivals(app, pilot)
            if settled:
                await rivals.settle()
            yield rivals
            await rivals.settle()
