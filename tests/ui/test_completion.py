"""The search box offers the rest of a field or a value, and a key takes it."""

from __future__ import annotations

import pytest

from facts import Dossier
from tests.ui.screen import Rivals, running


def typed(rivals: Rivals) -> str:
    """What stands in the search box, what is offered included."""
    return rivals.lines[1].split("⌕")[1].split("  ")[0].strip()


@pytest.mark.parametrize("key", ["right", "end"])
async def test_a_field_and_its_value_are_completed(dossier: Dossier, key: str) -> None:
    async with running(dossier) as rivals:
        await rivals.press("slash")
        await rivals.type("vans comp")
        assert typed(rivals) == "vans company:"
        await rivals.press(key)
        await rivals.type("con")
        assert typed(rivals) == "vans company:contoso"
        await rivals.press(key)
        await rivals.type(" ")
        assert typed(rivals) == "vans company:contoso"
        page = dossier.search("vans company:contoso ")
        assert f"{page.total} of {dossier.total}" in rivals.text


async def test_what_is_offered_is_not_searched(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("sta")
        total = dossier.search("sta").total
        assert f"{total} of {dossier.total}" in rivals.text
        assert typed(rivals) == "sta"


async def test_away_from_the_end_the_keys_only_move(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("slash")
        await rivals.type("comp")
        await rivals.press("home", "right", "end", "x")
        assert typed(rivals) == "compx"
        await rivals.press("right", "end")
        assert typed(rivals) == "compx"


async def test_other_words_are_offered_nothing(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("slash")
        await rivals.type("computer company:zzz")
        assert typed(rivals) == "computer company:zzz"
