"""One fact against its article: what is found of names, quotes, times and texts."""

from __future__ import annotations

from typing import Any

import pytest

from facts.articles.texts import FoundText, decode, paragraphs
from facts.dates import PartialDate
from facts.evidence.judge import Evidence
from facts.evidence.reading.names import NameFinder
from facts.model import Article, Company, Fact, Figure
from facts.verdicts import Verdict

COMPANIES = (
    Company(id="northwind", name="Northwind", aliases=("NW Cloud",)),
    Company(id="contoso", name="Contoso"),
    Company(id="wide-world", name="Wide World Importers"),
)
TEXT = """\
Northwind to Widen Its Rural Network
Northwind said on Wednesday it will invest $4 billion to expand its rural delivery \
network by the end of 2026.
Contoso:
Sales rose 4.2% to $165.8 billion in the second quarter.
Contoso runs 140 depots in France and 62 in Spain, and opened 11 last year. \
It will not close any of them, its finance chief, Ana Ruiz, said.
NW Cloud denied a report that it planned to cut 1,800 jobs.
"""


def judge(
    statement: str,
    paragraph: int = 2,
    *,
    text: str = TEXT,
    found: FoundText | None = None,
    **more: Any,
) -> Verdict:
    """The verdict on a statement of the invented article."""
    published = PartialDate.parse("2025-04-30")
    article = Article(
        id="a", title="Northwind to Widen Its Rural Network", published=published
    )
    evidence = Evidence(
        NameFinder(COMPANIES), article, found or FoundText(paragraphs(text))
    )
    base: dict[str, Any] = {"companies": ("northwind",), "status": "happened"}
    listed = tuple(Figure(text=figure) for figure in more.pop("figures", ()))
    fact = Fact(
        id="f",
        article="a",
        topic="t",
        statement=statement,
        paragraph=paragraph,
        figures=listed,
        **base | more,
    )
    return evidence.judge(fact)[0]


@pytest.mark.parametrize(
    "statement",
    [
        "Northwind will spend four billion dollars on its rural delivery network.",
        "By the end of 2026 Northwind is to have invested $4,000m in rural delivery.",
        "Northwind announced a $4bn expansion of its delivery network in rural areas.",
    ],
)
def test_a_true_fact_in_other_words(statement: str) -> None:
    assert judge(statement).state == "verified"


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("will invest $40 billion in its network", 'the article says "$4 billion"'),
        ("will invest $4 million in its network", 'the article says "$4 billion"'),
        ("will invest €4 billion in its network", "the unit differs"),
        ("will invest nearly $4 billion in its network", "the bound differs"),
        ("will invest $4 billion by the end of 2027", "2027 is not in paragraph 2"),
        ("will invest $4 billion by the start of 2026", '"start of 2026" is not in'),
        ("will not invest $4 billion in its network", "the statement says “not”"),
        ("will no longer invest $4 billion", "the statement says “not”"),
        ("will invest $4 billion a year", "each year"),
        ("will invest $4 billion in its urban network", '"urban", the article "rural"'),
        ("will invest $4 billion in hospitals", 'no word for "hospitals"'),
        ("has invested $4 billion in its network", "it is still to come"),
        ("acquired Fabrikam for $4 billion", "Fabrikam is not named"),
        ("said on Friday it will invest $4 billion", '"Friday" is not in'),
        ("will be the first to invest $4 billion", 'no word for "first"'),
        ("will cut 10,000 jobs", "is absent from paragraph 2"),
    ],
)
def test_what_is_false_is_told_why(statement: str, reason: str) -> None:
    verdict = judge(f"Northwind {statement}.")
    assert verdict.state == "mismatch"
    assert reason in "; ".join(verdict.reasons)
    assert {figure.state for figure in verdict.figures} <= {"mismatch"}


def test_another_company_is_not_named_there() -> None:
    verdict = judge("Contoso will invest $4 billion.", companies=("contoso",))
    reason = "Contoso is not named in paragraph 2 or the heading above it"
    assert reason in verdict.reasons


