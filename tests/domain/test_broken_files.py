"""Broken files: what is said of each, where, and that every good fact still shows."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from facts import open_dossier
from facts.records.toml_file import TomlFile

HEADER = """\
title = "Northwind and Contoso"
compare = ["northwind", "contoso"]

[[company]]
id = "northwind"
name = "Northwind"

[[company]]
id = "contoso"
name = "Contoso"

[[topic]]
id = "logistics"
name = "Logistics"
"""
ARTICLE = """\
[article]
title = "Drone Depots"

"""
FACT = """\
[[fact]]
id = "{}"
statement = "Contoso runs vans."
companies = ["contoso"]
topic = "logistics"
status = "planned"
paragraph = 3
"""
BAD = FACT.format("bad")
NEAR = f"\n{FACT.format('near')}"
FAR = f"{ARTICLE}{FACT.format('far')}"
A_DATE = "is not a date: write 2026, 2026-Q1, 2026-02 or 2026-02-09"
KEYS = (
    "one of: id, statement, companies, topic, status, paragraph, when, according_to, "
    "quote, figures, superseded_by, retracted"
)
STATUSES = (
    "one of: happened, ongoing, announced, planned, exploring, forecast, opinion, "
    "denied, cancelled"
)
SUCCESSOR = "name the id of the fact that stands in its place"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dossier with one good fact, to which files are added."""
    folder = tmp_path / "rivalry"
    folder.mkdir()
    write(folder, HEADER, "dossier.toml")
    write(folder, FAR, "vans.toml")
    return folder


def read(folder: Path) -> tuple[list[str], set[str]]:
    """What is said of the files, and the ids of the facts that show."""
    with open_dossier(folder) as dossier:
        ids = {hit.fact.id for hit in dossier.hits()}
        return [str(problem) for problem in dossier.problems], ids


def write(folder: Path, text: str, name: str = "depots.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def changed(line: str) -> str:
    """The bad fact with a line in place of that of its key, or at its end."""
    key = line.partition(" =")[0].removeprefix("-")
    lines = BAD.splitlines()
    places = [n for n, each in enumerate(lines) if each.startswith(f"{key} =")]
    place = places[0] if places else len(lines)
    lines[place : place + 1] = [] if line.startswith("-") else [line]
    return "".join(f"{each}\n" for each in lines)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("-id", '4:1: "id" is missing'),
        ("-statement", '4:1: "statement" is missing'),
        ("-companies", '4:1: "companies" is missing'),
        ("-topic", '4:1: "topic" is missing'),
        ("-status", '4:1: "status" is missing'),
        ("-paragraph", '4:1: "paragraph" is missing'),
        ('id = "Bad Id"', "5:1: id: an id is small letters, digits and single hyphens"),
        ("statement = 5", '6:1: "statement" must be text in quotes, not 5'),
        ('statement = " \\t"', "6:1: statement: it is empty"),
        (
            'companies = "contoso"',
            '7:1: "companies" must be a list, not text (write ["contoso"])',
        ),
        (
            'companies = ["contoso", 3]',
            '7:25: each of "companies" must be text in quotes, not 3',
        ),
        (
            'companies = ["contozo"]',
            '7:14: unknown company "contozo" (did you mean "contoso"?)',
        ),
        (
            'companies = ["contoso", "xyz"]',
            '7:25: unknown company "xyz" (one of: northwind, contoso)',
        ),
        (
            'topic = "logistic"',
            '8:1: unknown topic "logistic" (did you mean "logistics"?)',
        ),
        (
            'status = "plannd"',
            '9:1: "plannd" is not a status (did you mean "planned"?)',
        ),
        ('status = "xyz"', f'9:1: "xyz" is not a status ({STATUSES})'),
        ("status = true", '9:1: "status" must be text in quotes, not true'),
        (
            'paragraph = "3"',
            '10:1: "paragraph" must be a whole number from 1, not text '
            "(write it without quotes)",
        ),
        (
            "paragraph = 0",
            '10:1: "paragraph" must be a whole number from 1, not 0',
        ),
        (
            "paragraph = true",
            '10:1: "paragraph" must be a whole number from 1, not true',
        ),
        (
            "paragraph = 2.5",
            '10:1: "paragraph" must be a whole number from 1, not 2.5',
        ),
        (
            "paragraph = 2000000",
            '10:1: "paragraph" must be a whole number up to 1,000,000, not 2000000',
        ),
        (
            f"paragraph = 0x{'f' * 4400}",
            '10:1: "paragraph" must be a whole number up to 1,000,000, '
            "not a number so large",
        ),
        ('when = "2026-13"', '11:1: when: "2026-13" is not a date: no month 13'),
        (
            'when = "2026-02-30"',
            '11:1: when: "2026-02-30" is not a date: February 2026 has days 1 to 28',
        ),
        ('when = "soon"', f'11:1: when: "soon" {A_DATE}'),
        ('when = "so\\non"', f'11:1: when: "so on" {A_DATE}'),
        (
            "when = 2026-02-09T07:30:00",
            "11:1: when: a date is written as text: "
            "2026, 2026-Q1, 2026-02 or 2026-02-09",
        ),
        ("quote = ''", "11:1: quote: it is empty"),
        ("figures = {}", '11:1: "figures" must be a list, not a table'),
        (
            'figures = ["5 vans"]',
            '11:12: each of "figures" must be a table, not text '
            '(write { text = "5 vans" })',
        ),
        ('figures = [{ measure = "vans" }]', '11:12: "text" is missing'),
        (
            'figures = [{ text = "many vans" }]',
            '11:14: text: "many vans" holds no figure',
        ),
        (
            'figures = [{ text = "5 vans, 6 depots" }]',
            '11:14: text: "5 vans, 6 depots" holds more than one figure: '
            '"5 vans", "6 depots"',
        ),
        (
            'figures = [{ text = "4.500.000 €" }]',
            '11:14: text: "4.500.000" is ambiguous: write 4,500,000',
        ),
        (
            'figures = [{ text = "5 vans", period = "later" }]',
            f'11:31: period: "later" {A_DATE}',
        ),
        (
            'superseded_by = "No One"',
            "11:1: superseded_by: an id is small letters, digits and single hyphens",
        ),
    ],
    ids=lambda text: text[:40],
)
def test_a_bad_fact_is_left_out_and_says_why(
    folder: Path, line: str, said: str
) -> None:
    write(folder, f"{ARTICLE}{changed(line)}{NEAR}")
    assert read(folder) == ([f"depots.toml:{said}"], {"near", "far"})


