"""A dossier that is being opened, and followed while more of it is read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Protocol

from facts.dossier import Dossier

Progress = tuple[int, int]
"""How many files are read, of how many."""

FOLLOWED_EVERY = 1.0
"""Seconds, after which a dossier that is still being read is looked at again."""


class Opening(Protocol):
    """A dossier that is being opened."""

    @property
    def progress(self) -> Progress | None:
        """How far it is, if the last result is not all; None if it is."""

    def ready(self, seconds: float) -> bool:
        """Whether there is something to show, within so many seconds."""

    def result(self) -> Dossier:
        """Wait for it, or for what there is of it; raises RivalsError."""

    def again(self) -> Opening:
        """Begin to open it anew; raises RivalsError."""


async def follow(opening: Opening) -> AsyncIterator[tuple[Dossier, Progress | None]]:
    """The dossier, again and again until all of it is read; raises RivalsError."""
    while True:
        dossier = await asyncio.to_thread(opening.result)
        progress = opening.progress
        yield dossier, progress
        if progress is None:
            return
        await asyncio.sleep(FOLLOWED_EVERY)
