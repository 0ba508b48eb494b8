"""What every test of the screens has: folders of its own, and dossiers to open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from facts import Dossier
from facts.folder import builtin_folder
from tests.ui.dossiers import write_dossier
from tests.ui.screen import opened

Open = Callable[[Path], Dossier]

OURS = (
    "DISPLAY",
    "NO_COLOR",
    "RIVALS_DOSSIER",
    "RIVALS_THEME",
    "TMUX",
    "WAYLAND_DISPLAY",
)
"""Of the environment: what would change what the tests see."""


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's folders, clipboard and environment out of it."""
    for variable in OURS:
        monkeypatch.delenv(variable, raising=False)
    for variable in ("CACHE", "CONFIG", "DATA", "STATE"):
        folder = tmp_path / "home" / variable.lower()
        monkeypatch.setenv(f"XDG_{variable}_HOME", str(folder))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))  # no program that takes copies
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    """The file in which the marks are kept."""
    return tmp_path / "state" / "marks.json"


@pytest.fixture
def open_folder(marks: Path) -> Iterator[Open]:
    """Open dossiers that are closed when the test is over."""
    with ExitStack() as stack:

        def open_one(folder: Path) -> Dossier:
            return stack.enter_context(opened(folder, marks))

        yield open_one


@pytest.fixture
def seeds(open_folder: Open) -> Dossier:
    """The built-in dossier."""
    return open_folder(builtin_folder())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the small dossier."""
    return write_dossier(tmp_path / "dossier")


@pytest.fixture
def dossier(open_folder: Open, folder: Path) -> Dossier:
    """A small dossier of invented companies."""
    return open_folder(folder)
