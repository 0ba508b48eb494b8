"""One claim looked for among the figures of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from facts.agreement import (
    DIFFERENCES,
    SAME_DIGITS,
    Compared,
    is_rival,
    may_round,
)
from facts.evidence.case import Case
from facts.evidence.claims import Claim
from facts.evidence.matching.clash import Clash
from facts.evidence.matching.elsewhere import told_elsewhere
from facts.evidence.matching.manner import told_otherwise
from facts.evidence.matching.nouns import are_rivals, counted_alike
from facts.evidence.reading.account import Account
from facts.evidence.reading.passage import affinity
from facts.evidence.reading.traits import Traits
from facts.figures import FoundFigure

_COMPARED = frozenset({"fewer", "more", "less", "higher", "lower"})
_NEAR = 0.2
"""From here on another value is named as what the article may say instead."""
_MOST_COMPARED = 2000
"""Printed figures that are looked at for what the article says instead."""


class Search:
    """Looks for the claims of one fact among the figures of its paragraph."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._ground = case.ground.account
        self._clash = Clash(case.name, frozenset(case.fact.companies), case.is_turned)

    def match(self, claim: Claim) -> None:
        """Find the printed figure that is equal, the likeliest of them, or say why."""
        equal = [f for f in self._likely(claim) if not self._compared(claim, f)]
        clashes = [(self._clashes(claim, f), f) for f in equal]
        fitting = [figure for reason, figure in clashes if not reason]
        if len(fitting) == 1:
            claim.printed = fitting[0]
        elif fitting:
            claim.printed = max(fitting, key=lambda f: self.likeness(claim, f))
        elif clashes:
            reason, claim.printed = clashes[0]
            claim.reason = f'"{claim.text}": {reason}'
        else:
            claim.reason = self._difference(claim)

    def _likely(self, claim: Claim) -> Sequence[FoundFigure]:
        """The figures and numbers of the paragraph whose value may be the claim's."""
        ours, known = claim.measured, self._ground
        if claim.quantity.bound != "about":
            return known.by_size(ours)
        return [
            figure
            for figure, theirs in known.measures
            if (ours.low == theirs.low and ours.high == theirs.high)
            or may_round(ours, theirs)
        ]

    def _compared(self, claim: Claim, printed: FoundFigure) -> str:
        return self._compare(claim, printed).difference

    def _compare(self, claim: Claim, printed: FoundFigure) -> Compared:
        """The comparison, with what only the words around a figure can tell."""
        return counted_alike(self._ground, claim.quantity, claim.text, printed)

    def _clashes(self, claim: Claim, printed: FoundFigure) -> str:
        told = self._told(claim)
        if told is None:
            return ""
        theirs = self._ground.traits(printed)
        alone = self._is_alone(claim, printed, theirs)
        return (
            self._clash.reason(told, theirs, alone)
            or told_otherwise(told, theirs)
            or told_elsewhere(self._case, claim, printed)
        )

    def _is_alone(self, claim: Claim, printed: FoundFigure, theirs: Traits) -> bool:
        """Whether both sides name the same two companies, and have one such figure."""
        statement, paragraph = self._case.statement, self._ground.passage
        if len(statement.figures) > 1 or "by" not in statement.vocabulary:
            return False
        if not theirs.owners < statement.companies:
            return False
        number = paragraph.at(self._ground.slot(printed)).sentence
        if not statement.companies <= self._ground.companies_of(number):
            return False
        others = (
            f
            for f in self._ground.figures_in(number)
            if f.start != printed.start and are_rivals(self._ground, claim.measured, f)
        )
        return next(others, None) is None

    def _told(self, claim: Claim) -> Traits | None:
        """What the statement says of a claim."""
        return None if claim.told is None else self._case.account.traits(claim.told)

    def may_cross(self, one: Claim, other: Claim) -> bool:
        """Whether each of two claims might be meant by the figure of the other."""
        pairs = ((one, other.printed), (other, one.printed))
        return not any(printed and self._clashes(c, printed) for c, printed in pairs)

    def likeness(self, claim: Claim, printed: FoundFigure) -> float:
        """How much of what is said around a claim is said around a printed figure."""
        if claim.told is None:
            return float(self._case.in_quote(printed.start, printed.end))
        ours = self._case.account.context(claim.told)
        near = affinity(ours, self._ground.context(printed))
        return near + _own(self._case.account, self._ground, claim.told, printed)

    def _difference(self, claim: Claim) -> str:
        """What the article says instead, if anything is like it."""
        printed = self._case.paragraph.figures[:_MOST_COMPARED]
        ranked = sorted(
            ((self._compare(claim, f), f) for f in printed),
            key=lambda pair: (_rank(pair[0]), -pair[0].closeness),
        )
        shown = f'"{claim.text}"'
        absent = f"{shown} is absent from {self._case.ground.place}"
        for found, figure in ranked[:1]:
            says = f'the article says "{figure.text}"'
            if found.difference == "bound lost":
                return f"{shown}: bound lost: {says}"
            if found.difference != "value":
                return f"{shown}: the {found.difference} differs: {says}"
        for found, figure in ranked:
            if found.closeness >= _NEAR and is_rival(claim.quantity, figure.quantity):
                lead = absent if found.closeness == SAME_DIGITS else shown
                return f'{lead}: the article says "{figure.text}"'
        return absent

    def weigh(self, claim: Claim, taken: set[int]) -> None:
        """Refuse a figure where another of its kind fits what is said of it better."""
        printed = claim.printed
        assert printed is not None
        rivals = [*self._rivals(claim, printed, taken)]
        if rivals and claim.told is not None:
            own = self.likeness(claim, printed)
            weighed = [(self.likeness(claim, figure), figure) for figure in rivals]
            better = [pair for pair in weighed if pair[0] >= own]
            better.sort(key=itemgetter(0), reverse=True)
            rivals = [figure for _, figure in better]
        for figure in rivals:
            if self._compared(claim, figure) and not self._clashes(claim, figure):
                claim.reason = ambiguous(claim, figure)
                return

    def _rivals(
        self, claim: Claim, printed: FoundFigure, taken: set[int]
    ) -> Iterator[FoundFigure]:
        """Figures of the kind that the paragraph gives of it and the fact does not."""
        quoted = self._case.in_quote(printed.start, printed.end)
        unit = claim.measured.unit
        for figure, theirs in self._ground.measures:
            if figure.start in taken or theirs.unit != unit:
                continue
            if not (unit or are_rivals(self._ground, claim.measured, figure)):
                continue
            if quoted and not self._case.in_quote(figure.start, figure.end):
                continue
            if not self._is_change(figure):
                yield figure

    def _is_change(self, figure: FoundFigure) -> bool:
        """Whether a number says by how many: "40 fewer"."""
        words, (_, last) = self._case.paragraph.words, self._ground.slot(figure)
        return last < len(words) and words[last].text in _COMPARED


def _rank(found: Compared) -> int:
    return DIFFERENCES.index(found.difference)


def ambiguous(claim: Claim, other: FoundFigure) -> str:
    """The reason why a figure is refused that another fits better."""
    return (
        f'"{claim.text}": the article seems to say "{other.text}" of it: '
        "quote the words that tell"
    )


def _own(
    mine: Account, theirs: Account, told: FoundFigure, printed: FoundFigure
) -> float:
    """How much of what goes with the claim goes with this figure alone."""
    stems = mine.telling(told) & theirs.own(printed)
    ours, its = mine.traits(told), theirs.traits(printed)
    times, others = ours.times, its.times
    same = any(k in others and others[k].value == m.value for k, m in times.items())
    bound = told.quantity.bound
    bounded = bound != "exact" and bound == printed.quantity.bound
    alike = bool(ours.role) and ours.role == its.role
    one, other = ours.metric, its.metric
    kind = one is not None and other is not None and one[0] == other[0]
    kind = kind and ours.rate == its.rate
    return 0.3 * len(stems) + 0.5 * (same + alike + kind) + 0.3 * bounded
