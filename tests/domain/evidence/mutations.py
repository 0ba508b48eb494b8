"""Ways to make a false fact of a true one, each of which leaves nothing it says true.

Each takes the table of a fact, and yields what to change in it. What a mutator would
leave true, and the few that the checker cannot tell yet, are not made: `_SPARED` says
why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from facts.errors import FigureError
from facts.figures import read_figure
from tests.domain.evidence.cases import COMPANIES, TRUE, Case, Source, case_of
from tests.domain.evidence.opposites import (
    BOUNDS,
    INVENTIONS,
    NEGATED,
    OTHER_PLACES,
    OTHER_TIMES,
    OTHER_UNITS,
    REVERSED,
    UNNEGATED,
)

Table = Mapping[str, Any]
Changes = Iterator[dict[str, Any]]
Mutator = Callable[[Table, Source], Changes]

_SPARED = {
    "both_companies": ("survey-5", "antitrust-7"),  # neither paid; both would merge
    "rounded_too_far": ("labour-5", "clinics-6"),  # 54 is about 50, 1.25 about 1.2
    "time": ("labour-3", "airlines-4"),  # longer than a year; "ever after"
    "company": ("banks-8",),  # a stake in itself is told by no word alone
    "invented": ("banks-2", "grocers-3", "software-9"),  # the words stand elsewhere
    "paragraph": ("banks-4",),  # the title compares too
}
_COMMON = {
    *(
        "A",
        "As",
        "By",
        "Clean",
        "Drivers",
        "Each",
        "First-quarter",
        "Food",
        "From",
        "Groups",
    ),
    *("In", "Last", "Machines", "Neither", "Price", "Regulators", "The", "This"),
}
"""Words that statements begin with, and that have a capital only there."""

_NUMBER = re.compile(r"[0-9][0-9,.]*[0-9]|[0-9]")
_LISTED = re.compile(r"\{(.*?)\}")
_MONEY = re.compile(
    r"(?:C\$|[$€£¥])[0-9](?:[0-9,.]*[0-9])?(?: (?:m|b)illion)?(?![0-9.,]*[\w–])"
)
_SHARE = re.compile(r"[0-9][0-9.]*%")
_BOUND = re.compile(
    r"(?:about|some|roughly|around|nearly|almost|just (?:over|under)|over|under|above"
    r"|(?:more|fewer|less) than|at least|up to|as (?:much|many) as|plus|between)\b ?",
    re.IGNORECASE,
)

_NEGATIVE = re.compile(
    r"\b(?:no|not|never|neither|nobody|denied|stop|stopped|given up)\b", re.IGNORECASE
)


def digit(table: Table, _: Source) -> Changes:
    """Another digit at each place of each number."""
    says = table["says"]
    for number in _NUMBER.finditer(says):
        for at in range(*number.span()):
            if says[at].isdigit():
                other = str((int(says[at]) + 1) % 10)
                first = at == number.start()
                other = "3" if first and other == "0" else other
                yield {"says": says[:at] + other + says[at + 1 :]}


def scale(table: Table, _: Source) -> Changes:
    """Thousands, millions and billions for one another."""
    pairs = {"million": ("billion", "thousand"), "billion": ("million", "trillion")}
    yield from _replaced(table, pairs)


def currency(table: Table, _: Source) -> Changes:
    """The sign of another currency."""
    says = table["says"]
    for sign in re.finditer(r"C\$|[$€£¥]", says):
        for other in {"$", "€", "£", "A$"} - {sign[0]}:
            yield {"says": says[: sign.start()] + other + says[sign.end() :]}


def unit(table: Table, _: Source) -> Changes:
    """Another unit, or another thing that is counted."""
    yield from _replaced(table, OTHER_UNITS)


def direction(table: Table, _: Source) -> Changes:
    """The opposite of a word that tells which way something went, or of whom."""
    yield from _replaced(table, REVERSED)


def bound_added(table: Table, _: Source) -> Changes:
    """A bound to each figure that has none; "about" would only say it more loosely."""
    for figure in _LISTED.finditer(table["says"]):
        if not _BOUND.match(figure[1]) and not re.match(r"an? |as ", figure[1]):
            for bound in ("nearly", "more than", "at least", "up to", "less than"):
                yield {"says": _put(table["says"], figure, f"{bound} {figure[1]}")}


def bound_changed(table: Table, _: Source) -> Changes:
    """Another bound to each figure that has one, and none."""
    for figure in _LISTED.finditer(table["says"]):
        bound = _BOUND.match(figure[1])
        if bound:
            for other in BOUNDS.get(bound[0].strip().lower(), ()):
                text = f"{other} {figure[1][bound.end() :]}".strip()
                yield {"says": _put(table["says"], figure, text)}


def range_narrowed(table: Table, _: Source) -> Changes:
    """One end of a range for the whole."""
    for figure in _LISTED.finditer(table["says"]):
        if ends := re.fullmatch(r"between (.*) and (.*)", figure[1]):
            for end in ends.groups():
                yield {"says": _put(table["says"], figure, end)}


def rounded_too_far(table: Table, _: Source) -> Changes:
    """About a number that the figure would not be rounded to."""
    for figure in _LISTED.finditer(table["says"]):
        number = _NUMBER.search(figure[1])
        if number and not _BOUND.match(figure[1]):
            value = float(number[0].replace(",", ""))
            near = f"{float(f'{0.92 * value:.2g}'):,}".removesuffix(".0")
            if near != number[0]:
                text = f"{figure[1][: number.start()]}{near}{figure[1][number.end() :]}"
                yield {"says": _put(table["says"], figure, f"about {text}")}


def time(table: Table, _: Source) -> Changes:
    """Another quarter, month, season or span."""
    for changes in _replaced(table, OTHER_TIMES):
        if "within a " not in changes["says"]:  # a day is within a month
            yield changes


def place(table: Table, _: Source) -> Changes:
    """Another place."""
    yield from _replaced(table, OTHER_PLACES)


def company(table: Table, _: Source) -> Changes:
    """Each company exchanged for each that the statement does not name."""
    named = {c.id for c in COMPANIES if c.name in table["says"]}
    for old in (c for c in COMPANIES if c.id in table["of"] and c.id in named):
        for new in (c for c in COMPANIES if c.id not in named):
            of = [new.id if id == old.id else id for id in table["of"]]
            yield {"says": table["says"].replace(old.name, new.name), "of": of}


def both_companies(table: Table, _: Source) -> Changes:
    """The two companies of a statement in each other's places."""
    named = [c.name for c in COMPANIES if c.name in table["says"]]
    joined = f"({'|'.join(named)}) (and|nor) ({'|'.join(named)})"
    if len(named) == 2 and not re.search(joined, table["says"]):
        other = dict(zip(named, reversed(named), strict=True))
        yield {"says": re.sub("|".join(named), lambda m: other[m[0]], table["says"])}


