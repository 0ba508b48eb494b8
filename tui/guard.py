"""The last guard before the terminal: no control character passes it."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from facts.text import unsafe_character, without_unsafe

MOVING = re.compile("[\t-\r\x85\u2028\u2029]")
"""White space that would move a terminal's cursor elsewhere."""


class OutputGuard(LineFilter):
    """Takes out of every line what would steer a terminal.

    Rich counts these characters as no cells wide, so the layout stays as it is.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, those with control characters made safe."""
        return [
            Segment(without_unsafe(text), style, control)
            if unsafe_character(text) or MOVING.search(text)
            else segment
            for segment in segments
            for text, style, control in [segment]
        ]
