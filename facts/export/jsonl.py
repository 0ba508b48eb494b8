"""Facts as JSON Lines: one object a line, for other programs."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from facts.errors import FigureError
from facts.export.escaping import safe_url

if TYPE_CHECKING:
    from facts.conflicts import Conflict
    from facts.dossier import Dossier
    from facts.model import Article, Fact, Figure


def fact_line(dossier: Dossier, fact: Fact, /, **extra: Any) -> str:
    """A fact as one JSON object without a line's end; what is not known is null.

    `extra` comes last: a search adds the score and the corrections.
    """
    verdict = dossier.verdict(fact.id)
    table = {
        "id": fact.id,
        "statement": fact.statement,
        "companies": list(fact.companies),
        "topic": fact.topic,
        "status": fact.status,
        "when": fact.when and fact.when.text,
        "according_to": fact.according_to,
        "paragraph": fact.paragraph,
        "quote": fact.quote,
        "figures": [_figure(figure) for figure in fact.figures],
        "article": _article(dossier.article(fact.article)),
        "verdict": verdict.state,
        "reasons": list(verdict.reasons),
    }
    if fact.retracted:
        table["retracted"] = fact.retracted
    if fact.superseded_by:
        table["superseded_by"] = fact.superseded_by
    return json.dumps(table | extra, ensure_ascii=False, allow_nan=False)


def conflict_line(dossier: Dossier, conflict: Conflict) -> str:
    """Figures that contradict each other as one JSON object without a line's end."""
    table = {
        "kind": "conflict",
        "companies": list(conflict.companies),
        "measure": conflict.measure,
        "period": conflict.period and conflict.period.text,
        "claims": [
            {
                "fact": claim.fact.id,
                "statement": claim.fact.statement,
                "article": claim.fact.article,
                "figure": _figure(claim.figure),
            }
            for claim in conflict.claims
        ],
    }
    return json.dumps(table, ensure_ascii=False, allow_nan=False)


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published and article.published.text,
        "url": article.url and safe_url(article.url),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    try:
        quantity = figure.quantity
    except FigureError:
        read = dict.fromkeys(("value", "low", "high", "unit", "bound"))
    else:
        read = {
            "value": _plain(quantity.value),
            "low": _plain(quantity.low),
            "high": _plain(quantity.high),
            "unit": quantity.unit,
            "bound": quantity.bound,
        }
    period = figure.period and figure.period.text
    return {"text": figure.text, **read, "measure": figure.measure, "period": period}


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")
