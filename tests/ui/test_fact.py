"""The whole fact: what can be done with it without closing it first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facts import Dossier
from facts.export.markdown import fact_to_markdown
from tests.ui.screen import SIZES, Size, running

ID = "contoso-drone-depots"


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_its_keys_are_in_its_frame(dossier: Dossier, size: Size) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("enter")
        assert "space: mark · s: source · y: copy · x: export" in rivals.text


async def test_it_is_marked_and_says_so(dossier: Dossier, marks: Path) -> None:
    async with running(dossier, (80, 24)) as rivals:
        await rivals.press("j", "enter", "space")
        assert "Marked ● for export" in rivals.part(".dialog")
        assert json.loads(marks.read_text(encoding="utf-8"))["marks"] == [ID]
        await rivals.press("space")
        assert "for export" not in rivals.part(".dialog")
        await rivals.press("space", "escape")
        assert "4 Marked 1" in rivals.text


async def test_it_is_copied(dossier: Dossier) -> None:
    async with running(dossier, (80, 24)) as rivals:
        await rivals.press("j", "enter", "y")
        assert rivals.app.clipboard == fact_to_markdown(dossier, dossier.fact(ID))
        assert "─ Fact" in rivals.text


async def test_from_it_to_its_source_and_back(dossier: Dossier) -> None:
    async with running(dossier, (80, 24)) as rivals:
        await rivals.press("j", "enter", "s")
        assert "─ Fact" not in rivals.text
        assert "Contoso runs 40 depots" in rivals.part("#article-reader")
        await rivals.press("s", "enter")
        assert rivals.shown_fact == ID


async def test_export_opens_over_it(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("j", "enter", "space", "x")
        assert "Contoso runs 40 depots" in rivals.part("#export-preview")
        await rivals.press("escape")
        assert rivals.shown_fact == ID
