"""Exported Markdown of hostile data, read back by the programs that will read it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from facts import Dossier, Fact
from facts.export.markdown import (
    GROUPS,
    comparison_to_markdown,
    fact_to_markdown,
    facts_to_markdown,
)

Make = Callable[..., Dossier]
Pieces = list[tuple[str, str]]

HOSTILE = (
    "[/]", "[link](https://evil.example)", "![image](x.png)", "[^x]", "[^x]: note",
    "^[a note]", "[x]: /url", "a | b", r"a \| b", "|", "# heading", "#", "C#", "C # #",
    "a {#id .class}", "*em* **strong** ***both***", "_em_ __strong__ snake_case _x",
    "~~gone~~ ~sub~ ^sup^", "`code` ``", "~~~", "```", "<script>alert(1)</script>",
    "<!-- no -->", "<https://evil.example>", "<x@y.example>", "a <b", "&amp; &#35; &x;",
    "AT&T", "https://evil.example/a_b*c*", "http://localhost", "//evil.com", "ftp://a.b",
    "www.evil.com", "Ex.com", "mail me@evil.com now", "mailto:me@evil.com", "\\",
    r"a\b \* \\", "$x$ and $$y$$", "from $5 to $6", r"\(x\) \[y\]", "@cite [@c] -@cite",
    "line\nline  \nline", "\n\n# heading", "1. one", "1) one", "(1) one", "a) one",
    "(a) one", "iv. four", "#. one", "(@) one", "(@x) one", "- one", "+ one", "* one",
    "> quote", "---", "- - -", "***", "===", "+---+", "| line", "::: div", ": term",
    "% title", "[ ] task", "[x] task", "    indented", "\ttab", ":smile:", "Table: x",
    "\U0001f600 \U0001f469\u200d\U0001f4bb", "亚马逊在上海", "**亚马逊**。", "\ufffd",
    "\x00\x1b[31m", "\u202eabc", "'q' \"q\"", "a\u00a0b", "\U0001f1e9\U0001f1ea",
    "-- ... (c)", "«»“”", "!", "!!", "a  b", "x*", "*", "_", "/", "<", "&", "@", "`",
)  # fmt: skip


@dataclass
class Read:
    """What a reader sees of exported Markdown."""

    headings: list[str] = field(default_factory=list)
    paragraphs: list[Pieces] = field(default_factory=list)
    items: list[Pieces] = field(default_factory=list)
    rows: list[list[Pieces]] = field(default_factory=list)
    footnotes: dict[str, Pieces] = field(default_factory=dict)

    @property
    def references(self) -> set[str]:
        cells = [cell for row in self.rows for cell in row]
        pieces = [piece for part in (*self.items, *cells) for piece in part]
        return {text for kind, text in pieces if kind == "ref"}


def read(markdown: str) -> Read:
    """Read GFM with footnotes and links made of all that looks like an address."""
    parser = MarkdownIt("gfm-like").use(footnote_plugin)
    seen, within, label = Read(), [""], ""
    for token in parser.parse(markdown):
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if token.type == "footnote_open":
            label = token.meta["label"]
        elif token.type == "tr_open":
            seen.rows.append([])
        if token.nesting == 1:
            within.append(kind)
        elif token.nesting == -1:
            assert within.pop() == kind
        elif token.type == "inline":
            pieces = list(inline_pieces(token.children or ()))
            if "footnote" in within:
                assert within[-1] == "paragraph", within
                seen.footnotes[label] = seen.footnotes.get(label, []) + pieces
            elif "th" in within or "td" in within:
                seen.rows[-1].append(pieces)
            elif "list_item" in within:
                assert within[-3:] == ["bullet_list", "list_item", "paragraph"]
                seen.items.append(pieces)
            elif within[-1] == "heading":
                assert {kind for kind, _ in pieces} == {"text"}
                seen.headings.append(token_text(pieces))
            else:
                assert within == ["", "paragraph"]
                seen.paragraphs.append(pieces)
        else:
            assert token.type == "footnote_anchor", token.type
    return seen


def inline_pieces(tokens: Iterable[Token]) -> Iterator[tuple[str, str]]:
    """Runs of text with what they stand in; text that is next to text is one run."""
    style, run = "text", ""
    for token in tokens:
        if token.type in ("text", "text_special"):
            run += token.content
            continue
        if run:
            yield style, run
            run = ""
        if token.type == "footnote_ref":
            yield "ref", token.meta["label"]
        elif token.nesting == 1:
            assert style == "text"
            style = token.tag
            assert style != "a" or token.info == "auto", "a link that is not ours"
        else:
            assert token.nesting == -1, token
            style = "text"
    if run:
        yield style, run


def token_text(pieces: Pieces) -> str:
    return "".join(text for _, text in pieces)


def tables(statements: Iterable[str], **more: Any) -> list[dict[str, Any]]:
    return [{"id": f"f-{n}", "statement": s} | more for n, s in enumerate(statements)]


def every(dossier: Dossier) -> list[Fact]:
    return [hit.fact for hit in dossier.search(limit=1000).hits]


def export(dossier: Dossier, **options: Any) -> str:
    chunks = list(facts_to_markdown(dossier, every(dossier), scope="All", **options))
    assert all(chunk.endswith("\n") for chunk in chunks)
    return "".join(chunks)


def claims(dossier: Dossier) -> dict[str, str]:
    return {fact.id: fact.statement for fact in every(dossier)}


@pytest.mark.parametrize("group", [None, *GROUPS])
def test_hostile_statements_are_shown_as_they_stand(
    dossier_of: Make, group: str | None
) -> None:
    dossier = dossier_of(*tables(HOSTILE))
    seen = read(export(dossier, group=group))
    assert len(seen.items) == len(HOSTILE)
    stated = claims(dossier)
    for *claim, aside, (kind, id) in seen.items:
        label = "" if group == "company" else "Northwind — "
        assert token_text(claim) == f"{label}{stated[id]} "
        assert (aside, kind) == (("em", "(planned; ? unchecked)"), "ref")
    assert seen.references == set(seen.footnotes) == set(stated)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_data_is_shown_as_it_stands_wherever_it_is(
    dossier_of: Make, hostile: str
) -> None:
    url = "https://x.example/$a|*b*"
    article = {"title": hostile, "publisher": hostile, "url": url}
    fact = {"id": "a", "statement": hostile, "according_to": hostile, "quote": hostile}
    dossier = dossier_of(
        fact | {"figures": [{"text": "5%", "measure": hostile}]},
        **dict.fromkeys(("title", "northwind", "logistics"), hostile),
        articles={"drone-depots": article},
    )
    shown = dossier.title
    scope = f'Facts found by "{hostile.strip()}"'
    chunks = facts_to_markdown(dossier, every(dossier), scope=scope, group="topic")
    seen = read("".join(chunks))
    assert seen.headings == [shown, shown]
    assert token_text(seen.paragraphs[0]).startswith(
        f'Facts found by "{shown}": 1 fact'
    )
    claim = [
        ("text", f"{shown} "),
        ("em", f"(planned; according to {shown}; ? unchecked)"),
        ("ref", "a"),
    ]
    label = [("strong", shown), ("text", f" — {shown} ")]
    assert seen.items == [[*label, *claim[1:]]]
    note = f'{shown}, "{shown}", date unknown, paragraph 3: "{shown}". '
    assert seen.footnotes == {"a": [("text", note), ("a", url)]}
    compared = read("".join(comparison_to_markdown(dossier, dossier.compare())))
    assert compared.headings == [f"{shown} compared with Contoso", shown]
    names, (left, right) = compared.rows
    assert names == [[("text", shown)], [("text", "Contoso")]]
    assert left == [("em", f"{shown}:"), ("text", f" {shown} "), *claim[1:]]
    assert right == [("text", "no fact")]


pieces_of_text = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet=" \\`*_{}[]<>()#+-.!|~^$@&;:/=%\"'a1wé亚😀\n", max_size=8),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=8),
)
hostile_text = (
    st.lists(pieces_of_text, min_size=1, max_size=5).map("".join).filter(str.strip)
)


@given(statement=hostile_text, name=hostile_text)
@settings(max_examples=150, deadline=None)
def test_any_statement_is_shown_as_it_stands(
    dossier_of: Make, statement: str, name: str
) -> None:
    dossier = dossier_of({"id": "a", "statement": statement}, northwind=name)
    fact, shown = dossier.fact("a"), dossier.companies[0].name
    claim = [("em", "(planned; ? unchecked)"), ("ref", "a")]
    labelled = read(fact_to_markdown(dossier, fact))
    assert labelled.items == [
        [("strong", shown), ("text", f" — {fact.statement} "), *claim]
    ]
    grouped = read(export(dossier, group="company"))
    assert grouped.headings[1:] == [shown]
    assert grouped.items == [[("text", f"{fact.statement} "), *claim]]
    compared = read("".join(comparison_to_markdown(dossier, dossier.compare())))
    assert compared.rows[1][0] == [("text", f"{fact.statement} "), *claim]
    assert compared.rows[0][0] == [("text", shown)]


PANDOC = shutil.which("pandoc")
OURS = {"Str", "Space", "Quoted", "Strong", "Emph", "Note"}


def pandoc_text(nodes: Any) -> str:
    """The text of pandoc's inlines, which may be nothing but what we write."""
    text = ""
    for node in nodes:
        kind = node["t"]
        assert kind in OURS, node
        if kind == "Str":
            text += node["c"]
        elif kind == "Space":
            text += " "
        elif kind == "Quoted":
            mark = '"' if node["c"][0]["t"] == "DoubleQuote" else "'"
            text += mark + pandoc_text(node["c"][1]) + mark
        elif kind != "Note":
            text += pandoc_text(node["c"])
    return text


