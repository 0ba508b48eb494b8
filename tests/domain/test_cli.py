"""The command line in this process: what it writes, narrates and answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facts import open_dossier
from facts.cli import run
from facts.commands.arguments import COMMANDS
from facts.export.markdown import GROUPS

HEADER = """\
title = "Northwind and Contoso"
compare = ["northwind", "contoso"]
company = [
  { id = "northwind", name = "Northwind", aliases = ["NW Cloud"] },
  { id = "contoso", name = "Contoso" },
]
topic = [
  { id = "logistics", name = "Logistics" },
  { id = "pharmacy", name = "Pharmacy" },
]
"""
ARTICLE = """\
[article]
title = "Depots"
publisher = "Example Business Daily"
published = "2026-03-04"
"""
FACTS = {
    "northwind-depots": "Northwind intends to run drone depots in some 120 towns.",
    "contoso-depots": "Contoso brings parcels on the same day by drone.",
    "contoso-pharmacy": "On a day in May Contoso opens a pharmacy of the same size.",
}
Make = Callable[..., str]


def fact(id: str, statement: str, **more: str) -> str:
    keys = {"topic": "logistics", "status": "planned"} | more
    lines = [f'{key} = "{value}"' for key, value in keys.items()]
    return "\n".join(
        (
            "\n[[fact]]",
            f'id = "{id}"',
            f'statement = "{statement}"',
            f'companies = ["{id.partition("-")[0]}"]',
            "paragraph = 1",
            *lines,
            "",
        )
    )


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("RIVALS_DOSSIER", raising=False)


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Make a dossier of facts' ids and statements, and answer its folder."""

    def make(facts: dict[str, str] = FACTS, name: str = "ours", extra: str = "") -> str:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "dossier.toml").write_text(HEADER, encoding="utf-8")
        text = ARTICLE + "".join(fact(*item) for item in facts.items()) + extra
        (folder / "depots.toml").write_text(text, encoding="utf-8")
        return str(folder)

    return make


def mark(folder: str, *ids: str) -> None:
    with open_dossier(folder) as dossier:
        dossier.marks.clear()
        dossier.marks.add(ids)


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


Capture = pytest.CaptureFixture[str]


def test_search_writes_the_facts_and_says_how_many(make: Make, capsys: Capture) -> None:
    assert run(["search", "drone", "-d", make()]) == 0
    out, err = capsys.readouterr()
    assert "120 towns" in out
    assert "parcels" in out
    assert err == "2 of 3 facts\n"


def test_search_of_no_words_finds_all(make: Make, capsys: Capture) -> None:
    assert run(["search", "-d", make()]) == 0
    out, err = capsys.readouterr()
    assert out.count("Contoso") >= 2
    assert err == "3 facts\n"


def test_search_of_nothing_found_is_1(make: Make, capsys: Capture) -> None:
    assert run(["search", "xylophone", "-d", make()]) == 1
    assert capsys.readouterr() == ("", "0 of 3 facts\n")


def test_search_ids_are_all_that_it_writes(make: Make, capsys: Capture) -> None:
    folder = make()
    assert run(["-d", folder, "search", "drone", "--format", "ids"]) == 0
    out, err = capsys.readouterr()
    assert out.split() == ["northwind-depots", "contoso-depots"]
    assert err == ""


def test_search_jsonl_has_scores_and_corrections(make: Make, capsys: Capture) -> None:
    arguments = ["search", "pharmcay", "--format=jsonl", f"--dossier={make()}"]
    assert run(arguments) == 0
    out, err = capsys.readouterr()
    (found,) = objects(out)
    assert found["id"] == "contoso-pharmacy"
    assert 0 < found["score"] < 1
    assert found["corrections"]["pharmcay"][0] == "pharmacy"
    assert err == "pharmcay → pharmacy\n"


