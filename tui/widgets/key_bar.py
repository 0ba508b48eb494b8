"""The last line: the keys that matter where the keyboard is."""

from __future__ import annotations

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

    def _labels(self) -> list[tuple[str, Content]]:
        """The keys and how they look; the last two, Help and Quit, always."""
        labels: dict[str, tuple[str, Content]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in labels:
                key = self.app.get_key_display(binding)
                if self._is_typed(key):
                    continue
                style = "bold $footer-key-foreground"
                label = Content.assemble((f" {key}", style), f" {binding.description} ")
                labels[binding.action] = binding.key, label
        shown = list(labels.values())
        while len(shown) > 2 and _width(shown) > self.size.width:
            del shown[-3]
        return shown

    def _is_typed(self, key: str) -> bool:
        """Whether the widget that has the keyboard takes the key as text."""
        focused = self.screen.focused
        typed = key if len(key) == 1 else None
        return focused is not None and focused.check_consume_key(key, typed)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        end = 0
        for key, label in self._labels():
            end += label.cell_length
            if event.x < end:
                self.app.simulate_key(key)
                return


def _width(labels: list[tuple[str, Content]]) -> int:
    return sum(label.cell_length for _, label in labels)
