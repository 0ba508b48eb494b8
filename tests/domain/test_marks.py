"""Marks: ordered, undone, and kept between sessions."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts.marks import Marks


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "marks" / "northwind.json"


def test_there_are_none_at_first(path: Path) -> None:
    assert Marks(path).ids == ()
    assert not path.exists()


def test_they_keep_their_order(path: Path) -> None:
    marks = Marks(path)
    for id in ("c", "a", "b"):
        marks.toggle(id)
    marks.toggle("a")
    assert "".join(marks.ids) == "cb"
    marks.add(["b", "d", "d", "a"])
    assert "".join(marks.ids) == "cbda"


@pytest.mark.parametrize(
    ("id", "by", "order"),
    [
        ("a", 1, "bacd"),
        ("d", -1, "abdc"),
        ("b", -1, "bacd"),
        ("a", -1, "abcd"),
        ("d", 1, "abcd"),
        ("a", 99, "bcda"),
        ("d", -99, "dabc"),
        ("x", 1, "abcd"),
    ],
)
def test_a_mark_moves(path: Path, id: str, by: int, order: str) -> None:
    marks = Marks(path)
    marks.add("abcd")
    marks.move(id, by)
    assert "".join(marks.ids) == order


def test_they_are_there_in_the_next_session(path: Path) -> None:
    Marks(path).add(["a", "no-such-fact"])
    assert Marks(path).ids == ("a", "no-such-fact")


def test_every_change_can_be_undone(path: Path) -> None:
    marks = Marks(path)
    seen = [marks.ids]
    marks.toggle("a")
    seen.append(marks.ids)
    marks.add("bcd")
    seen.append(marks.ids)
    marks.move("d", -2)
    seen.append(marks.ids)
    marks.toggle("b")
    seen.append(marks.ids)
    marks.clear()
    while seen:
        assert marks.undo()
        assert marks.ids == seen.pop()
    assert not marks.undo()
    assert Marks(path).ids == ()


def test_what_changes_nothing_is_nothing_to_undo(path: Path) -> None:
    marks = Marks(path)
    marks.clear()
    marks.add([])
    marks.move("a", 1)
    assert not marks.undo()


def test_two_sessions_do_not_undo_each_other(path: Path) -> None:
    one, other = Marks(path), Marks(path)
    one.toggle("a")
    other.toggle("b")
    one.toggle("c")
    assert one.ids == ("a", "b", "c")
    other.undo()
    assert other.ids == ("a", "c")
    assert Marks(path).ids == ("a", "c")


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"marks": "a"}', '{"marks": null}', "[" * 100_000, "\udcff"],
)
def test_a_file_that_is_not_ours_is_set_aside(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    marks = Marks(path)
    assert marks.ids == ()
    aside = path.with_suffix(".unreadable")
    assert marks.trouble == f"the marks could not be read: their file is now {aside}"
    marks.toggle("a")
    assert Marks(path).ids == ("a",)
    assert aside.read_bytes() == content.encode("utf-8", "surrogateescape")


def test_what_was_set_aside_before_is_not_lost(path: Path) -> None:
    path.parent.mkdir(parents=True)
    for content in ("{", "["):
        path.write_text(content)
        assert Marks(path).ids == ()
    assert path.with_suffix(".unreadable").read_text() == "{"
    assert path.with_suffix(".unreadable1").read_text() == "["


def test_what_is_no_id_in_the_file_is_passed_over(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"marks": ["a", 1, None, "\ud800", "b", "a"]}))
    assert Marks(path).ids == ("a", "b")


def test_where_they_cannot_be_kept_they_last_for_the_session(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    marks = Marks(tmp_path / "file" / "marks.json")
    marks.toggle("a")
    marks.toggle("b")
    assert "".join(marks.ids) == "ab"
    assert marks.trouble is not None
    assert "marks cannot be" in marks.trouble
    marks.undo()
    assert "".join(marks.ids) == "a"


def test_that_they_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "state").symlink_to(tmp_path / "nowhere")
    path = tmp_path / "state" / "marks.json"
    marks = Marks(path)
    assert marks.trouble is None
    marks.toggle("a")
    assert marks.ids == ("a",)
    assert marks.trouble == f"marks cannot be kept in {path}: File exists"


def test_a_folder_in_their_place_is_said_in_a_sentence(tmp_path: Path) -> None:
    marks = Marks(tmp_path)
    assert marks.ids == ()
    assert marks.trouble == f"marks cannot be read from {tmp_path}: Is a directory"


def test_a_mark_of_another_session_outlives_undone_moves(path: Path) -> None:
    one, other = Marks(path), Marks(path)
    one.add("abc")
    one.move("c", -2)
    other.toggle("d")
    other.toggle("b")
    assert one.undo()
    assert one.ids == Marks(path).ids == ("a", "c", "d")
    assert one.undo()
    assert one.ids == Marks(path).ids == ("d",)
    assert not one.undo()


def test_a_mark_taken_away_comes_back_to_its_place(path: Path) -> None:
    one, other = Marks(path), Marks(path)
    one.add("abcd")
    one.toggle("b")
    other.toggle("e")
    other.move("e", -9)
    assert one.undo()
    assert one.ids == ("e", "a", "b", "c", "d")


CHANGES = st.lists(
    st.sampled_from(
        [
            *(lambda marks, id=id: marks.toggle(id) for id in "abcd"),
            *(lambda marks, id=id: marks.move(id, -1) for id in "bd"),
            lambda marks: marks.move("a", 2),
            lambda marks: marks.add("cab"),
            Marks.clear,
            Marks.undo,
        ]
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(CHANGES, st.integers(0, 12))
def test_all_undone_there_is_what_there_was(
    tmp_path: Path, changes: list[Callable[[Marks], object]], place: int
) -> None:
    path = tmp_path / "marks.json"
    path.unlink(missing_ok=True)
    Marks(path).add(["x", "a", "y"])
    mine, theirs = Marks(path), Marks(path)
    for change in changes[:place]:
        change(mine)
        assert Marks(path).ids == mine.ids
    theirs.toggle("z")
    for change in changes[place:]:
        change(mine)
    while mine.undo():
        pass
    kept = Marks(path).ids
    assert [id for id in kept if id != "z"] == ["x", "a", "y"]
    assert "z" in kept
