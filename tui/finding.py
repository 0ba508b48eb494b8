"""A search as it is answered: the first facts, then how many, then counts by field."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from facts.dossier import Dossier
from facts.errors import UnknownIdError
from facts.index.stop import Stop, never
from facts.search.facets import Facets
from facts.search.searcher import Page
from facts.verdicts import State

PAGE = 50
"""Facts that are read at once."""

BREATH = 0.05
"""Seconds in which the first facts are drawn, and the next key may come, before all
that is found is counted."""

Answered = TypeVar("Answered")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a search; what is None is still being counted."""

    page: Page
    states: Mapping[str, State]
    """Of the facts of the page, what checking them found."""

    total: int | None = None
    """How many facts the dossier has."""

    facets: Facets | None = None
    sources: int | None = None
    """How many articles the facts of the search are of."""

    compared: int | None = None
    """How many facts of the search the comparison holds."""


async def ask(question: Callable[[Stop], Answered]) -> Answered:
    """Ask in a thread, which stops by itself when it is not waited for any more."""
    stop = threading.Event()
    try:
        return await asyncio.to_thread(question, stop.is_set)
    finally:
        stop.set()


def read_page(
    dossier: Dossier,
    text: str,
    offset: int = 0,
    limit: int = PAGE,
    *,
    stop: Stop = never,
) -> Answer:
    """Some of what a query finds, and what checking it found."""
    page = dossier.search(text, offset, limit, stop, counted=False)
    states = dossier.states(hit.fact for hit in page.hits)
    everything = page.counted and not text.strip()
    return Answer(page, states, page.total if everything else None)


async def find(
    dossier: Dossier, text: str, pair: tuple[str, str], known: Answer | None = None
) -> AsyncIterator[Answer]:
    """Answer a search piece by piece, from what is known on.

    A search that is given up stops at once.
    """
    answer = known
    if answer is None or answer.page.query.text != text:
        answer = await ask(lambda stop: read_page(dossier, text, stop=stop))
    yield answer
    await asyncio.sleep(BREATH)
    total = await ask(lambda _: dossier.total)
    answer = replace(answer, total=total)
    if not answer.page.counted:
        found = await ask(partial(dossier.count, text))
        answer = replace(answer, page=replace(answer.page, total=found, counted=True))
    yield answer
    facets = await ask(partial(dossier.facets, text))
    sources = await ask(partial(dossier.source_count, text))
    answer = replace(answer, facets=facets, sources=sources)
    yield answer
    compared = await ask(partial(_compared, dossier, pair, text))
    yield replace(answer, compared=compared)


def _compared(dossier: Dossier, pair: tuple[str, str], text: str, stop: Stop) -> int:
    """How many facts a comparison holds; none where there are no two companies."""
    try:
        return dossier.compare(*pair, text, stop=stop).total
    except UnknownIdError:
        return 0