def test_an_alias_names_a_company_and_a_part_of_a_name_does_not() -> None:
    assert judge("Northwind denied planning to cut 1,800 jobs.", 6).state == "verified"
    text = "Importers spend $5 on vans.\n"
    told = "Wide World Importers spend $5."
    verdict = judge(told, 1, text=text, companies=("wide-world",))
    assert verdict.state == "mismatch"


def test_a_heading_names_the_company_of_what_is_below_it() -> None:
    told = "sales climbed 4.2 percent to $165.8bn in the second quarter."
    assert judge(f"Contoso's {told}", 4, companies=("contoso",)).state == "verified"
    assert judge(f"Northwind's {told}", 4).state == "mismatch"


@pytest.mark.parametrize(
    ("statement", "state"),
    [
        ("Contoso has 62 depots in Spain.", "verified"),
        ("Contoso runs 140 depots in France.", "verified"),
        ("Contoso runs 140 depots in Spain.", "mismatch"),
        ("Contoso opened 140 depots last year.", "mismatch"),
        ("Contoso opened 11 depots in 2024.", "verified"),
        ("Contoso opened 11 depots in 2025.", "mismatch"),
        ("Contoso will not close its depots.", "verified"),
        ("Contoso will close its depots.", "mismatch"),
        ("Contoso will not open its depots.", "mismatch"),
        ("Ana Ruiz is Contoso's finance chief.", "verified"),
        ("Eva Ruiz is Contoso's finance chief.", "mismatch"),
    ],
)
def test_words_go_with_their_own_figures(statement: str, state: str) -> None:
    assert judge(statement, 5, companies=("contoso",)).state == state


@pytest.mark.parametrize(
    ("statement", "state"),
    [
        ("Northwind said that it had not planned to cut 1,800 jobs.", "verified"),
        ("Northwind planned to cut 1,800 jobs.", "mismatch"),
        ("Northwind did not deny that it planned to cut 1,800 jobs.", "mismatch"),
    ],
)
def test_a_denial_is_a_negation(statement: str, state: str) -> None:
    assert judge(statement, 6).state == state


@pytest.mark.parametrize(
    ("when", "state"),
    [("2026", "verified"), ("2026-12", "verified"), ("2027", "mismatch")],
)
def test_when_is_a_time_of_the_paragraph(when: str, state: str) -> None:
    told = "Northwind will invest $4 billion in its network."
    verdict = judge(told, when=PartialDate.parse(when), status="planned")
    assert verdict.state == state


@pytest.mark.parametrize(
    ("speaker", "state"),
    [
        ("the company", "verified"),
        ("Northwind", "verified"),
        ("Ana Ruiz", "verified"),
        ("Eva Braun", "mismatch"),
        ("Contoso", "mismatch"),
    ],
)
def test_the_article_names_who_says_so(speaker: str, state: str) -> None:
    told = "Northwind will invest $4 billion in its network."
    assert judge(told, according_to=speaker).state == state


def test_a_company_speaks_only_where_the_article_lets_it() -> None:
    told = "Contoso runs 140 depots in France."
    contoso: dict[str, Any] = {"companies": ("contoso",), "paragraph": 5}
    assert judge(told, according_to="Contoso", **contoso).state == "verified"
    verdict = judge(told, according_to="Northwind", **contoso)
    assert verdict.reasons == ('the article lets "Contoso" say it, not Northwind',)


