"""What the tabs show: a list, and things beside it."""

from __future__ import annotations

from textual.widget import Widget

from facts.model import Fact
from tui.widgets.virtual_list import VirtualList


class Pane(Widget):
    """The content of a tab, with a list that the keyboard goes to."""

    DEFAULT_CSS = """
    Pane { layout: horizontal; width: 1fr; height: 1fr; }
    """

    @property
    def rows(self) -> VirtualList:
        """The list."""
        return self.query_one(VirtualList)

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor, where rows are facts."""
        return None
