"""Words: folded alike wherever they come from, and found where they stand."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.words import fold, folded, inflections, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Drone DEPOTS", "drone depots"),
        ("Café", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("ÅNGSTRÖM", "angstrom"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("ﬁrm", "firm"),
        ("\uff26\uff55\uff4c\uff4c", "full"),
        ("x²", "x2"),
        ("İstanbul", "istanbul"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Σίσυφος", "σισυφοσ"),
        ("Жёлтый", "желтыи"),
        ("東京", "東京"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \t\n", []),
        ("—–-…!?", []),
        ("Drones, depots; vans.", ["drones", "depots", "vans"]),
        ("Contoso's vans", ["contoso", "s", "vans"]),
        ("Contoso’s vans", ["contoso", "s", "vans"]),
        ("same-day", ["same", "day"]),
        ("snake_case", ["snake", "case"]),
        ("$4.5bn", ["4", "5bn"]),
        ("1,200", ["1", "200"]),
        ("R&D", ["r", "d"]),
        ("AI/ML", ["ai", "ml"]),
        ("Walk+Go", ["walk", "go"]),
        ("a\0b\ud800c", ["a", "b", "c"]),
        ("café cafe\u0301", ["cafe", "cafe"]),
        ("naïve-Élan", ["naive", "elan"]),
        ("2½", ["21\u20442"]),
        ("東京タワー", ["東", "京", "タ", "ワ", "ー"]),
        ("東京Tower東", ["東", "京", "tower", "東"]),
        ("がぎ", ["か", "き"]),
        ("\U00020000\U00020001", ["\U00020000", "\U00020001"]),
        ("한국", [fold("한국")]),
        ("\u037a \uff9e", []),
        ("😀", []),
    ],
)
def test_the_words_of_a_text(text: str, expected: list[str]) -> None:
    assert folded(text) == expected
    assert [word.text for word in words(text)] == expected


@pytest.mark.parametrize(
    ("text", "slices"),
    [
        ("Café's vans", ["Café", "s", "vans"]),
        ("Cafe\u0301's", ["Cafe\u0301", "s"]),
        ("the Straße", ["the", "Straße"]),
        ("(東京)Tower", ["東", "京", "Tower"]),
        ("ﬁve ½", ["ﬁve", "½"]),
    ],
)
def test_where_the_words_stand(text: str, slices: list[str]) -> None:
    assert [text[word.start : word.end] for word in words(text)] == slices


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("city", "cities"),
        ("depot", "depots"),
        ("box", "boxes"),
        ("class", "classes"),
        ("van", "vans"),
        ("café", "cafés"),
    ],
)
def test_a_noun_and_its_plural_are_forms_of_each_other(word: str, other: str) -> None:
    assert other in inflections(word)
    assert word in inflections(other)


@pytest.mark.parametrize("word", ["", "a", "is", "4bn", "4500", "us"])
def test_what_has_no_other_form(word: str) -> None:
    assert inflections(word) == []


def test_a_double_s_is_no_plural() -> None:
    assert "busines" not in inflections("business")


@given(st.text())
def test_words_stand_in_order_where_they_say(text: str) -> None:
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.text == fold(text[word.start : word.end])
        assert word.text.strip()
        end = word.end


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    once = folded(text)
    assert folded(" ".join(once)) == [part for word in once for part in folded(word)]
    assert [fold(word) for word in once] == once


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_written_with_combining_accents_the_words_are_the_same(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert folded(unicodedata.normalize("NFD", composed)) == folded(composed)


@given(st.text(st.characters(max_codepoint=0x17F)))
def test_case_makes_no_difference(text: str) -> None:
    assert folded(text.upper().lower()) == folded(text.upper())


@given(st.text(st.characters(categories=["L", "N"])))
def test_every_letter_and_digit_is_part_of_a_word(text: str) -> None:
    covered = {n for word in words(text) for n in range(word.start, word.end)}
    lost = {text[n] for n in range(len(text)) if n not in covered}
    assert all(not fold(character).strip() for character in lost)
