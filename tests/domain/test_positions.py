"""Positions: each key and value is found where it is written, in any TOML."""

from collections.abc import Iterator
from typing import Any

import pytest
import tomli
import tomlkit
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facts.records.positions import Positions

Path = tuple[str | int, ...]
Place = tuple[int, int]

DOSSIER = """\
# [not.a.table] "
title = "Ü 😀 [x]"  # = "a
	compare = [ # ]
  "one", 'two' , # "three",

  [ 1 , { "a" = 2, b.c = [3, 4] } ],
]

[ article . "long name" ]
published = 1979-05-27 07:32:00.5 # a date

[[fact]]
id = "a"
[[fact.figures]]
text = 1
[[fact.figures]]
text = 2

[[fact]]
id = "b"
[fact.sub.deep]
x.y = 1
x . 'z' = -1.5e-3
[[fact.figures]]
text = 3
[article]
title = 'T'
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (1, 1), (1, 1)),
        (("title",), (2, 1), (2, 9)),
        (("compare",), (3, 2), (3, 12)),
        (("compare", 0), (4, 3), (4, 3)),
        (("compare", 1), (4, 10), (4, 10)),
        (("compare", 2), (6, 3), (6, 3)),
        (("compare", 2, 0), (6, 5), (6, 5)),
        (("compare", 2, 1), (6, 9), (6, 9)),
        (("compare", 2, 1, "a"), (6, 11), (6, 17)),
        (("compare", 2, 1, "b"), (6, 20), (6, 20)),
        (("compare", 2, 1, "b", "c"), (6, 22), (6, 26)),
        (("compare", 2, 1, "b", "c", 1), (6, 30), (6, 30)),
        (("article", "long name"), (9, 1), (9, 1)),
        (("article", "long name", "published"), (10, 1), (10, 13)),
        (("fact",), (12, 1), (12, 1)),
        (("fact", 0), (12, 1), (12, 1)),
        (("fact", 0, "figures"), (14, 1), (14, 1)),
        (("fact", 0, "figures", 0), (14, 1), (14, 1)),
        (("fact", 0, "figures", 1), (16, 1), (16, 1)),
        (("fact", 0, "figures", 1, "text"), (17, 1), (17, 8)),
        (("fact", 1), (19, 1), (19, 1)),
        (("fact", 1, "id"), (20, 1), (20, 6)),
        (("fact", 1, "sub"), (21, 1), (21, 1)),
        (("fact", 1, "sub", "deep", "x"), (22, 1), (22, 1)),
        (("fact", 1, "sub", "deep", "x", "y"), (22, 3), (22, 7)),
        (("fact", 1, "sub", "deep", "x", "z"), (23, 5), (23, 11)),
        (("fact", 1, "figures", 0, "text"), (25, 1), (25, 8)),
        (("article",), (26, 1), (26, 1)),
        (("article", "title"), (27, 1), (27, 9)),
    ],
)
def test_a_dossier(path: Path, key: Place, value: Place) -> None:
    positions = Positions(DOSSIER)
    assert positions.key(path) == key
    assert positions.value(path) == value


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("missing",), (1, 1)),
        (("title", "missing"), (2, 1)),
        (("title", 0), (2, 1)),
        (("compare", 9), (3, 2)),
        (("compare", -1), (3, 2)),
        (("compare", "0"), (3, 2)),
        (("compare", 1, "missing"), (4, 10)),
        (("compare", 2, 1, "b", "missing", 4), (6, 20)),
        (("article", "url"), (26, 1)),
        (("fact", 7, "id"), (12, 1)),
        (("fact", 0, "status"), (12, 1)),
        (("fact", 1, "figures", 0, "unit"), (24, 1)),
    ],
)
def test_what_is_missing_stands_where_it_would_be(path: Path, place: Place) -> None:
    positions = Positions(DOSSIER)
    assert positions.key(path) == place
    assert positions.value(path) == place


@pytest.mark.parametrize(
    ("text", "path", "key", "value"),
    [
        ("\ufeffa = 1", ("a",), (1, 1), (1, 5)),
        ("\ufeff\na = 1", ("a",), (2, 1), (2, 5)),
        ("a = 1\r\n\r\n[b]\r\nc = 2\r\n", ("b", "c"), (4, 1), (4, 5)),
        ("a = [\r\n  1, # [\r\n  2,\r\n]\r\n", ("a", 1), (3, 3), (3, 3)),
        ("\t\ta\t=\t1", ("a",), (1, 3), (1, 7)),
        ("'😀é' = { 'ß' = 1 }", ("😀é", "ß"), (1, 10), (1, 16)),
        ('"a\\tb" = 1', ("a\tb",), (1, 1), (1, 10)),
        ("x = 1\n'a\\tb' = 1", ("a\\tb",), (2, 1), (2, 10)),
        (r'"\u00e9\U0001F600\"\\" = 1', ('é😀"\\',), (1, 1), (1, 26)),
        (r'"\U0010FFFF\e\x41" = 1', ("\U0010ffff\x1bA",), (1, 1), (1, 22)),
        ('x = 1\n"" = 1', ("",), (2, 1), (2, 6)),
        ("x = 1\n''.'' = 1", ("", ""), (2, 4), (2, 9)),
        ('"a.b".c = 1', ("a.b", "c"), (1, 7), (1, 11)),
        ("3.14 = 1", ("3", "14"), (1, 3), (1, 8)),
        ('a = """b = "1"\n[c]"""\nd = 1', ("d",), (3, 1), (3, 5)),
        ("a = '''b = '1'\n[c]'''\nd = 1", ("d",), (3, 1), (3, 5)),
        ('a = """""" # """\nd = 1', ("d",), (2, 1), (2, 5)),
        ('a = """x"""""\nd = 1', ("d",), (2, 1), (2, 5)),
        ('a = """x""y""""\nd = 1', ("d",), (2, 1), (2, 5)),
        ("a = '''x''y''''\nd = 1", ("d",), (2, 1), (2, 5)),
        ("a = ['''x''''', '''''''''', 1]", ("a", 2), (1, 29), (1, 29)),
        ('a = ["""\\"""""", """\\\\""", 1]', ("a", 2), (1, 28), (1, 28)),
        ('a = ["\\"]", \'\\\', "", 1]', ("a", 3), (1, 22), (1, 22)),
        ('a = """\\\r\n  b\\\n"""\r\nd = 1', ("d",), (4, 1), (4, 5)),
        ("a = [1979-05-27 07:32:00.5+01:00, 2]", ("a", 1), (1, 35), (1, 35)),
        ("a = [[], {}, [[]],]\nb = 1", ("b",), (2, 1), (2, 5)),
        ("a = { b = {}, c.d = {} }", ("a", "c", "d"), (1, 17), (1, 21)),
        ("a = {\n b = 1, # }\n c = 2,\n}\n", ("a", "c"), (3, 2), (3, 6)),
        ("[a.b]\n[a]\nc = 1", ("a",), (2, 1), (2, 1)),
        ("x = 1\n[a.b]", ("a",), (2, 1), (2, 1)),
        ("  [ 'a' . b ] # ]\nc = 1", ("a", "b"), (1, 3), (1, 3)),
        ("[[a.b]]\n[[a.b]]\n[a.b.c]\nd = 1", ("a", "b", 1, "c", "d"), (4, 1), (4, 5)),
    ],
)
def test_syntax(text: str, path: Path, key: Place, value: Place) -> None:
    positions = Positions(text)
    assert positions.key(path) == key
    assert positions.value(path) == value


