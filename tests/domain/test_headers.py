"""Headers of dossiers, good and broken: nothing bad in one hides what is good."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facts import Company, Topic
from facts.model import Header
from facts.records.reader import read_header

HEADER = """\
title = "Northwind and Contoso"
compare = ["contoso", "northwind"]

[[company]]
id = "northwind"
name = "Northwind"
aliases = ["NW Cloud"]

[[company]]
id = "contoso"
name = "Contoso"

[[topic]]
id = "logistics"
name = "Logistics"
"""
FULL_HEADER = Header(
    title="Northwind and Contoso",
    companies=(
        Company(id="northwind", name="Northwind", aliases=("NW Cloud",)),
        Company(id="contoso", name="Contoso"),
    ),
    topics=(Topic(id="logistics", name="Logistics"),),
    compare=("contoso", "northwind"),
)
COMPANIES = [("northwind", "Northwind"), ("contoso", "Contoso")]
AN_ID = "an id is small letters, digits and single hyphens"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which a dossier is to be."""
    folder = tmp_path / "rivalry"
    folder.mkdir()
    return folder


def read_with(folder: Path, header: str) -> tuple[Header | None, list[str]]:
    """The header of such a text, and what is said of it."""
    (folder / "dossier.toml").write_text(header, encoding="utf-8")
    read, problems = read_header(folder)
    return read, [str(problem) for problem in problems]


def test_a_good_header(folder: Path) -> None:
    assert read_with(folder, HEADER) == (FULL_HEADER, [])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "aliases = ",
            "alias = ",
            '7:1: unknown key "alias" (did you mean "aliases"?)',
        ),
        (
            'aliases = ["NW Cloud"]',
            'aliases = "NW Cloud"',
            '7:1: "aliases" must be a list, not text (write ["NW Cloud"])',
        ),
        ('name = "Contoso"', "", '9:1: "name" is missing'),
        ('name = "Contoso"', 'name = ""', "11:1: name: it is empty"),
        (
            "[[topic]]",
            '[[company]]\nid = "contoso"\nname = "Other"\n[[topic]]',
            '14:1: company "contoso" is declared twice',
        ),
        (
            "[[topic]]",
            '[[company]]\nid = "industry"\nname = "All"\n[[topic]]',
            '14:1: "industry" means the whole industry here (choose another id)',
        ),
        (
            "\n[[company]]",
            'topics = ["logistics"]\n[[company]]',
            '3:1: unknown key "topics" (did you mean "topic"?)',
        ),
        (
            "[[topic]]",
            "[topic]",
            '13:1: "topic" must be a list of tables (write [[topic]])',
        ),
        ('id = "logistics"', 'id = "Logi stics"', f"14:1: id: {AN_ID}"),
    ],
)
def test_a_flaw_in_a_declaration(folder: Path, old: str, new: str, said: str) -> None:
    assert old in HEADER
    header, problems = read_with(folder, HEADER.replace(old, new, 1))
    assert problems == [f"dossier.toml:{said}"]
    assert header is not None
    assert [(c.id, c.name) for c in header.companies] == COMPANIES
    assert header.compare == ("contoso", "northwind")


@pytest.mark.parametrize(
    ("title", "problems"),
    [
        ("title = 3", ['1:1: "title" must be text in quotes, not 3']),
        ("", ['1:1: "title" is missing']),
        (
            'titel = "Contoso"',
            [
                '1:1: "title" is missing',
                '1:1: unknown key "titel" (did you mean "title"?)',
            ],
        ),
    ],
)
def test_the_folder_gives_a_title(
    folder: Path, title: str, problems: list[str]
) -> None:
    _, _, rest = HEADER.partition("\n")
    header, said = read_with(folder, f"{title}\n{rest}")
    assert sorted(said) == [f"dossier.toml:{problem}" for problem in problems]
    assert header == replace(FULL_HEADER, title="rivalry")


@pytest.mark.parametrize(
    ("compare", "said"),
    [
        (
            '["northwind", "contozo"]',
            '2:25: "contozo" is not a company of this dossier '
            '(did you mean "contoso"?)',
        ),
        ('["contoso"]', '2:1: "compare" must name two companies'),
        ('["contoso", "contoso"]', '2:1: "compare" must name two companies'),
        (
            '["contoso", "northwind", "contoso"]',
            '2:1: "compare" must name two companies',
        ),
        (
            '"contoso"',
            '2:1: "compare" must be a list, not text (write ["contoso"])',
        ),
        ('["contoso", "No"]', f"2:23: compare: {AN_ID}"),
    ],
)
def test_a_pair_that_is_none(folder: Path, compare: str, said: str) -> None:
    text = HEADER.replace('["contoso", "northwind"]', compare)
    header, problems = read_with(folder, text)
    assert problems == [f"dossier.toml:{said}"]
    assert header is not None
    assert header.title == "Northwind and Contoso"
    assert set(header.compare) == {"northwind", "contoso"}


@pytest.mark.parametrize("companies", [0, 1])
def test_there_is_no_pair_of_fewer_than_two(folder: Path, companies: int) -> None:
    table = '[[company]]\nid = "contoso"\nname = "Contoso"\n'
    header, problems = read_with(folder, f'title = "Alone"\n{table * companies}')
    assert problems == []
    assert header is not None
    assert (len(header.companies), header.compare) == (companies, ())
