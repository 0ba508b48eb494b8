"""Search: exact tiers, forgiven typos, and pages that add up."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts import Dossier, open_dossier
from facts.words import folded
from tests.bench.misspelt import SLIPS, Slip, missed, slip

Make = Callable[..., Dossier]

STATEMENTS = {
    "drone": "Northwind flies a drone to rural towns.",
    "drones": "Contoso orders drones for same-day delivery.",
    "satellite": "Northwind launches a satellite.",
    "cafe": "Contoso's café opens in Zürich.",
    "city": "Deliveries reach 4,500 cities by 2027.",
    "dronish": "A dronish sound is heard in Tokyo 東京.",
}


@pytest.fixture(scope="module")
def dossier(dossier_of: Make) -> Dossier:
    facts = [{"id": id, "statement": text} for id, text in STATEMENTS.items()]
    return dossier_of(*facts)


def found(dossier: Dossier, text: str) -> list[str]:
    return [hit.fact.id for hit in dossier.search(text).hits]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("drone ", ["drone", "drones"]),
        ("drone", ["drone", "drones"]),
        ("dron", ["drone", "drones", "dronish"]),
        ("drones ", ["drones", "drone"]),
        ("DRONE flies", ["drone"]),
        ("drone -rural", ["drones"]),
        ('"same-day delivery"', ["drones"]),
        ('"delivery same-day"', []),
        ("same day", ["drones"]),
        ("cafe zurich", ["cafe"]),
        ("CAFÉ", ["cafe"]),
        ("contoso’s", ["cafe", "drones"]),
        ("contoso's", ["cafe", "drones"]),
        ("zurichs ", ["cafe"]),
        ("city ", ["city"]),
        ("4,500", ["city"]),
        ("東", ["dronish"]),
        ("東京", ["dronish"]),
        ("京東", []),
        ("satelite", ["satellite"]),
        ("sattelite ", ["satellite"]),
        ("stellaite", ["satellite"]),
        ("satel", ["satellite"]),
        ("satelit", ["satellite"]),
        ("rural sattelite", []),
        ("zzzzzz", []),
        ("-drone -drones -satellite -cities -café", ["dronish"]),
    ],
)
def test_words_find_facts(dossier: Dossier, text: str, ids: list[str]) -> None:
    assert found(dossier, text) == ids
    assert dossier.search(text).total == len(ids)


def test_without_words_all_are_found(dossier: Dossier) -> None:
    assert found(dossier, "") == list(STATEMENTS)
    assert found(dossier, " ; ! ") == list(STATEMENTS)


@pytest.mark.parametrize(
    ("text", "corrections"),
    [
        ("satelite", {"satelite": ["satellite"]}),
        ("satellite", {}),
        ("satel", {}),
        ("drone satelite ", {"satelite": ["satellite"]}),
        ('"satelite"', {}),
        ("b0eing", {}),
        ("cte", {}),
    ],
)
def test_what_was_corrected_is_said(
    dossier: Dossier, text: str, corrections: dict[str, list[str]]
) -> None:
    assert dossier.search(text).corrections == corrections


@pytest.mark.parametrize(
    ("text", "id", "words"),
    [
        ("dron", "drone", ["drone"]),
        ("drone ", "drones", ["drones"]),
        ("cafe zurich", "cafe", ["café", "Zürich"]),
        ("same-day", "drones", ["same-day"]),
        ("satelite", "satellite", ["satellite"]),
        ("京", "dronish", ["京"]),
        ("northwind", "satellite", ["Northwind"]),
        ("contoso ", "cafe", ["Contoso"]),
        ("contoso’s", "cafe", ["Contoso's"]),
        ("drone town", "drone", ["drone", "towns"]),
        ("city -vans", "city", ["cities"]),
        ("logistics", "satellite", []),
    ],
)
def test_spans_point_at_what_matched(
    dossier: Dossier, text: str, id: str, words: list[str]
) -> None:
    (spans,) = [h.spans for h in dossier.search(text).hits if h.fact.id == id]
    assert [STATEMENTS[id][start:end] for start, end in spans] == words


def test_names_topics_figures_and_speakers_are_searched(
    golden_dossier: Dossier,
) -> None:
    assert "northwind-clinics" in found(golden_dossier, "healthcare")
    assert found(golden_dossier, "analysts") == ["industry-drones"]
    assert found(golden_dossier, "spending") == ["northwind-spending"]
    assert "northwind-drone-depots" in found(golden_dossier, '"some 120 towns"')


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("status:denied", ["old-clinics"]),
        ("is:retired", ["old-clinics"]),
        ("clinics -is:retired", ["northwind-clinics"]),
        ("has:quote", ["contoso-drone-depots"]),
        ("company:industry", ["industry-drones"]),
        ('company:"whole industry"', ["industry-drones"]),
        ("company:contoso status:ongoing", ["contoso-vans"]),
        ("topic:healthcare|logistics clinics", ["northwind-clinics", "old-clinics"]),
        ("source:vans status:opinion", ["both-rural"]),
        (
            "source:example has:figure -company:contoso",
            ["northwind-drone-depots", "northwind-spending"],
        ),
        ("is:marked", []),
    ],
)
def test_fields_narrow(golden_dossier: Dossier, text: str, ids: list[str]) -> None:
    assert sorted(found(golden_dossier, text)) == sorted(ids)


def test_a_statement_comes_before_a_mere_name(golden_dossier: Dossier) -> None:
    hits = golden_dossier.search("contoso").hits
    says = ["Contoso" in hit.fact.statement for hit in hits]
    assert says == sorted(says, reverse=True)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1.0 > scores[-1]


@pytest.mark.parametrize("text", ["", "amazon", "amazn delivry", "topic:finance", "e"])
@pytest.mark.parametrize("limit", [1, 7, 50])
def test_pages_add_up_to_everything(text: str, limit: int) -> None:
    with open_dossier() as dossier:
        everything = list(dossier.hits(text))
        total = dossier.search(text, 0, 0).total
        pages = [
            hit
            for offset in range(0, total, limit)
            for hit in dossier.search(text, offset, limit).hits
        ]
        assert pages == everything
        assert total == len(everything)
        assert dossier.search(text, total + 5, limit).hits == ()


@pytest.mark.parametrize("kind", SLIPS)
def test_one_or_two_slips_of_the_pen_are_forgiven(kind: Slip) -> None:
    chance = random.Random(4)
    with open_dossier() as dossier:
        known = {w for hit in dossier.hits() for w in folded(hit.fact.statement)}
        words = sorted(word for word in known if len(word) >= 6)
        pairs = [(word, slip(word, kind, n, chance)) for word in words for n in (1, 2)]
        pairs = [(word, typed) for word, typed in pairs if typed not in known]
        lost = sum(missed(dossier, word, typed) for word, typed in pairs)
        assert len(pairs) > 400
        assert lost <= 0.03 * len(pairs)


VOCABULARY = ["drone", "drones", "dron", "depot", "depots", "city", "cities", "café"]
SENTENCES = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=5).map(" ".join)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    statements=st.lists(SENTENCES, min_size=1, max_size=8),
    words=st.lists(
        st.sampled_from([*VOCABULARY, "drome", "depto"]), min_size=1, max_size=3
    ),
    finished=st.booleans(),
)
def test_literal_hits_are_never_missed_and_come_first(
    dossier_of: Make, statements: list[str], words: list[str], finished: bool
) -> None:
    dossier = dossier_of(
        *({"id": f"f{n}", "statement": text} for n, text in enumerate(statements))
    )
    hits = list(dossier.hits(" ".join(words) + " " * finished))
    wanted = {word for text in words for word in folded(text)}
    literal = [wanted <= set(folded(hit.fact.statement)) for hit in hits]
    assert literal == sorted(literal, reverse=True)
    assert sum(literal) == sum(wanted <= set(folded(text)) for text in statements)
