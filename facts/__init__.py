"""Sourced facts about companies that compete: read, searched, compared, exported."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from facts.compare import Comparison, Row, Section
    from facts.dates import PartialDate
    from facts.dossier import Dossier, open_dossier
    from facts.errors import (
        DossierError,
        ExportError,
        FigureError,
        PartialDateError,
        RivalsError,
        UnknownIdError,
    )
    from facts.figures import FoundFigure, find_figures, read_figure
    from facts.model import Article, Company, Fact, Figure, Problem, Topic
    from facts.quantity import Quantity
    from facts.search.facets import FacetValue
    from facts.search.searcher import Hit, Page

__version__ = "0.1.0"

_HOMES = {
    "Article": "model",
    "Company": "model",
    "Comparison": "compare",
    "Dossier": "dossier",
    "DossierError": "errors",
    "ExportError": "errors",
    "FacetValue": "search.facets",
    "Fact": "model",
    "Figure": "model",
    "FigureError": "errors",
    "FoundFigure": "figures",
    "Hit": "search.searcher",
    "Page": "search.searcher",
    "PartialDate": "dates",
    "PartialDateError": "errors",
    "Problem": "model",
    "Quantity": "quantity",
    "RivalsError": "errors",
    "Row": "compare",
    "Section": "compare",
    "Topic": "model",
    "UnknownIdError": "errors",
    "find_figures": "figures",
    "open_dossier": "dossier",
    "read_figure": "figures",
}

__all__ = [
    "Article",
    "Company",
    "Comparison",
    "Dossier",
    "DossierError",
    "ExportError",
    "FacetValue",
    "Fact",
    "Figure",
    "FigureError",
    "FoundFigure",
    "Hit",
    "Page",
    "PartialDate",
    "PartialDateError",
    "Problem",
    "Quantity",
    "RivalsError",
    "Row",
    "Section",
    "Topic",
    "UnknownIdError",
    "find_figures",
    "open_dossier",
    "read_figure",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: `rivals --version` needs none."""
    if name in _HOMES:
        return getattr(import_module(f"facts.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'facts' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names among the others, though they are not imported yet."""
    return sorted({*globals(), *__all__})
