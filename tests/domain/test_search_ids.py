"""Facts found by their ids, which exports print in their footnotes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facts import Dossier

Make = Callable[..., Dossier]


@pytest.fixture(scope="module")
def dossier(dossier_of: Make) -> Dossier:
    return dossier_of(
        {"id": "the-vans", "statement": "Northwind says what the vans cost."},
        {"id": "vans", "statement": "Northwind sells its cars."},
        {"id": "northwind-2026-vans", "statement": "Northwind buys 25 vans."},
        {"id": "northwind-2026-vans-2", "statement": "Northwind buys more vans."},
    )


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("northwind-2026-vans", ["northwind-2026-vans"]),
        ("[^northwind-2026-vans]: ", ["northwind-2026-vans"]),
        ("NORTHWIND-2026-VANS-2 ", ["northwind-2026-vans-2"]),
        ('"northwind-2026-vans"', ["northwind-2026-vans"]),
        ("northwind-2026-vans buys ", ["northwind-2026-vans"]),
        ("the-vans ", ["the-vans"]),
        (
            "vans ",
            ["vans", "the-vans", "northwind-2026-vans", "northwind-2026-vans-2"],
        ),
        ("id:northwind-2026-vans", ["northwind-2026-vans"]),
        ("id:Vans|the-vans", ["the-vans", "vans"]),
        ("-id:vans|the-vans", ["northwind-2026-vans", "northwind-2026-vans-2"]),
        ("-id:vans cars", []),
        ("the-vans|cars ", ["the-vans", "vans"]),
    ],
)
def test_ids(dossier: Dossier, text: str, ids: list[str]) -> None:
    page = dossier.search(text)
    assert [hit.fact.id for hit in page.hits] == ids
    assert (page.total, page.corrections, page.query.hints) == (len(ids), {}, ())
    assert [hit.fact.id for hit in dossier.hits(text)] == ids


def test_an_id_of_no_fact_is_left_out_with_a_hint(dossier: Dossier) -> None:
    page = dossier.search("id:van|vans ")
    assert [hit.fact.id for hit in page.hits] == ["vans"]
    assert page.query.hints == ('no fact has the id "van"',)
    assert dossier.search("id:van ").total == 4
