"""Dossiers of invented companies, as files."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import tomlkit

Table = dict[str, Any]

ARTICLES: dict[str, Table] = {
    "drone-depots": {
        "title": "Northwind Opens Drone Depots",
        "publisher": "Example Business Daily",
        "published": "2026-03-04",
        "url": "https://example.com/drone-depots",
    },
    "vans": {"title": "Vans for Everybody"},
}
COMPANIES = {"northwind": "Northwind", "contoso": "Contoso", "fabrikam": "Fabrikam"}
TOPICS = {
    "logistics": "Logistics",
    "healthcare": "Healthcare",
    "finance": "Finance",
}

DEFAULTS: Table = {
    "companies": ["northwind"],
    "topic": "logistics",
    "status": "planned",
    "paragraph": 3,
}

FACTS: tuple[Table, ...] = (
    {
        "id": "northwind-drone-depots",
        "statement": "Northwind intends to run drone depots in some 120 towns.",
        "when": "2027",
        "according_to": "the company",
        "quote": "depots in some 120 towns",
        "figures": [
            {"text": "some 120 towns", "measure": "drone depots", "period": "2027"}
        ],
    },
    {
        "id": "contoso-drone-depots",
        "statement": "Contoso runs 40 depots for drones.",
        "companies": ["contoso"],
        "status": "happened",
        "when": "2026-02-09",
        "paragraph": 4,
        "figures": [{"text": "40 depots", "measure": "drone depots"}],
    },
    {
        "id": "northwind-spending",
        "statement": "Northwind spends $4 billion on satellites.",
        "topic": "finance",
        "paragraph": 5,
        "figures": [{"text": "$4 billion", "measure": "spending"}],
    },
    {
        "id": "contoso-dividend",
        "statement": "Contoso pays a dividend again.",
        "companies": ["contoso"],
        "topic": "finance",
        "status": "announced",
        "paragraph": 6,
    },
    {
        "id": "contoso-vans",
        "statement": "Contoso leases electric vans.",
        "companies": ["contoso"],
        "status": "ongoing",
        "article": "vans",
        "paragraph": 1,
    },
    {
        "id": "both-rural",
        "statement": "Both rivals look for rural customers.",
        "companies": ["northwind", "contoso"],
        "status": "opinion",
        "article": "vans",
        "paragraph": 2,
    },
    {
        "id": "northwind-clinics",
        "statement": "Northwind opens clinics.",
        "topic": "healthcare",
        "status": "announced",
        "when": "2026-Q3",
        "article": "vans",
        "paragraph": 3,
    },
    {
        "id": "fabrikam-clinics",
        "statement": "Fabrikam closes its clinics.",
        "companies": ["fabrikam"],
        "topic": "healthcare",
        "status": "denied",
        "article": "vans",
        "paragraph": 4,
    },
    {
        "id": "industry-drones",
        "statement": "Deliveries by drone will double.",
        "companies": [],
        "status": "forecast",
        "when": "2030",
        "according_to": "analysts",
        "article": "vans",
        "paragraph": 5,
    },
)

TEXT = """\
Northwind Opens Drone Depots
By our correspondent
Northwind, the company says, intends to run drone depots in some 120 towns by 2027.
Contoso has run 40 depots for drones since 9 February; each costs $7 million a year.
On satellites Northwind spends $4.5 billion.
Contoso pays a dividend again, as 12% of its shareholders had asked.
"""
"""Of the first article: a fact is a mismatch, and three figures are in no fact."""


def write_dossier(
    folder: Path,
    facts: tuple[Table, ...] = FACTS,
    *,
    title: str = "Northwind and Contoso",
    articles: dict[str, Table] = ARTICLES,
    companies: dict[str, str] = COMPANIES,
    topics: dict[str, str] = TOPICS,
    compare: tuple[str, ...] = ("northwind", "contoso"),
    texts: dict[str, str] | None = None,
) -> Path:
    """Write a dossier of tables of facts, in which `article` may name the second.

    `texts` are those of articles, by their ids.
    """
    folder.mkdir(parents=True, exist_ok=True)
    header = {
        "title": title,
        "compare": list(compare),
        "company": [{"id": id, "name": name} for id, name in companies.items()],
        "topic": [{"id": id, "name": name} for id, name in topics.items()],
    }
    _write(folder / "dossier.toml", header)
    first = next(iter(articles))
    for id, article in articles.items():
        own = [fact for fact in facts if fact.get("article", first) == id]
        tables = [{k: v for k, v in fact.items() if k != "article"} for fact in own]
        if texts and id in texts:
            data = texts[id].encode()
            (folder / f"{id}.txt").write_bytes(data)
            article = article | {"sha256": hashlib.sha256(data).hexdigest()}
        table = {"article": article, "fact": [DEFAULTS | fact for fact in tables]}
        _write(folder / f"{id}.toml", table)
    return folder


def _write(path: Path, table: Table) -> None:
    path.write_text(tomlkit.dumps(table), encoding="utf-8")