@pytest.mark.parametrize(
    ("text", "path", "key"),
    [
        ("a = 1\nb = \nc = 1", ("c",), (1, 1)),
        ("x = 1\na = [1, 2", ("a", 1), (2, 9)),
        ('x = 1\na = """b', ("a",), (2, 1)),
        ('x = 1\na = """ "\nb = 1', ("b",), (1, 1)),
        ("x = 1\na = ''' '\nb = 1", ("b",), (1, 1)),
        ("x = 1\na = =\nb = 1", ("b",), (1, 1)),
        ("x = 1\na = { [b] }", ("b",), (1, 1)),
        ("x = 1\n[a", ("a",), (2, 1)),
        ("x = 1\n[[]]\na = 1", ("a",), (1, 1)),
        ("x = 1\n[]\na = 1", (), (1, 1)),
        ("x = 1\na = 1 ]\nb = 2", ("b",), (1, 1)),
        ("x = 1\na = [1}\nb = 2", ("a", 0), (2, 6)),
        ("x = 1\na = 1, b = 2", ("b",), (1, 1)),
        ("x = 1\n'''a''' = 1", ("''a''",), (1, 1)),
        ("a = 1\n[[a]]\n[a.b]\n[[a]]", ("a", 0, "b"), (3, 1)),
        ('x = 1\n"\\UFFFFFFFF" = 1', ("UFFFFFFFF",), (2, 1)),
        ('x = 1\n"\\q" = 1', ("q",), (2, 1)),
    ],
)
def test_what_is_read_of_a_broken_text_is_known(
    text: str, path: Path, key: Place
) -> None:
    assert Positions(text).key(path) == key


