"""The search box: what its answer tells first, and what may be pasted into it."""

from __future__ import annotations

import pytest

from facts import Dossier
from tests.ui.screen import running


@pytest.mark.parametrize(("width", "is_cut"), [(80, True), (100, True), (160, False)])
async def test_what_was_left_out_is_told_first(
    dossier: Dossier, width: int, is_cut: bool
) -> None:
    async with running(dossier, (width, 24)) as rivals:
        await rivals.search("elektric leeses compny:contoso")
        answer = rivals.part("#search-answer").strip()
        count, hint, *corrections = answer.split(" · ")
        assert count == f"1 of {dossier.total}"
        assert hint == "compny:contoso → company:contoso?"
        assert corrections
        assert answer.endswith("…" if is_cut else "leeses → leases")


@pytest.mark.parametrize("pasted", ["electric\nvans", "electric\r\nvans\r\n"])
async def test_lines_are_pasted_as_one(dossier: Dossier, pasted: str) -> None:
    async with running(dossier) as rivals:
        await rivals.press("slash")
        await rivals.paste(pasted)
        assert "⌕ electric vans  " in rivals.lines[1]


async def test_a_word_that_is_a_name_of_a_company_is_told(seeds: Dossier) -> None:
    async with running(seeds) as rivals:
        await rivals.search("prime")
        answer = rivals.part("#search-answer").strip()
        assert answer.endswith(" · prime: also a name of Amazon")
