"""Words found in another form: joined, split, possessive, and side by side."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import Dossier
from facts.errors import Superseded
from facts.search.spelling import Spelling
from facts.words import folded

Make = Callable[..., Dossier]

STATEMENTS = {
    "hyphen": "A same-day delivery.",
    "joined": "A sameday delivery.",
    "split": "The same day, a parcel.",
    "apart": "The day of the same parcel.",
    "possessive": "Fabrikam's parcels at the companies' depots.",
    "plain": "Fabrikam has a company.",
    "accent": "Deliveries by Société Générale d’Été.",
}


@pytest.fixture(scope="module")
def dossier(dossier_of: Make) -> Dossier:
    facts = [
        {"id": id, "statement": text, "companies": []}
        for id, text in STATEMENTS.items()
    ]
    return dossier_of(*facts)


def found(dossier: Dossier, text: str) -> list[str]:
    return [hit.fact.id for hit in dossier.search(text).hits]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("same-day ", ["hyphen", "split", "joined"]),
        ("same-day", ["hyphen", "split", "joined"]),
        ("sameday ", ["joined", "hyphen", "split"]),
        ("sameday", ["joined", "hyphen", "split"]),
        ("same day ", ["hyphen", "split", "apart", "joined"]),
        ("same day delivery ", ["hyphen", "joined"]),
        ('"same-day"', ["hyphen", "split"]),
        ('"sameday"', ["joined"]),
        ("same ", ["hyphen", "split", "apart", "joined"]),
        ("day ", ["hyphen", "split", "apart"]),
        ("same-dya ", []),
        ("smae-day", ["hyphen", "split"]),
        ("fabrikam's ", ["possessive", "plain"]),
        ("fabrikam’s ", ["possessive", "plain"]),
        ("fabrikam ", ["possessive", "plain"]),
        ("fabrikams ", ["possessive", "plain"]),
        ("fabrikam's parcels ", ["possessive"]),
        ("companies' ", ["possessive", "plain"]),
        ("company's ", ["possessive", "plain"]),
        ("societe GENERALE d'ete", ["accent"]),
        ("SOCIÉTÉ", ["accent"]),
        (
            "joined|sameday|fabrikam ",
            ["joined", "possessive", "plain", "hyphen", "split"],
        ),
        ('"same parcel"|"same day" ', ["hyphen", "split", "apart"]),
        ("-same|fabrikam ", ["joined", "accent"]),
        ("fabrikem|societe ", ["accent", "possessive", "plain"]),
    ],
)
def test_forms_of_a_word(dossier: Dossier, text: str, ids: list[str]) -> None:
    assert found(dossier, text) == ids


@pytest.mark.parametrize(
    ("text", "id", "words"),
    [
        ("sameday ", "hyphen", ["same-day"]),
        ("same day ", "joined", ["sameday"]),
        ("same-day ", "joined", ["sameday"]),
        ("smae-day ", "split", ["same day"]),
        ("company's ", "possessive", ["companies"]),
        ("parcel|delivery ", "joined", ["delivery"]),
    ],
)
def test_forms_are_marked(
    dossier: Dossier, text: str, id: str, words: list[str]
) -> None:
    (spans,) = [h.spans for h in dossier.search(text).hits if h.fact.id == id]
    assert [STATEMENTS[id][start:end] for start, end in spans] == words


def test_a_slip_in_a_part_of_a_word_is_said(dossier: Dossier) -> None:
    assert dossier.search("same-dya ").corrections == {}
    corrections = dossier.search("same-delivrey ").corrections
    assert corrections["delivrey"][0] == "delivery"


def test_one_letter_before_a_hyphen_may_be_joined(dossier_of: Make) -> None:
    dossier = dossier_of(
        {"id": "shop", "statement": "Leaders in e-commerce, such as Contoso."},
        {"id": "long", "statement": "It was a long commerce."},
        {"id": "along", "statement": "It runs along."},
    )
    assert found(dossier, "ecommerce ") == found(dossier, "e-commerce ") == ["shop"]
    assert dossier.search("ecommerce ").corrections == {}
    assert found(dossier, "along ") == ["along"]


def test_side_by_side_comes_before_scattered(dossier_of: Make) -> None:
    dossier = dossier_of(
        {"id": "scattered", "statement": "A drone from the new depot."},
        {"id": "before", "statement": "A depot drone."},
        {"id": "gap", "statement": "A drone-like depot."},
        {"id": "beside", "statement": "The drone depot, new."},
        {"id": "longer", "statement": "The drone depots."},
    )
    assert found(dossier, "drone depot ") == [
        *("before", "beside", "scattered", "gap", "longer")
    ]
    assert found(dossier, "new drone depot ") == ["beside", "scattered"]
    assert found(dossier, "the drone depot ")[0] == "beside"


def test_cheap_slips_come_first() -> None:
    spelling = Spelling(["letter", "better", "fetter", "leter", "lettre", "lest"])
    assert spelling.similar("lettre")[0][0] == "lettre"
    near = Spelling(["carte", "caret", "carrot", "cater"])
    assert near.similar("carett")[0][0] == "caret"
    swapped = Spelling(["marital", "martial", "partial"])
    assert swapped.similar("matrial")[0][0] == "martial"
    scores = [score for _, score in swapped.similar("martal")]
    assert scores == sorted(scores, reverse=True)


def test_a_short_word_is_not_what_a_long_one_means() -> None:
    spelling = Spelling(["ones", "drone", "stores"])
    assert [word for word, _ in spelling.similar("drones")] == ["drone"]
    assert [word for word, _ in Spelling(["ones", "stores"]).similar("drones")] == []
    assert [word for word, _ in Spelling(["ones"]).similar("onnes")] == ["ones"]


@pytest.mark.parametrize("word", ["cat", "b0eing", "a1b2c3d4", "3000"])
def test_short_words_and_numbers_are_not_corrected(word: str) -> None:
    assert Spelling(["cart", "boeing", "abcd"]).similar(word) == []


def test_an_unfinished_word_is_like_the_beginnings_of_words() -> None:
    spelling = Spelling(["prescription", "prose"])
    assert [word for word, _ in spelling.similar("perscri", True)] == ["prescription"]
    assert spelling.similar("perscri") == []


def test_a_superseded_search_stops(dossier: Dossier) -> None:
    answers = iter([False] * 3)

    def stop() -> bool:
        return next(answers, True)

    with pytest.raises(Superseded):
        dossier.search("same parcel", stop=lambda: True)
    with pytest.raises(Superseded):
        for _ in range(5):
            dossier.search("same parcel", stop=stop)
    assert dossier.search("same parcel", stop=lambda: False).total == 2


def test_the_search_of_a_vocabulary_stops_between_its_parts() -> None:
    asked = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 2

    letters = str.maketrans("0123456789", "abcdefghij")
    spelling = Spelling(f"{n:07}".translate(letters) for n in range(30_000))
    with pytest.raises(Superseded):
        spelling.similar("aabcxef", stop=stop)
    assert len(asked) == 3
    kept = spelling.similar("aabxdef")
    assert kept
    assert spelling.similar("aabxdef", stop=lambda: True) == kept


WORDS = ["same", "day", "sameday", "same-day", "drone", "drones", "drone's", "dronse"]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(SENTENCES, min_size=1, max_size=8),
    st.lists(st.sampled_from([*WORDS, "drome", "smaeday"]), min_size=1, max_size=3),
    st.sampled_from(["", " "]),
)
def test_every_fact_that_holds_the_words_comes_before_any_that_does_not(
    dossier_of: Make, statements: list[str], words: list[str], end: str
) -> None:
    dossier = dossier_of(
        *(
            {"id": f"f{n}", "statement": text, "companies": []}
            for n, text in enumerate(statements)
        )
    )

    def holds(statement: str) -> bool:
        text = f" {' '.join(folded(statement))} "
        return all(f" {' '.join(folded(word))} " in text for word in words)

    hits = [hit.fact for hit in dossier.hits(" ".join(words) + end)]
    literal = [holds(fact.statement) for fact in hits]
    assert literal == sorted(literal, reverse=True)
    assert {fact.id for fact in hits} >= {
        f"f{n}" for n, text in enumerate(statements) if holds(text)
    }
    newest = [
        int(fact.id[1:]) for fact, is_so in zip(hits, literal, strict=True) if is_so
    ]
    assert len(words) > 1 or newest == sorted(newest)
