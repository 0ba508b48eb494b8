"""The shape of exported Markdown; what it makes of hostile data is tested elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facts import Dossier
from facts.export.markdown import (
    comparison_to_markdown,
    fact_to_markdown,
    facts_to_markdown,
)

Make = Callable[..., Dossier]


def tables(statements: str) -> list[dict[str, Any]]:
    return [{"id": f"f-{s.lower()}", "statement": s} for s in statements]


def export(dossier: Dossier, *ids: str, **options: Any) -> str:
    ids = ids or tuple(hit.fact.id for hit in dossier.search(limit=100).hits)
    chunks = list(
        facts_to_markdown(dossier, dossier.facts(ids), scope="All", **options)
    )
    assert all(chunk.endswith("\n") for chunk in chunks)
    return "".join(chunks)


def compared(dossier: Dossier, text: str = "") -> str:
    return "".join(comparison_to_markdown(dossier, dossier.compare(text=text)))


def lines(text: str, *starts: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(starts)]


def test_the_golden_list(golden_dossier: Dossier, golden: Path) -> None:
    text = export(golden_dossier, group="company")
    assert text == (golden / "facts.md").read_text(encoding="utf-8")


def test_the_golden_comparison(golden_dossier: Dossier, golden: Path) -> None:
    text = compared(golden_dossier)
    assert text == (golden / "comparison.md").read_text(encoding="utf-8")


def test_exports_can_be_repeated_byte_for_byte(golden_dossier: Dossier) -> None:
    assert export(golden_dossier) == export(golden_dossier)
    assert compared(golden_dossier) == compared(golden_dossier)


def test_the_document_has_a_head_that_counts(dossier_of: Make) -> None:
    dossier = dossier_of({"id": "a", "statement": "One."})
    counts = "1 fact from 1 article · no figures · 1 fact unchecked"
    head = f"# Northwind and Contoso\n\n*All: {counts}*\n\n- "
    assert export(dossier).startswith(head)


def test_no_facts_are_only_a_head(dossier_of: Make) -> None:
    text = "".join(facts_to_markdown(dossier_of(), [], scope="Marked facts"))
    assert text == "# Northwind and Contoso\n\n*Marked facts: no facts*\n"


def test_one_fact_is_an_item_and_its_footnote(dossier_of: Make) -> None:
    fact = {"id": "a", "statement": "It opens depots.", "when": "2027"}
    dossier = dossier_of(fact | {"according_to": "the company"})
    assert fact_to_markdown(dossier, dossier.fact("a")) == (
        "- **Northwind** — It opens depots. "
        "*(planned for 2027; according to the company; ? unchecked)*[^a]\n\n"
        '[^a]: Example Business Daily, "Northwind Opens Drone Depots", 4 March 2026, '
        "paragraph 3. <https://example.com/drone-depots>\n"
    )


@pytest.mark.parametrize(
    ("status", "when", "words"),
    [
        ("planned", "2026-Q3", "planned for Q3 2026"),
        ("forecast", "2030", "forecast for 2030"),
        ("happened", "2026-02-09", "happened on 9 February 2026"),
        ("happened", "2026", "happened in 2026"),
        ("ongoing", "2026-02", "ongoing in February 2026"),
        ("denied", "2026-02", "denied, February 2026"),
        ("opinion", None, "opinion"),
    ],
)
def test_the_time_of_a_fact_follows_its_status(
    dossier_of: Make, status: str, when: str | None, words: str
) -> None:
    fact = {"id": "a", "statement": "x", "status": status}
    dossier = dossier_of(fact | ({"when": when} if when else {}))
    assert f"*({words}; ? unchecked)*" in fact_to_markdown(dossier, dossier.fact("a"))


def test_a_quote_stands_verbatim_in_the_footnote(dossier_of: Make) -> None:
    dossier = dossier_of({"id": "a", "statement": "x", "quote": 'He said "soon"'})
    assert 'paragraph 3: "He said "soon"". <https://' in export(dossier)


def test_what_is_not_known_of_a_source_is_not_guessed(dossier_of: Make) -> None:
    dossier = dossier_of(
        {"id": "a", "statement": "x"}, articles={"drone-depots": {"title": "Depots"}}
    )
    assert '\n[^a]: "Depots", date unknown, paragraph 3.\n' in export(dossier)


def test_a_retired_fact_says_so(dossier_of: Make) -> None:
    dossier = dossier_of(
        {"id": "a", "statement": "A", "retracted": "it was wrong"},
        {"id": "b", "statement": "B", "superseded_by": "c"},
        {"id": "c", "statement": "C"},
    )
    text = export(dossier, "a", "b")
    assert lines(text, "- ") == [
        "- **Northwind** — A *(planned; retracted: it was wrong; ? unchecked)*[^a]",
        "- **Northwind** — B *(planned; superseded by c; ? unchecked)*[^b]",
    ]
    assert "paragraph 3. Superseded by c. <" in text


def test_a_fact_given_twice_is_exported_once(dossier_of: Make) -> None:
    dossier = dossier_of({"id": "a", "statement": "x"})
    for group in (None, "company"):
        text = export(dossier, "a", "a", group=group)
        assert len(lines(text, "- ")) == len(lines(text, "[^a]: ")) == 1
        assert "*All: 1 fact from 1 article · " in text


def test_the_order_of_the_facts_is_kept(dossier_of: Make) -> None:
    text = export(dossier_of(*tables("ABC")), "f-c", "f-a", "f-b")
    assert [line[-5:] for line in lines(text, "- ")] == ["^f-c]", "^f-a]", "^f-b]"]
    assert [line[:6] for line in lines(text, "[^")] == ["[^f-c]", "[^f-a]", "[^f-b]"]


def test_groups_by_company_are_joined_and_leave_the_label_out(dossier_of: Make) -> None:
    dossier = dossier_of(
        {"id": "a", "statement": "A", "companies": ["contoso", "northwind"]},
        {"id": "b", "statement": "B", "companies": []},
        {"id": "c", "statement": "C", "companies": ["northwind", "contoso"]},
        {"id": "d", "statement": "D"},
        {
            "id": "e",
            "statement": "E",
            "companies": ["fabrikam", "contoso", "northwind"],
        },
    )
    assert lines(export(dossier, group="company"), "## ", "- ") == [
        "## Northwind",
        "- D *(planned; ? unchecked)*[^d]",
        "## Northwind and Contoso",
        "- A *(planned; ? unchecked)*[^a]",
        "- C *(planned; ? unchecked)*[^c]",
        "## Northwind, Contoso and Fabrikam",
        "- E *(planned; ? unchecked)*[^e]",
        "## Whole industry",
        "- B *(planned; ? unchecked)*[^b]",
    ]


@pytest.mark.parametrize(
    ("group", "headings"),
    [
        ("topic", ["## Logistics", "## Healthcare"]),
        ("article", ["## Second", "## First"]),
    ],
)
def test_groups_by_topic_and_article_keep_the_label(
    dossier_of: Make, group: str, headings: list[str]
) -> None:
    dossier = dossier_of(
        {"id": "a", "statement": "A", "topic": "healthcare", "article": "second"},
        {"id": "b", "statement": "B"},
        articles={"drone-depots": {"title": "First"}, "second": {"title": "Second"}},
    )
    text = export(dossier, "a", "b", group=group)
    assert lines(text, "## ") == headings
    assert len(lines(text, "- **Northwind** — ")) == 2


@pytest.mark.parametrize(
    "plain",
    [
        "Sales (at last) grew 5.5% - it's \"good\", isn't it? Yes; no: 3 > 2 + 1 = 3!",
        "It costs $200.",
        "AT&T, snake_case, #1 and and/or at 10:30 of 2026-02-09.",
        "Under <5% ... in the U.S. market.",
        "-5% against last year",
        "日本の会社は、強い。",
    ],
)
def test_what_needs_no_escape_has_none(dossier_of: Make, plain: str) -> None:
    dossier = dossier_of({"id": "a", "statement": plain})
    assert f"\n- {plain} *(" in export(dossier, group="company")


def test_the_head_of_a_comparison_names_its_query(golden_dossier: Dossier) -> None:
    text = compared(golden_dossier, "clinics")
    head = '\n*Facts found by "clinics", by topic: 2 facts · '
    assert text.startswith(f"# Northwind compared with Contoso\n{head}")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("company:fabrikam", "All facts, by topic: "),
        ("clinics company:northwind|fabrikam", 'Facts found by "clinics", by topic: '),
        ("-company:fabrikam", 'Facts found by "-company:fabrikam", by topic: '),
    ],
)
def test_the_head_of_a_comparison_asks_for_no_other_company(
    golden_dossier: Dossier, query: str, told: str
) -> None:
    assert f"\n*{told}" in compared(golden_dossier, query)


def test_a_comparison_of_nothing_is_only_a_head(golden_dossier: Dossier) -> None:
    text = compared(golden_dossier, "xylophone")
    assert text.endswith('*Facts found by "xylophone", by topic: no facts*\n')


def test_a_comparison_says_what_it_leaves_out(dossier_of: Make) -> None:
    facts = [{"id": f"f-{n}", "statement": "x"} for n in range(600)]
    text = compared(dossier_of(*facts))
    missing = 600 - len(lines(text, "[^"))
    assert missing
    assert f"\n\n*Left out here: {missing} facts about Northwind.*\n\n" in text
