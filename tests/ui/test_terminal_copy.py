"""What y puts on the clipboard, byte for byte, and what is said of it."""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path

import pytest

from facts import Dossier
from facts.export.markdown import fact_to_markdown
from tests.ui.terminal import READY, RIVALS, Pty, environment, in_pty
from tests.ui.tmux import in_tmux, needs_tmux

TOOL = """\
#!{python}
import pathlib, sys
pathlib.Path({taken!r}).write_bytes(sys.stdin.buffer.read())
sys.exit({code})
"""


def clipboards(program: Pty) -> list[str]:
    """What was sent to the terminal's clipboard."""
    sent = re.findall(r"\x1b\]52;c;([^\x07\x1b]*)\x07", program.output)
    assert program.output.count("\x1b]52;") == len(sent)
    return [base64.b64decode(text, validate=True).decode("utf-8") for text in sent]


@pytest.fixture
def markdown(dossier: Dossier) -> str:
    """The fact that stands first, as it is copied."""
    return fact_to_markdown(dossier, dossier.fact("northwind-drone-depots"))


@pytest.fixture
def rivals(folder: Path) -> tuple[str, ...]:
    return (*RIVALS, "-d", str(folder))


def write_tool(path: Path, taken: Path, code: int) -> None:
    """Make a program that keeps what it is given to copy."""
    path.parent.mkdir()
    text = TOOL.format(python=sys.executable, taken=str(taken), code=code)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def test_y_sends_the_fact_to_the_terminal_and_needs_no_program(
    rivals: tuple[str, ...], tmp_path: Path, markdown: str
) -> None:
    env = environment(tmp_path / "home", PATH=str(tmp_path / "no programs"))
    with in_pty(rivals, env, tmp_path) as program:
        program.wait_for(*READY)
        assert clipboards(program) == []
        said = program.press("y", "Sent to the terminal's clipboard.")
        assert clipboards(program) == [markdown]
        assert "tmux" not in said
        assert markdown.startswith("- **Northwind** — Northwind intends")
        assert "\n\n[^northwind-drone-depots]: " in markdown
        program.send("q")
        assert program.end() == 0
        assert len(clipboards(program)) == 1


def test_inside_tmux_the_message_says_what_tmux_needs(
    rivals: tuple[str, ...], tmp_path: Path, markdown: str
) -> None:
    env = environment(tmp_path / "home", TMUX="/tmp/tmux-0/default,1,0")
    with in_pty(rivals, env, tmp_path, size=(120, 36)) as program:
        program.wait_for(*READY)
        program.press("y", "Sent to", "tmux passes", "set-clipboard on")
        assert clipboards(program) == [markdown]


@needs_tmux
@pytest.mark.parametrize(("setting", "taken"), [("on", True), ("off", False)])
def test_tmux_takes_the_copy_as_the_message_says(
    rivals: tuple[str, ...], tmp_path: Path, markdown: str, setting: str, taken: bool
) -> None:
    with in_tmux(rivals, environment(tmp_path / "home"), tmp_path) as terminal:
        terminal.do("set-option", "-s", "set-clipboard", setting)
        terminal.wait_for(*READY)
        terminal.press("y")
        terminal.wait_for("Sent to the terminal", "set-clipboard on")
        buffers = terminal.do("list-buffers", "-F", "#{buffer_name}").split()
        assert len(buffers) == taken
        if taken:
            assert terminal.do("show-buffer") == markdown


@pytest.mark.parametrize(
    ("variable", "name"), [("WAYLAND_DISPLAY", "wl-copy"), ("DISPLAY", "xclip")]
)
def test_the_desktops_program_takes_the_copy_as_well(
    rivals: tuple[str, ...], tmp_path: Path, markdown: str, variable: str, name: str
) -> None:
    tool, taken = tmp_path / "tools" / name, tmp_path / "taken"
    write_tool(tool, taken, 0)
    env = environment(tmp_path / "home", PATH=str(tool.parent), **{variable: "0"})
    with in_pty(rivals, env, tmp_path) as program:
        program.wait_for(*READY)
        program.press("y", f"Copied with {name}, and sent")
        assert clipboards(program) == [markdown]
    assert taken.read_text(encoding="utf-8") == markdown


def test_a_program_that_fails_is_not_said_to_have_copied(
    rivals: tuple[str, ...], tmp_path: Path, markdown: str
) -> None:
    tool = tmp_path / "tools" / "wl-copy"
    write_tool(tool, tmp_path / "taken", 1)
    path = str(tool.parent)
    env = environment(tmp_path / "home", PATH=path, WAYLAND_DISPLAY="0")
    with in_pty(rivals, env, tmp_path) as program:
        program.wait_for(*READY)
        said = program.press("y", "Sent to the terminal's clipboard.")
        assert "Copied" not in said
        assert clipboards(program) == [markdown]


def test_an_export_is_copied_whole(
    rivals: tuple[str, ...], tmp_path: Path, dossier: Dossier
) -> None:
    with in_pty(rivals, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_for(*READY)
        program.press("x", "Export to Markdown", "Save")
        program.press("\t\t\r", "Sent to the terminal's clipboard.")
        (copied,) = clipboards(program)
        program.press("\x1b", gone="Export to Markdown")
        program.send("q")
        assert program.end() == 0
    assert copied.startswith("# Northwind and Contoso\n")
    assert copied.count("\n[^") == dossier.total
