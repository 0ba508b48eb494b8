"""Facts held against invented articles: no false one is verified, no true one refused.

`cases.py` says how the facts are written down, `mutations.py` how more are made.
"""

from __future__ import annotations

from collections import Counter

import pytest

from tests.domain.evidence.cases import (
    FALSE,
    PASSED,
    REFUSED,
    SAME,
    TRUE,
    Case,
    shown,
)

LEAST = 0.98
"""Of the honest paraphrases: the share that must be verified."""

WITH_REASON = [case for case in FALSE if case.reason]


@pytest.mark.parametrize("case", TRUE, ids=shown)
def test_a_true_fact_is_verified(case: Case) -> None:
    verdict, findings = case.judge()
    assert verdict.state == "verified", case.told()
    assert findings == []
    assert {figure.state for figure in verdict.figures} <= {"verified"}


def test_honest_paraphrases_are_verified() -> None:
    refused = [case for case in SAME if case.judge()[0].state != "verified"]
    told = "\n".join(f"{case.fact.id}: {case.told()}" for case in refused)
    assert len(refused) <= (1 - LEAST) * len(SAME), f"{len(refused)} refused\n{told}"


@pytest.mark.parametrize("case", FALSE, ids=shown)
def test_a_false_fact_is_no_match(case: Case) -> None:
    verdict, findings = case.judge()
    assert verdict.state == "mismatch", case.told()
    assert {finding.reason for finding in findings} == set(verdict.reasons)
    assert all(verdict.reasons)


@pytest.mark.xfail(strict=True, reason="more is to be understood than figures")
@pytest.mark.parametrize("case", REFUSED, ids=shown)
def test_a_true_fact_that_is_refused(case: Case) -> None:
    assert case.judge()[0].state == "verified", case.told()


@pytest.mark.xfail(strict=True, reason="more is to be understood than figures")
@pytest.mark.parametrize("case", PASSED, ids=shown)
def test_a_false_fact_that_is_verified(case: Case) -> None:
    assert case.judge()[0].state == "mismatch", case.told()


@pytest.mark.parametrize("case", WITH_REASON, ids=shown)
def test_the_reason_says_what_to_mend(case: Case) -> None:
    verdict, _ = case.judge()
    assert case.reason in "; ".join(verdict.reasons)


def test_there_are_cases_enough() -> None:
    assert len(TRUE) >= 60
    assert len(SAME) >= 300
    assert len(FALSE) >= 1100
    assert len(PASSED) <= 40
    assert len(WITH_REASON) >= 40
    true = Counter(_told(case) for case in TRUE + SAME)
    assert true.keys().isdisjoint(_told(case) for case in FALSE if not case.fact.quote)


def _told(case: Case) -> tuple[object, ...]:
    return case.fact.statement, case.fact.paragraph, case.fact.when
