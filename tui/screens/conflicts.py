"""Figures that contradict each other, for a person to retire some of their facts."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from textual import getters, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from facts.conflicts import Claim, Conflict
from facts.dossier import Dossier
from facts.export.wording import contradicted, counted
from facts.search.highlight import Matcher
from facts.verdicts import State
from tui.actions import CONFLICTS, bindings
from tui.lines import clip, indent
from tui.render import Labels, citation, figure_short
from tui.screens.dialog import Dialog
from tui.screens.fact import FactScreen
from tui.verdict_render import with_state
from tui.widgets.fact_detail import detail_of
from tui.widgets.virtual_list import VirtualList


@dataclass(frozen=True, slots=True)
class _Row:
    """One claim, and what it is about where it is the first of its conflict."""

    claim: Claim
    about: str
    """Empty where it contradicts the one before."""

    source: str
    state: State


class ConflictList(VirtualList):
    """The claims, those that contradict each other one below the other."""

    choosing = "screen.open"
    empty = "Looking for figures that contradict each other …"
    row_height = 6

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: Sequence[_Row] = ()

    @property
    def claim(self) -> Claim | None:
        """The claim under the cursor."""
        return self._rows[self.cursor].claim if self._rows else None

    def show(self, rows: Sequence[_Row]) -> None:
        """Show the claims of all conflicts."""
        self._rows = rows
        self.empty = (
            "No two facts of one company, measure and period contradict each other."
        )
        self.refill(len(rows))

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """What it is about, the figure, the statement and the source."""
        shown = self._rows[row]
        figure = Content.styled(figure_short(shown.claim.figure), "bold $figure")
        words = Content.styled(f"  “{shown.claim.figure.text}”", "$muted")
        about = shown.about or "  ≠"
        head = Content.styled(about, "bold $accent").truncate(max(1, width))
        told = with_state(figure + words, Content(""), shown.state, width - 3)
        fact = shown.claim.fact
        statement = clip(Content(fact.statement), width - 3, 2)
        source = f"{shown.source} · {fact.id}"
        below = Content.styled(source, "$muted").truncate(max(1, width - 3))
        return [head, *indent([told, *statement, below], 2)]


class ConflictsScreen(Dialog[None]):
    """Every figure that another of its company, measure and period contradicts."""

    AUTO_FOCUS = "ConflictList"
    BINDINGS = bindings(CONFLICTS)

    claims = getters.query_one(ConflictList)
    frame = getters.query_one("#conflicts", Vertical)

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self._dossier = dossier

    def compose(self) -> ComposeResult:
        """The claims in a frame."""
        with Vertical(id="conflicts", classes="dialog") as frame:
            frame.border_title = "Contradictions"
            frame.border_subtitle = "enter: open the fact · esc: back"
            yield ConflictList()

    def on_mount(self) -> None:
        """Begin to look for them."""
        super().on_mount()
        self.look()

    @work(exclusive=True, group="conflicts", description="conflicts")
    async def look(self) -> None:
        """Hold all facts against each other, and list what differs."""
        await asyncio.sleep(0)
        conflicts = await asyncio.to_thread(self._dossier.conflicts)
        rows = await asyncio.to_thread(_rows, self._dossier, conflicts)
        if self.is_mounted:
            self.frame.border_title = counted(len(conflicts), "contradiction")
            self.claims.show(rows)

    def action_open(self) -> None:
        """Show the whole fact under the cursor."""
        claim = self.claims.claim
        if claim is not None:
            labels, marks = Labels.of(self._dossier), self._dossier.marks.ids
            detail = detail_of(self._dossier, claim.fact, labels, Matcher(), marks)
            self.app.push_screen(FactScreen(detail))


def _rows(dossier: Dossier, conflicts: Sequence[Conflict]) -> list[_Row]:
    rows = []
    for conflict in conflicts:
        about = contradicted(dossier, conflict)
        states = dossier.states(claim.fact for claim in conflict.claims)
        for claim in conflict.claims:
            source = citation(dossier.article(claim.fact.article))
            rows.append(_Row(claim, about, source, states[claim.fact.id]))
            about = ""
    return rows
