"""Records written as TOML: read again they are the same, and comments stay."""

from __future__ import annotations

import ast
import unicodedata
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import facts
from facts import Article, Company, Fact, Figure, PartialDate, Topic
from facts.model import STATUSES, Header
from facts.records.reader import Located, read_article, read_header
from facts.records.writer import article_to_toml, header_to_toml
from facts.text import one_line

FACT = Fact(
    id="vans",
    article="depots",
    statement="Contoso runs vans.",
    companies=("contoso",),
    topic="logistics",
    status="planned",
    paragraph=3,
)
ANYTHING = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def as_line(text: str) -> str:
    """The text as it stands in a record."""
    return one_line(unicodedata.normalize("NFC", text))


PIECES = [
    '"',
    "'",
    "\\",
    '"""',
    "'''",
    "#",
    "[[fact]]",
    "=",
    "é",
    "日",
    "\\n",
    "{",
    "a",
]
LINES = (
    (st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
    .map(as_line)
    .filter(bool)
)
SLUGS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,3})?", fullmatch=True)
DATES = st.sampled_from(["2026", "2026-Q1", "2026-02", "2026-02-09"]).map(
    PartialDate.parse
)
FIGURES = st.builds(
    Figure,
    text=st.sampled_from(["some 120 towns", "€1.2bn", "25%", "5–7 vans"]),
    measure=st.none() | LINES,
    period=st.none() | DATES,
)
FACTS = st.builds(
    Fact,
    id=SLUGS,
    article=st.just("depots"),
    statement=LINES,
    companies=st.lists(SLUGS, max_size=3).map(tuple),
    topic=SLUGS,
    status=st.sampled_from(STATUSES),
    paragraph=st.integers(1, 1_000_000),
    when=st.none() | DATES,
    according_to=st.none() | LINES,
    quote=st.none() | LINES,
    figures=st.lists(FIGURES, max_size=3).map(tuple),
    superseded_by=st.none() | SLUGS,
    retracted=st.none() | LINES,
)
ARTICLES = st.builds(
    Article,
    id=st.just("depots"),
    title=LINES,
    publisher=st.none() | LINES,
    published=st.none() | DATES,
    url=st.none() | st.just("https://example.com/a?b=c&d='\\e'#f"),
    sha256=st.none() | st.just("0123456789abcdef" * 4),
)
COMPANIES = st.builds(
    Company, id=SLUGS, name=LINES, aliases=st.lists(LINES, max_size=3).map(tuple)
)
TOPICS = st.builds(Topic, id=SLUGS, name=LINES)


@st.composite
def headers(draw: st.DrawFn) -> Header:
    """Headers that name a pair to compare if they declare two companies."""
    companies = draw(st.lists(COMPANIES, max_size=4, unique_by=lambda c: c.id))
    topics = draw(st.lists(TOPICS, max_size=4, unique_by=lambda t: t.id))
    pair = draw(st.permutations([company.id for company in companies]))[:2]
    return Header(
        title=draw(LINES),
        companies=tuple(companies),
        topics=tuple(topics),
        compare=tuple(pair) if len(pair) == 2 else (),
    )


@ANYTHING
@given(headers())
def test_a_header_is_read_again_as_it_was(tmp_path: Path, header: Header) -> None:
    (tmp_path / "dossier.toml").write_text(header_to_toml(header), encoding="utf-8")
    assert read_header(tmp_path) == (header, ())


@ANYTHING
@given(ARTICLES, st.lists(FACTS, max_size=4))
def test_an_article_is_read_again_as_it_was(
    tmp_path: Path, article: Article, facts: list[Fact]
) -> None:
    path = tmp_path / "depots.toml"
    path.write_text(article_to_toml(article, facts), encoding="utf-8")
    file = read_article(path, None)
    assert file.problems == ()
    assert file.article == article
    assert file.facts == tuple(Located(fact, n) for n, fact in enumerate(facts))


def test_how_it_looks() -> None:
    figures = (
        Figure(text="40 vans", measure="vans", period=PartialDate.parse("2026")),
        Figure(text="25%"),
    )
    fact = replace(
        FACT, when=PartialDate.parse("2026-Q3"), quote='a "b" \\', figures=figures
    )
    article = Article(id="depots", title="Depots", url="https://example.com")
    assert (
        article_to_toml(article, [replace(FACT, companies=()), fact])
        == """\
[article]
title = "Depots"
url = "https://example.com"

[[fact]]
id = "vans"
statement = "Contoso runs vans."
companies = []
topic = "logistics"
status = "planned"
paragraph = 3

[[fact]]
id = "vans"
statement = "Contoso runs vans."
companies = ["contoso"]
topic = "logistics"
status = "planned"
when = "2026-Q3"
paragraph = 3
quote = "a \\"b\\" \\\\"
figures = [
  { text = "40 vans", measure = "vans", period = "2026" },
  { text = "25%" },
]
"""
    )


def test_only_the_writer_knows_the_library_that_writes() -> None:
    users: dict[str, set[str]] = {"tomlkit": set(), "facts.records.writer": set()}
    package = Path(facts.__file__).parent
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
                names += [f"{node.module}.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in users:
                if any(n == name or n.startswith(f"{name}.") for n in names):
                    users[name].add(path.relative_to(package).as_posix())
    assert users == {"tomlkit": {"records/writer.py"}, "facts.records.writer": set()}
