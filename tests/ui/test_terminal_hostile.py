"""Hostile data on every screen: nothing of it steers the terminal that shows it."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

from facts.text import unsafe_character
from tests.ui.dossiers import write_dossier
from tests.ui.terminal import RIVALS, Pty, controls, environment, in_pty, text_of
from tests.ui.tmux import Tmux, in_tmux, needs_tmux

HOSTILE = (
    "\x1b]52;c;UFdORUQ=\x07\x1b]2;PWNED\x07\x1b[2J\x1b[5;31m\x1b[?1049l\x1bPq\x1b\\"
    "\x9d52;c;UFdORUQ=\x9c\x9b2J\x85\u202e\u2066\u200b\ufeff\x7f\x0e\x08\x00"
    "[/][@click=app.quit]x[b"
)
PASTE = f"\x1b[200~pasted{HOSTILE.replace(chr(27), '')}\r\n\x1b[201~"

SGR = r"(?:[0-9](?:;[1-9])*;?)?(?:[34]8;2;\d+;\d+;\d+;?){0,2}m"
OURS = re.compile(
    rf"\x1b\[(?:{SGR}|\d+;\d+H|\?(?:7|25|100[0346]|1015|1049|2004)[hl]"
    r"|\?20(?:26|48)\$p|>\d+u|<u)|\x1b]22;[a-z]+\x07|[\r\n]"
)
"""What Textual writes by itself: colours, places, its modes, and the mouse's shape."""

UNGUARDED = """
import sys
from textual.content import Content
from tui.__main__ import main
from tui.app import RivalsApp
from tui.widgets.title_bar import TitleBar

HOSTILE = {text!r}

def on_ready(app):
    app.notify("toast" + HOSTILE, title="toaster" + HOSTILE, markup=False, timeout=60)
    app.screen.query_one("#fact-detail").border_title = Content("border" + HOSTILE)

RivalsApp.on_ready = on_ready
TitleBar.render = lambda self: Content("title" + HOSTILE)
sys.exit(main(sys.argv[1:]))
"""


def article(name: str, **more: str) -> dict[str, Any]:
    return {"title": f"{name}{HOSTILE}", "publisher": f"Daily{HOSTILE}", **more}


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A dossier of which every text is hostile, in a folder of a hostile name."""
    fact = {
        "statement": f"Northwind{HOSTILE} runs {HOSTILE}120 depots.",
        "companies": ["northwind", "contoso"],
        "according_to": f"people{HOSTILE}",
        "quote": f"quoted{HOSTILE}",
        "figures": [{"text": "120 depots", "measure": f"depots{HOSTILE}"}],
    }
    old = {"id": "b", "statement": f"Old{HOSTILE}.", "retracted": f"why{HOSTILE}"}
    folder = write_dossier(
        tmp_path / f"folder{HOSTILE.partition('[/]')[0]}".replace("\0", ""),
        ({**fact, "id": "a"}, old, {**fact, "id": "c", "article": "vans"}),
        title=f"Dossier{HOSTILE}",
        articles={"depots": article("Depots"), "vans": article("Vans")},
        companies={"northwind": f"North{HOSTILE}", "contoso": f"Con{HOSTILE}"},
        topics={"logistics": f"Logistics{HOSTILE}"},
    )
    (folder / "bad\x1b[2J.toml").write_text(
        '[article]\n"key\\u001b]52;c;UFdORUQ=\\u0007" = "\\u001b[2J\\u202e"\n',
        encoding="utf-8",
    )
    return folder


def foreign(output: str) -> set[str]:
    """What steers the terminal in the output, but is not Textual's own."""
    return {control for control in controls(output) if not OURS.fullmatch(control)}


def go_everywhere(program: Pty | Tmux) -> None:
    """Open every tab and dialog, so that all the data is shown."""
    escape = "\x1b" if isinstance(program, Pty) else "Escape"
    enter = "\r" if isinstance(program, Pty) else "Enter"
    space = " " if isinstance(program, Pty) else "Space"

    def press(keys: str, *words: str, gone: str = "") -> None:
        program.press(keys)
        program.wait_for(*words, gone=gone)

    program.wait_for("Dossier", "3 facts", "Northwind", "Marked 0")
    press(space, "Marked 1")
    for tab, words in (("2", "n Gap"), ("3", "Publisher"), ("4", "Marked facts")):
        press(tab, words)
    press(enter, "Evidence", "quoted")
    press(escape, gone="Evidence")
    press("x", "Export to Markdown", "1 marked")
    press(enter, "Saved", "folder", gone="Export to Markdown")
    press("1", "f Facets")
    press("p", "Problems", "control character", "unknown key")
    press(escape, gone="unknown key")
    press("2", "n Gap")
    press("v", "Left column")
    press(escape, gone="Left column")
    press("M", "more marked")
    press("s", "Publisher")


def test_no_data_steers_the_terminal(hostile: Path, tmp_path: Path) -> None:
    command = (*RIVALS, "-d", str(hostile))
    env = environment(tmp_path / "home")
    with in_pty(command, env, hostile, size=(120, 36)) as program:
        go_everywhere(program)
        program.press("/", "f1 Help")
        program.press(PASTE, "pasted")
        program.press("\x1b", "Search facts")
        program.press("\x1b", "? Help")
        program.press("1", "f Facets")
        assert b"\x1b]52;" not in program.raw
        program.press("y", "clipboard")
        program.send("q")
        assert program.end() == 0
        output = program.raw.decode("utf-8")
    (copied,) = foreign(output)
    assert copied.startswith("\x1b]52;c;")
    assert unsafe_character(text_of(output)) is None


def test_the_guard_is_there_where_data_was_not_cleaned(
    folder: Path, tmp_path: Path
) -> None:
    script = UNGUARDED.format(text=HOSTILE)
    command = (sys.executable, "-c", script, "-d", str(folder))
    env = environment(tmp_path / "home")
    with in_pty(command, env, tmp_path, size=(120, 36)) as program:
        program.wait_for("title]52", "toast]52", "toaster]52", "Quit")
        program.send("q")
        assert program.end() == 0
        output = program.raw.decode("utf-8")
    assert foreign(output) == set()
    assert unsafe_character(text_of(output)) is None


@needs_tmux
def test_no_data_reaches_the_clipboard_or_the_title(
    hostile: Path, tmp_path: Path
) -> None:
    command = (*RIVALS, "-d", str(hostile))
    env = environment(tmp_path / "home")
    with in_tmux(command, env, hostile, (120, 36)) as terminal:
        title = terminal.tell("pane_title")
        go_everywhere(terminal)
        assert terminal.do("list-buffers") == ""
        assert terminal.tell("pane_title") == title
        assert terminal.tell("alternate_on") == "1"