@pytest.mark.parametrize("closed", [True, False])
def test_nesting_may_be_deep(closed: bool) -> None:
    depth = 10_000
    text = "a = " + "[" * depth + "]" * depth * closed + "\nb = 1"
    positions = Positions(text)
    assert positions.key(("a", *[0] * (depth - 1))) == (1, 4 + depth)
    assert positions.key(("b",)) == ((2, 1) if closed else (1, 1))


@given(st.integers(0, len(DOSSIER)))
def test_a_cut_text_keeps_its_whole_lines(end: int) -> None:
    cut, whole = Positions(DOSSIER[:end]), Positions(DOSSIER)
    complete = DOSSIER.count("\n", 0, end)
    for path, _ in walk(tomli.loads(DOSSIER)):
        if whole.key(path)[0] <= complete:
            assert cut.key(path) == whole.key(path)
            assert cut.value(path) == whole.value(path)


PIECES = ["\n", "[", "]", "[[", "]]", "{", "}", ",", ".", "=", " ", "#", "\r", "\\"]
PIECES += ['"', "'", '"""', "'''", "a", "b", "1", "\ufeff", "\0", '\\"', "a = ", "[a]"]


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_no_text_is_refused(text: str) -> None:
    positions = Positions(text)
    for path in [(), ("a",), ("a", "a"), ("a", 0, "a"), ("b", "a", 1)]:
        assert positions.key(path) <= positions.value(path)
        line, column = positions.value(path)
        assert 0 < column <= len(text.split("\n")[line - 1]) + 1


