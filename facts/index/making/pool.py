"""Files read by several processes at once, their rows answered in order."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

from facts.index.making.rows import FileRows, RowMaker

Task = tuple[Path, str]
"""A file, and the id of its article."""

_TASKS_AT_ONCE = 8
_RECORDS_AT_ONCE = 100_000
"""Objects made before a helper looks for circles: its records have none."""

_ALONE_UP_TO = 64
"""Files that this process reads itself: to start others takes longer."""


def read_all(tasks: Sequence[Task], maker: RowMaker) -> Iterator[FileRows]:
    """The rows of files in their order, only some of them in memory at once."""
    helpers = os.cpu_count() or 1
    if len(tasks) <= _ALONE_UP_TO or helpers == 1:
        yield from (maker.read(path, id) for path, id in tasks)
        return
    context = multiprocessing.get_context("spawn")  # a fork would take threads along
    with ProcessPoolExecutor(
        helpers, context, initializer=gc.set_threshold, initargs=(_RECORDS_AT_ONCE,)
    ) as pool:
        pending: deque[Future[list[FileRows]]] = deque()
        try:
            for part in _parts(tasks):
                pending.append(pool.submit(_read, maker, part))
                if len(pending) > 2 * helpers:
                    yield from pending.popleft().result()
            while pending:
                yield from pending.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _parts(tasks: Sequence[Task]) -> Iterator[Sequence[Task]]:
    for start in range(0, len(tasks), _TASKS_AT_ONCE):
        yield tasks[start : start + _TASKS_AT_ONCE]


def _read(maker: RowMaker, tasks: Sequence[Task]) -> list[FileRows]:
    return [maker.read(path, id) for path, id in tasks]
