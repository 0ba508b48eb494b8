"""Facts whose figures are spelt otherwise than in their article are verified."""

from __future__ import annotations

from tests.domain.evidence.respellings import RESPELLINGS, respelt

LEAST = 0.98
"""Of the facts that are respelt: the share that must be verified."""


def test_figures_spelt_otherwise_are_verified() -> None:
    cases = [case for way in RESPELLINGS for case in respelt(way)]
    refused = [case for case in cases if case.judge()[0].state != "verified"]
    told = "\n".join(f"{case.fact.id}: {case.told()}" for case in refused)
    assert len(cases) >= 400
    assert len(refused) <= (1 - LEAST) * len(cases), f"{len(refused)} refused\n{told}"
