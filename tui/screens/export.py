"""Export: what, how grouped, and where to, beside a preview."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, RadioButton, RadioSet, Static

from facts.dossier import Dossier
from facts.errors import ExportError
from facts.export.file import free_path, suggested_name, write_export
from facts.export.markdown import (
    GROUPS,
    Group,
    comparison_to_markdown,
    facts_to_markdown,
)
from facts.model import Fact
from facts.text import clean
from tui.clipboard import copy
from tui.marking import scope_of_marks
from tui.screens.dialog import Dialog

CHANGED = "The files have changed since they were read: r reads them again."
"""What is said instead of giving out verdicts that may not hold any more."""

MOST_CHUNKS = 300
"""Of the export that are shown before it is written."""


class Choice(RadioButton):
    """A choice of which the sign, and not only the colour, says whether it is made."""

    def on_mount(self) -> None:
        """Draw the sign of the choice that is made at first."""
        self._draw_sign()

    def watch_value(self) -> None:
        """Draw the other sign, and tell."""
        self._draw_sign()
        super().watch_value()

    def _draw_sign(self) -> None:
        self.BUTTON_INNER = "●" if self.value else "○"


class ExportScreen(Dialog[None]):
    """Writes Markdown to a file or the clipboard, at first of what the tab shows."""

    AUTO_FOCUS = "#export-path"

    what = getters.query_one("#export-what", RadioSet)
    group = getters.query_one("#export-group", RadioSet)
    path = getters.query_one("#export-path", Input)
    said = getters.query_one("#export-said", Static)
    preview = getters.query_one("#export-preview", Static)

    def __init__(
        self,
        dossier: Dossier,
        text: str,
        pair: tuple[str, str],
        tab: str,
        grouping: Group | None = None,
    ) -> None:
        super().__init__()
        self._dossier = dossier
        self._text = text
        self._searched = dossier.search(text, limit=1)
        self._pair = pair
        self._comparing = tab == "compare" and all(pair)
        self._narrowed = (
            dossier.marked(text) if tab == "marked" and text.strip() else []
        )
        self._first_grouping = grouping
        self._confirmed = ""

    def compose(self) -> ComposeResult:
        """The choices above the preview, the destination below it."""
        marked = len(self._dossier.marks.ids)
        first = self._first()
        suggested = free_path(Path(suggested_name(self._dossier.title)))
        with Vertical(classes="dialog export") as frame:
            frame.border_title = "Export to Markdown"
            frame.border_subtitle = "tab: next · enter: choose · esc: back"
            with RadioSet(id="export-what", compact=True):
                if narrowed := len(self._narrowed):
                    said = f"{narrowed} of the marked"
                    yield Choice(said, first == "narrowed", id="narrowed")
                yield Choice(f"{marked} marked", first == "marked", id="marked")
                yield Choice(self._found(), first == "found", id="found")
                if all(self._pair):
                    yield Choice("comparison", first == "compare", id="compare")
            with RadioSet(id="export-group", compact=True):
                yield Choice("one list", self._first_grouping is None)
                for group in GROUPS:
                    chosen = group == self._first_grouping
                    yield Choice(f"by {group}", chosen, id=f"by-{group}")
            with VerticalScroll(id="export-scroll"):
                yield Static(id="export-preview")
            with Horizontal(id="export-where"):
                yield Static("File ", id="export-label")
                yield Input(str(suggested), compact=True, id="export-path")
            yield Static(id="export-said")
            with Horizontal(id="export-buttons"):
                yield Button("Save", variant="primary", compact=True, id="save")
                yield Button("Copy", compact=True, id="copy")
                yield Button("Close", compact=True, id="close")

    def _first(self) -> str:
        """What is chosen before anybody chooses."""
        if self._comparing:
            return "compare"
        if self._narrowed:
            return "narrowed"
        return "marked" if self._dossier.marks.ids else "found"

    def _found(self) -> str:
        found = self._searched.total
        return f"{found} found" if self._text.strip() else f"all {found}"

    def on_mount(self) -> None:
        """Show what would be written."""
        self._offer_grouping()
        self.show_preview()

    @on(RadioSet.Changed)
    def _changed(self) -> None:
        self._offer_grouping()
        self.said.update("")
        self.show_preview()

    @on(Input.Changed)
    def _renamed(self) -> None:
        self._confirmed = ""
        self.said.update("")

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.save()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "save":
            self.save()
        elif event.button.id == "copy":
            self.copy()
        else:
            self.dismiss(None)

    def _what(self) -> str:
        pressed = self.what.pressed_button
        return (pressed.id or "") if pressed else "marked"

    def _offer_grouping(self) -> None:
        """Let only facts be grouped: a comparison has its own order."""
        self.group.visible = self._what() != "compare"

    def _grouping(self) -> Group | None:
        pressed = self.group.pressed_button
        wanted = (pressed.id or "") if pressed else ""
        return next((group for group in GROUPS if wanted == f"by-{group}"), None)

    def _chunks(self) -> Iterator[str]:
        """The export that the choices ask for."""
        what, dossier = self._what(), self._dossier
        if what == "compare":
            compared = dossier.compare(*self._pair, self._text)
            return comparison_to_markdown(dossier, compared)
        facts: Iterable[Fact]
        if what == "found":
            words = self._text.strip()
            scope = f"Facts found by {words}" if words else "All facts"
            facts = (hit.fact for hit in dossier.hits(self._text))
        elif what == "narrowed":
            scope, facts = scope_of_marks(self._text), dossier.facts(self._narrowed)
        else:
            scope, facts = scope_of_marks(""), dossier.facts(dossier.marks.ids)
        return facts_to_markdown(dossier, facts, scope=scope, group=self._grouping())

    @work(exclusive=True, group="preview", description="preview")
    async def show_preview(self) -> None:
        """Show the beginning of what would be written."""
        await asyncio.sleep(0)
        chunks = self._chunks()
        shown = await asyncio.to_thread(lambda: list(islice(chunks, MOST_CHUNKS + 1)))
        if self.is_mounted:
            more = "\n…" if len(shown) > MOST_CHUNKS else ""
            text = "".join(shown[:MOST_CHUNKS]).rstrip() + more
            self.preview.update(Content(text))
            await self._is_honest()

    async def _is_honest(self) -> bool:
        """Whether the files are as they were read, and the search as it was meant.

        Where either is not so, that is said.
        """
        hints = self._searched.query.hints if self._what() != "marked" else ()
        said = "; ".join(("The search is not understood", *hints)) if hints else ""
        if not await asyncio.to_thread(self._dossier.is_current):
            said = CHANGED
        if said and self.is_mounted:
            self._say(said, "$error")
        return not said

    @work(exclusive=True, group="write", description="write")
    async def save(self) -> None:
        """Write the file; over another only when asked a second time."""
        await asyncio.sleep(0)
        name = self.path.value.strip()
        if not name:
            self._say("Name a file.", "$error")
            return
        path = Path(os.path.expanduser(name))
        force = self._confirmed == name
        if os.path.isfile(path) and not force:
            self._confirmed = name
            shown = clean(name)
            self._say(
                f"{shown} is there already: save again to overwrite it", "$warning"
            )
            return
        if not await self._is_honest():
            return
        chunks = self._chunks()
        try:
            await asyncio.to_thread(write_export, path, chunks, force=force)
        except ExportError as error:
            self._say(str(error), "$error")
            return
        where = clean(str(path.resolve()))
        self.app.notify(where, title="Saved", markup=False)
        self.dismiss(None)

    @work(exclusive=True, group="write", description="copy")
    async def copy(self) -> None:
        """Copy the whole export."""
        if not await self._is_honest():
            return
        chunks = self._chunks()
        text = await asyncio.to_thread(lambda: "".join(chunks))
        self._say(copy(self.app, text), "$success")

    def _say(self, sentence: str, style: str) -> None:
        self.said.update(Content.styled(sentence, style))
