"""What the search box offers to complete."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts import open_dossier
from facts.query import Choices, parse_query
from facts.query.completion import complete
from facts.query.reader import LONGEST_TEXT
from facts.query.values import field_names

CHOICES: Choices = {
    "company": {
        "northwind": ("Northwind", "NW Cloud", "Zéphyr"),
        "contoso": ("Contoso",),
        "adatum": ("Adatum", "Adatum.com"),
        "contoso-foods": ("Contoso Foods",),
    },
    "status": {"planned": (), "happened": ()},
    "source": {"2026-drones": ("PYMNTS", 'The "Daily"')},
    "is": {"marked": (), "planned": ()},
}


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("comp", "company:"),
        ("COmp", "COmpany:"),
        ("company", "company:"),
        ("drone st", "drone status:"),
        ("-so", "-source:"),
        ("sa", "says:"),
        ("af", "after:"),
        ("bef", "before:"),
        ("is", "is:"),
        ("c", None),
        ("computer", None),
        ("comp ", None),
        ('"comp', None),
        ("comp|", None),
        ("", None),
        (" ", None),
        ("company:", None),
        ("company:no", "company:northwind"),
        ("company:No", "company:Northwind"),
        ("-company:con", "-company:contoso"),
        ("company:contoso", "company:contoso-foods"),
        ("company:contoso|no", "company:contoso|northwind"),
        ("company:contoso|con", "company:contoso|contoso-foods"),
        ("company:northwind|no", None),
        ("company:contoso|", None),
        ("a company:no", "a company:northwind"),
        ("company:no a", None),
        ('company:"nw', 'company:"nw cloud"'),
        ('company:"contoso f', 'company:"contoso foods"'),
        ("company:nw", None),
        ("company:gmbh", None),
        ("company:adatum", None),
        ("company:Adatum", None),
        ("company:adatu", "company:adatum"),
        ("company:adatum.", "company:adatum.com"),
        ("company:zé", "company:zéphyr"),
        ('company:"nw cloud"', None),
        ("source:py", "source:pymnts"),
        ('source:"the', None),
        ("status:pl", "status:planned"),
        ("is:m", "is:marked"),
        ("after:20", None),
        ("says:an", None),
        ("colour:re", None),
    ],
)
def test_what_is_offered(text: str, completed: str | None) -> None:
    assert complete(text, CHOICES) == completed


@given(st.text() | st.lists(st.sampled_from('company:no|" -is')).map("".join))
def test_what_is_offered_goes_on_and_is_understood(text: str) -> None:
    completed = complete(text, CHOICES)
    if completed is not None:
        assert completed.startswith(text)
        assert len(completed) > len(text)
        if not completed.endswith(":"):
            assert parse_query(completed, CHOICES).filters


def test_nothing_is_offered_for_what_is_too_long_to_be_read() -> None:
    assert complete(" " * (LONGEST_TEXT - 4) + "comp", CHOICES) is not None
    assert complete(" " * LONGEST_TEXT + "comp", CHOICES) is None


def test_every_field_and_value_can_be_completed() -> None:
    with open_dossier() as dossier:
        for field in field_names(dossier.choices):
            assert complete(field[:2], dossier.choices) is not None
        for field, values in dossier.choices.items():
            for id in values:
                begun = f"{field}:{id[:-1]}"
                assert complete(begun, dossier.choices) is not None
