"""Keys of figures: equal for equal quantities however they are printed."""

from __future__ import annotations

from decimal import Decimal

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


def _digits(value: Decimal) -> str:
    return f"{plain(value):f}" if value else "0"
