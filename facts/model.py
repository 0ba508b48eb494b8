"""What a dossier is made of: frozen records, validated by pydantic when files are read.

The records are plain dataclasses, so that showing facts does not cost the import of
pydantic; `facts.records` validates them with it, and the markers below say how.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from facts.dates import PartialDate
from facts.quantity import Quantity
from facts.text import one_line

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_FORBID_UNKNOWN = {"extra": "forbid"}

MOST_PARAGRAPHS = 1_000_000
"""More than any article has."""


class _Line:
    """One line of text, not blank, without control characters."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415 (slow: only to validate)

        return core_schema.no_info_after_validator_function(
            self._validate, core_schema.str_schema(strict=True)
        )

    @staticmethod
    def _validate(value: str) -> str:
        line = one_line(
            value if value.isascii() else unicodedata.normalize("NFC", value)
        )
        if not line:
            raise ValueError("it is empty")
        return line


class _OneFigure:
    """Text that holds exactly one figure."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415 (slow: only to validate)

        return core_schema.no_info_after_validator_function(
            self._validate, handler(source)
        )

    @staticmethod
    def _validate(value: str) -> str:
        from facts.figures import read_figure  # noqa: PLC0415 (slow: only to validate)

        read_figure(value)
        return value


class _Matching:
    """Text that one regular expression matches whole."""

    def __init__(self, pattern: str, complaint: str) -> None:
        self._pattern = re.compile(pattern)
        self._complaint = complaint

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415 (slow: only to validate)

        return core_schema.no_info_after_validator_function(
            self._validate, core_schema.str_schema(strict=True)
        )

    def _validate(self, value: str) -> str:
        if not self._pattern.fullmatch(value):
            raise ValueError(self._complaint)
        return value


class _Positive:
    """A whole number from 1."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415 (slow: only to validate)

        return core_schema.int_schema(strict=True, ge=1, le=MOST_PARAGRAPHS)


Line = Annotated[str, _Line()]
FigureText = Annotated[Line, _OneFigure()]
Slug = Annotated[
    str,
    _Matching(
        r"[a-z0-9]+(?:-[a-z0-9]+)*",
        "an id is small letters, digits and single hyphens",
    ),
]
Url = Annotated[
    str,
    _Matching(
        r"https?://[^\s<>\"\x00-\x20\x7f-\x9f]+",
        "a url begins with http:// or https:// and holds no blank, quote, < or >",
    ),
]
Sha256 = Annotated[
    str, _Matching(r"[0-9a-f]{64}", "a sha256 is 64 digits of 0-9 and a-f")
]
Ordinal = Annotated[int, _Positive()]

Status = Literal[
    "happened",
    "ongoing",
    "announced",
    "planned",
    "exploring",
    "forecast",
    "opinion",
    "denied",
    "cancelled",
]
STATUSES: tuple[str, ...] = get_args(Status)

INDUSTRY = "industry"
"""Stands for the company where a fact is about the whole industry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company that the dossier follows."""

    __pydantic_config__ = _FORBID_UNKNOWN

    id: Slug
    name: Line
    aliases: tuple[Line, ...] = ()
    """Other names by which it is found: "AWS" is Amazon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject under which facts of several companies are compared."""

    __pydantic_config__ = _FORBID_UNKNOWN

    id: Slug
    name: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What `dossier.toml` declares."""

    __pydantic_config__ = _FORBID_UNKNOWN

    title: Line
    companies: tuple[Company, ...] = ()
    topics: tuple[Topic, ...] = ()
    compare: tuple[Slug, ...] = ()
    """The ids of the two companies that are compared unless others are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A source: what is known of it, nothing guessed."""

    __pydantic_config__ = _FORBID_UNKNOWN

    id: Slug
    """The stem of its file's name."""

    title: Line
    publisher: Line | None = None
    published: PartialDate | None = None
    url: Url | None = None
    sha256: Sha256 | None = None
    """Of the text that the facts were drawn from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity in a fact, as printed; everything else is read from its text."""

    __pydantic_config__ = _FORBID_UNKNOWN

    text: FigureText
    measure: Line | None = None
    """What is measured: the same measure of two companies stands on one row."""

    period: PartialDate | None = None
    """The time that it is about."""

    read: Quantity | None = field(default=None, compare=False, repr=False)
    """What its text was read as, when it was; no key of the files."""

    @property
    def quantity(self) -> Quantity:
        """Its value, unit and bound."""
        if self.read is not None:
            return self.read
        from facts.figures import read_figure  # noqa: PLC0415 (slow: only to validate)

        return read_figure(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One claim in one sentence, with the evidence that it stands on."""

    __pydantic_config__ = _FORBID_UNKNOWN

    id: Slug
    """Unique in the dossier and stable for ever: marks and footnotes hang on it."""

    article: Slug
    """The id of the article that makes the claim."""

    statement: Line
    """The claim, in the words of the dossier's author."""

    companies: tuple[Slug, ...]
    """Whom it is about; none for the whole industry."""

    topic: Slug
    status: Status
    paragraph: Ordinal
    """Its place: the n-th non-blank line of the article's text."""

    when: PartialDate | None = None
    """When it happened or is due, not when it was printed."""

    according_to: Line | None = None
    """Who says so; None is the article itself."""

    quote: Line | None = None
    """The words of the article, verbatim."""

    figures: tuple[Figure, ...] = ()
    superseded_by: Slug | None = None
    """The id of the fact that takes its place."""

    retracted: Line | None = None
    """Why it no longer stands."""

    @property
    def retired(self) -> str | None:
        """Why the fact no longer counts, or None while it does."""
        if self.retracted:
            return f"retracted: {self.retracted}"
        return f"superseded by {self.superseded_by}" if self.superseded_by else None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Something wrong in the files of a dossier, and how to mend it."""

    path: str
    """The file, relative to the dossier's folder."""

    line: int
    column: int
    """Both count from 1."""

    key: str
    """The key that it is about, "" for the whole file."""

    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.message}{hint}"
