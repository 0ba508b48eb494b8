"""Quantities: how much of what, and how a reader is shown it."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple

MAX_DIGITS = 30
EXACT = Context(prec=4 * MAX_DIGITS)
_ISO_4217 = """
USD EUR GBP JPY CNY INR CAD AUD NZD HKD SGD TWD CHF SEK NOK DKK ISK PLN CZK HUF
RON BGN TRY RUB UAH ILS AED SAR QAR KWD EGP ZAR NGN KES GHS MXN BRL ARS CLP COP
PEN KRW IDR MYR PHP THB VND PKR BDT LKR NPR KZT ETB BYN RSD IRR IQD LBP SYP JOD
BHD OMR UGX TZS XAF XOF
FIM DEM FRF ITL ESP NLG BEF ATS IEP PTE GRD
"""
CURRENCIES = frozenset(_ISO_4217.split())


class Quantity(NamedTuple):
    """How much of what: a value or a range, its unit and its bound."""

    value: Decimal | None
    """None for a range; exact, but that two-thirds and its like have six places."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    """An ISO 4217 code, "%", "×" for multiples, else the words as printed, or ""."""

    bound: str
    """One of exact, about, over, at least, under, nearly and up to."""

    change: str = ""
    """The direction that the words around it tell: "up", "down", or ""."""


_SIGNS = {"about": "≈ ", "over": "> ", "at least": "≥ ", "under": "< "}
_SIGNS |= {"nearly": "≲ ", "up to": "≤ ", "exact": ""}
_PREFIXES = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}
_SHORT_SCALES = ((12, " tn"), (9, " bn"), (6, " m"))
_THIRDS = {Decimal("0.333333"): "⅓", Decimal("0.666667"): "⅔"}


def show_quantity(quantity: Quantity) -> str:
    """The quantity in a few signs for a reader: "≈ $200 bn", "> 2 ×", "5–7 %"."""
    sign, unit = _SIGNS[quantity.bound], quantity.unit
    before, after = "", f" {unit}" if unit else ""
    if unit in CURRENCIES:
        before, after = _PREFIXES.get(unit, f"{unit} "), ""
    if quantity.low is None or quantity.high is None:
        return f"{sign}{_shown(quantity.value or Decimal(0), before)}{after}"
    (low, low_scale), (high, scale) = _short(quantity.low), _short(quantity.high)
    if quantity.low >= 0 and (low_scale == scale or not quantity.low):
        return f"{sign}{before}{low}–{high}{scale}{after}"
    ends = _shown(quantity.low, before), _shown(quantity.high, before)
    return f"{sign}{' to '.join(ends)}{after}"


def _shown(value: Decimal, before: str) -> str:
    digits, scale = _short(value)
    if before and not scale and digits[-2:-1] == ".":
        digits += "0"
    return f"{'−' if value < 0 else ''}{before}{digits}{scale}"


def _short(value: Decimal) -> tuple[str, str]:
    """The digits of a number, unsigned, and the scale that leaves at most 3 places."""
    value = value.copy_abs()
    if value in _THIRDS:
        return _THIRDS[value], ""
    for power, scale in _SHORT_SCALES:
        scaled = plain(value.scaleb(-power, EXACT))
        if scaled >= 1 and -int(scaled.as_tuple().exponent) <= 3:
            return f"{scaled:,f}", scale
    return f"{value:,f}", ""


def plain(value: Decimal) -> Decimal:
    """The same number without needless zeros and without an exponent."""
    value = value.normalize(EXACT)
    whole = value == value.to_integral_value()
    return value.quantize(Decimal(1), context=EXACT) if whole else value
