"""Contradictions: figures of one company, measure and period, not all of them right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from facts.agreement import contradict
from facts.dates import PartialDate
from facts.model import Fact, Figure
from facts.quantity import Quantity
from facts.words import folded

_Key = tuple[tuple[str, ...], tuple[str, ...], PartialDate | None]


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure that contradicts another, and the fact that gives it."""

    fact: Fact
    figure: Figure


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures that cannot all be right, for a person to retire some of their facts."""

    companies: tuple[str, ...]
    """The ids of those whom the facts are about; none for the whole industry."""

    measure: str
    period: PartialDate | None
    claims: tuple[Claim, ...]
    """The newest first."""


def find_conflicts(
    facts: Iterable[Fact], again: Callable[[str], Fact]
) -> tuple[Conflict, ...]:
    """The contradictions among facts, by measure.

    Only facts about the very same companies are held against each other, and none that
    is retired. Of each figure a small key is kept, and by it the facts are asked for
    `again` at the end.
    """
    given: defaultdict[_Key, list[tuple[str, int, Quantity]]] = defaultdict(list)
    for fact in facts:
        if fact.retired is None:
            for n, figure in enumerate(fact.figures):
                if figure.measure is not None:
                    key = _key(fact, figure.measure, figure.period)
                    given[key].append((fact.id, n, figure.quantity))
    return tuple(
        _conflict(key, [(again(id), n) for id, n, _ in claims])
        for key, claims in sorted(given.items(), key=lambda item: item[0][:2])
        if contradict([quantity for *_, quantity in claims])
    )


def _key(fact: Fact, measure: str, period: PartialDate | None) -> _Key:
    return tuple(sorted({*fact.companies})), tuple(folded(measure)), period


def _conflict(key: _Key, given: Sequence[tuple[Fact, int]]) -> Conflict:
    claims = tuple(Claim(fact, fact.figures[n]) for fact, n in given)
    return Conflict(key[0], claims[0].figure.measure or "", key[2], claims)
