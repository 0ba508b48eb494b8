"""Facts as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import Dossier
from facts.export.jsonl import fact_line

Make = Callable[..., Dossier]


def line_of(dossier: Dossier, id: str, **extra: Any) -> dict[str, Any]:
    line = fact_line(dossier, dossier.fact(id), **extra)
    assert line.splitlines() == [line]
    table = json.loads(line)
    assert isinstance(table, dict)
    return table


def test_a_line_holds_all_of_a_fact_in_its_order(dossier_of: Make) -> None:
    fact = {
        "id": "depots",
        "statement": "Depots — 120 of them — 日本.",
        "when": "2027",
        "according_to": "the company",
        "quote": 'some "120" towns',
        "figures": [{"text": "some 120 towns", "measure": "depots", "period": "2027"}],
    }
    dossier = dossier_of(fact)
    assert fact_line(dossier, dossier.fact("depots")) == (
        '{"id": "depots", "statement": "Depots — 120 of them — 日本.", '
        '"companies": ["northwind"], "topic": "logistics", "status": "planned", '
        '"when": "2027", "according_to": "the company", "paragraph": 3, '
        '"quote": "some \\"120\\" towns", "figures": [{"text": "some 120 towns", '
        '"value": "120", "low": null, "high": null, "unit": "towns", '
        '"bound": "about", "measure": "depots", "period": "2027"}], '
        '"article": {"id": "drone-depots", "title": "Northwind Opens Drone Depots", '
        '"publisher": "Example Business Daily", "published": "2026-03-04", '
        '"url": "https://example.com/drone-depots"}, "verdict": "unchecked", '
        '"reasons": ["the article\'s text is not at hand"]}'
    )


def test_what_is_not_known_is_null(dossier_of: Make) -> None:
    articles = {"drone-depots": {"title": "Depots"}}
    dossier = dossier_of({"id": "a", "statement": "x"}, articles=articles)
    table = line_of(dossier, "a")
    assert [key for key, value in table.items() if value is None] == [
        "when",
        "according_to",
        "quote",
    ]
    assert table["figures"] == []
    unknown = [key for key, value in table["article"].items() if value is None]
    assert unknown == ["publisher", "published", "url"]


def test_retired_facts_say_why_and_others_have_no_such_key(dossier_of: Make) -> None:
    dossier = dossier_of(
        {"id": "a", "statement": "x", "retracted": "it was wrong"},
        {"id": "b", "statement": "x", "superseded_by": "c"},
        {"id": "c", "statement": "x"},
    )
    assert line_of(dossier, "a")["retracted"] == "it was wrong"
    assert line_of(dossier, "b")["superseded_by"] == "c"
    assert not {"retracted", "superseded_by"} & line_of(dossier, "c").keys()


def test_what_a_search_adds_comes_last(dossier_of: Make) -> None:
    dossier = dossier_of({"id": "a", "statement": "x", "retracted": "why"})
    table = line_of(dossier, "a", score=0.9, corrections={"dron": ["drone"]})
    assert list(table)[-3:] == ["retracted", "score", "corrections"]
    assert table["corrections"] == {"dron": ["drone"]}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$200 billion", ("200000000000", None, None, "USD", "exact")),
        ("more than $0.000001", ("0.000001", None, None, "USD", "over")),
        ("$3-4 billion", (None, "3000000000", "4000000000", "USD", "exact")),
    ],
)
def test_figures_are_numbers_without_exponents(
    dossier_of: Make, text: str, values: tuple[str | None, ...]
) -> None:
    dossier = dossier_of({"id": "a", "statement": "x", "figures": [{"text": text}]})
    (figure,) = line_of(dossier, "a")["figures"]
    assert tuple(figure[k] for k in ("value", "low", "high", "unit", "bound")) == values
    assert [Decimal(v) for v in values[:3] if v] == [
        Decimal(figure[k]) for k in ("value", "low", "high") if figure[k]
    ]


def test_an_address_holds_nothing_that_turns_the_text_around(dossier_of: Make) -> None:
    article = {"title": "x", "url": "https://x.example/\u202egnp.exe"}
    fact = {"id": "a", "statement": "x"}
    table = line_of(dossier_of(fact, articles={"drone-depots": article}), "a")
    assert table["article"]["url"] == "https://x.example/%E2%80%AEgnp.exe"


@given(text=st.text(min_size=1).filter(str.strip))
@settings(max_examples=50, deadline=None)
def test_any_statement_comes_back(dossier_of: Make, text: str) -> None:
    dossier = dossier_of({"id": "a", "statement": text})
    assert line_of(dossier, "a")["statement"] == dossier.fact("a").statement
