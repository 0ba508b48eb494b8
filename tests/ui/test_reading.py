"""Articles whose text is at hand: what facts stand on, and what no fact gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier
from tests.ui.dossiers import FACTS, TEXT, write_dossier
from tests.ui.screen import SIZES, Rivals, Size, running

Open = Callable[[Path], Dossier]


@pytest.fixture
def read(open_folder: Open, tmp_path: Path) -> Dossier:
    """The small dossier with the text of its first article."""
    texts = {"drone-depots": TEXT}
    return open_folder(write_dossier(tmp_path / "read", texts=texts))


def lit(rivals: Rivals) -> str:
    """What stands on the lines that are lit."""
    return " ".join(" ".join(rivals.rows_with("▌")).split())


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_from_a_fact_to_its_paragraph_and_back(read: Dossier, size: Size) -> None:
    async with running(read, size) as rivals:
        await rivals.search("satellites")
        await rivals.press("s")
        assert "¶ 5" in lit(rivals)
        assert "On satellites Northwind spends $4.5 billion." in lit(rivals)
        assert "Northwind spends $4 billion on satellites." in lit(rivals)
        assert "Contoso has run" not in lit(rivals)
        await rivals.press("s")
        assert rivals.part("#fact-list").startswith("Northwind · Finance")
        assert "1 of 9" in rivals.lines[1]


async def test_back_to_the_comparison(read: Dossier) -> None:
    async with running(read) as rivals:
        await rivals.press("c", "s")
        assert "¶ 3" in lit(rivals)
        await rivals.press("backspace")
        assert "≈ 120 towns" in rivals.part("CompareList")


async def test_another_fact_can_be_asked_for(read: Dossier) -> None:
    async with running(read) as rivals:
        await rivals.press("s", "s", "j", "s")
        assert "¶ 4" in lit(rivals)
        await rivals.press("s", "s")
        assert "¶ 4" in lit(rivals)


async def test_figures_are_underlined(read: Dossier) -> None:
    async with running(read, (160, 50)) as rivals:
        await rivals.press("a")
        for figure in ("40 depots", "$7 million"):
            assert rivals.style(figure, "#article-reader").underline, figure
        assert not rivals.style("On satellites", "#article-reader").underline
        assert not rivals.style("2027", "#article-reader").underline


async def test_figures_that_no_fact_gives_are_said_and_walked(read: Dossier) -> None:
    async with running(read, (100, 50)) as rivals:
        await rivals.press("a")
        known = rivals.part("#article-reader")
        assert "Text 6 paragraphs" in known
        assert "Figures 3 of 5 figures in no fact" in known
        assert "no fact gives “$7 million”" in known
        assert "no fact gives “12%”" in known
        await rivals.press("n")
        assert "¶ 4" in lit(rivals)
        await rivals.press("n", "n")
        assert "¶ 6" in lit(rivals)
        await rivals.press("n")
        await rivals.wait_for("No such figure further on.")
        await rivals.press("N")
        assert "¶ 5" in lit(rivals)


async def test_a_fact_is_marked_and_opened_beside_its_paragraph(read: Dossier) -> None:
    async with running(read) as rivals:
        await rivals.press("s", "space")
        assert "Marked 1" in rivals.text
        assert "● ▸ Northwind" in lit(rivals)
        await rivals.press("enter")
        assert "Id northwind-drone-depots" in rivals.words


async def test_the_cursor_stays_on_its_fact_when_the_window_changes(
    read: Dossier,
) -> None:
    async with running(read, (160, 50)) as rivals:
        await rivals.search("dividend")
        await rivals.press("s")
        for size in ((80, 24), (120, 36)):
            await rivals.resize(*size)
            assert "¶ 6" in lit(rivals)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=str)
async def test_verdicts_are_words_and_signs_wherever_facts_are(
    read: Dossier, size: Size
) -> None:
    async with running(read, size) as rivals:
        await rivals.search("satellites")
        assert "✗ mismatch" in rivals.part("#fact-list")
        detail = rivals.part("#fact-detail")
        assert '✗ mismatch: "$4 billion": the article says "$4.5 billion"' in detail
        await rivals.press("c")
        assert "✗ mismatch" in rivals.part("CompareList")
        await rivals.search("dividend")
        assert "✓ verified" in rivals.part("CompareList")
        await rivals.search("vans")
        assert "? unchecked" in rivals.part("CompareList")


@pytest.mark.parametrize(
    ("query", "found"), [("is:mismatch", 1), ("is:verified", 3), ("is:unchecked", 5)]
)
async def test_verdicts_are_searched(read: Dossier, query: str, found: int) -> None:
    async with running(read) as rivals:
        await rivals.search(query)
        assert f"{found} of 9" in rivals.lines[1]


async def test_a_paragraph_past_the_end_is_said(
    open_folder: Open, tmp_path: Path
) -> None:
    facts = ({**FACTS[0], "paragraph": 99},)
    folder = write_dossier(tmp_path / "x", facts, texts={"drone-depots": TEXT})
    async with running(open_folder(folder)) as rivals:
        await rivals.press("s")
        known = rivals.part("#article-reader")
        assert "¶ 99 is not in the text" in known
        assert "✗ mismatch" in known


async def test_a_text_that_changed_is_not_shown_and_said(
    open_folder: Open, tmp_path: Path
) -> None:
    folder = write_dossier(tmp_path / "x", texts={"drone-depots": TEXT})
    (folder / "drone-depots.txt").write_text("Another text.", encoding="utf-8")
    async with running(open_folder(folder)) as rivals:
        await rivals.press("s")
        known = rivals.part("#article-reader")
        assert (
            "drone-depots.txt is not the text that the facts were drawn from" in known
        )
        assert "Another text" not in known


async def test_a_hostile_text_is_shown_as_it_stands(
    open_folder: Open, tmp_path: Path
) -> None:
    hostile = "[/] [bold]x[/bold] \x1b[2J\u202e [@click=app.quit]$5[/] costs 5%"
    text = TEXT.replace("Contoso pays", f"{hostile} Contoso pays")
    folder = write_dossier(tmp_path / "x", texts={"drone-depots": text})
    async with running(open_folder(folder)) as rivals:
        await rivals.search("dividend")
        await rivals.press("s")
        assert "[/] [bold]x[/bold]" in lit(rivals)
        assert "[@click=app.quit]$5[/] costs 5%" in lit(rivals)
        assert "\x1b" not in rivals.text
        assert "\u202e" not in rivals.text


async def test_a_long_paragraph_is_read_to_its_end(
    open_folder: Open, tmp_path: Path
) -> None:
    words = " ".join(f"word{n}" for n in range(2000))
    text = TEXT.replace("On satellites", f"{words} On satellites")
    folder = write_dossier(tmp_path / "x", texts={"drone-depots": text})
    async with running(open_folder(folder), (80, 24)) as rivals:
        await rivals.search("satellites")
        await rivals.press("s", "k")
        seen = rivals.part("#article-reader")
        while "word1999" not in rivals.text:
            before = rivals.text
            await rivals.press("pagedown")
            assert rivals.text != before
            seen += f" {rivals.part('#article-reader')}"
        missing = [n for n in range(2000) if f"word{n} " not in f"{seen} "]
        assert missing == []
