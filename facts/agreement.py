"""Figures compared: whether what a fact claims is what its article prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
    "euro cents": ("EUR", -2),
    "paise": ("INR", -2),
}
_CONVERTED = {
    each: (base, Decimal(factor))
    for base, units in {
        "metre": "nanometre 1e-9 millimetre 0.001 centimetre 0.01 kilometre 1000",
        "metric ton": "gram 1e-6 kilogram 0.001 kiloton 1000 megaton 1e6",
        "litre": "millilitre 0.001 hectolitre 100",
        "watt": "kilowatt 1000 megawatt 1e6 gigawatt 1e9 terawatt 1e12",
        "watt hour": "kilowatt_hour 1e3 megawatt_hour 1e6 gigawatt_hour 1e9 "
        "terawatt_hour 1e12",
        "second": "minute 60 hour 3600 day 86400 week 604800",
        "month": "year 12 decade 120 century 1200",
    }.items()
    for unit, factor in zip(units.split()[::2], units.split()[1::2], strict=True)
    for each in (unit.replace("_", " "),)
}
"""The units that are so many of another one, exactly."""

_BASES = {base: (base, Decimal(1)) for base, _ in _CONVERTED.values()}
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


def converted(size: Measured) -> Measured | None:
    """The same in the base unit of its dimension, 1.2 km in metres; None if in none."""
    known = _CONVERTED.get(size.noun.name) or _BASES.get(size.noun.name)
    if size.unit or known is None:
        return None
    base, factor = known
    noun = replace(read_noun(base), per=size.noun.per)
    return Measured(
        EXACT.multiply(size.low, factor), EXACT.multiply(size.high, factor), "", noun
    )


def _in_one_unit(ours: Measured, theirs: Measured) -> tuple[Measured, Measured]:
    """Both in the unit that they share, if they measure one dimension."""
    if _same_unit(ours, theirs):
        return ours, theirs
    one, other = converted(ours) or ours, converted(theirs) or theirs
    return (one, other) if _same_unit(one, other) else (ours, theirs)


def compare(claimed: Quantity, printed: Quantity) -> Compared:
    """How what is printed differs from what is claimed of it.

    The bound and the direction must be the same, with one exception: "about" may
    declare that the claimed value is the printed one in fewer digits.
    """
    told, said = measured(claimed), measured(printed)
    ours, theirs = _in_one_unit(told, said)
    same = (told.low, told.high) == (said.low, said.high)
    if not _same_unit(ours, theirs):
        return Compared("unit" if same else "value", 1.0 if same else 0.0)
    if (ours.low, ours.high) != (theirs.low, theirs.high):
        if _is_rounded(claimed, ours, printed, theirs):
            return Compared(_direction(claimed, printed), 1.0)
        if same:
            return Compared("unit", 1.0)
        return Compared("value", _closeness(ours.low, theirs.low))
    if claimed.bound != printed.bound:
        lost = claimed.bound == "exact"
        return Compared("bound lost" if lost else "bound", 1.0)
    return Compared(_direction(claimed, printed), 1.0)


def contradict(quantities: Sequence[Quantity]) -> bool:
    """Whether figures of one thing cannot all be right.

    They can where some value is meant by all: "more than 50", "60 to 90" and 80.
    """
    sizes = [measured(quantity) for quantity in quantities]
    if not all(_same_unit(sizes[0], size) for size in sizes[1:]):
        sizes = [converted(size) or size for size in sizes]
        if not all(_same_unit(sizes[0], size) for size in sizes[1:]):
            return True
    spans = [*map(_possible, quantities, sizes)]
    if {"up", "down"} <= {quantity.change for quantity in quantities}:
        return True
    low, low_is_out = max((low, not takes_low) for low, takes_low, *_ in spans)
    high, high_is_in = min((high, takes_high) for *_, high, takes_high in spans)
    return low > high or (low == high and (low_is_out or not high_is_in))


def _possible(
    quantity: Quantity, size: Measured
) -> tuple[Decimal, bool, Decimal, bool]:
    """The least value meant and the greatest, each with whether it is meant itself."""
    low, high, *_ = size
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
    ours, theirs = _in_one_unit(measured(claimed), measured(printed))
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
