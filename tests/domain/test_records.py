"""Articles' files read into records: whole files, good and broken."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from facts import Article, Company, Fact, Figure, PartialDate, Topic, open_dossier
from facts.model import Header
from facts.records.reader import Located, article_paths, read_article
from facts.records.writer import header_to_toml

Y2027 = PartialDate.parse("2027")
CONTOSO = Company(id="contoso", name="Contoso")
LOGISTICS = Topic(id="logistics", name="Logistics")
ARTICLE = '[article]\ntitle = "Drone Depots"\n'
FACT = """\
[[fact]]
id = "{}"
statement = "Contoso runs vans."
companies = ["contoso"]
topic = "logistics"
status = "planned"
paragraph = 3
"""
RENAME = "(rename it: small letters, digits and single hyphens)"
A_DATE = "is not a date: write 2026, 2026-Q1, 2026-02 or 2026-02-09"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dossier with one good fact, to which files are added."""
    header = Header(title="Rivalry", companies=(CONTOSO,), topics=(LOGISTICS,))
    (tmp_path / "dossier.toml").write_text(header_to_toml(header))
    (tmp_path / "vans.toml").write_text(f"{ARTICLE}{FACT.format('far')}")
    return tmp_path


def read_with(
    folder: Path, text: str | bytes, name: str = "depots.toml"
) -> tuple[list[str], set[str]]:
    """What is said of a dossier with such a file, and the ids of the facts shown."""
    data = text.encode() if isinstance(text, str) else text
    (folder / name).write_bytes(data)
    with open_dossier(folder) as dossier:
        ids = {hit.fact.id for hit in dossier.hits()}
        return [str(problem) for problem in dossier.problems], ids


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = \n", "1:9: TOML syntax: this is no value (text stands in quotes)"),
        (
            'title = "Contoso\n',
            '1:17: TOML syntax: text does not end on its line (is a " missing?)',
        ),
        (
            'title = "a "b" c"\n',
            "1:13: TOML syntax: the line should end here "
            '(write a " inside text as \\")',
        ),
        (
            'title = "\\p"\n',
            "1:12: TOML syntax: a lone backslash in text (write it twice)",
        ),
        (
            'title = "a"\ntitle = "b"\n',
            "2:12: TOML syntax: a key is written twice in one table",
        ),
        ("[a.b]\n[a.b]\n", '2:5: TOML syntax: Cannot declare "a.b" twice'),
        ("when = 2026-02-30\n", "1:8: TOML syntax: there is no such date"),
        (
            f"x = {'9' * 5000}",
            "1:1: a number in it has thousands of digits (put it in quotes)",
        ),
        (
            f"x = {'[' * 9000}{']' * 9000}",
            "1:1: it is nested too deeply (a dossier needs no such nesting)",
        ),
    ],
    ids=lambda text: text[:20],
)
@pytest.mark.parametrize("name", ["depots.toml", "dossier.toml"])
def test_what_is_no_toml(folder: Path, text: str, said: str, name: str) -> None:
    assert read_with(folder, text, name) == ([f"{name}:{said}"], {"far"})


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\xff", "1:1"),
        ('[article]\n# "é" '.encode() + b"\xe9\n", "2:7"),
        (codecs.BOM_UTF8 + b"# \xc3\xa9\xc3(\n", "1:4"),
        ("[article]".encode("utf-16"), "1:1"),
    ],
)
def test_what_is_not_utf_8(folder: Path, data: bytes, place: str) -> None:
    problem = f"depots.toml:{place}: it is not UTF-8 text (save it as UTF-8)"
    assert read_with(folder, data) == ([problem], {"far"})


@pytest.mark.parametrize(
    ("old", "new", "problems", "kept"),
    [
        (ARTICLE, "", ["1:1: it has no [article] table (add one with a title)"], True),
        ("[article]", "[[article]]", ["1:1: an article is a table, not a list"], True),
        (
            "[article]",
            "[artcle]",
            [
                "1:1: it has no [article] table (add one with a title)",
                '1:1: unknown key "artcle" (did you mean "article"?)',
            ],
            True,
        ),
        (
            "[[fact]]",
            "[fact]",
            ['3:1: "fact" must be a list of tables (write [[fact]])'],
            False,
        ),
        (
            "[article]",
            "published = 2026-02-09\n[article]",
            ['1:1: unknown key "published" (one of: article, fact)'],
            True,
        ),
        (
            "title = ",
            "titel = ",
            [
                '1:1: "title" is missing',
                '2:1: unknown key "titel" (did you mean "title"?)',
            ],
            True,
        ),
    ],
)
def test_a_file_with_a_flaw(
    folder: Path, old: str, new: str, problems: list[str], kept: bool
) -> None:
    text = f"{ARTICLE}{FACT.format('near')}".replace(old, new, 1)
    said = [f"depots.toml:{problem}" for problem in problems]
    assert read_with(folder, text) == (said, {"near", "far"} if kept else {"far"})


def test_a_fact_that_is_no_table(folder: Path) -> None:
    problems = [
        "depots.toml:1:9: a fact is a table, not 1",
        "depots.toml:1:12: a fact is a table, not text",
        "depots.toml:1:17: a fact is a table, not a list",
    ]
    assert read_with(folder, f'fact = [1, "x", []]\n{ARTICLE}') == (problems, {"far"})


