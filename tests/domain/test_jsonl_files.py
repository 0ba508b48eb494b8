"""The bulk form of an article: JSON Lines, the article first, then its facts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from facts import open_dossier

HEADER = """
title = "Northwind"
[[company]]
id = "northwind"
name = "Northwind"
[[topic]]
id = "logistics"
name = "Logistics"
"""
ARTICLE: dict[str, Any] = {"title": "Depots", "published": "2026-03-04"}


def fact(id: str, **more: Any) -> dict[str, Any]:
    table = {
        "id": id,
        "statement": f"Northwind has {id}.",
        "companies": ["northwind"],
        "topic": "logistics",
        "status": "planned",
        "paragraph": 1,
    }
    return table | more


def lines(*tables: Any) -> str:
    return "".join(f"{json.dumps(table)}\n" for table in tables)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dossier.toml").write_text(HEADER, encoding="utf-8")
    return tmp_path


def problems(folder: Path, text: str) -> list[str]:
    """What is wrong in the file, once it is known that its good facts are there."""
    (folder / "depots.jsonl").write_text(text, encoding="utf-8")
    with open_dossier(folder) as dossier:
        assert [hit.fact.id for hit in dossier.hits("good ")] == ["good"]
        return [str(problem) for problem in dossier.problems]


def test_it_is_read_like_any_article(folder: Path) -> None:
    more = {
        "figures": [{"text": "some 120 towns", "measure": "depots"}],
        "when": "2027",
    }
    text = lines(ARTICLE, fact("one", **more), fact("two"))
    (folder / "depots.jsonl").write_text(text, encoding="utf-8")
    with open_dossier(folder) as dossier:
        assert dossier.problems == ()
        assert [hit.fact.id for hit in dossier.hits()] == ["one", "two"]
        assert dossier.article("depots").title == "Depots"
        assert dossier.fact("one").figures[0].quantity.bound == "about"
        assert str(dossier.fact("one").when) == "2027"


def test_blank_lines_and_line_ends_do_not_count(folder: Path) -> None:
    text = lines(ARTICLE, fact("good")).replace("\n", "\r\n\r\n")
    assert problems(folder, f"\ufeff\n{text}") == []


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ('{"id": ', "depots.jsonl:3:8: JSON syntax: Expecting value"),
        ("[" * 100_000, "depots.jsonl:3:1: this line cannot be read as JSON"),
        ("9" * 9000, "depots.jsonl:3:1: this line cannot be read as JSON"),
        ('{"id": NaN}', "depots.jsonl:3:1: this line cannot be read as JSON"),
        ('"text"', "depots.jsonl:3:1: a fact is a table, not text"),
        (
            lines(fact("bad", topic="logistic")).strip(),
            'depots.jsonl:3:1: unknown topic "logistic" (did you mean "logistics"?)',
        ),
        (
            lines(fact("bad", topik=1)).strip(),
            'depots.jsonl:3:1: unknown key "topik" (did you mean "topic"?)',
        ),
    ],
)
def test_a_bad_line_hides_no_other(folder: Path, bad: str, said: str) -> None:
    found = problems(folder, f"{lines(ARTICLE)}\n{bad}\n{lines(fact('good'))}")
    assert found == [said]


def test_without_an_article_the_facts_are_there(folder: Path) -> None:
    found = problems(folder, f"not JSON\n{lines(fact('good'))}")
    assert found[0].startswith("depots.jsonl:1:1: JSON syntax")
    found = problems(folder, lines(fact("lost"), fact("good")))
    assert any('"title" is missing' in problem for problem in found)


def test_lone_surrogates_do_no_harm(folder: Path) -> None:
    hostile = lines(fact("good", statement="x")).replace('"x"', '"good \\ud83d x"')
    found = problems(folder, lines(ARTICLE) + hostile)
    assert "control character U+D83D is shown" in found[0]


def test_two_files_of_one_article_are_told_apart(folder: Path) -> None:
    (folder / "depots.toml").write_text('[article]\ntitle = "Depots"\n')
    found = problems(folder, lines(ARTICLE, fact("good")))
    assert len(found) == 1
    assert '"depots" is the article of another file too' in found[0]