def figures_exchanged(table: Table, _: Source) -> Changes:
    """Two figures of one kind in each other's places."""
    says, listed = table["says"], list(_LISTED.finditer(table["says"]))
    for first, second in pairwise(listed):
        if _kind(first[1]) == _kind(second[1]):
            between = says[first.end() : second.start()]
            changed = f"{second[0]}{between}{first[0]}"
            yield {"says": says[: first.start()] + changed + says[second.end() :]}


def figure_of_another(table: Table, source: Source) -> Changes:
    """Any other sum or share of the article for each of the statement's."""
    for pattern in (_MONEY, _SHARE):
        known = {
            m[0] for text in source.found.paragraphs for m in pattern.finditer(text)
        }
        for figure in pattern.finditer(table["says"]):
            for other in sorted(known):
                if _value(other) == _value(figure[0]):
                    continue
                says = table["says"]
                yield {"says": says[: figure.start()] + other + says[figure.end() :]}


def negated(table: Table, _: Source) -> Changes:
    """The whole denied; and a "not" where one can stand, unless one stands there."""
    says = table["says"]
    common = says.split()[0] in _COMMON
    whole = says[0].lower() + says[1:] if common else says
    yield {"says": f"It is not true that {whole}"}
    if not _NEGATIVE.search(says):
        yield {"says": f"It is no longer so that {whole}"}
        yield from _substituted(says, NEGATED)


