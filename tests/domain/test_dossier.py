"""A dossier, opened: what every view, command and export talks to."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier, DossierError, UnknownIdError, open_dossier
from facts.marks import Marks

Make = Callable[..., Dossier]


def test_each_fact_found_has_a_place(golden_dossier: Dossier) -> None:
    for text in ("", "drone ", "depots drone ", "company:contoso", "drnoe", "vans -x"):
        ids = [hit.fact.id for hit in golden_dossier.hits(text)]
        assert ids
        assert [golden_dossier.place(id, text) for id in ids] == list(range(len(ids)))
        others = {hit.fact.id for hit in golden_dossier.hits()} - {*ids}
        assert {golden_dossier.place(id, text) for id in others} <= {None}
    assert golden_dossier.place("no-such-fact") is None


def test_the_marks_that_a_query_finds(
    golden_dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facts.dossier.ASKED_AT_ONCE", 2)
    ids = [hit.fact.id for hit in golden_dossier.hits()][::-1]
    golden_dossier.marks.add([*ids, "no-such-fact"])
    try:
        assert golden_dossier.marked() == ids
        for text in ("drone ", "company:contoso", "-is:retired vans|depots ", "xyzzy"):
            found = {hit.fact.id for hit in golden_dossier.hits(text)}
            assert golden_dossier.marked(text) == [id for id in ids if id in found]
    finally:
        golden_dossier.marks.clear()


def test_articles_come_in_pages_with_their_counts(golden_dossier: Dossier) -> None:
    def pages(text: str) -> list[tuple[str, int]]:
        found = [golden_dossier.sources(text, n, 1) for n in range(3)]
        assert found[2] == []
        return [(article.id, count) for ((article, count),) in found[:2]]

    assert pages("") == [("drone-depots", 3), ("vans", 5)]
    assert pages("clinics source:drone-depots") == [("drone-depots", 0), ("vans", 2)]
    for article in golden_dossier.articles():
        place = golden_dossier.article_place(article.id)
        assert golden_dossier.articles()[place] == article


def test_a_text_that_changed_is_said_once_and_not_of_each_fact(
    dossier_of: Make,
) -> None:
    facts = ({"id": id, "statement": "It opens depots."} for id in ("a", "b", "c"))
    folder = dossier_of(*facts, texts={"drone-depots": "It opens depots."}).folder
    (folder / "drone-depots.txt").write_text("It closes depots.", encoding="utf-8")
    with open_dossier(folder) as dossier:
        (mismatch,) = dossier.mismatches
        assert mismatch.key == "article.sha256"
        assert "is not the text that the facts were drawn from" in mismatch.message
        assert dossier.mismatched == 3


def _edit(folder: Path) -> None:
    path = folder / "drone-depots.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("some 120 towns", "some 121 towns"), encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        _edit,
        lambda folder: (folder / "drone-depots.txt").write_text("Another text."),
        lambda folder: (folder / "drone-depots.txt").unlink(),
        lambda folder: (folder / "vans.toml").unlink(),
        lambda folder: (folder / "dossier.toml").write_text('title = "Another"\n'),
        shutil.rmtree,
    ],
    ids=["edited", "text", "no text", "gone", "header", "all gone"],
)
@pytest.mark.parametrize("small", [True, False])
def test_a_dossier_knows_whether_its_files_are_as_they_were_read(
    golden_dossier: Dossier,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    change: Callable[[Path], object],
    small: bool,
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("facts.index.making.place.SMALL", 10**6 if small else 0)
    folder = tmp_path / "copy"
    shutil.copytree(golden_dossier.folder, folder)
    with open_dossier(folder) as dossier:
        assert dossier.is_current()
        (folder / "vans.toml").touch()
        (folder / "new.toml").write_text('[article]\ntitle = "New"\n')
        assert dossier.is_current()
        change(folder)
        assert not dossier.is_current()


def test_the_interface_is_the_one_that_was_promised() -> None:
    with open_dossier() as dossier:
        page = dossier.search("perscription company:amazon", offset=0, limit=50)
        assert page.total == len(page.hits) > 0
        assert "prescription" in page.corrections["perscription"]
        for hit in page.hits:
            assert "amazon" in hit.fact.companies
            words = [hit.fact.statement[start:end] for start, end in hit.spans]
            assert any(word.startswith("prescription") for word in words)
        first = page.hits[0].fact
        assert dossier.fact(first.id) == first
        assert dossier.article(first.article) in dossier.articles()
        assert {"amazon", "walmart"} <= {company.id for company in dossier.companies}
        assert len(dossier.topics) > 5
        assert dossier.problems == ()
        fields = {"company", "topic", "status", "when", "source"}
        assert set(dossier.facets("drone")) == fields


def test_the_builtin_dossier_is_whole() -> None:
    with open_dossier() as dossier:
        facts = [hit.fact for hit in dossier.hits()]
        assert len(facts) == dossier.total >= 40
        assert dossier.problems == ()
        assert len({fact.id for fact in facts}) == len(facts)
        assert all(article.sha256 for article in dossier.articles())
        assert {fact.article for fact in facts} == {a.id for a in dossier.articles()}
        assert all(figure.quantity for fact in facts for figure in fact.figures)
        assert {fact.topic for fact in facts} == {topic.id for topic in dossier.topics}
        assert dossier.pair == ("amazon", "walmart")


def test_the_newest_article_comes_first() -> None:
    with open_dossier() as dossier:
        dated = [article.published is not None for article in dossier.articles()]
        assert dated == sorted(dated, reverse=True)
        order = [article.id for article in dossier.articles()]
        found = [order.index(hit.fact.article) for hit in dossier.hits()]
        assert found == sorted(found)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path / "nowhere", "there is no folder"),
        (lambda path: path / "a.txt", "is a file: name the dossier's folder"),
        (lambda path: path, "holds no dossier.toml"),
        (lambda path: path / "a.txt" / "b", "there is no folder"),
        (lambda path: path / "a\nb\x1b", "a b\ufffd"),
        (lambda path: path / "a\0b", "\ufffdb"),
    ],
)
def test_what_is_no_dossier_is_refused_in_a_sentence(
    tmp_path: Path, make: Callable[[Path], Path], sentence: str
) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(DossierError) as caught:
        open_dossier(make(tmp_path))
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_ids_that_name_nothing_are_said(golden_dossier: Dossier) -> None:
    with pytest.raises(UnknownIdError, match='no fact "x"'):
        golden_dossier.fact("x")
    with pytest.raises(UnknownIdError, match='no article "x"'):
        golden_dossier.article("x")
    with pytest.raises(UnknownIdError, match='did you mean "contoso"'):
        golden_dossier.company("contso")


def test_facts_come_in_the_order_of_their_ids(golden_dossier: Dossier) -> None:
    ids = ["contoso-vans", "gone", "both-rural", "contoso-vans"]
    found = [fact.id for fact in golden_dossier.facts(ids)]
    assert found == ["contoso-vans", "both-rural", "contoso-vans"]


def test_marks_are_kept_by_dossier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    places = set()
    for name in ("one", "two"):
        folder = tmp_path / name / "same"
        folder.mkdir(parents=True)
        (folder / "dossier.toml").write_text(f'title = "{name}"')
        with open_dossier(folder) as dossier:
            dossier.marks.toggle(name)
            places.add(dossier.marks.path)
        with open_dossier(folder) as dossier:
            assert dossier.marks.ids == (name,)
    with open_dossier() as dossier:
        assert dossier.marks.ids == ()
        places.add(dossier.marks.path)
    assert len(places) == 3
    assert all(place.is_relative_to(tmp_path / "state") for place in places)


def test_a_broken_header_hides_no_fact(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text("title = \n")
    (tmp_path / "depots.toml").write_text(
        '[article]\ntitle = "Depots"\n'
        '[[fact]]\nid = "a"\nstatement = "Northwind runs."\n'
        'companies = ["northwind", "contoso"]\ntopic = "same-day"\nstatus = "planned"\n'
        "paragraph = 1\n"
    )
    with open_dossier(tmp_path) as dossier:
        assert [problem.path for problem in dossier.problems] == ["dossier.toml"]
        assert [hit.fact.id for hit in dossier.hits("company:north")] == ["a"]
        assert [company.name for company in dossier.companies] == [
            "Northwind",
            "Contoso",
        ]
        assert [topic.name for topic in dossier.topics] == ["Same Day"]


def test_marked_facts_are_found(dossier_of: Make, tmp_path: Path) -> None:
    dossier = dossier_of({"id": "a", "statement": "x"}, {"id": "b", "statement": "y"})
    dossier.marks = Marks(tmp_path / "marks.json")
    assert dossier.search("is:marked").total == 0
    dossier.marks.toggle("b")
    assert [hit.fact.id for hit in dossier.hits("is:marked")] == ["b"]
    assert [hit.fact.id for hit in dossier.hits("-is:marked")] == ["a"]


def test_a_header_that_is_a_folder_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").mkdir()
    with open_dossier(tmp_path) as dossier:
        assert [str(problem) for problem in dossier.problems] == [
            "dossier.toml:1:1: it is a folder (rename it: only files end in .toml)"
        ]
        assert (dossier.title, dossier.total) == (tmp_path.name, 0)


@pytest.mark.parametrize("header", ["", "title = "])
@pytest.mark.parametrize(
    ("name", "title"),
    [("one", "one"), (b"a\xffb\nc", "a\ufffdb c"), ("d\x1be\u202e", "d\ufffde\ufffd")],
)
def test_a_dossier_without_a_title_is_called_like_its_folder(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    header: str,
    name: str | bytes,
    title: str,
) -> None:
    folder = tmp_path / os.fsdecode(name)
    folder.mkdir()
    (folder / "dossier.toml").write_text(header)
    monkeypatch.chdir(folder)
    for path in (folder, "."):
        with open_dossier(path) as dossier:
            assert dossier.title == title
            assert len(dossier.problems) == 1


@pytest.mark.parametrize("id", ["\ud800", "a\0b", "", "' OR 1=1", "é"])
def test_no_id_is_too_odd_to_be_unknown(golden_dossier: Dossier, id: str) -> None:
    for find in (golden_dossier.fact, golden_dossier.article, golden_dossier.company):
        with pytest.raises(UnknownIdError):
            find(id)
    assert list(golden_dossier.facts([id, "contoso-vans"])) == [
        golden_dossier.fact("contoso-vans")
    ]


def test_topics_and_companies_may_be_called_like_words_of_the_language(
    tmp_path: Path,
) -> None:
    (tmp_path / "dossier.toml").write_text(
        'title = "x"\n[[company]]\nid = "marked"\nname = "Marked"\n'
        '[[topic]]\nid = "marked"\nname = "Every"\n'
    )
    (tmp_path / "a.toml").write_text(
        '[article]\ntitle = "x"\n[[fact]]\nid = "every"\nstatement = "Depots."\n'
        'companies = ["marked"]\ntopic = "marked"\nstatus = "planned"\nparagraph = 1\n'
    )
    with open_dossier(tmp_path) as dossier:
        for text in (
            "company:marked",
            "topic:marked",
            "topic:every",
            "every",
            "marked",
        ):
            assert [hit.fact.id for hit in dossier.hits(text)] == ["every"], text
        assert dossier.search("-topic:marked").total == 0


def test_thousands_of_marks_are_found(dossier_of: Make, tmp_path: Path) -> None:
    dossier = dossier_of({"id": "a", "statement": "x"}, {"id": "b", "statement": "y"})
    dossier.marks = Marks(tmp_path / "marks.json")
    dossier.marks.add([*(f"gone-{n}" for n in range(5000)), "b"])
    assert [hit.fact.id for hit in dossier.hits("is:marked")] == ["b"]
    assert [hit.fact.id for hit in dossier.hits("x -is:marked")] == ["a"]
