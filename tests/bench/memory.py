"""The memory that a process and those that it started take together; Linux only."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

_EVERY = 0.25
"""Seconds between two looks."""


class Peak:
    """The most memory that was seen while it was watched."""

    def __init__(self) -> None:
        self.megabytes = 0.0
        self._done = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._watcher.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._done.set()
        self._watcher.join()

    def _watch(self) -> None:
        while True:
            seen = sum(map(_resident, _with_children(os.getpid()))) / 1000
            self.megabytes = max(self.megabytes, seen)
            if self._done.wait(_EVERY):
                return


def _with_children(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = " ".join((task / "children").read_text() for task in tasks)
    except OSError:  # it has ended
        return
    for child in children.split():
        yield from _with_children(int(child))


def _resident(pid: int) -> int:
    """Kilobytes; what processes share is counted for each."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))
