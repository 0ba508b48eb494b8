"""What is left of a crash: a report in a file, and one sentence for the terminal."""

from __future__ import annotations

import traceback
from pathlib import Path

from platformdirs import user_log_path

from facts.text import one_line


def report_crash(error: BaseException) -> str:
    """Keep a traceback, without the data in it, and say in a sentence where."""
    path = user_log_path("rivals") / "crash.txt"
    what = f"rivals stopped because of a fault of its own ({type(error).__name__})"
    try:
        _write(path, error)
    except OSError as trouble:
        return f"{what}; no report could be written: {trouble.strerror}"
    return one_line(f"{what}; please report what is in {path}")


def _write(path: Path, error: BaseException) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    frames = traceback.format_tb(error.__traceback__)
    path.write_text(f"{type(error).__name__}\n{''.join(frames)}", encoding="utf-8")
