"""The index on disk: always what an index made anew would be, and never missed."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomlkit

from facts import Dossier, DossierError, open_dossier
from facts.index.index import Index
from facts.index.making import place
from facts.index.making.in_memory import build_index
from facts.index.making.rows import RowMaker

HEADER = {
    "title": "Northwind and Contoso",
    "compare": ["northwind", "contoso"],
    "company": [
        {"id": "northwind", "name": "Northwind"},
        {"id": "contoso", "name": "Contoso"},
    ],
    "topic": [{"id": "logistics", "name": "Logistics"}],
}
WORDS = ("depots", "drones", "towns", "clinics", "vans", "dividends", "satellites")


def fact(id: str, words: str, **more: Any) -> dict[str, Any]:
    table = {
        "id": id,
        "statement": f"Northwind has {words}.",
        "companies": ["northwind"],
        "topic": "logistics",
        "status": "planned",
        "paragraph": 1,
    }
    return table | more


def write(folder: Path, name: str, facts: list[dict[str, Any]], **article: Any) -> None:
    table = {"article": {"title": f"Of {name}"} | article, "fact": facts}
    path = folder / f"{name}.toml"
    path.write_text(tomlkit.dumps(table), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier of three files, whose index is kept on disk however small it is."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(place, "SMALL", -1)
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "dossier.toml").write_text(tomlkit.dumps(HEADER), encoding="utf-8")
    write(folder, "a", [fact("a-1", "depots"), fact("a-2", "5 vans")])
    write(folder, "b", [fact("b-1", "drones in 20 towns")], published="2026-03-04")
    write(folder, "c", [fact("c-1", "clinics")], published="2026")
    return folder


def told(dossier: Dossier) -> dict[str, Any]:
    """All that a dossier says, in its order."""
    hits = [hit.fact for hit in dossier.hits()]
    return {
        "title": dossier.title,
        "facts": hits,
        "verdicts": [dossier.verdict(fact.id) for fact in hits],
        "articles": dossier.articles(),
        "problems": dossier.problems,
        "mismatches": dossier.mismatches,
        "found": {
            word: [hit.fact.id for hit in dossier.hits(word)]
            for word in (*WORDS, "depot", "droens", "company:northwind", "20")
        },
        "corrections": {
            word: dossier.search(f"{word} ").corrections
            for word in ("depotts", "droens", "twons", "clinisc", "satelites")
        },
        "facets": dossier.facets(),
    }


def on_disk(folder: Path) -> dict[str, Any]:
    with open_dossier(folder) as dossier:
        assert not dossier.trouble
        return told(dossier)


def anew(folder: Path) -> dict[str, Any]:
    with Dossier(folder, build_index(folder)) as dossier:
        return told(dossier)


def kept(folder: Path) -> Path:
    return place.index_path(folder)


def test_a_pipe_in_the_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.toml")
    found = on_disk(folder)
    assert found == anew(folder)
    (problem,) = found["problems"]
    assert problem.message == "it is no ordinary file"


def test_it_is_kept_in_the_cache_and_says_the_same(folder: Path) -> None:
    assert on_disk(folder) == anew(folder)
    assert kept(folder).is_file()
    assert on_disk(folder) == anew(folder)


def test_a_small_dossier_leaves_no_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "SMALL", 2_000_000)
    assert on_disk(folder) == anew(folder)
    assert not kept(folder).parent.exists()


Change = Callable[[Path], None]


def writing(name: str, facts: list[dict[str, Any]], **article: Any) -> Change:
    return lambda folder: write(folder, name, facts, **article)


def putting(name: str, text: str) -> Change:
    def put(folder: Path) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    return put


def dropping(pattern: str) -> Change:
    def drop(folder: Path) -> None:
        for path in folder.glob(pattern):
            path.unlink()

    return drop


OTHER_TOPIC = tomlkit.dumps(HEADER | {"topic": [{"id": "logistics", "name": "Vans"}]})
CHANGES: dict[str, Change] = {
    "a fact more": writing("a", [fact("a-1", "depots"), fact("a-3", "x")]),
    "another date": writing("a", [fact("a-1", "y")], published="2027-01-01"),
    "a new file": writing("d", [fact("d-1", "satellites")], published="2026"),
    "one in between": writing("bb", [fact("d", "z")], published="2026-03-04"),
    "a file gone": dropping("b.toml"),
    "all files gone": dropping("[a-c].toml"),
    "a broken file": putting("a.toml", "[article\n"),
    "another topic name": putting("dossier.toml", OTHER_TOPIC),
    "an undeclared topic": writing("a", [fact("a", "x", topic="ai")]),
    "a text beside it": putting("b.txt", "Northwind has drones."),
    "an id taken by a newer": writing("z", [fact("a-1", "q")], published="2027"),
    "an id taken by an older": writing("z", [fact("b-1", "q")]),
    "a chain": writing("z", [fact("z", "q", superseded_by="a-1")]),
    "a broken chain": writing("z", [fact("z", "q", superseded_by="no")]),
    "a name that is no id": writing("A b", [fact("ab", "q")]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_it_is_as_if_made_anew(folder: Path, change: str) -> None:
    on_disk(folder)
    CHANGES[change](folder)
    assert on_disk(folder) == anew(folder)


@pytest.mark.parametrize("seed", range(12))
def test_after_many_changes_it_is_as_if_made_anew(folder: Path, seed: int) -> None:
    choose = random.Random(seed)
    for _ in range(8):
        for _ in range(choose.randint(1, 3)):
            name = choose.choice("abcdefg")
            if choose.random() < 0.2:
                (folder / f"{name}.toml").unlink(missing_ok=True)
                continue
            facts = [
                fact(
                    f"id-{choose.randint(1, 9)}",
                    " ".join(choose.choices(WORDS, k=3)),
                    **choose.choice(({}, {}, {"superseded_by": "id-1"})),
                )
                for _ in range(choose.randint(0, 4))
            ]
            dated = choose.choice(({}, {"published": "2026"}, {"published": "2026-02"}))
            write(folder, name, facts, **dated)
        assert on_disk(folder) == anew(folder)


def test_one_that_is_broken_off_goes_on_where_it_stopped(folder: Path) -> None:
    class BreakOff(Exception):
        pass

    def break_off(done: int, total: int) -> None:
        assert (done, total) == (1, 3)
        raise BreakOff

    with pytest.raises(BreakOff):
        open_dossier(folder, report=break_off)
    with contextlib.closing(Index.open(kept(folder))) as index:
        assert index.article_total() == 1
    assert on_disk(folder) == anew(folder)


def test_only_what_changed_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_disk(folder)
    read: list[str] = []
    original = RowMaker.read

    def watched(maker: RowMaker, path: Path, id: str) -> Any:
        read.append(path.name)
        return original(maker, path, id)

    monkeypatch.setattr(RowMaker, "read", watched)
    on_disk(folder)
    os.utime(folder / "a.toml", (1, 1))
    on_disk(folder)
    assert read == []
    write(folder, "b", [fact("b-9", "drones")], published="2026-03-04")
    assert on_disk(folder) == anew(folder)
    assert read == ["b.toml"]


def _garbage(path: Path) -> None:
    path.write_bytes(b"no index at all " * 1000)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _hole(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x7f" * (len(data) - 4096)
    path.write_bytes(data)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other_version(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE stamp SET text = 'of another time'")
        connection.execute("DROP TABLE figure")


def _other_tables(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE stamp (else_ TEXT)")


@pytest.mark.parametrize(
    "damage", [_garbage, _cut, _hole, _empty, _other_version, _other_tables]
)
def test_a_damaged_one_is_made_anew(folder: Path, damage: Change) -> None:
    on_disk(folder)
    for end in ("-wal", "-shm"):
        kept(folder).with_name(kept(folder).name + end).unlink(missing_ok=True)
    damage(kept(folder))
    assert on_disk(folder) == anew(folder)
    assert on_disk(folder) == anew(folder)


def _on_disk(folder: Path) -> Index:
    open_dossier(folder).close()
    return Index.open(kept(folder))


def test_one_damaged_while_in_use_is_thrown_away(folder: Path) -> None:
    index = _on_disk(folder)
    _hole(kept(folder))
    with pytest.raises(DossierError, match="the index is damaged, read it again"):
        index.has("drones")
    assert not kept(folder).exists()
    assert on_disk(folder) == anew(folder)


def test_a_wrong_question_does_not_cost_the_index(folder: Path) -> None:
    index = _on_disk(folder)
    with pytest.raises(sqlite3.OperationalError, match="fts5: syntax error"):
        index.has("(")
    assert index.has("drones")
    assert kept(folder).exists()


def test_one_that_is_closed_stays_on_disk(folder: Path) -> None:
    index = _on_disk(folder)
    assert index.has("drones")
    index.close()
    with pytest.raises(DossierError, match="cannot be read"):
        index.has("drones")
    assert kept(folder).exists()


def test_one_made_anew_by_another_program_is_its_own(folder: Path) -> None:
    index = _on_disk(folder)
    with sqlite3.connect(kept(folder)) as connection:
        connection.execute("DROP TABLE trait")
    with pytest.raises(DossierError, match="made anew meanwhile"):
        index.total()
    assert kept(folder).exists()


def test_without_a_place_it_is_in_memory_and_says_so_once(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    with open_dossier(folder) as dossier:
        assert dossier.trouble.startswith("the index is in memory")
        assert told(dossier) == anew(folder)


def test_one_deleted_while_in_use_goes_on_answering(folder: Path) -> None:
    with open_dossier(folder) as dossier:
        place.forget(kept(folder))
        assert told(dossier) == anew(folder)
    assert on_disk(folder) == anew(folder)


def test_a_broken_header_is_inferred_as_ever(folder: Path) -> None:
    on_disk(folder)
    (folder / "dossier.toml").write_text("title = ", encoding="utf-8")
    with open_dossier(folder) as dossier:
        assert told(dossier) == anew(folder)


def test_two_processes_at_once(folder: Path) -> None:
    for n in range(80):
        write(folder, f"n-{n}", [fact(f"n-{n}", "drones")], published="2026-01-01")
    program = (
        "from facts.index.making import place; place.SMALL = -1\n"
        "from facts import open_dossier; import sys\n"
        "with open_dossier(sys.argv[1]) as d: print(d.total, d.search('drones').total)"
    )
    command = [sys.executable, "-c", program, str(folder)]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    answers = {process.communicate(timeout=60)[0] for process in running}
    assert answers == {"84 81\n"}
