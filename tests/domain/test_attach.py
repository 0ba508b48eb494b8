"""`rivals attach`: what it takes, keeps and refuses."""

from __future__ import annotations

import hashlib
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from facts import open_dossier
from facts.articles.texts import MOST_BYTES
from facts.cli import run

DEPOTS = b"Northwind plans some 120 drone depots.\n"
VANS = b"Contoso leases vans.\r\n"
HEADER = """\
title = "Northwind and Contoso"
company = [{ id = "northwind", name = "Northwind" }]
topic = [{ id = "logistics", name = "Logistics" }]
"""
Capture = pytest.CaptureFixture[str]


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture(autouse=True)
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the dossier that is open; the files of texts are beside it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "dossier"
    monkeypatch.setenv("RIVALS_DOSSIER", str(folder))
    monkeypatch.chdir(tmp_path)
    folder.mkdir()
    (folder / "dossier.toml").write_text(HEADER, encoding="utf-8")
    for id, text in (("depots", DEPOTS), ("vans", VANS)):
        article = f'[article]\ntitle = "On {id}"\nsha256 = "{sha256(text)}"\n'
        (folder / f"{id}.toml").write_text(article, encoding="utf-8")
    return folder


def write(name: str, data: bytes) -> str:
    Path(name).write_bytes(data)
    return name


def kept() -> list[str]:
    return sorted(path.name for path in Path("data").rglob("*") if path.is_file())


def refused(capsys: Capture, *names: str) -> str:
    """The one line that is said of what is refused whole."""
    assert run(["attach", *names]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert kept() == []
    return err.removeprefix("rivals: ").rstrip("\n")


def test_a_text_is_known_whatever_its_name(dossier: Path, capsys: Capture) -> None:
    assert run(["attach", write("amazon.txt", DEPOTS), write("b", VANS)]) == 0
    said = (
        "amazon.txt is the text of depots: On depots\nb is the text of vans: On vans\n"
    )
    assert capsys.readouterr() == ("", said)
    Path("amazon.txt").unlink()
    with open_dossier(dossier) as opened:
        assert opened.text("depots").paragraphs == (DEPOTS.decode().strip(),)
        assert opened.text("vans").paragraphs == ("Contoso leases vans.",)


def test_a_text_may_be_attached_again(capsys: Capture) -> None:
    name = write("amazon.txt", DEPOTS)
    assert run(["attach", name, name]) == 0
    assert run(["attach", name]) == 0
    assert capsys.readouterr().err.count("is the text of depots") == 2
    assert kept() == [f"{sha256(DEPOTS)}.txt"]


def test_the_good_ones_among_bad_ones_are_attached(capsys: Capture) -> None:
    names = [write("notes.txt", b"Notes"), "gone.txt", write("amazon.txt", DEPOTS)]
    assert run(["attach", *names]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "rivals: notes.txt is the text of no article of this dossier: "
        f'none has sha256 = "{sha256(b"Notes")}"',
        "rivals: gone.txt does not exist",
        "amazon.txt is the text of depots: On depots",
    ]
    assert kept() == [f"{sha256(DEPOTS)}.txt"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (DEPOTS.replace(b"120", b"210"), "is the text of no article of this dossier"),
        (DEPOTS.decode().encode("utf-16"), "is in UTF-16: save it as UTF-8"),
        (b"\x7fELF\0", "is not text: it holds zero bytes"),
        (b"one\n\xff", "is not UTF-8 from line 2 on: save it as UTF-8"),
        (b"", "is empty"),
        (b"a" * (MOST_BYTES + 1), "is larger than 20 MB, as no article is"),
    ],
    ids=["changed", "utf-16", "binary", "latin-1", "empty", "large"],
)
def test_what_is_no_text_of_the_dossier_is_refused(
    capsys: Capture, data: bytes, said: str
) -> None:
    assert refused(capsys, write("a.txt", data)).startswith(f"a.txt {said}")


def test_what_is_no_file_is_refused(capsys: Capture) -> None:
    os.mkfifo("pipe")
    assert refused(capsys, "dossier") == "dossier is a folder"
    assert refused(capsys, "pipe") == "pipe is no ordinary file"
    assert refused(capsys, "/dev/zero") == "/dev/zero is no ordinary file"
    assert refused(capsys, "") == "the name of a file is empty"
    assert refused(capsys, "dossier/vans.toml/a").endswith("read: Not a directory")
    assert refused(capsys, "a" * 300).endswith("cannot be read: File name too long")
    Path("link").symlink_to("nothing")
    assert refused(capsys, "link") == "link is a link that leads nowhere"
    assert refused(capsys) == (
        "attach takes the files of the texts: rivals attach FILE…"
    )


def test_names_are_repeated_without_control_characters(capsys: Capture) -> None:
    assert refused(capsys, "\x1b[31m\n\udcff") == "\ufffd[31m \ufffd does not exist"
    write("\x1b[31m", DEPOTS)
    assert run(["attach", "\x1b[31m"]) == 0
    assert capsys.readouterr().err.startswith("\ufffd[31m is the text of depots")


def test_a_name_may_begin_with_a_hyphen_after_two(capsys: Capture) -> None:
    write("-a.txt", DEPOTS)
    assert "unknown option -a.txt" in refused(capsys, "-a.txt")
    assert run(["attach", "--", "-a.txt"]) == 0


def test_a_file_that_may_not_be_read_is_refused(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    write("a.txt", DEPOTS)
    monkeypatch.setattr(Path, "open", refuse)
    assert refused(capsys, "a.txt") == "a.txt cannot be read: Permission denied"


def test_a_file_in_the_way_of_the_data_folder_is_said(capsys: Capture) -> None:
    Path("data").write_text("mine", encoding="utf-8")
    assert refused(capsys, write("a.txt", DEPOTS)) == (
        f"a.txt is the text of depots, but cannot be kept in {Path('data').absolute()}"
        "/rivals/texts: Not a directory"
    )


def test_a_full_disk_is_said_and_leaves_nothing(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    said = refused(capsys, write("a.txt", DEPOTS))
    assert said.endswith("/data/rivals/texts: No space left on device")


def test_a_giant_is_not_read() -> None:
    with Path("giant").open("wb") as giant:
        giant.truncate(1 << 34)
    most = 1 << 30

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))

    done = subprocess.run(
        [sys.executable, "-m", "tui", "attach", "giant"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        preexec_fn=limit,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "rivals: giant is larger than 20 MB, as no article is\n"
