"""The figures of a fact, found in its paragraph: the same, and of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from facts.agreement import compare, is_rival
from facts.evidence.case import Case
from facts.evidence.claims import MOST_OF_A_KIND, Claim, claims_of
from facts.evidence.matching.search import Search, ambiguous
from facts.figures.words import is_halving

_MOST = 60
"""Figures of one statement that are looked for."""


def check_figures(case: Case) -> list[Claim]:
    """Each figure of the fact with its equal in the paragraph, or the reason."""
    claims = claims_of(case.fact, case.account)
    if claims:
        search = Search(case)
        for claim in claims[:_MOST]:
            search.match(claim)
        if len(claims) > 1:
            _refuse_many(claims)
            _refuse_repeated(claims)
        taken = {c.printed.start for c in claims if c.printed is not None}
        for claim in claims:
            if claim.printed is not None and not claim.reason:
                search.weigh(claim, taken | _not_fallen(case, claim))
        if len(claims) > 1:
            _refuse_exchanged(claims, case)
            _weigh_pairs(claims, search)
    return claims


def _not_fallen(case: Case, claim: Claim) -> set[int]:
    """Where the figures stand that "halved" cannot mean, if that is the claim."""
    if not is_halving(claim.text.lower()):
        return set()
    return {f.start for f in case.paragraph.figures if f.quantity.change != "down"}


def _refuse_many(claims: Sequence[Claim]) -> None:
    for claim in claims[_MOST:]:
        claim.reason = f'"{claim.text}": one of too many figures'


def _refuse_repeated(claims: Sequence[Claim]) -> None:
    """Refuse one printed figure for two of the statement: "from 3 to 3"."""
    seen = dict[tuple[int, Decimal, Decimal], int]()
    for claim in claims:
        if claim.printed is None or claim.told is None or claim.reason:
            continue
        size = claim.measured
        start = seen.setdefault(
            (claim.printed.start, size.low, size.high), claim.told.start
        )
        if start != claim.told.start:
            claim.reason = f'"{claim.text}" is told twice, and the article says it once'


def _refuse_exchanged(claims: Sequence[Claim], case: Case) -> None:
    """Refuse "down $40m at 12%" where the article says "down 12% at $40m"."""
    parts = []
    for claim in claims[:MOST_OF_A_KIND]:
        if claim.printed and claim.told and not claim.reason:
            told = case.account.traits(claim.told).role
            parts.append((claim, told, case.ground.account.traits(claim.printed).role))
    for (one, ours, its), (other, theirs, others) in combinations(parts, 2):
        if ours != its and (ours, its) == (others, theirs):
            for claim in (one, other):
                claim.reason = f'"{claim.text}": the article has it the other way round'


def _weigh_pairs(claims: Sequence[Claim], search: Search) -> None:
    """Refuse figures of a kind that would fit better the other way round."""
    kinds: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.printed is not None and claim.told is not None:
            kinds[claim.printed.quantity.unit].append(claim)
    for kind in kinds.values():
        if len(kind) > MOST_OF_A_KIND:
            for claim in kind:
                claim.reason = f'"{claim.text}": one of too many figures of a kind'
            continue
        for one, other in combinations(kind, 2):
            if search.may_cross(one, other):
                _weigh_pair(search, one, other)


def _weigh_pair(search: Search, one: Claim, other: Claim) -> None:
    first, second = one.printed, other.printed
    assert first is not None
    assert second is not None
    assert one.told is not None
    assert other.told is not None
    if first == second or not compare(one.quantity, other.quantity).difference:
        return
    if not is_rival(one.quantity, other.quantity):
        return
    straight = search.likeness(one, first) + search.likeness(other, second)
    crossed = search.likeness(one, second) + search.likeness(other, first)
    same_order = (one.told.start < other.told.start) == (first.start < second.start)
    if straight < crossed or (straight == crossed and not same_order):
        for claim, rival in ((one, second), (other, first)):
            claim.reason = claim.reason or ambiguous(claim, rival)