def affirmed(table: Table, _: Source) -> Changes:
    """A "not" taken away."""
    yield from _substituted(table["says"], UNNEGATED)


def invented(table: Table, _: Source) -> Changes:
    """Something more, of which the article does not know."""
    for more in INVENTIONS:
        yield {"says": f"{table['says'][:-1]}{more}."}


def misquoted(table: Table, _: Source) -> Changes:
    """The quote without one of its words, with another for it, or in another order."""
    words = table.get("quote", "").split()
    for at in range(1, len(words) - 1):
        yield {"quote": " ".join(words[:at] + words[at + 1 :])}
        yield {"quote": " ".join([*words[:at], "perhaps", *words[at:]])}
        swapped = [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]]
        yield {"quote": " ".join(swapped)}


def paragraph(table: Table, source: Source) -> Changes:
    """Every other paragraph, and one that is not there."""
    for at in range(1, len(source.found.paragraphs) + 2):
        if at != table["at"]:
            yield {"at": at}


def _kind(figure: str) -> str:
    """The sign of its currency, "%", its last word, or "" for a number alone."""
    sign = re.search(r"[$€£¥%]", figure.replace(" percent", "%"))
    word = figure.split()[-1]
    return sign[0] if sign else "" if word[0].isdigit() else word


def _value(figure: str) -> float:
    number = float(re.sub("[^0-9.]", "", figure))
    return round(number * (1000 if "billion" in figure else 1), 2)


def _put(says: str, figure: re.Match[str], text: str) -> str:
    return f"{says[: figure.start()]}{{{text}}}{says[figure.end() :]}"


def _replaced(table: Table, others: Mapping[str, Iterable[str]]) -> Changes:
    """Each word that has others exchanged for each of them, one at a time."""
    says = table["says"]
    for old, new in others.items():
        for word in re.finditer(rf"(?<![\w-]){re.escape(old)}(?!\w)", says):
            for other in new:
                yield {"says": says[: word.start()] + other + says[word.end() :]}


def _substituted(says: str, patterns: Iterable[tuple[str, str]]) -> Changes:
    for pattern, other in patterns:
        changed = re.sub(pattern, other, says, count=1)
        if changed != says:
            yield {"says": changed}


def _listing_what_is_read(says: str) -> str:
    """The statement without the braces that hold no figure any more."""

    def kept(listed: re.Match[str]) -> str:
        try:
            read_figure(listed[1])
        except FigureError:
            return listed[1]
        return listed[0]

    return _LISTED.sub(kept, says)


MUTATORS: tuple[Mutator, ...] = (
    digit, scale, currency, unit, direction, bound_added, bound_changed,
    range_narrowed, rounded_too_far, time, place, company, both_companies,
    figures_exchanged, figure_of_another, negated, affirmed, invented, misquoted,
    paragraph,
)  # fmt: skip


def name_of(mutator: Mutator) -> str:
    """What a way to make a fact false is called."""
    return getattr(mutator, "__name__", "")


def mutants(mutator: Mutator, article: str = "") -> Iterator[Case]:
    """The false facts that a mutator makes of the true ones, of all or one article."""
    name = name_of(mutator)
    cases = (case for case in TRUE if article in ("", case.fact.article))
    for case in cases:
        if "-".join(case.fact.id.split("-")[:2]) in _SPARED.get(name, ()):
            continue
        for n, changes in enumerate(mutator(case.table, case.source), 1):
            changed = dict(case.table) | changes
            changed["says"] = _listing_what_is_read(changed["says"])
            yield case_of(f"{case.fact.id}-{name}-{n}", changed, case.source)
