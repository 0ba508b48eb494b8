"""The order in which a search finds facts, and the pages that it is cut into."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from facts import Dossier
from facts.words import folded

Make = Callable[..., Dossier]

WORDS = ["drone", "drones", "dron", "depot", "depots", "city", "cities", "café"]


def found(dossier: Dossier, text: str) -> list[str]:
    return [hit.fact.id for hit in dossier.search(text).hits]


def test_closeness_comes_before_newness(dossier_of: Make) -> None:
    vans = [{"text": "5 vans", "measure": "drome"}]
    dossier = dossier_of(
        {"id": "typo", "statement": "A satellite, a drome."},
        {"id": "longer", "statement": "Satelles, two dromes."},
        {"id": "prefix", "statement": "Satelles at a dromedary."},
        {"id": "elsewhere", "statement": "Satelles.", "figures": vans},
        {"id": "newest", "statement": "Satelles, a Drôme."},
        {"id": "same", "statement": "The drome of Satelles."},
    )
    assert found(dossier, "satelles drome ") == [
        *("newest", "same", "elsewhere", "longer", "prefix"),
    ]
    assert found(dossier, "drome ")[:4] == ["typo", "newest", "same", "elsewhere"]
    assert found(dossier, "satellxte drxme ") == ["typo"]
    assert found(dossier, "sateles dromes ")[0] == "longer"


def test_no_score_is_above_that_of_a_closer_fact(dossier_of: Make) -> None:
    near = ("carter", "cartel", "carton")
    dossier = dossier_of(*({"id": w, "statement": f"{w} satellite"} for w in near))
    hits = dossier.search("cartex satlite ").hits
    assert {hit.fact.id for hit in hits} == set(near)
    assert hits[-1].fact.id == "carton"
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)


NEAR = ["carter", "cartel", "carton", "carver", "satellite", "satellites", "same-day"]
TYPED = ["cartex", "satlite", "sat", "d", "-drone", '"same day"', "same-d", "contoso"]
TYPED += ["has:figure", "company:contoso|x", "topic:health", "depto", *WORDS]
FACTS = st.fixed_dictionaries(
    {
        "statement": st.lists(
            st.sampled_from(WORDS + NEAR), min_size=1, max_size=6
        ).map(" ".join),
        "companies": st.lists(st.sampled_from(["northwind", "contoso"]), unique=True),
        "figures": st.sampled_from([[], [{"text": "5 vans", "measure": "city"}]]),
    }
)


@settings(max_examples=60, deadline=None)
@given(
    facts=st.lists(FACTS, max_size=8),
    typed=st.lists(st.sampled_from(TYPED), max_size=4).map(" ".join),
    end=st.sampled_from(["", " "]),
    offset=st.integers(-2, 9),
    limit=st.integers(-1, 9),
)
def test_a_page_is_a_slice_of_all_hits_the_closest_first(
    dossier_of: Make,
    facts: list[dict[str, object]],
    typed: str,
    end: str,
    offset: int,
    limit: int,
) -> None:
    dossier = dossier_of(*({"id": f"f{n}", **fact} for n, fact in enumerate(facts)))
    hits = list(dossier.hits(typed + end))
    page = dossier.search(typed + end, offset, limit)
    assert page.total == len(hits) == len({hit.fact.id for hit in hits})
    assert page.offset == max(offset, 0)
    assert list(page.hits) == hits[page.offset :][: max(limit, 0)]
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    asked = {w for t in page.query.terms if not t.negated for w in t.words}
    for hit in hits:
        flat = [place for span in hit.spans for place in span]
        assert flat == sorted(set(flat))
        shown = [hit.fact.statement[start:end] for start, end in hit.spans]
        assert hit.score < 1 or asked <= set(folded(" ".join(shown))) | {"d", "sat"}
