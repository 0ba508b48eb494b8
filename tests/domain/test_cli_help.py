"""The page that --help prints, and that it tells the truth."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import facts
from facts import __version__
from facts.cli import run
from facts.commands.arguments import COMMANDS, EVERYWHERE
from facts.commands.help import help_page
from facts.query.values import field_names
from tui.__main__ import main

Capture = pytest.CaptureFixture[str]


def test_help_names_all_that_can_be_asked(capsys: Capture) -> None:
    assert main(["--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert all(len(line) <= 88 for line in out.splitlines())
    for command, table in {"": EVERYWHERE, **COMMANDS}.items():
        assert f"rivals {command}" in out
        for flags, manner in table.items():
            assert all(flag in out for flag in flags)
            assert "|".join(manner.get("choices", ())) in out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_is_of_no_other(capsys: Capture, command: str) -> None:
    assert main([command, "--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert main(["-h", command]) == 0
    assert capsys.readouterr().out == out
    assert "Exit codes\n" in out
    assert set(re.findall(r"rivals ([a-z]+)", out)) == {command}
    own = {flag for flags in (*COMMANDS[command], *EVERYWHERE) for flag in flags}
    named = set(re.findall(r"(?<![\w-])--?[a-z]+\b(?!:)", out.replace("-amazon", "")))
    assert named - {"--strict"} == own - {"--strict"}
    assert ("Words\n" in out) == (command in ("search", "export"))


def test_help_names_the_fields_of_the_query_language() -> None:
    with facts.open_dossier() as dossier:
        fields = field_names(dossier.choices)
    assert [field for field in fields if f"{field}:" not in help_page()] == []


@pytest.mark.parametrize("arguments", [["--version"], ["search", "--version"]])
def test_the_version(capsys: Capture, arguments: list[str]) -> None:
    assert main(arguments) == 0
    assert capsys.readouterr() == (f"rivals {__version__}\n", "")


def test_its_examples_do_something(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "my-texts").mkdir()
    monkeypatch.delenv("RIVALS_DOSSIER", raising=False)
    monkeypatch.chdir(tmp_path)
    with facts.open_dossier() as dossier:
        dossier.marks.add(["amazon-titan-models"])
        (tmp_path / "my-dossier").symlink_to(dossier.folder)
    examples = help_page().partition("Examples\n")[2].partition("\n\n")[0].splitlines()
    for example in examples:
        assert run(shlex.split(example)[1:]) == 0, example
    assert "Titan" in (tmp_path / "memo.md").read_text(encoding="utf-8")
    assert capsys.readouterr().out


def test_the_exit_codes_are_those_of_the_program() -> None:
    codes = re.findall(r"\b\d+\b", help_page().partition("Exit codes\n")[2])
    assert codes == ["0", "1", "2", "3", "130", "141"]
