"""What the README says is so."""

import re
import shlex
from pathlib import Path

import pytest

from facts import open_dossier
from facts.cli import run
from facts.commands.help import help_page
from facts.query.grammar import GRAMMAR
from facts.query.values import field_names
from tui.actions import WHERE, shown_keys

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """The text under a heading, up to the next of its rank."""
    _, _, rest = README.partition(f"\n## {title}\n")
    assert rest, f"the README has no section {title}"
    return rest.partition("\n## ")[0]


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.S | re.M)


COMMANDS = "".join(blocks(section("From the shell"), "sh")).splitlines()


@pytest.fixture(autouse=True)
def _away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("RIVALS_DOSSIER", raising=False)
    monkeypatch.chdir(tmp_path)
    with open_dossier() as dossier:
        dossier.marks.toggle("amazon-2026-spending")


@pytest.mark.parametrize("title", ["Run it", "Test it"])
def test_one_command_does_all_the_setting_up(title: str) -> None:
    (command,) = blocks(section(title), "sh")
    assert len(command.splitlines()) == 1
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -q ")
    assert command.rstrip().endswith({"Run it": "rivals", "Test it": "pytest"}[title])


@pytest.mark.parametrize("where", WHERE)
def test_every_key_is_in_the_readme_and_no_other(where: str) -> None:
    _, _, rest = section("Keys").partition(f"**{where}**\n")
    table = rest.strip().partition("\n\n")[0].splitlines()[2:]
    told = [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in table]
    assert told == [(f"`{shown_keys(a)}`", a.help) for a in WHERE[where]]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_works(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    program, *arguments = shlex.split(command)
    assert program == "rivals"
    assert run(arguments) == 0, capsys.readouterr().err


def test_every_option_of_the_readme_is_in_the_help() -> None:
    told = set(re.findall(r"(?<![\w-])--[a-z]+", section("From the shell")))
    assert told
    assert {option for option in told if option not in help_page()} == set()


def test_the_examples_of_the_file_format_are_a_dossier(tmp_path: Path) -> None:
    header, article = blocks(section("Your own dossier"), "toml")
    folder = tmp_path / "northwind"
    folder.mkdir()
    (folder / "dossier.toml").write_text(header, encoding="utf-8")
    (folder / "2026-03-drone-depots.toml").write_text(article, encoding="utf-8")
    with open_dossier(folder) as dossier:
        assert dossier.problems == ()
        assert [hit.fact.id for hit in dossier.hits()] == ["northwind-drone-depots"]
        assert dossier.pair == ("northwind", "contoso")


def test_the_search_language_of_the_readme_is_that_of_the_code() -> None:
    table = re.findall(r"^\| `([^`]+)` \| (.*) \|$", section("Searching"), re.M)
    told = [(example.replace("\\|", "|"), meaning) for example, meaning in table]
    assert told == [(operator.example, operator.meaning) for operator in GRAMMAR]
    with open_dossier() as dossier:
        for operator in GRAMMAR:
            page = dossier.search(operator.example)
            query = page.query
            assert query.hints == (), operator
            assert query.terms or query.filters or query.limits, operator
            assert page.total or operator.example == "is:marked", operator
        names = {operator.name for operator in GRAMMAR}
        assert {f"{field}:" for field in field_names(dossier.choices)} <= names


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = blocks(section("How it is built"), "python")
    exec(compile(code, "README.md", "exec"), {})
    assert "amazon-prescription-cities planned" in capsys.readouterr().out


def test_every_picture_and_link_of_the_readme_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", README):
        assert (ROOT / target).is_file(), target


def test_the_export_in_the_readme_is_what_is_exported(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (example,) = blocks(section("A tour in two minutes"), "markdown")
    assert run(["export", "--id", "amazon-2026-spending"]) == 0
    written = capsys.readouterr().out
    for piece in re.split(r" …|\n", example):
        assert piece.strip(' "') in written
