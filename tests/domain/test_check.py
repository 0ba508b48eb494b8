"""`rivals check` and `rivals export --strict`: what is told of verdicts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from facts.cli import run
from facts.model import Fact
from facts.verdicts import FigureVerdict, Verdict

HEADER = """\
title = "Northwind"
company = [{ id = "northwind", name = "Northwind" }]
topic = [{ id = "logistics", name = "Logistics" }]
"""
Capture = pytest.CaptureFixture[str]


class Finding(NamedTuple):
    key: tuple[str | int, ...]
    reason: str


class ByName:
    """Evidence that finds of a fact what its id begins with."""

    def __init__(self, *_: object) -> None:
        pass

    def judge(self, fact: Fact) -> tuple[Verdict, list[Finding]]:
        figures = (FigureVerdict(text="120 towns", state="verified"),)
        if fact.id.startswith("good"):
            return Verdict(state="verified", figures=figures), []
        if fact.id.startswith("bad"):
            reason = "the article says 210 towns"
            figures = (FigureVerdict(text="9", state="mismatch", reason=reason),)
            verdict = Verdict(state="mismatch", reasons=(reason,), figures=figures)
            return verdict, [Finding(("statement",), reason)]
        return Verdict(state="unchecked", reasons=("a.txt is empty",)), []


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("RIVALS_DOSSIER", "ours")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("facts.index.making.rows.RowMaker._evidence", ByName)


def make(*ids: str, extra: str = "") -> None:
    """Make a dossier of facts with these ids, each six lines from line 3 on."""
    Path("ours").mkdir()
    Path("ours/dossier.toml").write_text(HEADER, encoding="utf-8")
    tables = (
        f'[[fact]]\nid = "{id}"\nstatement = "It waits."\ncompanies = ["northwind"]\n'
        'topic = "logistics"\nstatus = "planned"\nparagraph = 1\n'
        for id in ids
    )
    text = f'[article]\ntitle = "A"\n{"".join(tables)}{extra}'
    Path("ours/a.toml").write_text(text, encoding="utf-8")


def test_all_verified_is_0(capsys: Capture) -> None:
    make("good-1", "good-2")
    assert run(["check"]) == 0
    assert capsys.readouterr() == ("", "2 facts: 2 verified · no problems\n")


def test_unchecked_alone_is_0_and_says_why(capsys: Capture) -> None:
    make("good", "other-1", "other-2")
    assert run(["check"]) == 0
    assert capsys.readouterr() == (
        "",
        "2 unchecked: a.txt is empty\n"
        "give the texts of articles: rivals attach FILE…, or --articles DIR\n"
        "3 facts: 1 verified, 2 unchecked · no problems\n",
    )


def test_problems_and_mismatches_are_in_the_order_of_lines(capsys: Capture) -> None:
    make("bad-1", "good", "bad-2", extra='colour = "red"\n')
    assert run(["check"]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0] == "ours/a.toml:5:1: bad-1: the article says 210 towns"
    assert lines[1].startswith("ours/a.toml:19:1: bad-2: ")
    assert lines[2].startswith("ours/a.toml:24:1: ")
    assert len(lines) == 3
    assert err == "3 facts: 1 verified, 2 mismatches · 1 problem\n"
    run(["search"])
    told = capsys.readouterr().err.splitlines()[-1]
    assert told == "1 problem and 2 mismatches: rivals check -d ours"


def test_the_verdicts_as_objects(capsys: Capture) -> None:
    make("good", "bad", "other")
    assert run(["check", "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    good, bad, other = map(json.loads, out.splitlines())
    assert good == {
        "kind": "verdict",
        "fact": "good",
        "verdict": "verified",
        "reasons": [],
        "figures": [{"text": "120 towns", "verdict": "verified"}],
    }
    assert (bad["verdict"], other["verdict"]) == ("mismatch", "unchecked")
    reason = "the article says 210 towns"
    assert bad["reasons"] == [reason]
    assert bad["figures"] == [{"text": "9", "verdict": "mismatch", "reason": reason}]
    assert (bad["path"], bad["line"], bad["column"]) == ("ours/a.toml", 12, 1)
    assert other["reasons"] == ["a.txt is empty"]


@pytest.mark.parametrize("options", [[], ["--id", "good", "--id", "bad"], ["waits"]])
def test_a_strict_export_of_what_is_not_verified_is_3(
    capsys: Capture, options: list[str]
) -> None:
    make("good", "bad")
    for output in ([], ["-o", "memo.md"]):
        assert run(["export", "--strict", *options, *output]) == 3
        assert capsys.readouterr() == (
            "",
            "rivals: nothing is exported: 1 of 2 facts not verified (bad); "
            "rivals check says why\n",
        )
    assert not Path("memo.md").exists()


def test_a_strict_export_names_few(capsys: Capture) -> None:
    make(*(f"other-{n}" for n in range(5)))
    assert run(["export", "--strict"]) == 3
    told = "5 of 5 facts not verified (other-0, other-1, other-2 and 2 more)"
    assert told in capsys.readouterr().err


def test_a_strict_export_of_what_is_verified_is_whole(capsys: Capture) -> None:
    make("good-1", "good-2", "bad")
    assert run(["export", "--strict", "is:verified"]) == 0
    out, err = capsys.readouterr()
    assert out.count("- **Northwind**") == 2
    assert err == "2 facts\n1 mismatch: rivals check -d ours\n"
