"""A fact put into its article's file: only what differs is written anew."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts import Article, DossierError, Fact, Figure, PartialDate
from facts.folder import builtin_folder
from facts.records.reader import article_paths, read_article, read_header
from facts.records.writer import article_to_toml, put_fact

FACT = Fact(
    id="vans",
    article="depots",
    statement="Contoso runs vans.",
    companies=("contoso",),
    topic="logistics",
    status="planned",
    paragraph=3,
)


def read_back(folder: Path, text: str) -> list[Fact]:
    """The facts of an article's file with this text, which has no problems."""
    path = folder / "depots.toml"
    path.write_bytes(text.encode())
    file = read_article(path, None)
    assert [str(p) for p in file.problems if "[article] table" not in p.message] == []
    return [located.fact for located in file.facts]


def test_the_builtin_dossier_is_written_as_it_is() -> None:
    header, _ = read_header(builtin_folder())
    for path in article_paths(builtin_folder()):
        text = path.read_text(encoding="utf-8")
        for located in read_article(path, header).facts:
            assert put_fact(text, located.fact) == text


FILE = """\
# An article.
[article]
title = "Depots"  # ours

# About vans:
[[fact]]  # doubtful
id = "vans"
statement = 'Contoso runs vans.'  # in 2026
companies = [
  "contoso",  # the parent
]
topic = "logistics"
# Not announced yet:
status = "planned"
paragraph = 3
figures = [
  { text = "40 vans" },  # now
  # Planned:
  { text = "60 vans", measure = "vans" },
]

# About depots:
[[fact]]
id = "depots"
statement = "Contoso runs depots."
companies = ["contoso"]
topic = "logistics"
status = "planned"
paragraph = 4
"""
VANS = replace(
    FACT, figures=(Figure(text="40 vans"), Figure(text="60 vans", measure="vans"))
)


@pytest.mark.parametrize(
    ("fact", "old", "new"),
    [
        (VANS, "", ""),
        (
            replace(VANS, statement='It "is".'),
            "'Contoso runs vans.'",
            '"It \\"is\\"."',
        ),
        (replace(VANS, status="denied"), 'status = "planned"', 'status = "denied"'),
        (replace(VANS, paragraph=5), "paragraph = 3", "paragraph = 5"),
        (replace(VANS, retracted="no"), "]\n\n#", ']\nretracted = "no"\n\n#'),
        (
            replace(VANS, figures=(*VANS.figures, Figure(text="1%"))),
            '"vans" },\n',
            '"vans" },\n  { text = "1%" },\n',
        ),
        (
            replace(VANS, figures=(VANS.figures[0], Figure(text="70 vans"))),
            '{ text = "60 vans", measure = "vans" }',
            '{ text = "70 vans" }',
        ),
        (
            replace(FACT, id="depots", statement="New.", paragraph=4),
            '"Contoso runs depots."',
            '"New."',
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_what_differs_is_written_anew(
    fact: Fact, old: str, new: str, newline: str, mark: str
) -> None:
    before, after = (
        mark + text.replace("\n", newline) for text in (FILE, FILE.replace(old, new, 1))
    )
    assert put_fact(before, fact) == after


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("", ""),
        ("# x\n", "\n"),
        ("# x\n\n", ""),
        ("# x", "\n\n"),
        ("[article]\r\ntitle = 'x'\r\n", "\r\n"),
        ("[article]\r\ntitle = 'x'\r\n\r\n", ""),
        ('[[fact]]\nid = "other"\n# last', "\n\n"),
    ],
)
def test_a_new_fact_is_the_last(text: str, gap: str) -> None:
    newline = "\r\n" if "\r\n" in text else "\n"
    table = article_to_toml(Article(id="depots", title="x"), [FACT]).partition("\n\n")[
        2
    ]
    assert put_fact(text, FACT) == f"{text}{gap}{table.replace(chr(10), newline)}"


def test_figures_that_are_tables_of_their_own(tmp_path: Path) -> None:
    text = f'{FILE}[[fact.figures]]\ntext = "4 depots"  # four\n\n[other]\nx = 1  # y\n'
    depots = replace(FACT, id="depots", statement="Contoso runs depots.", paragraph=4)
    figures = (Figure(text="4 depots"),)
    assert put_fact(text, replace(depots, figures=figures)) == text
    changed = put_fact(text, replace(depots, figures=(Figure(text="5 depots"),)))
    assert changed.startswith(FILE)
    assert changed.endswith("\n[other]\nx = 1  # y\n")
    shorter = changed.replace("[other]\nx = 1  # y\n", "")
    assert [f.quantity.value for f in read_back(tmp_path, shorter)[1].figures] == [5]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("title = ", "the file cannot be changed: Invalid value"),
        (f"x = {'9' * 5000}", "the file cannot be changed: Exceeds the limit"),
        ("fact = []", '"fact" is not written [[fact]]'),
        ('fact = [{ id = "vans" }]', '"fact" is not written [[fact]]'),
        ('[fact]\nid = "vans"', '"fact" is not written [[fact]]'),
        ('x = 1\nfact = "vans"', '"fact" is not written [[fact]]'),
    ],
)
def test_a_file_that_cannot_be_changed(text: str, sentence: str) -> None:
    with pytest.raises(DossierError, match=re.escape(sentence)) as caught:
        put_fact(text, FACT)
    assert "\n" not in str(caught.value)


def test_a_fact_that_would_be_read_otherwise_is_not_written() -> None:
    with pytest.raises(DossierError, match='"vans" would not be read as it is'):
        put_fact(FILE, replace(VANS, statement="two\nlines"))


TEXTS = st.sampled_from(["Contoso runs vans.", "# x", 'a "b"', "c:\\d", "日本 é"])
FIGURES = st.builds(Figure, text=st.sampled_from(["40 vans", "25%"]))
FACTS = st.builds(
    replace,
    st.just(FACT),
    id=st.sampled_from("abcdef"),
    statement=TEXTS,
    companies=st.sampled_from([(), ("contoso",), ("contoso", "northwind")]),
    when=st.none() | st.just(PartialDate.parse("2026-02")),
    quote=st.none() | TEXTS,
    figures=st.lists(FIGURES, max_size=3).map(tuple),
    retracted=st.none() | TEXTS,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(FACTS, max_size=4, unique_by=lambda fact: fact.id),
    FACTS,
    st.integers(0, 4),
    st.sampled_from(["\n", "\r\n"]),
    st.data(),
)
def test_any_fact_can_be_put_into_any_file(
    tmp_path: Path,
    facts: list[Fact],
    fact: Fact,
    n: int,
    newline: str,
    data: st.DataObject,
) -> None:
    article = Article(id="depots", title="Depots")
    lines: list[str] = []
    for line in article_to_toml(article, facts).splitlines(keepends=True):
        if data.draw(st.booleans()) and line[0] not in " ]":
            lines.append(f"# comment {len(lines)}\n")
        lines.append(line)
    text = "".join(lines).replace("\n", newline)
    if n < len(facts):
        fact = replace(fact, id=facts[n].id)
    written = put_fact(text, fact)
    expected = {each.id: each for each in facts} | {fact.id: fact}
    assert read_back(tmp_path, written) == list(expected.values())
    comments = [line for line in text.splitlines() if line.startswith("# comment")]
    assert [li for li in written.splitlines() if li.startswith("# comment")] == comments
    assert written.count("\n") == written.count(newline)
    assert put_fact(written, fact) == written
