"""However rivals ends, the terminal is as it was, and the code says why."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.ui.terminal import DEADLINE, READY, RIVALS, Pty, environment, in_pty, text_of

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
SECRET = "the secret forecast"

CRASHING = f"""
import sys
from tui.__main__ import main
{{where}}

def fail(*arguments, **options):
    secret = {SECRET!r}
    raise ValueError(secret + " [/] \\x1b]52;c;UFdORUQ=\\x07")

{{what}} = fail
sys.exit(main(sys.argv[1:]))
"""


def after_the_app(program: Pty) -> str:
    """What the program left on the terminal's own screen."""
    _, screens, rest = program.output.rpartition("\x1b[?1049l")
    assert screens
    return text_of(rest.replace("\r\n", "⏎"))


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("wanted", ["\x1b[?1049h", "\x1b[?7l", "Marked 0", "Quit"])
def test_a_signal_ends_it_cleanly_even_while_it_starts(
    folder: Path, tmp_path: Path, number: signal.Signals, wanted: str
) -> None:
    command = (*RIVALS, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_until(lambda: wanted in program.output + program.screen.text)
        program.process.send_signal(number)
        assert program.end() == 128 + number
        assert after_the_app(program) == ""
        assert program.left_behind() == set()
    assert not list((tmp_path / "home").rglob("crash.txt"))


def test_a_signal_ends_it_cleanly_from_a_dialog(folder: Path, tmp_path: Path) -> None:
    command = (*RIVALS, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_for(*READY)
        program.press("x", "Export to Markdown", "Save")
        program.process.send_signal(signal.SIGTERM)
        program.process.send_signal(signal.SIGHUP)
        assert program.end() in (128 + signal.SIGTERM, 128 + signal.SIGHUP)
        assert after_the_app(program) == ""
        assert program.left_behind() == set()


def test_q_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    command = (*RIVALS, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_for(*READY)
        assert program.left_behind() >= {"1049", "25", "2004", "1003", "settings"}
        program.send("q")
        assert program.end() == 0
        assert after_the_app(program) == ""
        assert program.left_behind() == set()


def test_it_ends_when_the_terminal_goes_away(folder: Path, tmp_path: Path) -> None:
    command = (*RIVALS, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_for(*READY)
        program.hang_up()
        assert program.process.wait(DEADLINE) != 0


@pytest.mark.parametrize(
    ("where", "what", "keys"),
    [
        ("from tui.widgets.title_bar import TitleBar", "TitleBar.render", ""),
        ("import tui.widgets.fact_list as module", "module.fact_row", ""),
        ("import tui.widgets.fact_detail as module", "module.fact_detail", ""),
        ("from tui.screens.main import MainScreen", "MainScreen.compose", ""),
        ("from facts.dossier import Dossier", "Dossier.search", ""),
        ("from facts.dossier import Dossier", "Dossier.facets", ""),
        ("from facts.marks import Marks", "Marks.toggle", " "),
        ("from tui.guard import OutputGuard", "OutputGuard.apply", ""),
    ],
    ids=lambda value: value.rpartition(" ")[2],
)
def test_a_crash_is_one_line_and_a_report_without_data(
    folder: Path, tmp_path: Path, where: str, what: str, keys: str
) -> None:
    script = CRASHING.format(where=where, what=what)
    command = (sys.executable, "-c", script, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        if keys:
            program.wait_for(*READY)
            program.send(keys)
        assert program.end() == 1
        line, end, rest = after_the_app(program).partition("⏎")
        output = program.output
        assert program.left_behind() == set()
    (report,) = (tmp_path / "home").rglob("crash.txt")
    assert (end, rest) == ("⏎", "")
    assert line.startswith("rivals: stopped because of a fault of its own (ValueError)")
    assert line.endswith(f"; please report what is in {report}")
    assert SECRET not in output
    assert "Traceback" not in output
    assert "\x1b]52;" not in output
    reported = report.read_text(encoding="utf-8")
    assert reported.startswith("ValueError\n")
    assert reported.rstrip().endswith("in fail")
    assert SECRET not in reported


def test_a_byte_that_is_no_text_is_one_line_too(folder: Path, tmp_path: Path) -> None:
    command = (*RIVALS, "-d", str(folder))
    with in_pty(command, environment(tmp_path / "home"), tmp_path) as program:
        program.wait_for(*READY)
        os.write(program.terminal, b"\xff")
        assert program.end() == 1
        said = after_the_app(program)
        assert program.left_behind() == set()
    assert said.startswith("rivals: stopped because of a fault of its own (Unicode")
    assert said.count("⏎") == 1
    (report,) = (tmp_path / "home").rglob("crash.txt")
    assert "run_input_thread" in report.read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_said(folder: Path, tmp_path: Path) -> None:
    where = "from facts.dossier import Dossier"
    script = CRASHING.format(where=where, what="Dossier.search")
    command = (sys.executable, "-c", script, "-d", str(folder))
    home = tmp_path / "home"
    home.write_text("a file, not a folder", encoding="utf-8")
    with in_pty(command, environment(home), tmp_path) as program:
        assert program.end() == 1
        said = after_the_app(program)
    assert said.startswith("rivals: stopped because of a fault of its own (ValueError)")
    assert "no report could be written" in said
    assert said.count("⏎") == 1
