"""Dossiers of invented companies, made for one test."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import tomlkit

from facts import Dossier, open_dossier

ARTICLE = {
    "title": "Northwind Opens Drone Depots",
    "publisher": "Example Business Daily",
    "published": "2026-03-04",
    "url": "https://example.com/drone-depots",
}
FACT = {
    "companies": ["northwind"],
    "topic": "logistics",
    "status": "planned",
    "paragraph": 3,
}

GOLDEN_FACTS: tuple[dict[str, Any], ...] = (
    {
        "id": "northwind-drone-depots",
        "statement": "Northwind intends to run drone depots in some 120 towns.",
        "when": "2027",
        "according_to": "the company",
        "figures": [{"text": "some 120 towns", "measure": "drone depots"}],
    },
    {
        "id": "contoso-drone-depots",
        "statement": "Contoso runs 40 depots, each under <2 km² | its own words.",
        "companies": ["contoso"],
        "status": "happened",
        "when": "2026-02-09",
        "paragraph": 4,
        "quote": 'we have "forty" depots',
        "figures": [{"text": "40 depots", "measure": "drone depots"}],
    },
    {
        "id": "northwind-spending",
        "statement": "Northwind spends $4 billion, not $3 billion, on depots.",
        "paragraph": 5,
        "figures": [{"text": "$4 billion", "measure": "spending"}],
    },
    {
        "id": "contoso-vans",
        "statement": "Contoso [the parent] leases vans from contoso.example.",
        "companies": ["contoso"],
        "status": "ongoing",
        "article": "vans",
    },
    {
        "id": "both-rural",
        "statement": "Both look for rural customers.",
        "companies": ["northwind", "contoso"],
        "status": "opinion",
        "article": "vans",
    },
    {
        "id": "northwind-clinics",
        "statement": "Northwind opens clinics.",
        "topic": "healthcare",
        "status": "announced",
        "when": "2026-Q3",
        "article": "vans",
    },
    {
        "id": "old-clinics",
        "statement": "Northwind opens no clinics.",
        "topic": "healthcare",
        "status": "denied",
        "retracted": "the article was corrected",
        "article": "vans",
    },
    {
        "id": "industry-drones",
        "statement": "Deliveries by drone will double.",
        "companies": [],
        "status": "forecast",
        "when": "2030",
        "according_to": "analysts",
        "article": "vans",
    },
)

GOLDEN_TEXT = """\
Northwind Opens Drone Depots

By our correspondent
By the end of 2027 Northwind intends to run depots for drones in some 120 towns.
Contoso, whose depots cover less than 2 km² each, told us on 9 February that \
“we have "forty" depots” and runs all 40 depots itself.
On depots Northwind spends $4.5 billion a year.
"""
"""Of the first article: two facts are verified against it, and one is a mismatch."""


@pytest.fixture(scope="session")
def dossier_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[..., Any]]:
    """Open a new dossier of tables of facts, in which `article` may name another."""

    def write(path: Path, table: dict[str, Any]) -> None:
        path.write_text(tomlkit.dumps(table), encoding="utf-8")

    def make(
        *facts: dict[str, Any],
        title: str = "Northwind and Contoso",
        northwind: str = "Northwind",
        contoso: str = "Contoso",
        logistics: str = "Logistics",
        articles: dict[str, dict[str, Any]] | None = None,
        texts: dict[str, str] | None = None,
    ) -> Dossier:
        folder = tmp_path_factory.mktemp("dossier")
        companies = {"northwind": northwind, "contoso": contoso, "fabrikam": "Fabrikam"}
        topics = {"logistics": logistics, "healthcare": "Healthcare"}
        header = {
            "title": title,
            "compare": ["northwind", "contoso"],
            "company": [{"id": id, "name": name} for id, name in companies.items()],
            "topic": [{"id": id, "name": name} for id, name in topics.items()],
        }
        write(folder / "dossier.toml", header)
        for id, article in (articles or {"drone-depots": ARTICLE}).items():
            if texts and id in texts:
                data = texts[id].encode()
                (folder / f"{id}.txt").write_bytes(data)
                article = article | {"sha256": hashlib.sha256(data).hexdigest()}
            own = [fact for fact in facts if fact.get("article", "drone-depots") == id]
            tables = [{k: v for k, v in f.items() if k != "article"} for f in own]
            table = {"article": article, "fact": [FACT | fact for fact in tables]}
            write(folder / f"{id}.toml", table)
        dossier = opened.enter_context(open_dossier(folder))
        assert dossier.total == len(facts), dossier.problems
        return dossier

    with ExitStack() as opened:
        yield make


@pytest.fixture(scope="session")
def golden_dossier(dossier_of: Callable[..., Dossier]) -> Dossier:
    """The dossier whose exports are in the golden files."""
    articles = {"drone-depots": ARTICLE, "vans": {"title": "Vans & Drones"}}
    texts = {"drone-depots": GOLDEN_TEXT}
    return dossier_of(*GOLDEN_FACTS, articles=articles, texts=texts)


@pytest.fixture(scope="session")
def golden() -> Path:
    """The folder of golden files."""
    return Path(__file__).parent / "golden"