PANDOC_TYPOGRAPHY = (
    *("\u2018'", "\u2019'", '\u201c"', '\u201d"'),
    *("\u2013--", "\u2014---", "\u2026...", "\u00a0 "),
)


def typed(text: str) -> str:
    """The text before pandoc's typography."""
    for pair in PANDOC_TYPOGRAPHY:
        text = text.replace(pair[0], pair[1:])
    return text


def pandoc_blocks(markdown: str) -> Any:
    run = subprocess.run(
        [str(PANDOC), "-f", "markdown", "-t", "json"],
        input=markdown,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(run.stdout)["blocks"]


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
@pytest.mark.parametrize("group", [None, "company"])
def test_pandoc_reads_the_same_list(dossier_of: Make, group: str | None) -> None:
    # Of brackets that open an item pandoc makes a box, even if they are escaped.
    statements = [text for text in HOSTILE if not text.endswith("] task")]
    dossier = dossier_of(*tables(statements))
    blocks = pandoc_blocks(export(dossier, group=group))
    assert {block["t"] for block in blocks} == {"Header", "Para", "BulletList"}
    items = next(block["c"] for block in blocks if block["t"] == "BulletList")
    assert all([block["t"] for block in item] == ["Plain"] for item in items)
    shown = [typed(pandoc_text(item[0]["c"])) for item in items]
    label = "" if group else "Northwind — "
    stated = claims(dossier).values()
    assert shown == [typed(f"{label}{text} (planned; ? unchecked)") for text in stated]


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
def test_pandoc_reads_the_same_table(dossier_of: Make) -> None:
    dossier = dossier_of(*tables(HOSTILE))
    blocks = pandoc_blocks("".join(comparison_to_markdown(dossier, dossier.compare())))
    assert [block["t"] for block in blocks] == ["Header", "Para", "Header", "Table"]
    rows = blocks[-1]["c"][4][0][3]
    shown = [typed(pandoc_text(cells[0][4][0]["c"])) for _, cells in rows]
    stated = claims(dossier).values()
    assert shown == [typed(f"{text} (planned; ? unchecked)") for text in stated]
