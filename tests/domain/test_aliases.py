"""Words that stand for a company: they find its facts, and the answer says so."""

from __future__ import annotations

import pytest

from facts import open_dossier
from facts.cli import run
from facts.model import Company
from facts.query import parse_query
from facts.search.aliases import Aliases

COMPANIES = (
    Company(id="northwind", name="Northwind", aliases=("NW Cloud", "North U.S.")),
    Company(id="contoso", name="Contoso Cloud", aliases=("Contoso", "Plus (U.S.)")),
)


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("cloud ", {"cloud": ["Northwind"]}),
        ("NW drone", {"nw": ["Northwind"]}),
        ('"nw cloud"', {"nw cloud": ["Northwind"]}),
        ("u.s. ", {"u s": ["Northwind", "Contoso Cloud"]}),
        ("drone|plus ", {"plus": ["Contoso Cloud"]}),
        ("cloud-north ", {}),
        ("northwind contoso ", {}),
        ("clou ", {}),
        ("-nw ", {}),
    ],
)
def test_a_word_of_another_name(text: str, aliases: dict[str, list[str]]) -> None:
    assert Aliases(COMPANIES).of(parse_query(text, {})) == aliases


def test_facts_that_say_the_word_come_before_those_of_the_company() -> None:
    with open_dossier() as dossier:
        page = dossier.search("prime ")
    says = ["Prime" in hit.fact.statement for hit in page.hits]
    assert page.aliases == {"prime": ["Amazon"]}
    assert 0 < sum(says) < len(says)
    assert says == sorted(says, reverse=True)


def test_the_shell_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "prime", "--explain"]) == 0
    out, err = capsys.readouterr()
    assert "alias       prime: also a name of Amazon\n" in out
    assert err == ""
    assert run(["search", "prime", "--format", "ids"]) == 0
    assert capsys.readouterr().err == "prime: also a name of Amazon\n"
