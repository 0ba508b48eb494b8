"""Invented articles, and facts drawn from them that are right or wrong.

A file of `articles/` holds one article and what is said of it. Each of its facts is
followed by the same told in other words, which is to be verified as well, and by claims
that are near it and false. What the checker cannot tell yet is listed apart: `refused`
is true all the same, and `passed` is false. Braces are put around the words that are
listed as figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from facts.articles.texts import FoundText, paragraphs
from facts.dates import PartialDate
from facts.evidence.finding import Finding
from facts.evidence.judge import Evidence
from facts.evidence.reading.names import NameFinder
from facts.model import Article, Company, Fact, Figure
from facts.verdicts import Verdict

FOLDER = Path(__file__).parent / "articles"
COMPANIES = (
    Company(id="northwind", name="Northwind", aliases=("NW Cloud",)),
    Company(id="contoso", name="Contoso", aliases=("Contoso Group",)),
    Company(id="fabrikam", name="Fabrikam", aliases=("Fabrikam Foods",)),
    Company(id="tailspin", name="Tailspin", aliases=("Tailspin Toys",)),
    Company(id="litware", name="Litware"),
    Company(id="wingtip", name="Wingtip", aliases=("Wingtip Air",)),
    Company(id="adventure-works", name="Adventure Works", aliases=("AdvWorks",)),
    Company(id="woodgrove", name="Woodgrove Bank", aliases=("Woodgrove",)),
)


@dataclass(frozen=True)
class Source:
    """An article, and its text as it is found."""

    article: Article
    found: FoundText

    def evidence(self) -> Evidence:
        """What its facts are held against, not yet read."""
        return Evidence(NameFinder(COMPANIES), self.article, self.found)


@dataclass(frozen=True)
class Case:
    """A fact, and the words that the reason against it must hold."""

    source: Source
    table: Mapping[str, Any]
    fact: Fact
    reason: str = ""

    def judge(self) -> tuple[Verdict, list[Finding]]:
        """The verdict on the fact alone, its article read anew."""
        return self.source.evidence().judge(self.fact)

    def told(self) -> str:
        """The fact and its verdict, for whoever reads a failure."""
        verdict, _ = self.judge()
        paragraph = self.source.found.paragraphs[self.fact.paragraph - 1 :][:1]
        figures = ", ".join(figure.text for figure in self.fact.figures)
        quote = f"“{self.fact.quote}”" if self.fact.quote else ""
        lines = [self.fact.statement, figures, quote, verdict.said, *paragraph]
        return "\n    ".join(filter(None, lines))


def shown(case: Case) -> str:
    """The name of a case among the tests."""
    return f"{case.fact.id}: {case.fact.statement}"


def case_of(id: str, table: Mapping[str, Any], source: Source) -> Case:
    """The fact that a table tells, to be judged."""
    says, when = table["says"], table.get("when")
    listed = re.findall(r"\{(.*?)\}", says)
    fact = Fact(
        id=id,
        article=source.article.id,
        statement=re.sub("[{}]", "", says),
        companies=tuple(table["of"]),
        topic="rivalry",
        status=table.get("status", "happened"),
        paragraph=table["at"],
        when=PartialDate.parse(when) if when else None,
        quote=table.get("quote"),
        figures=tuple(Figure(text=text) for text in listed),
    )
    return Case(source, table, fact, table.get("reason", ""))


def _read(path: Path) -> Iterator[tuple[str, Case]]:
    """The cases of a file, each with the list of its article that it stands in."""
    table = tomli.loads(path.read_text("utf-8"))
    published = PartialDate.parse(table["published"])
    article = Article(id=path.stem, title=table["title"], published=published)
    source = Source(article, FoundText(paragraphs(table["text"])))
    for number, fact in enumerate(table["fact"], 1):
        id = f"{path.stem}-{number}"
        yield "says", case_of(id, fact, source)
        base = {key: fact[key] for key in ("at", "of", "status", "when") if key in fact}
        for kind in ("same", "not", "refused", "passed"):
            for n, other in enumerate(fact.get(kind, ()), 1):
                own = {"says": other} if isinstance(other, str) else other
                yield kind, case_of(f"{id}-{kind}-{n}", base | own, source)


_CASES = [case for path in sorted(FOLDER.glob("*.toml")) for case in _read(path)]

TRUE = [case for kind, case in _CASES if kind == "says"]
SAME = [case for kind, case in _CASES if kind == "same"]
FALSE = [case for kind, case in _CASES if kind == "not"]
REFUSED = [case for kind, case in _CASES if kind == "refused"]
PASSED = [case for kind, case in _CASES if kind == "passed"]
