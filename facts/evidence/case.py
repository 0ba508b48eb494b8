"""One fact and the paragraph that it stands on, as the checks are given them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from facts.evidence.passage import NameFinder, Passage
from facts.model import Article, Fact

Key = tuple[str | int, ...]


class Finding(NamedTuple):
    """One thing that speaks against a fact, and the key of the fact that it is in."""

    key: Key
    reason: str


@dataclass(frozen=True)
class Case:
    """A fact held against its paragraph."""

    fact: Fact
    article: Article
    statement: Passage
    paragraph: Passage
    headings: Sequence[Passage]
    """The label right above the paragraph and the heading of its section, if any."""

    titles: Sequence[Passage]
    """The title, as the text and as the dossier have it."""

    finder: NameFinder

    @property
    def above(self) -> Sequence[Passage]:
        """The headings and the titles, the nearest first."""
        return (*self.headings, *self.titles)

    @cached_property
    def heading(self) -> Passage | None:
        """The nearest heading that names a company, where the paragraph names none."""
        if self.paragraph.companies:
            return None
        return next((h for h in self.above if h.companies), None)

    @cached_property
    def named(self) -> frozenset[str]:
        """The companies named in the paragraph, or else in the heading above it."""
        if self.heading is not None:
            return self.heading.companies
        near = (h.companies for h in self.headings if h.companies)
        return self.paragraph.companies | next(near, frozenset())

    @cached_property
    def quoted(self) -> tuple[int, int] | None:
        """Where in the paragraph the quote stands."""
        return find_quote(self.fact.quote, self.paragraph.text)

    def in_quote(self, start: int, end: int) -> bool:
        """Whether a slice of the paragraph lies in the quote."""
        return bool(self.quoted and self.quoted[0] <= start and end <= self.quoted[1])


_TYPED = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201b": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
    }
)
"""Characters that typesetters use for those on a keyboard, one for one."""


def find_quote(quote: str | None, text: str) -> tuple[int, int] | None:
    """Where a quote stands in a text, word for word; quotation marks may be curly."""
    if quote is None:
        return None
    wanted, printed = quote.translate(_TYPED), text.translate(_TYPED)
    start = printed.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        if not _cuts_a_word(printed, start) and not _cuts_a_word(printed, end):
            return start, end
        start = printed.find(wanted, start + 1)
    return None


def _cuts_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
