"""Facets: how many of the facts found have each value of each field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import Dossier, FacetValue
from facts.model import STATUSES
from facts.search.facets import MOST_SOURCES

Make = Callable[..., Dossier]

TEXTS = [
    *("", "drone", "depots", "drome", "zzz", "-drone", "company:contoso", "has:figure"),
    *("company:northwind|contoso drone", "company:industry", "-company:northwind"),
    *("status:planned topic:logistics", "topic:healthcare clinics", "is:retired"),
    *("source:vans", "source:drone status:denied company:fabrikam", 'topic:"health"'),
]


def counts(dossier: Dossier, text: str, field: str) -> dict[str, int]:
    """The values of a field that facts of the query have, and how many facts."""
    facet = dossier.facets(text)[field]
    assert facet.more == 0
    return {value.id: value.count for value in facet.values if value.count}


def test_every_value_is_listed_with_its_name(golden_dossier: Dossier) -> None:
    facets = golden_dossier.facets()
    assert list(facets) == ["company", "topic", "status", "when", "source"]
    assert facets["company"].values == (
        FacetValue("northwind", "Northwind", 5),
        FacetValue("contoso", "Contoso", 3),
        FacetValue("fabrikam", "Fabrikam", 0),
        FacetValue("industry", "Whole industry", 1),
    )
    assert facets["topic"].values == (
        FacetValue("logistics", "Logistics", 6),
        FacetValue("healthcare", "Healthcare", 2),
    )
    statuses = facets["status"].values
    assert tuple(value.id for value in statuses) == STATUSES
    assert {value.name for value in statuses} == set(STATUSES)
    assert facets["source"].values == (
        FacetValue("vans", "Vans & Drones", 5),
        FacetValue("drone-depots", "Example Business Daily", 3),
    )


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("clinics", "topic", {"healthcare": 2}),
        ("clinics", "company", {"northwind": 2}),
        ("rural", "company", {"northwind": 1, "contoso": 1}),
        ("company:contoso", "topic", {"logistics": 3}),
        ("company:contoso", "status", {"happened": 1, "ongoing": 1, "opinion": 1}),
        (
            "company:contoso",
            "company",
            {"northwind": 5, "contoso": 3, "industry": 1},
        ),
        (
            "company:contoso status:planned",
            "company",
            {"northwind": 2},
        ),
        ("-company:contoso", "company", {"northwind": 4, "industry": 1}),
        ("status:denied|planned", "topic", {"logistics": 2, "healthcare": 1}),
        ("zzz", "topic", {}),
        ("drnoe", "topic", {"logistics": 3}),
    ],
)
def test_a_query_narrows_all_but_the_field_that_it_asks_of(
    golden_dossier: Dossier, text: str, field: str, expected: dict[str, int]
) -> None:
    assert counts(golden_dossier, text, field) == expected


@pytest.mark.parametrize("text", TEXTS)
def test_counts_are_those_of_the_search_with_that_value(
    golden_dossier: Dossier, text: str
) -> None:
    asked = {part.field for part in golden_dossier.search(text).query.filters}
    facets = golden_dossier.facets(f"{text} ")
    for field in facets.keys() - asked:
        for value in facets[field].values:
            narrowed = golden_dossier.search(f"{text} {field}:{value.id} ")
            assert narrowed.total == value.count, (field, value.id)


@pytest.mark.parametrize("text", TEXTS)
def test_each_fact_has_one_topic_status_and_source(
    golden_dossier: Dossier, text: str
) -> None:
    query = golden_dossier.search(f"{text} ").query
    for field in ("topic", "status", "source"):
        free = [f for f in query.filters if f.field != field or f.negated]
        if len(free) == len(query.filters):
            total = golden_dossier.search(f"{text} ").total
            assert sum(counts(golden_dossier, f"{text} ", field).values()) == total


def test_a_vague_date_counts_in_each_year_that_it_may_lie_in(dossier_of: Make) -> None:
    whens = ["2025", "2026-Q1", "2026-03-31", "2024-12", "2025-11-02", "2023"]
    facts = (
        {"id": f"f{n}", "statement": "Vans.", "when": when}
        for n, when in enumerate(whens)
    )
    dossier = dossier_of(*facts)
    expected = {"2026": 2, "2025": 2, "2024": 1, "2023": 1}
    assert counts(dossier, "", "when") == expected
    assert counts(dossier, "vans ", "when") == expected
    assert list(counts(dossier, "", "when")) == list(expected)
    assert counts(dossier, "when:2024", "when") == expected
    assert counts(dossier, "after:2025", "when") == {"2026": 2, "2025": 2}
    assert dossier.search("when:2026|2023 ").total == 3
    assert dossier.search("-when:2026|2023 ").total == 3
    assert dossier.search("when:2025-11|2025-12 ").total == 2


def test_of_many_sources_those_with_most_facts_are_listed(dossier_of: Make) -> None:
    articles = {f"a{n}": {"title": f"Article {n}"} for n in range(MOST_SOURCES + 5)}
    facts = [
        {"id": f"f{n}-{m}", "statement": "Vans.", "article": f"a{n}"}
        for n in range(len(articles))
        for m in range(1 + n % 7)
    ]
    dossier = dossier_of(*facts, articles=articles)
    facet = dossier.facets("")["source"]
    assert len(facet.values) == MOST_SOURCES
    assert (facet.found, facet.more) == (MOST_SOURCES + 5, 5)
    counted = [value.count for value in facet.values]
    assert (
        counted
        == sorted((1 + n % 7 for n in range(len(articles))), reverse=True)[
            :MOST_SOURCES
        ]
    )
    unlisted = articles.keys() - {value.id for value in facet.values}
    wanted = min(unlisted)
    asked = dossier.facets(f"source:{wanted}")["source"]
    assert wanted in {value.id for value in asked.values}
    assert asked.more == 4


WORDS = ["drone", "depot", "clinic", "vans"]
FACTS = st.fixed_dictionaries(
    {
        "statement": st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join),
        "companies": st.lists(st.sampled_from(["northwind", "contoso", "fabrikam"])),
        "topic": st.sampled_from(["logistics", "healthcare"]),
        "status": st.sampled_from(STATUSES),
    }
)


@settings(max_examples=30, deadline=None)
@given(st.lists(FACTS, max_size=8), st.sampled_from([*WORDS, ""]))
def test_counts_of_any_dossier(
    dossier_of: Make, facts: list[dict[str, object]], word: str
) -> None:
    dossier = dossier_of(*({"id": f"f{n}", **fact} for n, fact in enumerate(facts)))
    found = [hit.fact for hit in dossier.hits(f"{word} ")]
    for field in ("topic", "status"):
        values = [getattr(fact, field) for fact in found]
        assert counts(dossier, f"{word} ", field) == {
            value: values.count(value) for value in set(values)
        }
    expected: dict[str, int] = {}
    for fact in found:
        for company in set(fact.companies) or {"industry"}:
            expected[company] = expected.get(company, 0) + 1
    assert counts(dossier, f"{word} ", "company") == expected
