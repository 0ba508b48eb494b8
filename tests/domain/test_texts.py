"""The texts of articles: how they are read, found and refused."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from facts.articles.texts import (
    MOST_BYTES,
    FoundText,
    Texts,
    attach,
    attached_path,
    decode,
    paragraphs,
)
from facts.errors import TextError
from facts.model import Article

TEXT = b"Northwind Opens Drone Depots\n\nIt plans some 120 of them.\n"
READ = ("Northwind Opens Drone Depots", "It plans some 120 of them.")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def article_of(data: bytes | None = TEXT) -> Article:
    declared = None if data is None else sha256(data)
    return Article(id="depots", title="Depots", sha256=declared)


def read(data: bytes) -> tuple[str, ...]:
    return paragraphs(decode(data))


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a dossier."""
    (tmp_path / "dossier").mkdir()
    return tmp_path / "dossier"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder of texts."""
    (tmp_path / "texts").mkdir()
    return tmp_path / "texts"


@pytest.mark.parametrize(
    ("data", "paragraphs_read"),
    [
        (b"one\ntwo", ("one", "two")),
        (b"one\r\n\r\ntwo\r\n", ("one", "two")),
        (b"one\r\rtwo", ("one", "two")),
        (b"\n \t\n  one  \n\n\n\ntwo\n\n", ("one", "two")),
        (b"\xef\xbb\xbfone\ntwo", ("one", "two")),
        ("caf\u00e9".encode(), ("café",)),
        ("cafe\u0301".encode(), ("café",)),
        ("$4\u00a0billion,\u202fup".encode(), ("$4 billion, up",)),
        ("de\u00adpots\u200b of \u2060drones".encode(), ("depots of drones",)),
        ("one\n\u00ad\n\u200e\n\u00a0\ntwo".encode(), ("one", "two")),
        ("o\ufb03ce, \ufb01ve, \ufb02at".encode(), ("office, five, flat",)),
        ("“one” it’s — two".encode(), ("“one” it’s — two",)),
        (b"one\n\x0ctwo\x0cthree\n\x0c\nfour", ("one", "two three", "four")),
        ("one\u2028two\u0085three".encode(), ("one two three",)),
        ("1½ m²".encode(), ("1½ m²",)),
        (b"\x1b[31mone", ("\ufffd[31mone",)),
        ("a\u202eb".encode(), ("a\ufffdb",)),
    ],
)
def test_a_text_is_read_as_a_person_would_type_it(
    data: bytes, paragraphs_read: tuple[str, ...]
) -> None:
    assert read(data) == paragraphs_read


UNREADABLE = [
    ("one\n".encode("utf-16"), "depots.txt is in UTF-16: save it as UTF-8"),
    ("one".encode("utf-16-le"), "depots.txt is not text: it holds zero bytes"),
    (b"\x89PNG\r\n\x1a\n\0\0", "depots.txt is not text: it holds zero bytes"),
    (b"one\ncaf\xe9", "depots.txt is not UTF-8 from line 2 on: save it as UTF-8"),
    (b"", "depots.txt is empty"),
    (b"\xef\xbb\xbf\n \n\xc2\xad\n", "depots.txt is empty"),
    (b"a" * (MOST_BYTES + 1), "depots.txt is larger than 20 MB, as no article is"),
]
IDS = ["utf-16", "no-bom", "binary", "latin-1", "empty", "blank", "giant"]


@pytest.mark.parametrize(("data", "trouble"), UNREADABLE, ids=IDS)
@pytest.mark.parametrize("declared", ["its own", "another", "none"])
def test_what_cannot_be_read_is_told_whatever_is_declared(
    folder: Path, data: bytes, trouble: str, declared: str
) -> None:
    (folder / "depots.txt").write_bytes(data)
    article = article_of({"its own": data, "another": TEXT, "none": None}[declared])
    found = Texts(folder).find(article)
    assert (found.paragraphs, found.trouble, found.changed) == ((), trouble, False)


def test_the_largest_text_is_read(folder: Path) -> None:
    data = b"a" * MOST_BYTES
    (folder / "depots.txt").write_bytes(data)
    assert Texts(folder).find(article_of(data)).paragraphs == (data.decode(),)


@pytest.mark.parametrize("data", [TEXT, b"\xef\xbb\xbf" + TEXT, b"a\r\nb", b"a\nb "])
def test_a_text_is_known_by_the_bytes_of_its_file(folder: Path, data: bytes) -> None:
    place = folder / "depots.txt"
    place.write_bytes(data)
    assert Texts(folder).find(article_of(data)) == FoundText(read(data), path=place)


def test_no_text_is_no_trouble(folder: Path, elsewhere: Path) -> None:
    assert Texts(folder).find(article_of()) == FoundText()
    assert Texts(folder, elsewhere).find(article_of()) == FoundText()
    assert Texts(folder, elsewhere).find(article_of(None)) == FoundText()


def test_a_changed_text_is_told(folder: Path) -> None:
    changed = TEXT.replace(b"120", b"210")
    (folder / "depots.txt").write_bytes(changed)
    found = Texts(folder).find(article_of())
    assert found.changed
    assert found.paragraphs == ()
    assert found.trouble == (
        "depots.txt is not the text that the facts were drawn from: its sha256 is "
        f"{sha256(changed)[:12]}…, not {sha256(TEXT)[:12]}…"
    )


def test_a_text_that_nothing_vouches_for_is_told_with_advice(folder: Path) -> None:
    (folder / "depots.txt").write_bytes(TEXT)
    found = Texts(folder).find(article_of(None))
    assert (found.paragraphs, found.changed) == ((), False)
    assert found.trouble == (
        "nothing says that depots.txt is the article's text: "
        f'add sha256 = "{sha256(TEXT)}" under [article]'
    )


def test_what_is_no_file_is_told(folder: Path) -> None:
    place = folder / "depots.txt"
    place.mkdir()
    assert Texts(folder).find(article_of()).trouble == "depots.txt is a folder"
    place.rmdir()
    os.mkfifo(place)
    assert Texts(folder).find(article_of()).trouble == "depots.txt is no ordinary file"


def test_links_are_followed(folder: Path, elsewhere: Path) -> None:
    place = folder / "depots.txt"
    place.symlink_to(elsewhere / "amazon.txt")
    trouble = Texts(folder).find(article_of()).trouble
    assert trouble == "depots.txt is a link that leads nowhere"
    (elsewhere / "amazon.txt").write_bytes(TEXT)
    assert Texts(folder).find(article_of()).paragraphs == READ
    place.unlink()
    place.symlink_to(place)
    assert "depots.txt cannot be read: " in Texts(folder).find(article_of()).trouble


def test_a_file_that_may_not_be_read_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (folder / "depots.txt").write_bytes(TEXT)
    monkeypatch.setattr(Path, "open", refuse)
    trouble = Texts(folder).find(article_of()).trouble
    assert trouble == "depots.txt cannot be read: Permission denied"


@pytest.mark.parametrize("name", ["depots.txt", "amazon.txt", "no suffix", ".hidden"])
def test_a_folder_of_texts_may_call_them_anything(
    folder: Path, elsewhere: Path, name: str
) -> None:
    (elsewhere / name).write_bytes(TEXT)
    found = Texts(folder, elsewhere).find(article_of())
    assert (found.paragraphs, found.path) == (READ, elsewhere / name)


def test_a_right_text_counts_for_more_than_a_wrong_one(
    folder: Path, elsewhere: Path
) -> None:
    (folder / "depots.txt").write_bytes(b"another")
    (elsewhere / "depots.txt").write_bytes("one".encode("utf-16"))
    assert Texts(folder, elsewhere).find(article_of()).changed
    (elsewhere / "amazon.txt").write_bytes(TEXT)
    assert Texts(folder, elsewhere).find(article_of()).paragraphs == READ


def test_a_changed_text_counts_for_more_than_an_unreadable_one(
    folder: Path, elsewhere: Path
) -> None:
    (folder / "depots.txt").write_bytes(b"")
    (elsewhere / "depots.txt").write_bytes(b"another")
    assert Texts(folder, elsewhere).find(article_of()).changed


def test_whatever_else_is_in_a_folder_of_texts_is_passed_over(
    folder: Path, elsewhere: Path
) -> None:
    (elsewhere / "a-folder").mkdir()
    (elsewhere / "a-folder" / "text.txt").write_bytes(TEXT)
    os.mkfifo(elsewhere / "a-pipe")
    (elsewhere / "a-link").symlink_to(elsewhere / "nothing")
    (elsewhere / "empty").touch()
    with (elsewhere / "a-giant").open("wb") as giant:
        giant.truncate(1 << 40)  # takes no room, but to hash it would take an hour
    assert Texts(folder, elsewhere).find(article_of()) == FoundText()
    (elsewhere / "z.txt").write_bytes(TEXT)
    assert Texts(folder, elsewhere).find(article_of()).paragraphs == READ


def test_a_folder_of_texts_is_read_only_if_that_is_needed(
    folder: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = Texts(folder, elsewhere)
    (folder / "depots.txt").write_bytes(TEXT)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", None)
        assert texts.find(article_of()).paragraphs == READ
        assert not texts.find(article_of(None)).paragraphs


def test_files_may_vanish_in_between(folder: Path, elsewhere: Path) -> None:
    (elsewhere / "amazon.txt").write_bytes(TEXT)
    texts = Texts(folder, elsewhere)
    assert texts.find(article_of()).paragraphs == READ
    (elsewhere / "amazon.txt").unlink()
    assert texts.find(article_of()) == FoundText()
    texts = Texts(folder, elsewhere)
    shutil.rmtree(elsewhere)
    assert texts.find(article_of()) == FoundText()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere", "there is no folder nowhere"),
        ("file.txt", "file.txt is a file: name the folder of the texts"),
        ("a\0b", "there is no folder a\ufffdb"),
        ("a" * 300, f"{'a' * 300} cannot be read: File name too long"),
    ],
)
def test_a_folder_of_texts_that_is_none_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(folder)
    (folder / "file.txt").touch()
    with pytest.raises(TextError) as refused:
        Texts(folder, Path(name))
    assert str(refused.value) == said


def test_an_attached_text_is_found(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "amazon.txt").write_bytes(TEXT)
    assert attach(tmp_path / "amazon.txt", [article_of()]) == article_of()
    (tmp_path / "amazon.txt").unlink()
    assert Texts(folder).find(article_of()).paragraphs == READ
    assert attached_path(sha256(TEXT)).read_bytes() == TEXT


def test_a_damaged_copy_is_told_and_mended_by_attaching(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "amazon.txt").write_bytes(TEXT)
    attach(tmp_path / "amazon.txt", [article_of()])
    attached_path(sha256(TEXT)).write_bytes(TEXT[:10])
    found = Texts(folder).find(article_of())
    assert (found.paragraphs, found.changed) == ((), False)
    assert found.trouble == (
        "the copy of the text that was attached is damaged: attach it again"
    )
    attach(tmp_path / "amazon.txt", [article_of()])
    assert Texts(folder).find(article_of()).paragraphs == READ
