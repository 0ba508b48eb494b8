"""Figures of one company, measure and period that cannot all be right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]


def fact(id: str, text: str, **more: Any) -> dict[str, Any]:
    figure = {"text": text, "measure": more.pop("measure", "Depots")}
    if period := more.pop("period", "2026"):
        figure["period"] = period
    base = {
        "companies": ["northwind"],
        "topic": "logistics",
        "status": "happened",
        "paragraph": 1,
        "statement": "Northwind runs depots.",
    }
    return {"id": id, **base, "figures": [figure], **more}


def told(dossier: Any) -> list[list[str]]:
    return [
        sorted(claim.fact.id for claim in conflict.claims)
        for conflict in dossier.conflicts()
    ]


def test_unequal_values_are_listed_together(dossier_of: Make) -> None:
    dossier = dossier_of(
        fact("one", "120 depots"),
        fact("two", "130 depots", measure="depots"),
        fact("three", "120 depots"),
    )
    assert told(dossier) == [["one", "three", "two"]]
    conflict = dossier.conflicts()[0]
    assert conflict.companies == ("northwind",)
    assert str(conflict.period) == "2026"
    assert {claim.figure.text for claim in conflict.claims} == {
        "120 depots",
        "130 depots",
    }


def test_other_spellings_are_no_conflict(dossier_of: Make) -> None:
    assert told(dossier_of(fact("one", "$4bn"), fact("two", "4 billion dollars"))) == []


def test_another_bound_is_a_conflict(dossier_of: Make) -> None:
    dossier = dossier_of(fact("one", "120 depots"), fact("two", "nearly 120 depots"))
    assert told(dossier) == [["one", "two"]]


@pytest.mark.parametrize(
    ("texts", "contradict"),
    [
        (("more than 50 depots", "80 depots"), False),
        (("more than 50 depots", "50 depots"), True),
        (("at least 50 depots", "50 depots"), False),
        (("100 depots", "about 100 depots"), False),
        (("about 100 depots", "120 depots"), True),
        (("10 to 20 depots", "15 depots"), False),
        (("10 to 20 depots", "21 depots"), True),
        (("at least 5%", "more than 10%"), False),
        (("less than 5%", "more than 10%"), True),
        (("nearly 25%", "24.6%"), False),
        (("more than 50 depots", "80 depots", "90 depots"), True),
        (("more than 50 depots", "60 to 90 depots", "80 depots"), False),
        (("$5 billion", "£5 billion"), True),
        (("50 cents", "$0.50"), False),
    ],
    ids=str,
)
def test_figures_contradict_where_no_value_is_meant_by_all(
    dossier_of: Make, texts: tuple[str, ...], contradict: bool
) -> None:
    dossier = dossier_of(*(fact(f"f-{n}", text) for n, text in enumerate(texts)))
    assert len(told(dossier)) == contradict


def test_other_periods_measures_and_companies_are_none(dossier_of: Make) -> None:
    dossier = dossier_of(
        fact("one", "120 depots"),
        fact("two", "130 depots", period="2027"),
        fact("three", "140 depots", period=None),
        fact("four", "150 depots", measure="vans"),
        fact("five", "160 depots", companies=["contoso"]),
        fact("six", "170 depots", companies=["northwind", "contoso"]),
    )
    assert told(dossier) == []


def test_retired_facts_are_left_out(dossier_of: Make) -> None:
    dossier = dossier_of(
        fact("one", "120 depots"),
        fact("two", "130 depots", retracted="it was a slip"),
        fact("three", "140 depots", superseded_by="one"),
    )
    assert told(dossier) == []


def test_figures_without_a_measure_are_left_out(dossier_of: Make) -> None:
    bare = {"figures": [{"text": "120 depots"}]}
    dossier = dossier_of(fact("one", "9 depots") | bare, fact("two", "130 depots"))
    assert told(dossier) == []
