"""Where rivals does not start: one line, exit code 2, and nothing is drawn."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.terminal import RIVALS, Pty, environment, in_pty

NO_TERMINAL = "rivals needs a terminal: for scripts there is `rivals search`"
HOSTILE = "\x1b]52;c;UFdORUQ=\x07\x1b[2J\u202e"


def written_to(program: Pty) -> str:
    """What the program wrote to a standard output that is no terminal."""
    assert program.process.stdout is not None
    return program.process.stdout.read().decode("utf-8")


def test_stdin_must_be_a_terminal(tmp_path: Path) -> None:
    env, pipe = environment(tmp_path), subprocess.PIPE
    with in_pty(RIVALS, env, tmp_path, stdin=pipe, stdout=pipe) as program:
        assert program.end() == 2
        assert program.output == f"{NO_TERMINAL}\r\n"
        assert written_to(program) == ""


@pytest.mark.parametrize("stdin", [None, subprocess.DEVNULL])
def test_stdout_must_be_a_terminal(tmp_path: Path, stdin: int | None) -> None:
    env, pipe = environment(tmp_path), subprocess.PIPE
    with in_pty(RIVALS, env, tmp_path, stdin=stdin, stdout=pipe) as program:
        assert program.end() == 2
        assert program.output == f"{NO_TERMINAL}\r\n"
        assert written_to(program) == ""


def test_stderr_must_be_a_terminal(tmp_path: Path) -> None:
    env = environment(tmp_path)
    with in_pty(RIVALS, env, tmp_path, stderr=subprocess.PIPE) as program:
        assert program.end() == 2
        assert program.output == ""
        assert program.errors == f"{NO_TERMINAL}\n"


@pytest.mark.parametrize("term", ["dumb", "", None])
def test_the_terminal_must_be_one_that_can_draw(
    tmp_path: Path, term: str | None
) -> None:
    env = environment(tmp_path)
    del env["TERM"]
    if term is not None:
        env["TERM"] = term
    with in_pty(RIVALS, env, tmp_path) as program:
        assert program.end() == 2
        assert program.output == f"{NO_TERMINAL}\r\n"


def nothing(folder: Path) -> None:
    """Make no folder."""


def empty(folder: Path) -> None:
    folder.mkdir()


def without_header(folder: Path) -> None:
    folder.mkdir()
    (folder / "article.toml").write_text("[article]\ntitle = 'A'\n", encoding="utf-8")


def a_file(folder: Path) -> None:
    folder.write_text("", encoding="utf-8")


@pytest.mark.parametrize("by_variable", [False, True], ids=["-d", "variable"])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (nothing, "there is no folder {}"),
        (empty, "{} is not a dossier: it holds no dossier.toml"),
        (without_header, "{} is not a dossier: it holds no dossier.toml"),
        (a_file, "{} is a file: name the dossier's folder"),
    ],
)
def test_a_dossier_must_be_there(
    tmp_path: Path, make: Callable[[Path], None], said: str, by_variable: bool
) -> None:
    folder = tmp_path / f"rivals{HOSTILE}"
    make(folder)
    shown = tmp_path / "rivals�]52;c;UFdORUQ=��[2J�"
    env = environment(tmp_path / "home")
    if by_variable:
        env["RIVALS_DOSSIER"] = str(folder)
    command = RIVALS if by_variable else (*RIVALS, "-d", str(folder))
    with in_pty(command, env, tmp_path) as program:
        assert program.end() == 2
        assert program.output == f"rivals: {said.format(shown)}\r\n"
