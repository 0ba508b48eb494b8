"""The figures of a fact, found in its paragraph: the same, and of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from facts.agreement import DIFFERENCES, Compared, compare, is_rival
from facts.evidence.case import Case, Key
from facts.evidence.clash import Clash
from facts.evidence.nouns import are_rivals, counted_alike
from facts.evidence.passage import Passage, affinity
from facts.evidence.traits import Account, Traits
from facts.figures import FoundFigure
from facts.model import Fact
from facts.quantity import Quantity

_NEAR = 0.2
"""From here on another value is named as what the article may say instead."""
_MOST_COMPARED = 2000
"""Printed figures that are looked at for what the article says instead."""
_MOST_OF_A_KIND = 24
"""Figures of one statement that can be told apart."""


@dataclass
class Claim:
    """One figure that a fact gives, and what was found of it."""

    key: Key
    text: str
    quantity: Quantity
    told: FoundFigure | None
    """Where it stands in the statement, None where it is only listed."""

    printed: FoundFigure | None = None
    """Where the paragraph says so."""

    reason: str = ""
    """Why it does not."""


def claims_of(fact: Fact, statement: Passage) -> list[Claim]:
    """The figures of the statement in order, then those that are only listed."""
    claims = [Claim(("statement",), f.text, f.quantity, f) for f in statement.figures]
    told = {claim.quantity: claim for claim in reversed(claims)}
    for n, figure in enumerate(fact.figures):
        key: Key = ("figures", n, "text")
        same = told.get(figure.quantity)
        if same is None:
            likely = claims[:_MOST_OF_A_KIND]
            same = next((c for c in likely if _is_told(figure.quantity, c)), None)
        if same is None:
            claims.append(Claim(key, figure.text, figure.quantity, None))
        elif same.key == ("statement",):
            same.key = key
    return claims


def _is_told(listed: Quantity, claim: Claim) -> bool:
    return compare(listed, claim.quantity).difference == ""


def check_figures(case: Case) -> list[Claim]:
    """Each figure of the fact with its equal in the paragraph, or the reason."""
    claims = claims_of(case.fact, case.statement)
    if claims:
        search = _Search(case)
        for claim in claims:
            search.match(claim)
        taken = {c.printed.start for c in claims if c.printed is not None}
        for claim in claims:
            if claim.printed is not None and not claim.reason:
                search.weigh(claim, taken)
        if len(claims) > 1:
            _weigh_pairs(case, claims)
    return claims


class _Search:
    """Looks for the claims of one fact among the figures of its paragraph."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._ground = case.ground.account
        self._clash = Clash(case.name)

    def match(self, claim: Claim) -> None:
        """Find the printed figure that is equal, the likeliest of them, or say why."""
        equal = [f for f in self._alike(claim) if not self._compared(claim, f)]
        clashes = [(self._clashes(claim, f), f) for f in equal]
        fitting = [figure for reason, figure in clashes if not reason]
        if fitting:
            claim.printed = max(fitting, key=lambda f: self._likeness(claim, f))
        elif clashes:
            reason, claim.printed = clashes[0]
            claim.reason = f'"{claim.text}": {reason}'
        else:
            claim.reason = self._difference(claim)

    def _alike(self, claim: Claim) -> Iterator[FoundFigure]:
        """The figures of the paragraph, and numbers that count what was counted."""
        yield from self._case.paragraph.figures
        if claim.quantity.unit:
            yield from self._ground.plain

    def _compared(self, claim: Claim, printed: FoundFigure) -> str:
        return self._compare(claim, printed).difference

    def _compare(self, claim: Claim, printed: FoundFigure) -> Compared:
        """The comparison, with what only the words around a figure can tell."""
        return counted_alike(self._ground, claim.quantity, printed)

    def _clashes(self, claim: Claim, printed: FoundFigure) -> str:
        told = self._told(claim)
        if told is None:
            return ""
        reason = self._clash.reason(told, self._ground.traits(printed))
        return reason or self._elsewhere(claim, printed)

    def _elsewhere(self, claim: Claim, printed: FoundFigure) -> str:
        """Refuse a name with which the article gives another figure of the kind."""
        ours, theirs = self._case.account, self._ground
        if claim.told is None or not ours.places:
            return ""
        mine = ours.passage.at(ours.slot(claim.told)).clause
        own = theirs.passage.at(theirs.slot(printed)).clause
        for stem, clauses in ours.places.items():
            printed_in = theirs.places.get(stem, frozenset())
            if mine in clauses and printed_in and own not in printed_in:
                other = self._given_with(claim, printed_in)
                if other:
                    return f'the article says "{other.text}" of {stem.title()}'
        return ""

    def _given_with(self, claim: Claim, clauses: frozenset[int]) -> FoundFigure | None:
        """The other figure of the kind that each of these clauses gives, if so."""
        found = None
        for clause in clauses:
            others = (
                f
                for f in self._ground.figures_of.get(clause, ())
                if are_rivals(self._ground, claim.quantity, f)
                and self._compared(claim, f)
            )
            found = next(others, None)
            if found is None:
                return None
        return found

    def _told(self, claim: Claim) -> Traits | None:
        """What the statement says of a claim, of the fact's companies if of none."""
        if claim.told is None:
            return None
        traits = self._case.account.traits(claim.told)
        if not traits.owners:
            return traits._replace(owners=frozenset(self._case.fact.companies))
        return traits

    def _likeness(self, claim: Claim, printed: FoundFigure) -> float:
        if claim.told is None:
            return float(self._case.in_quote(printed.start, printed.end))
        ours = _context(self._case.account, claim.told)
        return affinity(ours, _context(self._ground, printed))

    def _difference(self, claim: Claim) -> str:
        """What the article says instead, if anything is like it."""
        printed = self._case.paragraph.figures[:_MOST_COMPARED]
        ranked = sorted(
            ((self._compare(claim, f), f) for f in printed),
            key=lambda pair: (_rank(pair[0]), -pair[0].closeness),
        )
        shown = f'"{claim.text}"'
        for found, figure in ranked[:1]:
            says = f'the article says "{figure.text}"'
            if found.difference == "bound lost":
                return f"{shown}: bound lost: {says}"
            if found.difference != "value":
                return f"{shown}: the {found.difference} differs: {says}"
        for found, figure in ranked:
            if found.closeness >= _NEAR and is_rival(claim.quantity, figure.quantity):
                return f'{shown}: the article says "{figure.text}"'
        return f"{shown} is absent from {self._case.ground.place}"

    def weigh(self, claim: Claim, taken: set[int]) -> None:
        """Refuse a figure where another of its kind fits what is said of it better."""
        printed = claim.printed
        assert printed is not None
        best, score = None, -1.0
        for figure in self._rivals(claim, printed, taken):
            if claim.told is None:
                claim.reason = _ambiguous(claim, figure)
                return
            likeness = self._likeness(claim, figure)
            if likeness > score:
                best, score = figure, likeness
        if best is not None and self._likeness(claim, printed) <= score:
            claim.reason = _ambiguous(claim, best)

    def _rivals(
        self, claim: Claim, printed: FoundFigure, taken: set[int]
    ) -> Iterator[FoundFigure]:
        """Figures of the kind that the paragraph gives of it and the fact does not."""
        quoted = self._case.in_quote(printed.start, printed.end)
        for figure in self._case.paragraph.figures:
            if figure.start in taken:
                continue
            if not are_rivals(self._ground, claim.quantity, figure):
                continue
            if quoted and not self._case.in_quote(figure.start, figure.end):
                continue
            if self._compared(claim, figure) and not self._clashes(claim, figure):
                yield figure


