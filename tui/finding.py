"""A search as it is answered: the first facts, then how many, then counts by field."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace

from facts.dossier import Dossier, Facets
from facts.errors import UnknownIdError
from facts.search import Page
from facts.verdicts import State

PAGE = 100
"""Facts that are read at once."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a search; what is None is still being counted."""

    page: Page
    states: Mapping[str, State]
    """Of the facts of the page, what checking them found."""

    facets: Facets | None = None
    compared: int | None = None
    """How many facts of the search the comparison holds."""


async def find(
    dossier: Dossier, text: str, pair: tuple[str, str]
) -> AsyncIterator[Answer]:
    """Answer a search piece by piece; a search that is given up stops at once."""
    stop = threading.Event()
    try:
        page = await asyncio.to_thread(
            dossier.search, text, 0, PAGE, stop.is_set, counted=False
        )
        states = await asyncio.to_thread(
            dossier.states, [hit.fact for hit in page.hits]
        )
        answer = Answer(page, states)
        yield answer
        if not page.counted:
            total = await asyncio.to_thread(dossier.count, text, stop.is_set)
            answer = replace(answer, page=replace(page, total=total, counted=True))
            yield answer
        facets = await asyncio.to_thread(dossier.facets, text, stop.is_set)
        answer = replace(answer, facets=facets)
        yield answer
        compared = await asyncio.to_thread(_compared, dossier, pair, text)
        yield replace(answer, compared=compared)
    finally:
        stop.set()  # a thread that is not waited for any more stops by itself


def _compared(dossier: Dossier, pair: tuple[str, str], text: str) -> int:
    """How many facts a comparison holds; none where there are no two companies."""
    try:
        return dossier.compare(*pair, text).total
    except UnknownIdError:
        return 0


def read_page(
    dossier: Dossier, text: str, offset: int = 0, limit: int = PAGE
) -> tuple[Page, dict[str, State]]:
    """Some of what a query finds, and what checking it found."""
    page = dossier.search(text, offset, limit, counted=False)
    return page, dossier.states(hit.fact for hit in page.hits)
