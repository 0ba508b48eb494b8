"""A dossier read by another process."""

import os
import sys
from pathlib import Path

import pytest

from facts import DossierError, open_dossier
from facts.folder import builtin_folder
from facts.loading import Loading

PATIENCE = 60.0


def test_it_gives_the_same_answers() -> None:
    loading = Loading()
    assert loading.ready(PATIENCE)
    with loading.result() as read_elsewhere, open_dossier() as read_here:
        assert read_elsewhere.total == read_here.total
        for text in ("", "perscription", "topic:finance -amazon"):
            assert read_elsewhere.search(text) == read_here.search(text)
        assert read_elsewhere.articles() == read_here.articles()
        assert read_elsewhere.problems == read_here.problems


def test_it_may_be_begun_again(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text('title = "One"', encoding="utf-8")
    loading = Loading(tmp_path)
    with loading.result() as dossier:
        assert dossier.title == "One"
    (tmp_path / "dossier.toml").write_text('title = "Two"', encoding="utf-8")
    with loading.again().result() as dossier:
        assert dossier.title == "Two"


def test_problems_come_along(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text('titel = "One"', encoding="utf-8")
    with Loading(tmp_path).result() as dossier:
        assert [problem.key for problem in dossier.problems] == ["titel", "title"]


def test_what_is_no_dossier_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"no dossier\.toml|is empty"):
        Loading(tmp_path)


@pytest.mark.parametrize("script", ["exit 3", "kill -9 $$", None])
def test_where_it_fails_the_dossier_is_read_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str | None
) -> None:
    broken = tmp_path / "no-python"
    if script is not None:
        broken.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    loading = Loading()
    assert not loading.ready(PATIENCE)
    with loading.result() as dossier:
        assert dossier.total >= 40


@pytest.mark.parametrize("executable", ["", None])
def test_where_python_is_not_known_the_dossier_is_read_here(
    monkeypatch: pytest.MonkeyPatch, executable: str | None
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    loading = Loading()
    assert not loading.ready(PATIENCE)
    loading.cancel()
    with loading.result() as dossier:
        assert dossier.total >= 40


def test_cancelled_it_is_not_ready() -> None:
    loading = Loading()
    loading.cancel()
    assert not loading.ready(PATIENCE)


def test_it_finds_the_package_from_any_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", "")
    loading = Loading(os.path.relpath(builtin_folder()))
    assert loading.ready(PATIENCE)
    loading.result().close()


@pytest.mark.parametrize("name", ["facts", "pydantic", "sqlite3"])
def test_nothing_is_imported_from_the_working_directory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).mkdir()
    code = "raise SystemExit('not the package that was meant')"
    (tmp_path / name / "__init__.py").write_text(code, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    loading = Loading()
    assert loading.ready(PATIENCE)
    loading.result().close()


def test_it_is_not_ready_before_it_is(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text('title = "One"', encoding="utf-8")
    os.mkfifo(tmp_path / "slow")
    waits = tmp_path / "python"
    real = sys.executable
    waits.write_text(f'#!/bin/sh\nread line < "{tmp_path}/slow"\nexec "{real}" "$@"\n')
    waits.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "executable", str(waits))
        loading = Loading(tmp_path)
    assert not loading.ready()
    (tmp_path / "slow").write_text("go\n")
    assert loading.ready(PATIENCE)
    with loading.result() as dossier:
        assert dossier.title == "One"