FLAWED = """\
[article]
title = "Drone\\u0000Depots"
publisher = "Example Daily"
published = "soon"
url = "ftp://example.com"
sha256 = "abc"
"""


def test_an_article_keeps_what_is_good_of_it(tmp_path: Path) -> None:
    path = tmp_path / "depots.toml"
    path.write_text(FLAWED)
    file = read_article(path, None)
    assert file.article == Article(
        id="depots", title="Drone\ufffdDepots", publisher="Example Daily"
    )
    assert [str(problem) for problem in file.problems] == [
        "depots.toml:2:1: control character U+0000 is shown as \ufffd (delete it)",
        f'depots.toml:4:1: published: "soon" {A_DATE}',
        "depots.toml:5:1: url: a url begins with http:// or https:// "
        "and holds no blank, quote, < or >",
        "depots.toml:6:1: sha256: a sha256 is 64 digits of 0-9 and a-f",
    ]


GOOD = '''\
[article]
title = """  Drone
	Depots"""
published = 2026-03-04
url = "https://example.com/drone?a=b#c"
sha256 = "{digits}"

# Comments and [[fact]] tables may stand anywhere.
[[fact]]
id = "depots"
statement = "Cafe\\u0301 \\tdepots [sic]."
companies = []
topic = "weather"
status = "forecast"
paragraph = 1
when = "2026-Q3"
according_to = "the company"
quote = 'some "120" towns'
retracted = "it was wrong"
superseded_by = "vans"
[[fact.figures]]
text = "some 120 towns"
measure = "depots"
period = 2027
'''


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_all_that_a_file_may_hold(tmp_path: Path, newline: str, mark: str) -> None:
    path = tmp_path / "2026-03-drone-depots.toml"
    text = mark + GOOD.format(digits="0123456789abcdef" * 4)
    path.write_text(text, encoding="utf-8", newline=newline)
    file = read_article(path, None)
    fact = Fact(
        id="depots",
        article="2026-03-drone-depots",
        statement="Café depots [sic].",
        companies=(),
        topic="weather",
        status="forecast",
        paragraph=1,
        when=PartialDate.parse("2026-Q3"),
        according_to="the company",
        quote='some "120" towns',
        figures=(Figure(text="some 120 towns", measure="depots", period=Y2027),),
        superseded_by="vans",
        retracted="it was wrong",
    )
    assert file.problems == ()
    assert file.facts == (Located(fact, 0),)
    assert file.article == Article(
        id="2026-03-drone-depots",
        title="Drone Depots",
        published=PartialDate.parse("2026-03-04"),
        url="https://example.com/drone?a=b#c",
        sha256="0123456789abcdef" * 4,
    )


def test_the_places_of_facts_count_the_bad_ones(tmp_path: Path) -> None:
    path = tmp_path / "vans.toml"
    path.write_text("".join(map(FACT.format, ("a", "B", "c"))))
    facts = read_article(path, None).facts
    assert [(each.fact.id, each.place) for each in facts] == [("a", 0), ("c", 2)]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Drone Depots.toml", "drone-depots"),
        ("2026_03--depots.toml", "2026-03-depots"),
        ("Ünder.toml", "nder"),
        ("日本.toml", "article"),
        ("a\nb\u202e.toml", "a-b"),
    ],
)
def test_a_name_that_is_no_id(folder: Path, name: str, id: str) -> None:
    shown = " ".join(name.split()).replace("\u202e", "\ufffd")
    stem = shown.removesuffix(".toml")
    problem = f'{shown}:1:1: its name "{stem}" is no article id {RENAME}'
    text = f"{ARTICLE}{FACT.format('near')}"
    assert read_with(folder, text, name) == ([problem], {"near", "far"})
    with open_dossier(folder) as dossier:
        assert dossier.fact("near").article == id
        assert dossier.article(id).title == "Drone Depots"


def test_no_two_articles_are_taken_for_one(folder: Path) -> None:
    for n, name in enumerate(("Drone depots", "drone_depots", "drone-depots")):
        text = f'[article]\ntitle = "{name}"\n{FACT.format(n)}'
        read_with(folder, text, f"{name}.toml")
    text = f"{ARTICLE}{FACT.format('far')}{FACT.format('near')}"
    problems, _ = read_with(folder, text, "drone  depots.toml")
    assert [problem for problem in problems if "no article id" not in problem] == [
        'vans.toml:4:1: fact id "far" is used twice: first in drone  depots.toml '
        "(ids are unique in the dossier)"
    ]
    with open_dossier(folder) as dossier:
        sources = {h.fact.id: dossier.article(h.fact.article) for h in dossier.hits()}
        assert dossier.article("drone-depots").title == "drone-depots"
    assert {id: source.title for id, source in sources.items()} == {
        "far": "Drone Depots",
        "near": "Drone Depots",
        "0": "Drone depots",
        "1": "drone_depots",
        "2": "drone-depots",
    }


def test_other_files_are_no_articles(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml", "dossier.toml", ".c.toml", "d.txt", "e.toml~"):
        (tmp_path / name).touch()
    assert [path.name for path in article_paths(tmp_path)] == ["a.toml", "b.toml"]