def _rank(found: Compared) -> int:
    return DIFFERENCES.index(found.difference)


def _context(account: Account, figure: FoundFigure) -> Mapping[str, float]:
    return account.passage.context(account.slot(figure))


def _ambiguous(claim: Claim, other: FoundFigure) -> str:
    return (
        f'"{claim.text}": the article seems to say "{other.text}" of it: '
        "quote the words that tell"
    )


def _weigh_pairs(case: Case, claims: Sequence[Claim]) -> None:
    """Refuse figures of a kind that would fit better the other way round."""
    kinds: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.printed is not None and claim.told is not None:
            kinds[claim.printed.quantity.unit].append(claim)
    for kind in kinds.values():
        if len(kind) > _MOST_OF_A_KIND:
            for claim in kind:
                claim.reason = f'"{claim.text}": one of too many figures of a kind'
            continue
        for one, other in combinations(kind, 2):
            _weigh_pair(case, one, other)


def _weigh_pair(case: Case, one: Claim, other: Claim) -> None:
    first, second = one.printed, other.printed
    assert first is not None
    assert second is not None
    assert one.told is not None
    assert other.told is not None
    if first == second or not compare(one.quantity, other.quantity).difference:
        return
    if not is_rival(one.quantity, other.quantity):
        return
    ours = _context(case.account, one.told), _context(case.account, other.told)
    theirs = _context(case.ground.account, first), _context(case.ground.account, second)
    straight = affinity(ours[0], theirs[0]) + affinity(ours[1], theirs[1])
    crossed = affinity(ours[0], theirs[1]) + affinity(ours[1], theirs[0])
    same_order = (one.told.start < other.told.start) == (first.start < second.start)
    if straight < crossed or (straight == crossed and not same_order):
        for claim, rival in ((one, second), (other, first)):
            claim.reason = claim.reason or _ambiguous(claim, rival)
