"""The figures that a fact gives, each of which must be its article's."""

from __future__ import annotations

from dataclasses import dataclass

from facts.agreement import Measured, compare, measured
from facts.evidence.finding import Key
from facts.evidence.lazy import lazy
from facts.evidence.reading.account import Account
from facts.figures import FoundFigure
from facts.figures.units import read_noun
from facts.model import Fact, Figure
from facts.quantity import Quantity

MOST_OF_A_KIND = 24
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

    is_shown: bool = True
    """Whether it is a figure: other numbers are only held against the paragraph."""

    @lazy
    def measured(self) -> Measured:
        """The quantity as it is compared."""
        return measured(self.quantity)


def claims_of(fact: Fact, account: Account) -> list[Claim]:
    """The figures of the statement in order, then those that are only listed.

    Numbers of the statement that are no figures are claims too, but not shown as such
    unless they are listed.
    """
    statement = account.passage
    listed = {figure.text for figure in fact.figures}
    claims = [
        Claim(("statement",), f.text, f.quantity, f)
        for f in statement.figures
        if f.text in listed or not account.is_timed(f)
    ]
    told = {claim.quantity: claim for claim in reversed(claims)}
    plain = {f.quantity.value: f for f in reversed(account.plain)}
    for n, figure in enumerate(fact.figures):
        key: Key = ("figures", n, "text")
        quantity = figure.quantity
        same = told.get(quantity)
        if same is None:
            likely = claims[:MOST_OF_A_KIND]
            same = next((c for c in likely if _is_told(figure, c)), None)
        if same is None:
            number = quantity.value if not quantity.unit else None
            bare = plain.pop(number, None) if number is not None else None
            claims.append(Claim(key, figure.text, quantity, bare))
        elif same.key == ("statement",):
            same.key = key
    claims += [
        Claim(("statement",), f.text, f.quantity, f, is_shown=False)
        for f in plain.values()
    ]
    return claims


def _is_part(listed: str, told: str) -> bool:
    """Whether a unit is told with more: "tonnes" in "tonnes a year"."""
    return not listed or (told.startswith(f"{listed} ") and bool(read_noun(told).per))


def _is_told(listed: Figure, claim: Claim) -> bool:
    """Whether a listed figure is one of the statement, perhaps without its noun."""
    quantity = listed.quantity
    if listed.text == claim.text:
        return True
    if listed.text in claim.text and _is_part(quantity.unit, claim.quantity.unit):
        quantity = quantity._replace(unit=claim.quantity.unit)
    return compare(quantity, claim.quantity).difference == ""
