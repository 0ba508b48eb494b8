"""The search language: everything typed means something, and nothing is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import Dossier
from facts.query import (
    LONGEST_TEXT,
    MOST_TERMS,
    Choices,
    Filter,
    Query,
    Term,
    parse_query,
    selected_values,
    toggle_value,
)

Make = Callable[..., Dossier]

CHOICES: Choices = {
    "company": {
        "northwind": ("Northwind", "NW Cloud"),
        "contoso": ("Contoso",),
        "contoso-foods": ("Contoso Foods",),
        "cafe": ("Café",),
    },
    "status": {"planned": (), "happened": (), "announced": ()},
    "has": {"figure": (), "quote": ()},
}
NORTHWIND = Filter("company", ("northwind",))
COMPANIES = "northwind, contoso, contoso-foods, cafe"


def query(text: str) -> Query:
    return parse_query(text, CHOICES)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        (" \t\n", ()),
        ("drone", (Term(("drone",), unfinished=True),)),
        ("drone ", (Term(("drone",)),)),
        ("Drone CAFÉ ", (Term(("drone",)), Term(("cafe",)))),
        ("drone vans", (Term(("drone",)), Term(("vans",), unfinished=True))),
        ("same-day ", (Term(("same", "day")),)),
        ("Contoso’s ", (Term(("contoso", "s")),)),
        ("-vans ", (Term(("vans",), negated=True),)),
        ("-vans", (Term(("vans",), negated=True),)),
        ("--vans", (Term(("vans",), negated=True),)),
        ('"same day" ', (Term(("same", "day"), exact=True),)),
        ('"same day"', (Term(("same", "day"), exact=True),)),
        ('"same da', (Term(("same", "da"), exact=True, unfinished=True),)),
        ('-"same day"', (Term(("same", "day"), negated=True, exact=True),)),
        ('"', ()),
        ('""', ()),
        ("-", ()),
        ("- -- :: | ! ( ) * ^ + ~", ()),
        ("東京 ", (Term(("東", "京")),)),
        ("cafe\u0301 آب", query("caf\u00e9 \u0627\u0653\u0628").terms),
        ("a\0b ", (Term(("a", "b")),)),
        ("\ud800 x ", (Term(("x",)),)),
        ("OR NEAR NOT ", tuple(Term((w,)) for w in ("or", "near", "not"))),
        ("http://contoso.example ", query("http //contoso.example ").terms),
        ("4,500 ", (Term(("4", "500"), figure="4500"),)),
        ("drone|van ", (Term(("drone",), others=(Term(("van",)),)),)),
        ('"a|b"|c ', (Term(("a", "b"), exact=True, others=(Term(("c",)),)),)),
        ("|drone||drone| ", (Term(("drone",)),)),
        ("-a|b ", (Term(("a",), True, others=(Term(("b",), True),)),)),
    ],
)
def test_words(text: str, terms: tuple[Term, ...]) -> None:
    read = query(text)
    assert read.terms == terms
    assert (read.filters, read.hints, read.text) == ((), (), text)


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("company:northwind", (NORTHWIND,)),
        ("COMPANY:NorthWind", (NORTHWIND,)),
        ('company:"NW Cloud"', (NORTHWIND,)),
        ('company:"nw cloud', (NORTHWIND,)),
        ("company:nort", (NORTHWIND,)),
        ("company:cloud", (NORTHWIND,)),
        ("company:café", (Filter("company", ("cafe",)),)),
        ("company:contoso", (Filter("company", ("contoso",)),)),
        ("company:conto", (Filter("company", ("contoso", "contoso-foods")),)),
        (
            "company:northwind|contoso|northwind",
            (Filter("company", ("northwind", "contoso")),),
        ),
        ("company:|northwind|", (NORTHWIND,)),
        ("-company:northwind", (NORTHWIND._replace(negated=True),)),
        (
            "status:planned has:figure",
            (Filter("status", ("planned",)), Filter("has", ("figure",))),
        ),
    ],
)
def test_fields(text: str, filters: tuple[Filter, ...]) -> None:
    read = query(text)
    assert read.filters == filters
    assert (read.terms, read.hints) == ((), ())


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("company:", f"company: takes {COMPANIES}"),
        ('company:""', f"company: takes {COMPANIES}"),
        ("-has:|", "has: takes figure, quote"),
        ("company:contozo ", "company:contozo → company:contoso?"),
        ("-company:contozo ", "company:contozo → company:contoso?"),
        ("company:NW-Clowd", "company:NW-Clowd → company:northwind?"),
        ("company:xyz ", f"company:xyz is none of {COMPANIES}"),
        ("status:!!", "status:!! is none of planned, happened, announced"),
        ("has:number", "has:number is none of figure, quote"),
        ("statsu:planned ", "statsu:planned → status:planned?"),
        ("compny:contso", "compny:contso → company:contoso?"),
        ("compny:NORTH", "compny:NORTH → company:northwind?"),
        ("befor:2026", "befor:2026 → before:2026?"),
        ("says:", "says: takes words of those who say so"),
        ("id:", "id: takes the id of a fact"),
        ("says:!?", "says: takes words of those who say so"),
    ],
)
def test_what_is_not_understood_is_left_out_with_a_hint(text: str, hint: str) -> None:
    assert query(text) == Query(text, hints=(hint,))
    assert query(f"drone {text}").terms == query("drone ").terms


@pytest.mark.parametrize("text", ["colour:red ", "http://status ", "aa:bb "])
def test_a_colon_in_other_words_is_no_field(text: str) -> None:
    assert query(text).terms == query(text.replace(":", " ")).terms
    assert query(text).hints == ()


def test_one_good_value_of_two_still_narrows() -> None:
    read = query("company:northwind|xyz drone ")
    assert read.filters == (NORTHWIND,)
    assert read.terms == (Term(("drone",)),)
    assert read.hints == (f"company:xyz is none of {COMPANIES}",)


def test_those_who_say_so_are_any_words() -> None:
    read = query('says:"the company"|Analysts -says:x')
    said = Filter("says", ("the company", "Analysts"))
    assert read.filters == (said, Filter("says", ("x",), negated=True))


def test_a_hint_is_one_short_line_said_once() -> None:
    value = '"a\x1b\n' + "b" * 500
    read = query(f"status:{value}")
    assert query("status:x status:x").hints == (
        "status:x is none of planned, happened, announced",
    )
    assert len(read.hints) == 1
    assert read.hints[0].startswith("status:a\ufffd bbb")
    assert read.hints[0].isprintable()
    assert len(read.hints[0]) < 100


def test_a_long_query_is_read_as_far_as_it_says() -> None:
    many = query("word " * 100_000)
    assert many.terms == (Term(("word",)),) * MOST_TERMS
    assert many.text == ("word " * 100_000)[:LONGEST_TEXT]
    assert many.hints == (
        "only the first 2000 characters are read",
        "only the first 32 words are searched",
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("NOT drone ", "NOT drone → -drone?"),
        ("vans NOT company:contoso", "NOT company:contoso → -company:contoso?"),
        ("vans AND drone ", "vans AND drone → vans drone?"),
        ("vans OR drone ", "vans OR drone → vans|drone?"),
        (
            "company:contoso OR company:cafe",
            "company:contoso OR company:cafe → company:contoso|cafe?",
        ),
        ("vans AND NOT drone ", "NOT drone → -drone?"),
        ("OR vans ", None),
        ("vans in OR", None),
        ("vans not drone and or ", None),
        ('vans "AND" drone ', None),
        ("vans OR topic:ai ", None),
    ],
)
def test_capitals_of_other_languages_are_words_with_a_hint(
    text: str, hint: str | None
) -> None:
    read = query(text)
    assert read.hints == ((hint,) if hint else ())
    assert read.terms == query(text.lower()).terms


def test_without_a_field() -> None:
    read = query("drone company:northwind -company:contoso status:planned")
    assert read.without("company").filters == (
        Filter("company", ("contoso",), negated=True),
        Filter("status", ("planned",)),
    )
    assert read.without("company").terms == read.terms
    assert read.without("has") == read


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("", "contoso", "company:contoso"),
        ("drone", "contoso", "drone company:contoso"),
        (" drone ", "contoso", "drone company:contoso"),
        ("company:contoso", "contoso", ""),
        ("a company:contoso b", "contoso", "a b"),
        ("a company:contoso b", "northwind", "a company:contoso|northwind b"),
        ("a company:contoso|northwind b", "contoso", "a company:northwind b"),
        ("company:a company:b", "b", "company:a"),
        ("company:a|b company:b", "b", "company:a"),
        ("Company:contoso", "contoso", ""),
        ("-company:contoso", "contoso", "-company:contoso company:contoso"),
        ('company:"nw cloud"', "contoso", 'company:"nw cloud"|contoso'),
        ('company:"nw cloud"|contoso', "contoso", 'company:"nw cloud"'),
        ('company:"contoso', "northwind", "company:contoso|northwind"),
        ('drone "same  day', "contoso", 'drone "same  day" company:contoso'),
        ('"a  b" company:contoso c', "contoso", '"a  b" c'),
        ("company:", "contoso", "company:contoso"),
        ("status:planned", "contoso", "status:planned company:contoso"),
    ],
)
def test_toggle_value(text: str, value: str, expected: str) -> None:
    assert toggle_value(text, "company", value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", set()),
        ("company", set()),
        ("company:", set()),
        ("company:a|b x company:c", {"a", "b", "c"}),
        ("-company:a status:b", set()),
        ('company:"nw cloud"|"b', {"nw cloud", "b"}),
        ("COMPANY:A", {"A"}),
    ],
)
def test_selected_values(text: str, expected: set[str]) -> None:
    assert selected_values(text, "company") == expected


PIECES = ["company:", "-", '"', "|", " ", "a", "b", "northwind", "status:", ":", "é"]
PIECES += ["(", ")", "*", "^", "+", "{", "}", "NEAR(", " AND ", " NOT ", " OR ", "\\"]
PIECES += ["'", ";", ",", "\0", "\ud800", "\n", "statement :", "tags : every", "~", "%"]
PIECES += ["after:", "before:", "2026", "-Q", ">", "<=", "1m", "..", "$", "bn", "25%"]
PIECES += ["says:", "analyst", "is:planned", "…", "usd", "1e9", "٣", "½", "9" * 70]
PIECES += ["is:marked", "has:figure", "topic:logistics|x", "drome", "日本", "\u037a"]
TYPED = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text()


@given(TYPED, st.sampled_from(["a", "b", "northwind"]))
def test_toggling_twice_changes_nothing_that_is_asked(text: str, value: str) -> None:
    before = selected_values(text, "company")
    once = toggle_value(text, "company", value)
    assert selected_values(once, "company") == before ^ {value}
    twice = toggle_value(once, "company", value)
    assert selected_values(twice, "company") == before
    assert selected_values(twice, "status") == selected_values(text, "status")
    kept, typed = (
        {
            branch.words
            for term in query(f"{each} ").terms
            for branch in term.branches
            if not branch.exact
        }
        for each in (twice, text)
    )
    assert kept == typed


@pytest.fixture(scope="module")
def dossier(dossier_of: Make) -> Dossier:
    figures = [{"text": "40 depots", "measure": "depots"}]
    return dossier_of(
        {"id": "a", "statement": "A drone of Northwind's é.", "figures": figures},
        {"id": "b", "statement": "Drones in 日本, $5m.", "topic": "healthcare"},
    )


@settings(deadline=None)
@given(typed=TYPED)
def test_no_query_is_refused(dossier: Dossier, typed: str) -> None:
    page = dossier.search(typed)
    assert page.total == len(page.hits) == len(list(dossier.hits(typed)))
    assert all(hint.isprintable() for hint in page.query.hints)
    for counts in dossier.facets(typed).values():
        assert all(0 <= value.count <= dossier.total for value in counts)


@pytest.mark.parametrize(
    "text",
    [
        *("drone " * 20_000, "x" * 100_000, '"' * 100_000, "-" * 100_000),
        *("company:" * 20_000, "company:northwind|" * 9_000, "a:b|" * 30_000),
        "日" * 100_000,
        "drome depto " * 16,
        *(
            "a|" * 50_000,
            "(" * 100_000,
            "1.." * 33_000,
            ">1bn " * 20_000,
            "$" * 100_000,
        ),
        *("1,000," * 16_000, "9" * 100_000, "after:2026-" * 9_000, "same-" * 20_000),
        *("one hundred and " * 6_000, '"5 ' * 33_000, "25% " * 25_000, "\0" * 100_000),
    ],
    ids=lambda text: text[:12],
)
def test_no_length_is_too_long(dossier: Dossier, text: str) -> None:
    page = dossier.search(text)
    assert page.total == len(page.hits) <= dossier.total
    assert page.query.hints or len(text) < LONGEST_TEXT
