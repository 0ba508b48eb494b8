"""Facts made false in every way that can be told in general: none is verified."""

from __future__ import annotations

import pytest

from tests.domain.evidence.cases import TRUE
from tests.domain.evidence.mutations import MUTATORS, Mutator, mutants, name_of

ARTICLES = sorted({case.fact.article for case in TRUE})


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("mutator", MUTATORS, ids=name_of)
def test_what_is_made_false_is_no_match(mutator: Mutator, article: str) -> None:
    made = mutants(mutator, article)
    verified = [case for case in made if case.judge()[0].state != "mismatch"]
    told = "\n".join(f"{case.fact.id}: {case.told()}" for case in verified)
    assert not verified, f"{len(verified)} not refused\n{told}"


def test_there_are_mutants_enough() -> None:
    counts = {name_of(mutator): len(list(mutants(mutator))) for mutator in MUTATORS}
    assert min(counts.values()) > 0, counts
    assert sum(counts.values()) >= 3800
