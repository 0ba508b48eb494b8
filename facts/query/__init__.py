"""The search language: words, "phrases", -not, fields, dates and figures."""

from facts.query.figures import is_comparison
from facts.query.reader import LONGEST_TEXT, MOST_TERMS, parse_query
from facts.query.terms import (
    Choices,
    DateLimit,
    FigureLimit,
    Filter,
    Limit,
    Query,
    Range,
    Term,
)
from facts.query.toggling import (
    asked_of,
    selected_values,
    toggle_value,
    without_field,
)
from facts.query.values import matching

__all__ = [
    "LONGEST_TEXT",
    "MOST_TERMS",
    "Choices",
    "DateLimit",
    "FigureLimit",
    "Filter",
    "Limit",
    "Query",
    "Range",
    "Term",
    "asked_of",
    "is_comparison",
    "matching",
    "parse_query",
    "selected_values",
    "toggle_value",
    "without_field",
]
