"""How large files and classes may be, and that all that is public says what it is."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(p for name in ("facts", "tui") for p in (ROOT / name).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

MOST_LINES = 300
MOST_LINES_OF_CLASS = 200
MOST_METHODS = 20

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef

BANNER = re.compile(r"[-=~*_#+─═]{3}")


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


each_source = pytest.mark.parametrize("path", SOURCES, ids=shown)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def public(tree: Documented) -> Iterator[Documented]:
    """A module, class or function, and what is public in it."""
    yield tree
    for node in [] if isinstance(tree, Function) else tree.body:
        if isinstance(node, ast.ClassDef | Function) and node.name[0] != "_":
            yield from public(node)


def name_of(node: Documented) -> str:
    return "the module" if isinstance(node, ast.Module) else node.name


def is_one_sentence(line: str) -> bool:
    return line.endswith((".", "?")) and not re.search(r"[.?!] +[A-Z]", line)


def test_there_are_sources() -> None:
    assert {path.parts[len(ROOT.parts)] for path in SOURCES} == {"facts", "tui"}


@each_source
def test_a_file_is_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES


@each_source
def test_a_class_is_small(path: Path) -> None:
    large = []
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ClassDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            methods = sum(isinstance(item, Function) for item in node.body)
            if lines > MOST_LINES_OF_CLASS or methods > MOST_METHODS:
                large.append(f"{node.name}: {lines} lines, {methods} methods")
    assert not large


@each_source
def test_what_is_public_begins_with_one_sentence(path: Path) -> None:
    wanting = []
    for node in public(parsed(path)):
        first_line = (ast.get_docstring(node) or "").partition("\n")[0]
        if not is_one_sentence(first_line):
            wanting.append(f"{name_of(node)}: {first_line!r}")
    assert not wanting


def test_contributors_are_told_of_every_package_of_facts() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    layout = text.partition("\nfacts/ ")[2].partition("\ntui/ ")[0]
    packages = {path.parent.name for path in ROOT.glob("facts/*/__init__.py")}
    assert set(re.findall(r"^  (\w+)/ ", layout, re.MULTILINE)) == packages


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=shown)
def test_no_comment_is_a_banner(path: Path) -> None:
    with tokenize.open(path) as file:
        tokens = list(tokenize.generate_tokens(file.readline))
    comments = (token for token in tokens if token.type == tokenize.COMMENT)
    banners = [f"{c.start[0]}: {c.string}" for c in comments if BANNER.search(c.string)]
    assert not banners
