"""Keys of figures: equal for equal quantities however they are printed."""

from __future__ import annotations

from decimal import Decimal
from math import inf, nextafter

from facts.figures.units import read_noun
from facts.quantity import CURRENCIES, Quantity, plain


def unit_key(unit: str) -> str:
    """A unit without its spelling: "USD" for "usd", "city" for "U.S. cities"."""
    if unit.upper() in CURRENCIES:
        return unit.upper()
    return unit if unit in ("", "%", "×") else read_noun(unit).head


def figure_key(quantity: Quantity) -> str:
    """Value and unit; "200000000000 USD" whether "$200bn" or "about $200 billion"."""
    return f"{value_key(quantity)} {unit_key(quantity.unit)}".strip()


def value_key(quantity: Quantity) -> str:
    """The value without its unit."""
    low, high = ends(quantity)
    return _digits(low) if low == high else f"{_digits(low)}..{_digits(high)}"


def ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the greatest that it may be."""
    if quantity.low is None or quantity.high is None:
        value = quantity.value or Decimal(0)
        return value, value
    return min(quantity.low, quantity.high), max(quantity.low, quantity.high)


def span(quantity: Quantity) -> tuple[float, float]:
    """Where it lies among others, as near as a computer tells numbers apart.

    A bound puts it right beside its number, however far it would allow: "more than
    100" just above 100, "nearly 25%" and "less than 25%" just below 25%; "at least"
    and "up to" take in the number itself. So ">100" finds "more than 100", ">=25%"
    does not find "nearly 25%", nor does ">500bn" find whatever is "over $1bn".
    """
    low, high = map(float, ends(quantity))
    bound = quantity.bound
    if bound in ("over", "at least"):
        return (nextafter(low, inf) if bound == "over" else low), nextafter(high, inf)
    if bound in ("under", "nearly", "up to"):
        return nextafter(low, -inf), (
            high if bound == "up to" else nextafter(high, -inf)
        )
    return low, high


def _digits(value: Decimal) -> str:
    return f"{plain(value):f}" if value else "0"
