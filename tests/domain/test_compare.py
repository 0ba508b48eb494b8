"""Two companies side by side."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facts import Dossier, UnknownIdError, open_dossier
from facts.compare import MOST_ALIGNED, Row, Section

Make = Callable[..., Dossier]
Cells = tuple[str, str, str, str, str]


def cells(row: Row) -> Cells:
    """A row as ids: left, right, shared, and its measure and gap."""
    left, right, shared = (f.id if f else "" for f in (row.left, row.right, row.shared))
    return left, right, shared, row.measure or "", row.gap or ""


def laid_out(dossier: Dossier, text: str = "") -> dict[str, list[Cells]]:
    comparison = dossier.compare(text=text)
    return {
        section.topic.id if section.topic else "": [
            cells(row) for row in dossier.rows(comparison, section)
        ]
        for section in comparison.sections
    }


def fact(
    id: str, *companies: str, measure: str = "", topic: str = "logistics"
) -> dict[str, object]:
    figures = [{"text": "40 depots", "measure": measure}] if measure else []
    table = {"id": id, "statement": id, "companies": list(companies), "topic": topic}
    return table | ({"figures": figures} if figures else {})


def test_one_measure_of_two_companies_is_one_row(dossier_of: Make) -> None:
    dossier = dossier_of(
        fact("n-plain", "northwind"),
        fact("n-depots", "northwind", measure="depots"),
        fact("c-depots", "contoso", measure="depots"),
        fact("n-vans", "northwind", measure="vans"),
    )
    assert laid_out(dossier) == {
        "logistics": [
            ("n-depots", "c-depots", "", "depots", ""),
            ("n-vans", "", "", "vans", "right"),
            ("n-plain", "", "", "", ""),
        ]
    }


def test_a_silent_side_is_a_gap_once(dossier_of: Make) -> None:
    dossier = dossier_of(
        fact("a", "contoso"),
        fact("b", "contoso"),
        fact("c", "northwind", topic="healthcare"),
    )
    assert laid_out(dossier) == {
        "logistics": [("", "a", "", "", "left"), ("", "b", "", "", "")],
        "healthcare": [("c", "", "", "", "right")],
    }


def test_shared_and_industry_wide_facts_stand_apart(dossier_of: Make) -> None:
    dossier = dossier_of(
        fact("both", "contoso", "northwind"),
        fact("three", "contoso", "northwind", "fabrikam"),
        fact("all"),
        fact("n", "northwind", "fabrikam"),
        fact("f", "fabrikam"),
    )
    assert laid_out(dossier) == {
        "logistics": [
            ("n", "", "", "", "right"),
            ("", "", "both", "", ""),
            ("", "", "three", "", ""),
        ],
        "": [("", "", "all", "", "")],
    }


def test_the_counts_are_those_of_the_rows(golden_dossier: Dossier) -> None:
    comparison = golden_dossier.compare()
    for section in comparison.sections:
        rows = golden_dossier.rows(comparison, section)
        sides = ([row.left for row in rows], [row.right for row in rows])
        left, right = (len({f.id for f in side if f}) for side in sides)
        shared = sum(1 for row in rows if row.shared)
        assert (section.left, section.right, section.shared) == (left, right, shared)
    assert comparison.total == sum(section.total for section in comparison.sections)


def test_swapped_it_is_its_mirror(golden_dossier: Dossier) -> None:
    one = golden_dossier.compare("northwind", "contoso")
    other = golden_dossier.compare("contoso", "northwind")
    assert [Section(s.topic, s.right, s.left, s.shared) for s in one.sections] == list(
        other.sections
    )
    mirrored = {"left": "right", "right": "left", "": ""}
    for section, turned in zip(one.sections, other.sections, strict=True):
        rows = [cells(row) for row in golden_dossier.rows(one, section)]
        assert sorted(
            (right, left, shared, measure, mirrored[gap])
            for left, right, shared, measure, gap in rows
        ) == sorted(cells(row) for row in golden_dossier.rows(other, turned))


def test_a_query_narrows_it_but_not_by_company(golden_dossier: Dossier) -> None:
    everything = golden_dossier.compare()
    by_company = golden_dossier.compare(text="company:northwind")
    assert by_company.sections == everything.sections
    narrowed = golden_dossier.compare(text="vans company:contoso")
    assert [s.topic.id for s in narrowed.sections if s.topic] == ["logistics"]
    assert narrowed.total == 1


def test_a_long_side_is_cut_and_counted(dossier_of: Make) -> None:
    dossier = dossier_of(*(fact(f"n{n}", "northwind") for n in range(9)))
    comparison = dossier.compare()
    (section,) = comparison.sections
    assert section.left == 9
    assert len(dossier.rows(comparison, section, 4)) == 4


def test_what_is_too_large_to_be_aligned_comes_in_pages(dossier_of: Make) -> None:
    sides = (
        [fact(f"n{n}", "northwind", measure="vans") for n in range(MOST_ALIGNED + 3)],
        [fact(f"c{n}", "contoso") for n in range(7)],
        [fact(f"b{n}", "northwind", "contoso") for n in range(5)],
        [fact("h", "northwind", topic="healthcare")],
    )
    dossier = dossier_of(*(each for side in sides for each in side))
    comparison = dossier.compare()
    large, small = comparison.sections
    assert (large.aligned, small.aligned) == (False, True)
    size = large.pairs + large.shared
    whole = dossier.row_page(comparison, large, 0, size)
    assert len(whole) == size
    for offset in (0, 3, 50, MOST_ALIGNED, size - 2, size):
        page = dossier.row_page(comparison, large, offset, 9)
        assert page == whole[offset : offset + 9]
    assert {row.gap for row in whole} == {None}, "nobody looked for all answers"
    listed = [fact.id for row in whole for fact in row.facts]
    assert len(listed) == len({*listed}) == large.total
    (alone,) = dossier.compare("northwind", "fabrikam", "vans ").sections
    assert alone.silent == "right"
    rows = dossier.row_page(dossier.compare("northwind", "fabrikam"), alone, 0, 3)
    assert [row.gap for row in rows] == ["right", None, None]


@pytest.mark.parametrize(
    ("pair", "sentence"),
    [
        (("northwnd", "contoso"), 'no company "northwnd": did you mean "northwind"'),
        (("contoso", "contoso"), "Contoso cannot be compared with itself"),
    ],
)
def test_companies_that_cannot_be_compared(
    golden_dossier: Dossier, pair: tuple[str, str], sentence: str
) -> None:
    with pytest.raises(UnknownIdError, match=sentence):
        golden_dossier.compare(*pair)


def test_without_two_companies_there_is_nothing_to_compare(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text(
        'title = "x"\n[[company]]\nid = "contoso"\nname = "Contoso"\n'
    )
    with open_dossier(tmp_path) as dossier:
        assert dossier.pair == ()
        with pytest.raises(UnknownIdError, match="does not have two companies"):
            dossier.compare()
        with pytest.raises(UnknownIdError) as caught:
            dossier.compare("contoso", "northwind")
    assert str(caught.value) == 'there is no company "northwind": one of: contoso'


def test_a_fact_with_two_measures_stands_on_both_rows(dossier_of: Make) -> None:
    figures = [{"text": "5 vans", "measure": m} for m in ("depots", "vans", "vans")]
    dossier = dossier_of(
        fact("both", "northwind") | {"figures": figures},
        fact("vans", "contoso", measure="vans"),
    )
    assert laid_out(dossier) == {
        "logistics": [
            ("both", "", "", "depots", "right"),
            ("both", "vans", "", "vans", ""),
        ]
    }
    assert dossier.compare().total == 2
