"""Exports in files: whole or not at all, and never over what is there."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts import ExportError
from facts.export.file import free_path, suggested_name, write_export
from facts.files import write_atomically

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refusal(path: Path, *, force: bool = False) -> str:
    with pytest.raises(ExportError) as caught:
        write_export(path, ["x"], force=force)
    return str(caught.value)


def test_the_chunks_are_written(tmp_path: Path) -> None:
    path = tmp_path / "memo.md"
    write_export(path, ["# Ünï\n", "\n", "日本\n"])
    assert path.read_bytes() == "# Ünï\n\n日本\n".encode()
    assert names(tmp_path) == ["memo.md"]


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "memo.md"
    path.write_text("mine", encoding="utf-8")
    message = refusal(path)
    assert message == f"{path} exists already: name another file, or use --force"
    assert path.read_text(encoding="utf-8") == "mine"
    assert names(tmp_path) == ["memo.md"]


def test_force_writes_over_a_file_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "memo.md"
    path.write_text("mine", encoding="utf-8")
    path.chmod(0o640)
    write_export(path, ["new"], force=True)
    assert path.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_force_writes_through_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("mine", encoding="utf-8")
    link.symlink_to(real)
    write_export(link, ["new"], force=True)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"


def test_a_link_to_nothing_is_something_there(tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "nothing")
    assert "exists already" in refusal(link)
    assert names(tmp_path) == ["link.md"]


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_a_new_file_has_the_permissions_of_any_other(
    tmp_path: Path, umask: int
) -> None:
    before = os.umask(umask)
    try:
        write_export(tmp_path / "memo.md", ["x"])
        write_export(tmp_path / "forced.md", ["x"], force=True)
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {0o666 & ~umask}


def test_a_file_that_appears_in_the_meantime_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "memo.md"

    def chunks() -> Iterator[str]:
        yield "ours"
        path.write_text("theirs", encoding="utf-8")

    with pytest.raises(ExportError, match="exists already"):
        write_export(path, chunks())
    assert path.read_text(encoding="utf-8") == "theirs"
    assert names(tmp_path) == ["memo.md"]


@pytest.mark.parametrize("force", [True, False])
def test_an_export_that_breaks_off_leaves_nothing(tmp_path: Path, force: bool) -> None:
    def chunks() -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_export(tmp_path / "memo.md", chunks(), force=force)
    assert names(tmp_path) == []


def test_without_hard_links_nothing_is_written_over_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "memo.md"
    write_export(path, ["x"])
    assert path.read_text(encoding="utf-8") == "x"
    with pytest.raises(FileExistsError):
        write_atomically(path, ["y"], replace=False)
    assert names(tmp_path) == ["memo.md"]
    assert path.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("force", [True, False])
def test_what_cannot_be_a_file_is_refused(tmp_path: Path, force: bool) -> None:
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    for path, words in (
        (tmp_path, "is a folder: name a file in it"),
        (Path("/"), "is a folder: name a file in it"),
        (tmp_path / "no" / "memo.md", "no does not exist"),
        (tmp_path / "file" / "memo.md", "file is a file, not a folder"),
        (tmp_path / "pipe", "is not an ordinary file: name another"),
        (tmp_path / "a\0b.md", "is not a name that a file can have"),
        (tmp_path / ("x" * 300), "cannot be written: file name too long"),
    ):
        message = refusal(path, force=force)
        assert words in message
        assert message.isprintable()
    assert names(tmp_path) == ["file", "pipe"]


@pytest.mark.skipif(IS_ROOT, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_in_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    message = refusal(folder / "memo.md")
    assert message.endswith(
        "cannot be written: its folder does not let you write in it"
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Amazon and Walmart", "amazon-and-walmart.md"),
        ("  «Crème» & Söhne: 2026/27! ", "creme-sohne-2026-27.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("亚马逊", "facts.md"),
        ("", "facts.md"),
        ("CON", "con-facts.md"),
        (
            "word " * 50,
            "word-word-word-word-word-word-word-word-word-word-word-word.md",
        ),
    ],
)
def test_a_name_is_suggested_by_the_title(title: str, name: str) -> None:
    assert suggested_name(title) == name


@given(st.text())
def test_a_suggested_name_is_one_everywhere(title: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*\.md", suggested_name(title))


def test_a_free_path_is_numbered_when_the_first_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "memo.md"
    for free in ("memo.md", "memo-2.md", "memo-3.md"):
        assert free_path(path) == tmp_path / free
        free_path(path).touch()
    (tmp_path / "memo-4.md").symlink_to(tmp_path / "nothing")
    assert free_path(path) == tmp_path / "memo-5.md"
