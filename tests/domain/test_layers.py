"""What is imported when: asked of fresh interpreters, as deferred imports must show."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ALL_OF_FACTS = """
import importlib, pkgutil
import facts
for module in pkgutil.walk_packages(facts.__path__, "facts."):
    importlib.import_module(module.name)
"""

A_SEARCH_WHILE_LOADING = """
from facts.loading import Loading
with Loading(None).result() as dossier:
    assert dossier.search("prescription").total
    assert dossier.facets("prescription")
"""

PRINT_MODULES = """
import json, sys
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def python(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a fresh interpreter for a user who keeps everything in `home`."""
    kept = {f"XDG_{kind}_HOME": str(home) for kind in ("STATE", "CACHE", "CONFIG")}
    run = subprocess.run(
        [sys.executable, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **kept},
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return run


def imported_by_code(code: str, home: Path) -> set[str]:
    """The top-level modules in a process that has run the code."""
    run = python("-c", code + PRINT_MODULES, home=home)
    return set(json.loads(run.stdout.splitlines()[-1]))


def imported_by_rivals(*arguments: str, home: Path) -> tuple[str, set[str]]:
    """What `rivals` prints, and the top-level modules that it imports for that."""
    run = python("-X", "importtime", "-m", "tui", *arguments, home=home)
    timed = re.findall(r"^import time:.*\|\s*([^.\s]+)", run.stderr, re.MULTILINE)
    return run.stdout, set(timed)


def test_facts_knows_no_terminal(tmp_path: Path) -> None:
    imported = imported_by_code(ALL_OF_FACTS, tmp_path)
    assert "facts" in imported
    assert not imported & {"textual", "rich", "tui"}


def test_the_version_needs_no_library(tmp_path: Path) -> None:
    printed, imported = imported_by_rivals("--version", home=tmp_path)
    assert printed.startswith("rivals ")
    assert "tui" in imported
    assert not imported & {"pydantic", "textual", "rich", "sqlite3"}


def test_a_search_from_the_shell_needs_no_screen(tmp_path: Path) -> None:
    printed, imported = imported_by_rivals("search", "prescription", home=tmp_path)
    assert "prescription" in printed
    assert "facts" in imported
    assert not imported & {"textual", "rich"}


def test_showing_facts_needs_none_of_the_libraries_that_read_them(
    tmp_path: Path,
) -> None:
    imported = imported_by_code(A_SEARCH_WHILE_LOADING, tmp_path)
    assert "sqlite3" in imported
    assert not imported & {"pydantic", "pydantic_core", "tomli", "rapidfuzz"}
