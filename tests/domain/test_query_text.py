"""Arguments of the shell as a query: a phrase, or what the box would read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facts import Dossier
from facts.commands.query_text import query_text
from facts.query import Query, parse_query


def read(dossier: Dossier, text: str) -> Query:
    return replace(parse_query(text, dossier.choices), text="")


@pytest.mark.parametrize(
    ("argument", "typed"),
    [
        ("drone depots", '"drone depots"'),
        ("-drone depots", '-"drone depots"'),
        ("$1 billion to spend", '"$1 billion to spend"'),
        ("note: this", '"note: this"'),
        ("percription >=1,000", "percription >=1,000"),
        (">=1,000 percription", ">=1,000 percription"),
        ("depots > $1 bn", "depots > $1 bn"),
        ("depots 1m..5m", "depots 1m..5m"),
        ("depots after:2026", "depots after:2026"),
        ("after:2026 depots", "after:2026 depots"),
        ("before:2026-02-08 after:2026-02", "before:2026-02-08 after:2026-02"),
        ("depots -when:2026", "depots -when:2026"),
        ("depots says:analysts", "depots says:analysts"),
        ("says:the company", 'says:"the company"'),
        ("says:the company depots", 'says:"the company" depots'),
        ("says:analysts|the company", 'says:"analysts|the company"'),
        ("depots has:figure", "depots has:figure"),
        ("has:figure depots", "has:figure depots"),
        ("company:whole industry", 'company:"whole industry"'),
        ("drone company:whole industry x", 'drone company:"whole industry" x'),
        ("company:contoso|whole industry", 'company:"contoso|whole industry"'),
        ("company: contoso", "company:contoso"),
        ("drone|van depots", "drone|van depots"),
        ("depots -drone", "depots -drone"),
        ("NOT drone", "NOT drone"),
        ("depots OR vans", "depots OR vans"),
        ("depots compny:contozo", "depots compny:contozo"),
        ("depots company:zzz", "depots company:zzz"),
        ('"drone depots" vans', '"drone depots" vans'),
    ],
)
def test_an_argument_of_several_words(
    golden_dossier: Dossier, argument: str, typed: str
) -> None:
    asked = query_text([argument], golden_dossier)
    assert read(golden_dossier, asked) == read(golden_dossier, f"{typed} ")