def test_all_that_is_wrong_with_a_fact_is_said_at_once(folder: Path) -> None:
    bad = changed('status = "xyz"').replace('"logistics"', '"logistic"')
    write(folder, f"{ARTICLE}{bad.replace('contoso', 'contozo')}{NEAR}")
    problems, ids = read(folder)
    assert [problem.partition(" (")[0] for problem in problems] == [
        'depots.toml:7:14: unknown company "contozo"',
        'depots.toml:8:1: unknown topic "logistic"',
        'depots.toml:9:1: "xyz" is not a status',
    ]
    assert ids == {"near", "far"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('statment = "x"', 'unknown key "statment" (did you mean "statement"?)'),
        ("zzz = 1", f'unknown key "zzz" ({KEYS})'),
        ('"a\\nb" = 1', f'unknown key "a b" ({KEYS})'),
        ('article = "vans"', f'unknown key "article" ({KEYS})'),
        (
            'superseded_by = "nobody"',
            f'superseded_by: there is no fact "nobody" ({SUCCESSOR})',
        ),
        (
            'superseded_by = "bad"',
            f'superseded_by: "bad" is superseded by itself ({SUCCESSOR})',
        ),
        (
            'quote = "vans\\u202e"',
            "control character U+202E is shown as \ufffd (delete it)",
        ),
    ],
)
def test_a_fact_with_a_flaw_is_shown_all_the_same(
    folder: Path, line: str, said: str
) -> None:
    write(folder, f"{ARTICLE}{changed(line)}{NEAR}")
    assert read(folder) == ([f"depots.toml:11:1: {said}"], {"bad", "near", "far"})


def test_an_unknown_key_of_a_figure_is_found_in_it(folder: Path) -> None:
    line = 'figures = [{ text = "5 vans", mesure = "vans" }]'
    write(folder, f"{ARTICLE}{changed(line)}{NEAR}")
    problem = 'depots.toml:11:31: unknown key "mesure" (did you mean "measure"?)'
    assert read(folder) == ([problem], {"bad", "near", "far"})


def test_facts_that_supersede_one_another_in_a_circle(folder: Path) -> None:
    other = f'\n{FACT.format("other")}superseded_by = "bad"\n'
    first = f'\n{FACT.format("first")}superseded_by = "bad"\n'
    bad = changed('superseded_by = "other"')
    write(folder, f"{ARTICLE}{bad}{other}{first}")
    problems = [
        f"depots.toml:{line}:1: superseded_by: "
        f'following it from "{id}" leads back to "{id}" ({SUCCESSOR})'
        for line, id in ((11, "bad"), (20, "other"))
    ]
    assert read(folder) == (problems, {"bad", "other", "first", "far"})


def test_an_id_used_twice(folder: Path) -> None:
    write(folder, f"{ARTICLE}{BAD}{NEAR}{NEAR}")
    again = FACT.format("far").replace('id = "far"', 'id = "far"  # not unique')
    write(folder, f"{ARTICLE}{again}", "zeppelins.toml")
    twice, unique = "is used twice: first in", "(ids are unique in the dossier)"
    problems = [
        f'depots.toml:21:1: fact id "near" {twice} depots.toml {unique}',
        f'zeppelins.toml:5:1: fact id "far" {twice} vans.toml {unique}',
    ]
    assert read(folder) == (problems, {"bad", "near", "far"})


def make_directory(path: Path) -> None:
    path.mkdir()


def make_dangling_link(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def make_large(path: Path) -> None:
    path.touch()
    os.truncate(path, TomlFile.largest + 1)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (make_directory, "it is a folder (rename it: only files end in .toml)"),
        (
            make_dangling_link,
            "it cannot be read: No such file or directory (mend the link or delete it)",
        ),
        (
            make_large,
            "it is too large to read: 17 MB (split it into files of at most 16 MB)",
        ),
        (os.mkfifo, "it is no ordinary file (only text files end in .toml)"),
    ],
)
def test_what_is_no_file_to_read(
    folder: Path, make: Callable[[Path], None], said: str
) -> None:
    make(folder / "depots.toml")
    assert read(folder) == ([f"depots.toml:1:1: {said}"], {"far"})
