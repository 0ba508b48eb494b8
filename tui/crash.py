"""What is left of a crash: a report in a file, and one sentence for the terminal."""

from __future__ import annotations

import traceback
from collections.abc import Iterable

from platformdirs import user_log_path
from rich.traceback import Traceback

from facts.text import one_line


def report_crash(error: object) -> str:
    """Keep a traceback, without the data in it, and say in a sentence where.

    The error is an exception, or what Textual would print of one in another thread.
    """
    path = user_log_path("rivals") / "crash.txt"
    name, frames = _name_and_frames(error)
    what = f"stopped because of a fault of its own ({name})"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}\n{''.join(frames)}", encoding="utf-8")
    except OSError as trouble:
        return f"{what}; no report could be written: {trouble.strerror}"
    return one_line(f"{what}; please report what is in {path}")


def _name_and_frames(error: object) -> tuple[str, Iterable[str]]:
    if isinstance(error, BaseException):
        return type(error).__name__, traceback.format_tb(error.__traceback__)
    for item in error if isinstance(error, tuple) else ():
        if isinstance(item, Traceback) and item.trace.stacks:
            last = item.trace.stacks[0]
            places = ((f.filename, f.lineno, f.name) for f in last.frames)
            frames = (f'  File "{f}", line {n}, in {name}\n' for f, n, name in places)
            return last.exc_type, frames
    return "unknown", ()