def walk(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every path of the data, with its value."""
    inner: Any = ()
    if isinstance(data, dict):
        inner = data.items()
    elif isinstance(data, list):
        inner = enumerate(data)
    for step, value in inner:
        yield (*path, step), value
        yield from walk(value, (*path, step))


def offset(text: str, place: Place) -> int:
    """The index in the text of a line and column."""
    lines = text.split("\n")[: place[0] - 1]
    return sum(len(line) + 1 for line in lines) + place[1] - 1


def first_line(text: str) -> str:
    """The text up to its first line ending."""
    return text.partition("\n")[0].removesuffix("\r")


def reads(toml: str) -> Any:
    """The data of the TOML, or None if it is not valid."""
    try:
        return tomli.loads(toml)
    except tomli.TOMLDecodeError:
        return None


def begins_with_value(text: str, value: Any) -> bool:
    """Whether some beginning of the text, well delimited, is this value."""
    ends = [i for i in range(len(text)) if text[i] in " \t\r\n,]}#"] + [len(text)]
    expected = repr({"v": value})
    return text[:1].strip() != "" and any(
        repr(reads("v = " + text[:end])) == expected for end in ends
    )


def begins_with_key(text: str, key: str) -> bool:
    """Whether the text begins with this key, bare or quoted."""
    line = first_line(text)
    ends = (i for i in range(1, len(line)) if line[i] in " \t.=")
    return any(reads(f"{line[:end]} = 0") == {key: 0} for end in ends)


def begins_with_header(text: str, path: Path) -> bool:
    """Whether the text begins with a header of the path or of one inside it."""
    data = reads(first_line(text))
    for name in (step for step in path if isinstance(step, str)):
        if isinstance(data, list):
            data = data[0]
        if not isinstance(data, dict) or name not in data:
            return False
        data = data[name]
    return text.startswith("[[" if isinstance(path[-1], int) else "[")


def assert_found(text: str) -> None:
    """Each key and value of the text is found where it is written, and only there."""
    positions = Positions(text)
    seen = set()
    for path, value in walk(tomli.loads(text)):
        key_at, value_at = positions.key(path), positions.value(path)
        at_key = text[offset(text, key_at) :]
        at_value = text[offset(text, value_at) :]
        if key_at != value_at:
            assert begins_with_key(at_key, str(path[-1])), path
            assert begins_with_value(at_value, value), path
        elif not (isinstance(path[-1], int) and begins_with_value(at_value, value)):
            assert isinstance(value, dict | list), path
            assert begins_with_header(at_key, path) or (
                begins_with_key(at_key, str(path[-1]))
            ), path
        if not isinstance(value, dict | list):
            assert value_at not in seen, path
            seen.add(value_at)


STATEMENTS = [
    "[a]",
    "[a.b]",
    "[ 'a' . \"b\" .c] # ]",
    "[[d]]",
    "[[d.e]]",
    "[d.e.f]",
    "\t[[ a.d ]]",
    "[d.g.h]",
    "",
    "# [a] = '''",
    "x = 1",
    "x.y = 'x = 1'",
    "x.z.1 = +1.5e-3",
    "  y = [1, 1, [1, [ ]], {x = 1, y = {}}, ]  # ]",
    'y."x\\ty\\"" = "]\\\\"',
    "z = [ # [\n  'a' # ,\n  , \"#\"\n\n]",
    "w = { x.y = 1, x.z = [{ a = 1 }, { a = 1 }], '' = 2 }",
    'v = """\nx = 1\n\\"""" """""',
    "v.x = '''\n[a]\n'''''",
    "u = 1979-05-27 07:32:00.25Z",
    "'t.t' = [07:32:00, 1979-05-27, inf, true]",
    "é = 1",
    "\"é😀\" = ['😀', 1]",
]


@given(
    st.lists(st.sampled_from(STATEMENTS), max_size=16), st.sampled_from(["\n", "\r\n"])
)
@example(STATEMENTS, "\r\n")
def test_every_place_of_written_toml(statements: list[str], newline: str) -> None:
    text = ""
    for statement in statements:
        longer = text + f"{statement}\n".replace("\n", newline)
        if reads(longer) is not None:
            text = longer
    assert_found(text)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)
SCALARS = (
    TEXTS
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.booleans()
    | st.dates()
)


def tables(values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Tables of a few such values."""
    return st.dictionaries(TEXTS, values, max_size=4)


VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | tables(inner)
        | st.lists(tables(inner), min_size=1, max_size=3)
    ),
    max_leaves=12,
)


@given(tables(VALUES))
@settings(deadline=None)  # its first example pays for tomlkit
def test_every_place_of_dumped_data(data: dict[str, Any]) -> None:
    text = tomlkit.dumps(data)
    assert tomli.loads(text) == data
    assert_found(text)
