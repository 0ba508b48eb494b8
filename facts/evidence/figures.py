"""The figures of a fact, found in its paragraph: the same, and of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from facts.agreement import DIFFERENCES, Compared, compare, is_rival, measured
from facts.evidence.case import Case, Key
from facts.evidence.passage import Passage, Slot, affinity, stem
from facts.figures import FoundFigure
from facts.model import Fact
from facts.quantity import Quantity

_NEAR = 0.2
"""From here on another value is named as what the article may say instead."""

_MOST_RIVALS = 400
_AFTER = 6
"""Words behind a bare number in which its noun may stand."""


@dataclass
class Claim:
    """One figure that a fact gives, and what was found of it."""

    key: Key
    text: str
    quantity: Quantity
    slot: Slot | None
    """Its words in the statement, None where it is only listed."""

    printed: FoundFigure | None = None
    """Where the paragraph says so."""

    reason: str = ""
    """Why it does not."""


def claims_of(fact: Fact, statement: Passage) -> list[Claim]:
    """The figures of the statement in order, then those that are only listed."""
    claims = [
        Claim(("statement",), f.text, f.quantity, statement.slot(f.start, f.end))
        for f in statement.figures
    ]
    told = {claim.quantity: claim for claim in reversed(claims)}
    for n, figure in enumerate(fact.figures):
        same = told.get(figure.quantity)
        if same is None:
            same = next((c for c in claims if _is_told(figure.quantity, c)), None)
        if same is not None and same.key == ("statement",):
            same.key = ("figures", n, "text")
        elif same is None:
            claims.append(
                Claim(("figures", n, "text"), figure.text, figure.quantity, None)
            )
    return claims


def _is_told(listed: Quantity, claim: Claim) -> bool:
    return compare(listed, claim.quantity).difference == ""


def check_figures(case: Case) -> list[Claim]:
    """Each figure of the fact with its equal in the paragraph, or the reason."""
    claims = claims_of(case.fact, case.statement)
    for claim in claims:
        _match(case, claim)
    for claim in claims:
        if claim.printed is not None:
            _weigh(case, claim, claims)
    for one, other in combinations([c for c in claims if c.printed and c.slot], 2):
        _weigh_pair(case, one, other)
    return claims


def _match(case: Case, claim: Claim) -> None:
    """Find the printed figure that is equal, the likeliest of them, or say why not."""
    paragraph = case.paragraph
    compared = [(_compared(case, claim, f), f) for f in paragraph.figures]
    equal = [figure for found, figure in compared if not found.difference]
    if equal:
        claim.printed = max(equal, key=lambda f: _likeness(case, claim, f))
        return
    claim.reason = _difference(case, claim, compared)


def _compared(case: Case, claim: Claim, printed: FoundFigure) -> Compared:
    """The comparison, with what only the words around a figure can tell."""
    quantity = printed.quantity
    if not quantity.unit and measured(claim.quantity).noun.head:
        slot = case.paragraph.slot(printed.start, printed.end)
        after = case.paragraph.words[slot.last : slot.last + _AFTER]
        head = stem(measured(claim.quantity).noun.head)
        if any(word.stem == head for word in after):
            unit = claim.quantity.unit
            quantity = replace(quantity, unit=unit)
    found = compare(claim.quantity, quantity)
    if not found.difference:
        ours, theirs = measured(claim.quantity).noun, measured(quantity).noun
        invented = ours.rest - theirs.rest
        if any(stem(word) not in case.paragraph.stems for word in invented):
            return Compared("unit", 1.0)
    return found


def _likeness(case: Case, claim: Claim, printed: FoundFigure) -> float:
    if claim.slot is None:
        return float(case.in_quote(printed.start, printed.end))
    theirs = case.paragraph.context(case.paragraph.slot(printed.start, printed.end))
    return affinity(case.statement.context(claim.slot), theirs)


def _difference(
    case: Case, claim: Claim, compared: list[tuple[Compared, FoundFigure]]
) -> str:
    """What the article says instead, if anything is like it."""
    ranked = sorted(
        compared,
        key=lambda pair: (DIFFERENCES.index(pair[0].difference), -pair[0].closeness),
    )
    shown = f'"{claim.text}"'
    for found, figure in ranked:
        says = f'the article says "{figure.text}"'
        if found.difference == "bound lost":
            return f"{shown}: bound lost: {says}"
        if found.difference == "bound":
            return f"{shown}: the bound differs: {says}"
        if found.difference == "direction":
            return f"{shown}: the direction differs: {says}"
        if found.difference == "unit":
            return f"{shown}: the unit differs: {says}"
        if found.closeness >= _NEAR and is_rival(claim.quantity, figure.quantity):
            return f"{shown}: {says}"
    return f"{shown} is absent from paragraph {case.fact.paragraph}"


def _weigh(case: Case, claim: Claim, claims: list[Claim]) -> None:
    """Refuse a figure where another of its kind fits what is said of it better."""
    printed = claim.printed
    assert printed is not None
    rivals = list(_rivals(case, claim, printed, claims))
    if not rivals:
        return
    if claim.slot is None:
        claim.reason = _ambiguous(claim, rivals[0])
        return
    context = case.statement.context(claim.slot)
    own = _score(case.paragraph, context, printed)
    best = max(rivals, key=lambda f: _score(case.paragraph, context, f))
    other = _score(case.paragraph, context, best)
    if own <= other:
        claim.reason = _ambiguous(claim, best)


def _rivals(
    case: Case, claim: Claim, printed: FoundFigure, claims: list[Claim]
) -> Iterator[FoundFigure]:
    """Figures of the same kind that the paragraph gives and the fact does not."""
    taken = [c.printed for c in claims if c.printed is not None]
    quoted = case.in_quote(printed.start, printed.end)
    found = 0
    for figure in case.paragraph.figures:
        if figure in taken or not is_rival(claim.quantity, figure.quantity):
            continue
        if quoted and not case.in_quote(figure.start, figure.end):
            continue
        if not _compared(case, claim, figure).difference:
            continue
        yield figure
        found += 1
        if found == _MOST_RIVALS:
            return


def _score(
    paragraph: Passage, context: Mapping[str, float], figure: FoundFigure
) -> float:
    return affinity(
        context, paragraph.context(paragraph.slot(figure.start, figure.end))
    )


def _ambiguous(claim: Claim, other: FoundFigure) -> str:
    return (
        f'"{claim.text}": the article seems to say "{other.text}" of it: '
        "quote the words that tell"
    )


def _weigh_pair(case: Case, one: Claim, other: Claim) -> None:
    """Refuse two figures of a kind that would fit better the other way round."""
    first, second = one.printed, other.printed
    if first is None or second is None or one.slot is None or other.slot is None:
        return
    if first == second or not is_rival(one.quantity, other.quantity):
        return
    if not compare(one.quantity, other.quantity).difference:
        return
    paragraph = case.paragraph
    ours = case.statement.context(one.slot), case.statement.context(other.slot)
    straight = _score(paragraph, ours[0], first) + _score(paragraph, ours[1], second)
    crossed = _score(paragraph, ours[0], second) + _score(paragraph, ours[1], first)
    same_order = (one.slot < other.slot) == (first.start < second.start)
    if straight < crossed or (straight == crossed and not same_order):
        for claim, rival in ((one, second), (other, first)):
            claim.reason = claim.reason or _ambiguous(claim, rival)
