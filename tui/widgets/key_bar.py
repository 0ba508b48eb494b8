"""The last line: the keys that matter where the keyboard is."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget


class KeyBar(Widget):
    """The keys shown by their actions, as many as fit; each can be clicked.

    One widget that draws a line: Textual's footer is a widget a key, made anew at each
    change of focus, which start-up would feel.
    """

    DEFAULT_CSS = """
    KeyBar { height: 1; dock: bottom; background: $footer-background; }
    """

    def on_mount(self) -> None:
        """Follow the keyboard."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        """The keys in a row."""
        return Content("").join(label for _, label in self._labels())

    def _labels(self) -> Iterator[tuple[str, Content]]:
        room = self.size.width
        seen = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if not binding.show or not active.enabled or binding.action in seen:
                continue
            seen.add(binding.action)
            key = self.app.get_key_display(binding)
            label = Content.assemble(
                (f" {key}", "bold $footer-key-foreground"), f" {binding.description} "
            )
            room -= label.cell_length
            if room < 0:
                return
            yield binding.key, label

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        end = 0
        for key, label in self._labels():
            end += label.cell_length
            if event.x < end:
                self.app.simulate_key(key)
                return
