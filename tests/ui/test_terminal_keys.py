"""Keys as terminals send them, and colours as terminals take them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.ui.terminal import READY, RIVALS, environment, in_pty

KITTY_SPACE = "\x1b[32u"
COLOUR = re.compile(r"\x1b\[(?:[\d;]*;)?[34]8;[25];[\d;]*m")


@pytest.mark.parametrize("blank", [" ", KITTY_SPACE], ids=["plain", "kitty"])
def test_a_blank_is_typed_in_the_search_box(
    folder: Path, tmp_path: Path, blank: str
) -> None:
    command = (*RIVALS, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_for(*READY)
        program.press("/", "f1 Help")
        program.press(f"drone{blank}double", "drone double", "1 of 9")


@pytest.mark.parametrize("blank", [" ", KITTY_SPACE], ids=["plain", "kitty"])
def test_a_blank_is_typed_in_a_files_name(
    folder: Path, tmp_path: Path, blank: str
) -> None:
    command = (*RIVALS, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_for(*READY)
        program.press("x", "northwind-and-contoso.md", "Save")
        program.press(f"my{blank}memo.md", "my memo.md")
        program.press("\r", "Saved")
    assert (tmp_path / "my memo.md").exists()


def test_a_bare_space_key_marks(folder: Path, tmp_path: Path) -> None:
    command = (*RIVALS, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_for(*READY)
        program.press(KITTY_SPACE, "Marked 1")


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False)],
    ids=["unset", "empty", "1"],
)
def test_no_color_is_obeyed_everywhere(
    folder: Path, tmp_path: Path, variables: dict[str, str], coloured: bool
) -> None:
    command = (*RIVALS, "-d", str(folder))
    env = environment(tmp_path / "home", **variables)
    with in_pty(command, env, tmp_path, size=(120, 36)) as program:
        program.wait_for(*READY)
        program.press(" ", "Marked 1")
        program.press("2", "Gap")
        program.press("3", "Publisher")
        program.press("4", "Marked facts")
        program.press("\r", "Evidence")
        program.press("\x1b", gone="Evidence")
        program.press("x", "Export to Markdown", "Save")
        program.press("\x1b", gone="Export to Markdown")
        program.press("?", "Everywhere")
        program.press("\x1b", gone="Everywhere")
        program.press("y", "clipboard")
        assert bool(COLOUR.findall(program.output)) is coloured
        program.send("q")
        assert program.end() == 0


@pytest.mark.parametrize("name", ["rivals-light", "textual-light", "no-such-theme", ""])
def test_a_theme_that_there_is_not_is_no_crash(
    folder: Path, tmp_path: Path, name: str
) -> None:
    command = (*RIVALS, "-d", str(folder))
    env = environment(tmp_path / "home", RIVALS_THEME=name)
    with in_pty(command, env, tmp_path) as program:
        program.wait_for("Contoso runs 40 depots", *READY)
        program.send("q")
        assert program.end() == 0
