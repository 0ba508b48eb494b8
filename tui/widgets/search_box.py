"""The search box, and what the search answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.suggester import Suggester
from textual.widgets import Input, Static

from facts.dossier import Dossier
from facts.query import Choices
from facts.query.completion import complete
from facts.query.explain import alias
from facts.search.searcher import Page
from facts.text import clean
from tui.actions import SEARCH, bindings


class Completion(Suggester):
    """Offers the rest of a field's name, or of its value."""

    def __init__(self, choices: Callable[[], Choices]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._choices = choices

    async def get_suggestion(self, value: str) -> str | None:
        """The text completed, or None."""
        return complete(value, self._choices())


class SearchInput(Input):
    """An input that takes a blank from terminals that send it as a bare key."""

    BINDINGS = bindings(SEARCH)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "space" and event.character is None:
            event.character = " "
        await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        """Make one line of several, of which Textual's input takes but the first."""
        event.text = " ".join(event.text.splitlines())

    def action_end(self, select: bool = False) -> None:
        """Go to the end; from there, take what is offered, as the right arrow does."""
        if self.cursor_at_end and not select:
            self.action_cursor_right()
        else:
            super().action_end(select)

    async def action_clear_or_leave(self) -> None:
        """Empty the box, or go back to the list when it is empty."""
        if self.value:
            self.value = ""
        else:
            await self.run_action("screen.focus_rows")


class SearchBox(Horizontal):
    """One line: what is searched, and how many facts were found."""

    DEFAULT_CSS = """
    SearchBox > #search-answer {
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    dossier: var[Dossier | None] = var(None, init=False)
    page: var[Page] = var(Page, init=False)
    total: var[int | None] = var(None, init=False)

    @dataclass
    class Changed(Message):
        """Something else is searched."""

        text: str

    def compose(self) -> ComposeResult:
        """A sign, the input, and the answer."""
        yield Static("⌕", id="search-sign")
        yield SearchInput(
            placeholder='Search facts: words, "phrase", -not, topic:health…',
            compact=True,
            id="search-input",
            suggester=Completion(self._choices),
        )
        yield Static(id="search-answer")

    def _choices(self) -> Choices:
        return self.dossier.choices if self.dossier else {}

    @property
    def text(self) -> str:
        """What is searched."""
        return self.query_one(SearchInput).value

    @text.setter
    def text(self, text: str) -> None:
        """Search for something else, with the cursor behind it."""
        box = self.query_one(SearchInput)
        box.value = text
        box.cursor_position = len(text)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    def watch_page(self) -> None:
        """Say how many were found, and what was corrected or not understood."""
        self._answer()

    def watch_total(self) -> None:
        """Say of how many."""
        self._answer()

    def _answer(self) -> None:
        answers = self.query("#search-answer")
        if answers:
            box, said = answers.first(Static), answer(self.page, self.total)
            fits = 0 < said.cell_length <= box.content_size.width
            box.update(said, layout=not fits)


def answer(page: Page, total: int | None) -> Content:
    """What a search says of itself: "3 of 60 · perscription → prescription".

    What was left out comes before what was corrected: there may be no room for both.
    """
    if not page.query.text.strip():
        return Content("")
    found = f"{page.total:,}" if page.counted else "counting"
    count = found if total is None else f"{found} of {total:,}"
    parts = [Content.styled(count, "bold" if page.total else "bold $error")]
    parts += [Content.styled(clean(hint), "$warning") for hint in page.query.hints]
    parts += [
        Content.styled(f"{clean(word)} → {near[0]}", "$match")
        for word, near in page.corrections.items()
    ]
    parts += [Content(clean(alias(*pair))) for pair in page.aliases.items()]
    return Content(" · ").join(parts)