@pytest.mark.parametrize(
    "command", [["search"], ["search", "--format=ids"], ["export"]]
)
@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("company:contosso", "company:contosso → company:contoso?"),
        ("compny:contoso", "compny:contoso → company:contoso?"),
        ("after:soon", "after: takes a date such as "),
        (">", "> takes a figure such as "),
        ("says:nobody", 'nobody of the name "nobody" says so'),
    ],
)
def test_what_is_not_understood_widens_nothing(
    make: Make, capsys: Capture, command: list[str], wrong: str, hint: str
) -> None:
    folder = make()
    for words in ([wrong], ["drone", wrong], [f"drone {wrong}"]):
        assert run([*command, *words, "-d", folder]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith(f"rivals: the words are not understood: {hint}")
        assert err.count("\n") == 1


def test_what_is_not_understood_is_written_nowhere(make: Make, tmp_path: Path) -> None:
    place = tmp_path / "memo.md"
    assert run(["export", "compny:contoso", "-d", make(), "-o", str(place)]) == 2
    assert not place.exists()


def test_search_says_what_it_cuts(make: Make, capsys: Capture) -> None:
    many = {f"contoso-{n}": f"Contoso opens depot number {n}." for n in range(60)}
    folder = make(many)
    assert run(["search", "depot", "-d", folder]) == 0
    out, err = capsys.readouterr()
    assert out.count("opens depot number") == 50
    assert err == "50 of 60 shown: --limit shows more\n"
    run(["search", "-d", folder, "--limit", "2"])
    assert capsys.readouterr().err == "2 of 60 shown: --limit shows more\n"
    run(["search", "-d", folder, "--limit", "60"])
    assert capsys.readouterr().err == "60 facts\n"


def test_search_ids_are_not_cut_unless_told(make: Make, capsys: Capture) -> None:
    many = {f"contoso-{n}": f"Contoso opens depot number {n}." for n in range(1100)}
    folder = make(many)
    run(["search", "depot", "-d", folder, "--format", "ids"])
    found = capsys.readouterr().out.split()
    assert len(found) == 1100
    assert set(found) == set(many)
    run(["search", "-d", folder, "--format", "ids", "--limit", "7"])
    assert len(capsys.readouterr().out.split()) == 7


@pytest.mark.parametrize(
    "words",
    [
        ["depots", "-contoso"],
        ["-contoso"],
        ["--", "-contoso"],
        ["depots -contoso"],
        ["-company:contoso"],
        ["-delivery", "-office", "northwind"],
    ],
)
def test_words_with_a_minus_leave_facts_out(
    make: Make, capsys: Capture, words: list[str]
) -> None:
    assert run(["search", "--format", "ids", "-d", make(), *words]) == 0
    assert capsys.readouterr() == ("northwind-depots\n", "")


def test_after_two_hyphens_nothing_is_an_option(make: Make, capsys: Capture) -> None:
    assert run(["search", "-d", make(), "--format", "ids", "--", "--contoso"]) == 0
    assert capsys.readouterr() == ("northwind-depots\n", "")


def test_an_option_may_stand_between_words(make: Make, capsys: Capture) -> None:
    assert run(["search", "drone", "-d", make(), "towns", "--format", "ids"]) == 0
    assert capsys.readouterr().out == "northwind-depots\n"


def test_an_argument_with_white_space_is_a_phrase(make: Make, capsys: Capture) -> None:
    folder = make()
    run(["search", "same", "day", "-d", folder, "--format", "ids"])
    assert len(capsys.readouterr().out.split()) == 2
    run(["search", "same day", "-d", folder, "--format", "ids"])
    assert capsys.readouterr().out == "contoso-depots\n"
    run(["search", "-same day", "contoso", "-d", folder, "--format", "ids"])
    assert capsys.readouterr().out == "contoso-pharmacy\n"


def test_a_field_keeps_a_value_with_white_space(make: Make, capsys: Capture) -> None:
    arguments = ["search", "company:NW Cloud", "--format", "ids", "-d", make()]
    assert run(arguments) == 0
    assert capsys.readouterr().out == "northwind-depots\n"
    arguments[1] = "parcels company:contoso"
    assert run(arguments) == 0
    assert capsys.readouterr().out == "contoso-depots\n"


def test_an_option_with_one_hyphen_is_pointed_out(make: Make, capsys: Capture) -> None:
    run(["search", "drone", "-limit", "-d", make()])
    assert "the option is --limit" in capsys.readouterr().err


def test_problems_are_counted(make: Make, capsys: Capture) -> None:
    folder = make(extra=fact("contoso-bad", "Contoso waits.", topic="logistcs"))
    run(["search", "drone", "-d", folder])
    assert capsys.readouterr().err == (
        f"2 of 3 facts\n1 problem: rivals check -d {folder}\n"
    )


def test_compare_writes_both(make: Make, capsys: Capture) -> None:
    folder = make()
    for arguments in ([], ["contoso", "northwind"], ["NW Cloud", "Contoso"]):
        assert run(["compare", *arguments, "-d", folder]) == 0
        out, err = capsys.readouterr()
        assert "Northwind" in out
        assert "parcels" in out
        assert err == "3 facts\n"
    assert run(["compare", "--format", "md", "-d", folder]) == 0
    assert "# " in capsys.readouterr().out


def test_export_writes_what_is_found(make: Make, capsys: Capture) -> None:
    assert run(["export", "drone", "-d", make()]) == 0
    out, err = capsys.readouterr()
    assert "120 towns" in out
    assert "pharmacy" not in out
    assert err == "2 facts\n"


def test_nothing_to_write_is_1(make: Make, tmp_path: Path, capsys: Capture) -> None:
    assert run(["compare", "-d", make({}, name="empty")]) == 1
    capsys.readouterr()
    place = tmp_path / "memo.md"
    assert run(["export", "xylophone", "-d", make(), "-o", str(place)]) == 1
    assert capsys.readouterr().out == ""
    assert not place.exists()


def test_export_keeps_the_order_of_ids(make: Make, capsys: Capture) -> None:
    folder = make()
    for ids in (list(FACTS), list(FACTS)[::-1]):
        options = [item for id in ids for item in ("--id", id)]
        assert run(["export", "-d", folder, *options]) == 0
        out = capsys.readouterr().out
        places = [out.index(FACTS[id][:20]) for id in ids]
        assert places == sorted(places)


def test_export_of_marks_keeps_their_order(make: Make, capsys: Capture) -> None:
    folder = make()
    ids = ["contoso-pharmacy", "northwind-depots"]
    for marked in (ids, ids[::-1]):
        mark(folder, *marked)
        assert run(["export", "is:marked", "-d", folder]) == 0
        out = capsys.readouterr().out
        places = [out.index(FACTS[id][:20]) for id in marked]
        assert places == sorted(places)
        assert FACTS["contoso-depots"][:20] not in out


@pytest.mark.parametrize("group", GROUPS)
def test_export_groups(make: Make, capsys: Capture, group: str) -> None:
    assert COMMANDS["export"]["--group",]["choices"] == GROUPS
    assert run(["export", "--group", group, "-d", make()]) == 0
    assert "120 towns" in capsys.readouterr().out


def test_export_into_a_file(make: Make, tmp_path: Path, capsys: Capture) -> None:
    place = tmp_path / "memo.md"
    arguments = ["export", "drone", "-d", make(), "-o", str(place)]
    assert run(arguments) == 0
    assert capsys.readouterr() == ("", f"2 facts written to {place}\n")
    place.write_text("mine", encoding="utf-8")
    assert run(arguments) == 2
    assert "--force" in capsys.readouterr().err
    assert place.read_text(encoding="utf-8") == "mine"
    assert run([*arguments, "--force"]) == 0
    assert "120 towns" in place.read_text(encoding="utf-8")


def test_export_to_a_hyphen_is_to_stdout(make: Make, capsys: Capture) -> None:
    assert run(["export", "drone", "-d", make(), "-o", "-"]) == 0
    assert "120 towns" in capsys.readouterr().out


@pytest.mark.parametrize("argument", [">1 thousand", "-<= 10", "=4k towns", "1..5000 "])
def test_a_comparison_keeps_its_white_space(
    make: Make, capsys: Capture, argument: str
) -> None:
    folder = make()
    run(["search", argument, "-d", folder, "--format", "ids"])
    printed = capsys.readouterr()
    run(["search", *argument.split(), "-d", folder, "--format", "ids"])
    assert capsys.readouterr() == printed
