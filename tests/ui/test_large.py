"""Lists that are longer than what is read at once: to their end and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from tests.ui.dossiers import Table, write_dossier
from tests.ui.screen import running
from tui.finding import PAGE

SIZE = (120, 36)
MANY = 5 * PAGE


@pytest.fixture
def large(open_folder: Callable[[Path], Dossier], tmp_path: Path) -> Dossier:
    """A fact an article, and every tenth of the facts of another company."""
    articles: dict[str, Table] = {
        f"a{n}": {"title": f"Paper {n}", "published": f"2026-01-{1 + n % 28:02}"}
        for n in range(MANY)
    }
    facts = tuple(
        {
            "id": f"f{n}",
            "statement": f"Vans of number {n}.",
            "article": f"a{n}",
            "companies": ["northwind" if n % 10 else "contoso"],
        }
        for n in range(MANY)
    )
    return open_folder(write_dossier(tmp_path / "large", facts, articles=articles))


def ids(dossier: Dossier, text: str = "") -> list[str]:
    return [hit.fact.id for hit in dossier.hits(text)]


async def test_the_facts_go_to_their_end_and_back(large: Dossier) -> None:
    order = ids(large)
    async with running(large, SIZE) as rivals:
        assert f"{MANY} facts" in rivals.lines[0]
        await rivals.press("end")
        assert rivals.shown_fact == order[-1]
        await rivals.press("pageup", "k")
        assert rivals.shown_fact in order[-PAGE:-1]
        await rivals.press("home")
        assert rivals.shown_fact == order[0]


async def test_typing_at_the_end_shows_the_best_first(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.press("end", "slash")
        await rivals.type("vans company:contoso")
        assert rivals.shown_fact == ids(large, "vans company:contoso")[0]


async def test_the_cursor_stays_on_a_fact_far_down(large: Dossier) -> None:
    async with running(large, SIZE) as rivals:
        await rivals.search("company:contoso")
        await rivals.press("end")
        fact = rivals.shown_fact
        assert ids(large).index(fact) > PAGE
        await rivals.press("escape")
        assert rivals.shown_fact == fact
        assert large.fact(fact).statement in rivals.part("#fact-list")
        await rivals.search("-company:northwind")
        assert rivals.shown_fact == fact


async def test_the_articles_go_to_their_end_and_back(large: Dossier) -> None:
    articles = large.articles()
    async with running(large, SIZE) as rivals:
        await rivals.press("a", "end")
        assert articles[-1].title in rivals.part("#article-list")
        assert rivals.part("#article-reader").startswith(articles[-1].title)
        await rivals.search("company:contoso")
        listed = rivals.part("#article-list")
        assert articles[-1].title in listed
        assert "0 facts" in listed
        await rivals.press("home")
        assert rivals.part("#article-reader").startswith(articles[0].title)


async def test_from_a_fact_far_down_to_its_article_and_back(large: Dossier) -> None:
    fact = large.fact(ids(large)[-2])
    async with running(large, SIZE) as rivals:
        await rivals.press("end", "k", "s")
        title = large.article(fact.article).title
        assert rivals.part("#article-reader").startswith(title)
        assert title in rivals.part("#article-list")
        await rivals.press("s")
        assert rivals.shown_fact == fact.id


async def test_the_marks_go_to_their_end_and_back(large: Dossier) -> None:
    order = ids(large)
    async with running(large, (160, 50)) as rivals:
        await rivals.press("M", "m", "end", "enter")
        assert f"4 Marked {MANY}" in rivals.text
        assert rivals.shown_fact == order[-1]
        await rivals.press("escape", "K", "enter")
        assert rivals.shown_fact == order[-1]
        await rivals.press("escape")
        assert large.marks.ids == (*order[:-2], order[-1], order[-2])
        await rivals.search("company:contoso")
        assert large.fact(order[-2]).statement not in rivals.part("#mark-list")
        await rivals.press("home", "enter")
        assert rivals.shown_fact == ids(large, "company:contoso")[0]


async def test_of_very_many_marks_the_first_are_previewed(
    large: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.widgets.marked_pane.MOST_FACTS", 7)
    async with running(large, (160, 50)) as rivals:
        await rivals.press("M", "m")
        preview = rivals.part("#marked-scroll")
        assert f"Marked facts, the first 7 of {MANY}: 7 facts from 7" in preview
