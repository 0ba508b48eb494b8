"""Figures compared: whether what a fact claims is what its article prints."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from facts.figures.units import Noun, read_noun
from facts.quantity import CURRENCIES, EXACT, Quantity

Difference = Literal["", "bound lost", "bound", "direction", "unit", "value"]
"""How a printed figure differs from a claimed one, the least first; "" if not."""

DIFFERENCES: tuple[Difference, ...] = (
    "",
    "bound lost",
    "bound",
    "direction",
    "unit",
    "value",
)
LARGEST_ROUNDING = Decimal("0.05")
"""Of a value that is declared as rounded by "about", as a part of what is printed."""

LARGEST_SHORTFALL = Decimal("0.1")
"""Of a value that is nearly reached, likewise."""

SAME_DIGITS = 0.9
"""How close a value is of which the digits are right, and the scale is not."""

_SMALLER: dict[str, tuple[str, int]] = {
    "cents": ("USD", -2),
    "pence": ("GBP", -2),
    "basis points": ("percentage points", -2),
}
_FIXED = CURRENCIES | {"%", "×", "percentage points"}


class Measured(NamedTuple):
    """A quantity in the units in which quantities are compared."""

    low: Decimal
    high: Decimal
    unit: str
    """A fixed unit; "" where a noun is counted, or a part of a whole is told."""

    noun: Noun


class Compared(NamedTuple):
    """How one printed figure differs from a claimed one."""

    difference: Difference
    closeness: float
    """From 0, for a value that is nothing like it, to 1."""


ALIKE = Compared("", 1.0)


@lru_cache(maxsize=8192)
def measured(quantity: Quantity) -> Measured:
    """The quantity as it is compared: 60 cents as $0.60, a half as 50 %."""
    low = quantity.value if quantity.low is None else quantity.low
    high = quantity.value if quantity.high is None else quantity.high
    assert low is not None
    assert high is not None
    unit, power = _SMALLER.get(quantity.unit, (quantity.unit, 0))
    if not unit and 0 < high < 1:
        unit, power = "%", 2
    fixed = unit in _FIXED
    noun = Noun("") if fixed else read_noun(unit)
    return Measured(
        low.scaleb(power, EXACT), high.scaleb(power, EXACT), unit if fixed else "", noun
    )


def compare(claimed: Quantity, printed: Quantity) -> Compared:
    """How what is printed differs from what is claimed of it.

    The bound and the direction must be the same, with one exception: "about" may
    declare that the claimed value is the printed one in fewer digits.
    """
    ours, theirs = measured(claimed), measured(printed)
    if not _same_unit(ours, theirs):
        same = (ours.low, ours.high) == (theirs.low, theirs.high)
        return Compared("unit" if same else "value", 1.0 if same else 0.0)
    if (ours.low, ours.high) != (theirs.low, theirs.high):
        if _is_rounded(claimed, ours, printed, theirs):
            return Compared(_direction(claimed, printed), 1.0)
        return Compared("value", _closeness(ours.low, theirs.low))
    if claimed.bound != printed.bound:
        lost = claimed.bound == "exact"
        return Compared("bound lost" if lost else "bound", 1.0)
    return Compared(_direction(claimed, printed), 1.0)


def contradict(quantities: Sequence[Quantity]) -> bool:
    """Whether figures of one thing cannot all be right.

    They can where some value is meant by all: "more than 50", "60 to 90" and 80.
    """
    first, spans = measured(quantities[0]), [*map(_possible, quantities)]
    if not all(_same_unit(first, measured(quantity)) for quantity in quantities[1:]):
        return True
    if {"up", "down"} <= {quantity.change for quantity in quantities}:
        return True
    low, low_is_out = max((low, not takes_low) for low, takes_low, *_ in spans)
    high, high_is_in = min((high, takes_high) for *_, high, takes_high in spans)
    return low > high or (low == high and (low_is_out or not high_is_in))


def _possible(quantity: Quantity) -> tuple[Decimal, bool, Decimal, bool]:
    """The least value meant and the greatest, each with whether it is meant itself."""
    low, high, *_ = measured(quantity)
    bound = quantity.bound
    if bound in ("over", "at least"):
        return low, bound == "at least", Decimal("Infinity"), True
    if bound in ("under", "up to"):
        return Decimal("-Infinity"), True, high, bound == "up to"
    under = {"nearly": LARGEST_SHORTFALL, "about": LARGEST_ROUNDING}.get(bound, 0)
    over = LARGEST_ROUNDING if bound == "about" else 0
    return low - abs(low) * under, True, high + abs(high) * over, bound != "nearly"


def is_rival(claimed: Quantity, printed: Quantity) -> bool:
    """Whether one could be mistaken for the other: what is measured is the same."""
    ours, theirs = measured(claimed), measured(printed)
    return ours.unit == theirs.unit and ours.noun.head == theirs.noun.head


def _direction(claimed: Quantity, printed: Quantity) -> Difference:
    opposite = {claimed.change, printed.change} == {"up", "down"}
    return "direction" if opposite else ""


def _same_unit(ours: Measured, theirs: Measured) -> bool:
    return ours.unit == theirs.unit and ours.noun.agrees(theirs.noun)


def _is_rounded(
    claimed: Quantity, ours: Measured, printed: Quantity, theirs: Measured
) -> bool:
    """Whether "about" declares the printed value in fewer digits: 25 % for 24.6 %."""
    if claimed.bound != "about" or printed.bound != "exact":
        return False
    return may_round(ours, theirs)


def may_round(ours: Measured, theirs: Measured) -> bool:
    """Whether a value is another in fewer digits."""
    return _rounds(ours.low, theirs.low) and _rounds(ours.high, theirs.high)


def _rounds(value: Decimal, exact: Decimal) -> bool:
    if not value or not exact:
        return value == exact
    shown = value.normalize(EXACT)
    exponent = int(shown.as_tuple().exponent)
    step = Decimal(1).scaleb(exponent)
    off = abs(value - exact)
    return off * 2 <= step and off <= LARGEST_ROUNDING * abs(exact)


def _closeness(ours: Decimal, theirs: Decimal) -> float:
    if ours == theirs:
        return 1.0
    if not ours or not theirs or (ours < 0) != (theirs < 0):
        return 0.0
    if ours.normalize(EXACT).as_tuple().digits == (
        theirs.normalize(EXACT).as_tuple().digits
    ):
        return SAME_DIGITS
    ratio = float(ours / theirs)
    return min(ratio, 1 / ratio) if 1e-9 < ratio < 1e9 else 0.0
