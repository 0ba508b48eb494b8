"""What a person does with rivals, from launch to memo, in a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.ui.terminal import READY, RIVALS, Size, environment
from tests.ui.tmux import in_tmux, needs_tmux

pytestmark = needs_tmux


def read_back(markdown: str) -> tuple[int, int, int]:
    """How many claims, references to footnotes, and footnotes a reader sees."""
    tokens = MarkdownIt().use(footnote_plugin).parse(markdown)
    inner = [child for token in tokens for child in token.children or ()]
    assert not [t for t in inner if t.type == "text" and "[^" in t.content]
    claims = sum(token.type == "list_item_open" for token in tokens)
    references = sum(token.type == "footnote_ref" for token in inner)
    return claims, references, sum(token.type == "footnote_open" for token in tokens)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
def test_the_whole_story(folder: Path, tmp_path: Path, size: Size) -> None:
    rivals = (*RIVALS, "-d", str(folder))
    env = environment(tmp_path / "home")
    memo = tmp_path / "memo.md"
    with in_tmux(rivals, env, tmp_path, size) as terminal:
        terminal.wait_for("Northwind and Contoso", "Compare 8", "Marked 0")
        terminal.wait_for("Contoso runs 40 depots", *READY)
        terminal.press("/")
        terminal.wait_for("f1 Help")
        terminal.type("clinnics")
        terminal.wait_for("2 of 9", "clinnics → clinics", gone="40 depots")
        terminal.press("Enter")
        terminal.wait_for("space Mark")
        terminal.press("Space", "j", "Space")
        terminal.wait_for("Marked 2")
        terminal.press("x")
        terminal.wait_for("Export to Markdown", "2 marked", "northwind-and-contoso.md")
        terminal.type(str(memo))
        terminal.wait_for(memo.name)
        terminal.press("Enter")
        terminal.wait_for("Saved", "Marked 2", gone="Export to Markdown")
        terminal.press("q")
        assert terminal.end() == 0
    exported = memo.read_text(encoding="utf-8")
    assert read_back(exported) == (2, 2, 2)
    assert exported.count("clinics. ") == 2
    with in_tmux(rivals, env, tmp_path, size) as terminal:
        terminal.wait_for("Facts 9", "Marked 2")
        terminal.press("4")
        terminal.wait_for("●", "opens clinics", "closes its clinics")


def test_the_builtin_dossier_is_there_without_arguments(tmp_path: Path) -> None:
    with in_tmux(RIVALS, environment(tmp_path), tmp_path) as terminal:
        terminal.wait_for("Amazon and Walmart", "facts · 2 articles", "Quit")
        terminal.press("c")
        terminal.wait_for("Amazon", "Walmart", "Gap")
        terminal.press("F10")
        assert terminal.end() == 0


def test_every_size_brings_the_facts_back(folder: Path, tmp_path: Path) -> None:
    rivals = (*RIVALS, "-d", str(folder))
    with in_tmux(rivals, environment(tmp_path / "home"), tmp_path) as terminal:
        terminal.wait_for("Compare 8", "Status", *READY)
        before = terminal.screen
        for size, words in (
            ((40, 10), "Northwind"),
            ((200, 60), "Fabrikam closes its clinics."),
            ((20, 5), "rivals"),
            ((80, 24), "Contoso runs 40 depots"),
            ((1, 1), ""),
            ((120, 36), "Contoso runs 40 depots"),
        ):
            terminal.resize(*size)
            terminal.wait_for(words)
        terminal.resize(80, 24)
        terminal.wait_for(before.rstrip("\n"))
        terminal.press("j", "Space")
        terminal.wait_for("Marked 1")
        terminal.press("q")
        assert terminal.end() == 0