@pytest.mark.parametrize(
    ("printed", "quote"),
    [
        ("“it’s ready” they said", '"it\'s ready"'),
        ('"it\'s ready" they said', "“it’s ready”"),
        ("a \ufb01ne o\ufb03ce here", "fine office"),
        ("a fine office here", "\ufb01ne o\ufb03ce"),
        ("one\u00a0day we\u202fwill", "one day we will"),
        ("one day we will", "one\u00a0day"),
        ("a de\u00adliv\u00adery van", "delivery van"),
        ("a delivery van", "de\u00adlivery van"),
        ("a co\u2011op shop", "co-op shop"),
        ("not yet\u2026 she said", "not yet..."),
    ],
)
def test_a_quote_is_found_whatever_the_typesetter_did(printed: str, quote: str) -> None:
    text = decode(f"Northwind has vans, {printed}.\n".encode())
    for given in (paragraphs(text), (f"Northwind has vans, {printed}.",)):
        found = FoundText(given)
        verdict = judge("Northwind has vans.", 1, found=found, quote=quote)
        assert verdict.state == "verified", verdict.said


@pytest.mark.parametrize("quote", ["it is red", "is ready the", "t is ready", "IT IS"])
def test_a_quote_is_whole_words_in_their_order(quote: str) -> None:
    text = "Northwind has vans, and it is ready, the boss said.\n"
    verdict = judge("Northwind has vans.", 1, text=text, quote=quote)
    reason = "the quote does not stand word for word in paragraph 1"
    assert verdict.reasons == (reason,)


def test_a_paragraph_past_the_end() -> None:
    verdict = judge("Northwind invests $4 billion.", 9)
    assert verdict.state == "mismatch"
    assert verdict.reasons == ("there is no paragraph 9: the text has 6",)
    assert [figure.state for figure in verdict.figures] == ["mismatch"]


def test_a_changed_text_is_a_mismatch_and_none_is_unchecked() -> None:
    trouble = "a.txt is not the text that the facts were drawn from"
    changed = FoundText(trouble=trouble, changed=True)
    verdict = judge("Northwind invests $4 billion.", found=changed)
    assert (verdict.state, verdict.reasons) == ("mismatch", (trouble,))
    verdict = judge("Northwind invests $4 billion.", found=FoundText())
    assert verdict.state == "unchecked"
    assert verdict.reasons == ("the article's text is not at hand",)
    assert [figure.state for figure in verdict.figures] == ["unchecked"]
    empty = FoundText(trouble="a.txt is empty")
    assert judge("Northwind waits.", found=empty).reasons == ("a.txt is empty",)


def test_listed_figures_are_held_too() -> None:
    told = "Northwind will invest in its rural delivery network."
    assert judge(told, figures=["$4 billion"]).state == "verified"
    verdict = judge(told, figures=["$5 billion"])
    assert verdict.state == "mismatch"
    assert verdict.figures[0].reason == '"$5 billion": the article says "$4 billion"'


def test_the_verdict_does_not_hang_on_the_order_of_facts() -> None:
    evidence = Evidence(
        NameFinder(COMPANIES),
        Article(id="a", title="T"),
        FoundText(paragraphs(TEXT)),
    )
    facts = [
        Fact(
            id="f",
            article="a",
            topic="t",
            statement=f"Contoso runs {n} depots in {place}.",
            companies=("contoso",),
            status="happened",
            paragraph=5,
        )
        for n in (140, 62)
        for place in ("France", "Spain")
    ]
    there = [evidence.judge(fact)[0].state for fact in facts]
    back = [evidence.judge(fact)[0].state for fact in reversed(facts)]
    assert there == ["verified", "mismatch", "mismatch", "verified"]
    assert back == there[::-1]


@pytest.mark.parametrize(
    "end", ["only", "worldwide", "every year", "mostly", "once again", "so far"]
)
def test_a_word_of_wider_or_narrower_scope_must_be_the_articles(end: str) -> None:
    text = "Northwind opened 12 depots in Ohio in March."
    statement = "Northwind opened 12 depots in Ohio"
    assert judge(f"{statement}.", 1, text=text).state == "verified"
    verdict = judge(f"{statement} {end}.", 1, text=text)
    assert verdict.state == "mismatch"
    assert "the article does not say" in "; ".join(verdict.reasons)
