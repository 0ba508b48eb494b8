"""Which two companies to compare."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from facts.model import Company
from tui.messages import PairChosen
from tui.screens.dialog import Dialog


class ChooseScreen(Dialog[None]):
    """A company for each column."""

    AUTO_FOCUS = "#choose-left"

    def __init__(self, companies: Sequence[Company], pair: tuple[str, str]) -> None:
        super().__init__()
        self._companies = companies
        self._pair = pair

    def compose(self) -> ComposeResult:
        """Two lists side by side."""
        with Vertical(classes="dialog choose") as frame:
            frame.border_title = "Compare"
            frame.border_subtitle = "enter: choose · esc: back"
            with Horizontal():
                for side in ("left", "right"):
                    options = OptionList(
                        *(Option(Content(c.name), id=c.id) for c in self._companies),
                        id=f"choose-{side}",
                    )
                    options.border_title = f"{side.title()} column"
                    yield options

    def on_mount(self) -> None:
        """Begin with the companies that are compared now."""
        ids = [company.id for company in self._companies]
        for side, company in zip(("left", "right"), self._pair, strict=True):
            place = ids.index(company) if company in ids else 0
            self.query_one(f"#choose-{side}", OptionList).highlighted = place

    @on(OptionList.OptionSelected, "#choose-left")
    def _left_chosen(self) -> None:
        self.query_one("#choose-right").focus()

    @on(OptionList.OptionSelected, "#choose-right")
    def _right_chosen(self) -> None:
        left, right = (self._chosen(side) for side in ("left", "right"))
        if left == right:
            self.notify("Choose two different companies.", severity="warning")
            return
        self.app.screen_stack[-2].post_message(PairChosen((left, right)))
        self.dismiss(None)

    def _chosen(self, side: str) -> str:
        options = self.query_one(f"#choose-{side}", OptionList)
        return self._companies[options.highlighted or 0].id
