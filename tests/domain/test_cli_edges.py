"""What the command line refuses, and what it says and answers then."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from types import SimpleNamespace
from typing import IO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import facts
from facts.cli import run
from facts.folder import builtin_folder
from facts.loading import Loading
from facts.text import clean
from tui.__main__ import main

ROOT = Path(facts.__file__).parent.parent
Capture = pytest.CaptureFixture[str]

BROKEN = """\
title = "Northwind"
compere = ["northwind", "contoso"]
company = [{ id = "northwind", name = "North\\u001b[31mwind" }]
"""


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("RIVALS_DOSSIER", raising=False)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The folder of a dossier with problems and without facts."""
    folder = tmp_path / "northwind"
    folder.mkdir()
    (folder / "dossier.toml").write_text(BROKEN, encoding="utf-8")
    (folder / "bad.toml").write_text("[article\n", encoding="utf-8")
    return folder


def refused(capsys: Capture, *arguments: str) -> str:
    """The one line that is said of arguments that exit with 2."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.rstrip("\n")


def rivals(
    *arguments: str, stdout: int | IO[str] = subprocess.PIPE, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run `python -m tui` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **variables},
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("search --limti 3", 'unknown option --limti: did you mean "--limit"?'),
        ("search --limti=3", 'unknown option --limti: did you mean "--limit"?'),
        ("search --form ids", 'unknown option --form: did you mean "--format"?'),
        ("compare -x", "unknown option -x: "),
        ("--limit 3 search", "unknown option --limit: "),
        ("serach drone", 'there is no command "serach": did you mean "search"?'),
        ("drone", 'there is no command "drone": one of: search, compare, '),
        ("search --limit", "--limit: expected one argument"),
        ("search --limit many", "--limit: takes a whole number from 1"),
        ("search --limit 0", "--limit: takes a whole number from 1"),
        ("search --limit -5", "--limit: takes a whole number from 1"),
        (f"search --limit {'9' * 5000}", "--limit: takes a whole number from 1"),
        ("search --format xml", "--format: invalid choice: 'xml'"),
        ("search --format -x", "--format: invalid choice: '-x'"),
        ("export --group status", "--group: invalid choice: 'status'"),
        ("export --id no-such-fact", 'there is no fact "no-such-fact"'),
        ("export --id no-such-fact drone", "export takes words or --id, not both"),
        ("export --force", "--force replaces a file: name it with -o FILE"),
        ("export -o", "-o/--output: expected one argument"),
        ("compare amazon", "compare takes two companies, or none"),
        ("compare amazon wallmart", 'did you mean "walmart"?'),
        ("compare amazon amazon", "Amazon cannot be compared with itself"),
        ("check drone", "check takes no words"),
        ("search --articles /no/such", "there is no folder /no/such"),
        ("check --articles=", "the name of the folder of texts is empty"),
        ("compare --articles", "--articles: expected one argument"),
        ("attach --articles /tmp", "unknown option --articles: "),
        ("attach", "attach takes the files of the texts: rivals attach FILE…"),
        ("-d", "-d/--dossier: expected one argument"),
        ("-d --help-me", "-d/--dossier: expected one argument"),
        ("-d /no/such/folder search", "there is no folder /no/such/folder"),
        ("search -d/no/such/folder", "there is no folder /no/such/folder"),
    ],
)
def test_a_mistake_is_said_in_one_line(capsys: Capture, line: str, said: str) -> None:
    assert said in refused(capsys, *line.split())


@pytest.mark.parametrize("arguments", [("-d", ""), ("--dossier=", "search")])
def test_a_folder_without_a_name_is_refused(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    pretend_terminal(monkeypatch)
    assert "is empty" in refused(capsys, *arguments)


def test_what_is_typed_is_repeated_without_control_characters(capsys: Capture) -> None:
    said = refused(capsys, "se\x1b[31march\n\u202e")
    assert said.startswith('rivals: there is no command "se\ufffd[31march \ufffd"')
    run(["search", "company:a\x1b[31mazon", "\udcff"])
    assert "\x1b" not in capsys.readouterr().err
    assert "\x1b" not in refused(capsys, "-d", "/no/\x1b[31m", "check")
    assert "\x1b" not in refused(capsys, "export", "--id", "\x1b[31m\udcff")


def test_check_writes_places_that_an_editor_finds(
    broken: Path, capsys: Capture
) -> None:
    assert run(["check", "-d", str(broken)]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert any(line.startswith(f"{broken}/bad.toml:1:") for line in lines)
    assert f"{broken}/dossier.toml:2:1: " in out
    assert 'did you mean "compare"?)' in out
    assert err == f"no facts · {len(lines)} problems\n"


def test_check_keeps_a_relative_folder(
    broken: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(broken.parent)
    assert run(["check", "-d", "northwind"]) == 1
    assert capsys.readouterr().out.startswith("northwind/bad.toml:1:")


def test_check_as_objects(broken: Path, capsys: Capture) -> None:
    assert run(["check", "--format", "jsonl", "-d", str(broken)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    for line in out.splitlines():
        found = json.loads(line)
        assert found.pop("kind") == "problem"
        keys = {"path", "line", "column", "key", "message", "hint"}
        assert set(found) == keys
        assert Path(found["path"]).is_file()


def test_check_of_the_built_in_dossier_finds_nothing(capsys: Capture) -> None:
    assert run(["check"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(" · no problems\n")


def test_the_variable_names_the_dossier_unless_an_option_does(
    broken: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RIVALS_DOSSIER", str(broken))
    assert run(["check"]) == 1
    assert run(["check", "-d", str(builtin_folder())]) == 0
    monkeypatch.setenv("HOME", str(broken.parent))
    monkeypatch.setenv("RIVALS_DOSSIER", "~/northwind")
    assert run(["check"]) == 1
    monkeypatch.setenv("RIVALS_DOSSIER", "")
    assert run(["check"]) == 0


def test_the_app_needs_a_terminal(capsys: Capture, broken: Path) -> None:
    for arguments in ([], ["-d", str(broken)], [f"-d{broken}"], ["--dossier=x"]):
        assert "rivals needs a terminal" in refused(capsys, *arguments)


def pretend_terminal(monkeypatch: pytest.MonkeyPatch, name: str = "xterm") -> None:
    """Make stdin and stdout of this process look like a terminal."""
    monkeypatch.setenv("TERM", name)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)


def test_the_app_refuses_what_is_no_dossier(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pretend_terminal(monkeypatch)
    assert "it holds no dossier.toml" in refused(capsys, "-d", str(tmp_path))


def test_the_app_is_given_the_dossier_that_is_being_read(
    monkeypatch: pytest.MonkeyPatch, broken: Path
) -> None:
    class App:
        return_code: int | None = None
        complaint = ""

        def __init__(self, opening: Loading) -> None:
            self.opening = opening

        def run(self) -> None:
            with self.opening.result() as dossier:
                self.return_code = 7 if dossier.folder == broken else None

    pretend_terminal(monkeypatch)
    monkeypatch.setitem(sys.modules, "tui.app", SimpleNamespace(RivalsApp=App))
    assert main([]) == 0
    for arguments in (["-d", str(broken)], [f"--dossier={broken}"], [f"-d={broken}"]):
        assert main(arguments) == 7
    monkeypatch.setenv("RIVALS_DOSSIER", str(broken))
    assert main([]) == 7


@pytest.mark.parametrize("name", ["", "dumb"])
def test_the_app_needs_a_terminal_that_can_draw(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    pretend_terminal(monkeypatch, name)
    assert "rivals needs a terminal" in refused(capsys)


def test_an_interruption_is_quiet(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("facts.dossier.open_dossier", interrupt)
    assert main(["check"]) == 130
    monkeypatch.setattr("facts.cli.run", interrupt)
    assert main(["check"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_pipe_may_be_closed() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        for arguments in (["search"], ["export"], ["--help"], ["--version"]):
            done = rivals(*arguments, stdout=pipe)
            assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full here")
def test_a_full_disk_is_one_line() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        for arguments in (["search"], ["compare"], ["--help"], ["--version"]):
            done = rivals(*arguments, stdout=full)
            assert done.returncode == 2
            assert done.stderr == "rivals: No space left on device\n"


def test_stdout_is_utf_8_whatever_the_locale() -> None:
    done = rivals("--help", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 0
    assert "WORDS…" in done.stdout


def test_the_built_in_dossier_from_the_shell() -> None:
    done = rivals("search", "perscription", "--format", "ids")
    assert done.returncode == 0
    assert done.stdout.split()
    assert done.stderr.startswith("perscription → prescription")
    assert rivals().returncode == 2


WORD = st.one_of(
    st.text(st.characters(exclude_characters="\0"), max_size=12),
    st.sampled_from(["-d", "--", "--limit", "3", "--format=ids", "-x y", '"', "is:"]),
)


@settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.sampled_from(["search", "compare", "check", "exprot"]), st.lists(WORD))
def test_whatever_is_typed_is_answered(command: str, words: list[str]) -> None:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        assert run([command, *words]) in (0, 1, 2)
    for written in (out, err):
        assert clean(written.getvalue()) == written.getvalue()
