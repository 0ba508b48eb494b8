"""`rivals search --explain`: each thing that a query asks, one a line."""

from __future__ import annotations

import pytest

from facts import Dossier
from facts.cli import run
from facts.query.explain import Line, explain


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("drone ", [Line("word", "drone")]),
        ("drone", [Line("word", "drone…")]),
        ("-Drone ", [Line("not word", "drone")]),
        ('"rural depots" ', [Line("phrase", '"rural depots"')]),
        ("drone-like ", [Line("phrase", '"drone like"')]),
        ('clinics|"in some" ', [Line("word", 'clinics or "in some"')]),
        ("company:contoso|northwind", [Line("company", "contoso or northwind")]),
        ("-topic:health", [Line("not topic", "healthcare")]),
        ("says:analysts", [Line("says", "analysts")]),
        ("is:planned", [Line("is", "planned")]),
        ("after:2026-Q1", [Line("after", "1 January 2026 or later")]),
        ("-when:2026-Q1|2025 ", [Line("not when", "Q1 2026 or 2025")]),
        ("-before:2026-02|2025", [Line("not before", "28 February 2026 or earlier")]),
        ("$4bn ", [Line("word", "4bn, the figure $4 bn")]),
        ("5-7% ", [Line("phrase", '"5 7", the figure 5–7 %')]),
        (">1bn", [Line("figure", "> 1 bn of any unit")]),
        (">=25%", [Line("figure", "≥ 25 %")]),
        ("<$5m|<=3 usd", [Line("figure", "< $5 m or ≤ $3")]),
        ("-1m..5m", [Line("not figure", "1–5 m of any unit")]),
        ("=4,500", [Line("figure", "4,500 of any unit")]),
        (
            "clincs ",
            [Line("word", "clincs"), Line("correction", "clincs → clinics")],
        ),
        ("compny:contozo", [Line("hint", "compny:contozo → company:contoso?")]),
        ("says:zzz", [Line("hint", 'nobody of the name "zzz" says so')]),
    ],
)
def test_each_thing_is_told(
    golden_dossier: Dossier, text: str, lines: list[Line]
) -> None:
    page = golden_dossier.search(text)
    assert list(explain(page.query, page.corrections, page.aliases)) == lines


def test_it_is_data_and_in_place_of_the_facts(
    golden_dossier: Dossier, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(golden_dossier.folder)
    asked = ["clincs", "-topic:logistics", "after:2026", "zone:x", ">", "--explain"]
    assert run(["search", "-d", folder, *asked]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "word        clincs",
        "word        zone",
        "word        x",
        "not topic   logistics",
        "after       1 January 2026 or later",
        "correction  clincs → clinics",
        "hint        > takes a figure such as 1bn, $5m or 25%",
        "found       0 of 8 facts",
    ]


def test_nothing_found_is_1(
    golden_dossier: Dossier, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(golden_dossier.folder)
    assert run(["search", "zzzz", "--explain", "-d", folder]) == 1
    assert capsys.readouterr().out.endswith("found       0 of 8 facts\n")


def test_what_was_typed_cannot_move_the_cursor(
    golden_dossier: Dossier, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(golden_dossier.folder)
    run(["search", "company:\x1b[2J\u202e", "says:\x1b]0;x", "--explain", "-d", folder])
    out = capsys.readouterr().out
    assert "hint" in out
    assert all(line.isprintable() for line in out.splitlines())
