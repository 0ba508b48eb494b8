"""Words that widen or narrow a whole statement: "only", "worldwide", "every year"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language.lexicon import EACH, RATES
from facts.evidence.reading.passage import Passage

_ANY_YEAR = "(year)"
"""What stands for all years among the words of a paragraph."""
_RATES = RATES.keys() - {"year"}
"""Without what a paragraph has of many things."""
_SHIFTING = frozenset({"ago", "earlier", "before", "later", "after"})

_ALIKE = """\
only solely exclusively alone sole just limited restricted
all every each entire whole everything everyone always any throughout across both
most mostly mainly largely chiefly primarily majority main chief primary biggest largest
worldwide world global globally international internationally earth
country countries nation nations national nationally nationwide domestic
ever record history historic never unprecedented
again anew return returns returned resume resumed repeat repeats repeated
unlike contrast contrasts whereas while different differently
part partly partially partial parts
expected expect expects expecting expectation expectations forecast forecasts predicted
expected poised set likely projected projects projections anticipated estimates due will
expected should
others other another rivals else
decade decades ten
century centuries hundred
usual usually typical typically normal normally often
far yet date until now already still since
year yearly years annual annually month months monthly quarter fiscal decade decades"""


def _groups() -> dict[str, frozenset[str]]:
    """Of each word those of which one must stand in the article, itself among them."""
    alike: dict[str, frozenset[str]] = {}
    for line in _ALIKE.splitlines():
        words = frozenset(line.split())
        for word in words:
            alike[word] = alike.get(word, frozenset()) | words
    return alike


_GROUPS = _groups()
_OF_SCOPE = """\
only solely exclusively all every always most mostly mainly largely worldwide global
globally country countries nationwide ever again partly expected others decade century
usual usually far unlike"""
_WEIGHED = frozenset(_OF_SCOPE.split())


_BEFORE = {"year earlier", "year before", "year ago", "last year", "previous year"}
_BEFORE |= {"same period", "same quarter", "same month", "prior year", "a year"}
_YEARS = _BEFORE | {"year on", "year over", "on year", _ANY_YEAR}
_QUARTERS = {"quarter earlier", "quarter before", "previous quarter", "last quarter"}
_QUARTERS |= {"prior quarter", "preceding quarter", "three months", "preceding three"}
_AS_PLANNED = {"as planned", "as expected", "as forecast", "as scheduled", "on track"}
_AS_PLANNED |= {"as predicted", "on schedule", "to plan", "in line"}
_PAIRS = {
    ("as", "expected"): _AS_PLANNED,
    ("as", "planned"): _AS_PLANNED,
    ("as", "forecast"): _AS_PLANNED,
    ("in", "line"): _AS_PLANNED | {"in step", "matched", "matching", "match"},
    ("first", "time"): {
        *("first time", "first ever", "first such", "its first", "their first"),
        *("never before", "had never", "has never", "have never"),
    },
    ("on", "average"): {
        *("average", "averaged", "averages", "averaging", "mean", "typical"),
        *("typically", "median"),
    },
    ("a", "record"): {
        *("record", "records", "highest", "ever", "peak", "unprecedented"),
        *("never before", "its biggest", "its largest"),
    },
    ("than", "any"): {
        *("than any", "of any", "any other", "most", "biggest", "largest", "highest"),
        *("lowest", "best", "fastest", "worst", "no other"),
    },
    ("year", "on"): _YEARS,
    ("year", "over"): _YEARS,
    ("past", "year"): _BEFORE
    | {"past year", "12 months", "twelve months", "year to", _ANY_YEAR},
    ("had", "forecast"): {
        *("had forecast", "had expected", "had predicted", "as forecast", "guided"),
        *("as expected", "in line", "guidance"),
    },
    ("against", "expectations"): {
        *("expectations", "unexpectedly", "surprise", "surprised", "unexpected"),
    },
    ("the", "past"): {"past", "previously", "before", "earlier", "history"},
    ("second", "time"): {"second time", "twice", "again", "another time"},
    ("do", "so"): {"do so", "does so", "did so", "done so", "doing so"},
    ("as", "did"): {"as did", "so did", "too", "also", "likewise", "both"},
    ("per", "share"): {"per share", "a share", "each share", "eps"},
    ("a", "share"): {"per share", "a share", "each share", "share of", "stake"},
    ("than", "expected"): {"than expected", "than forecast", "than predicted"},
    ("in", "cash"): {"in cash", "all cash", "cash and", "cash deal", "cash offer"},
    ("in", "shares"): {"in shares", "in stock", "and shares", "and stock", "all share"},
    ("in", "stock"): {"in shares", "in stock", "and shares", "and stock", "all stock"},
    ("too", "many"): {"too many", "too much"},
    ("too", "few"): {"too few", "too little", "not enough"},
    ("so", "far"): {"so far", "to date", "until now", "far this", "since then"},
    ("at", "most"): {"at most", "up to", "as many", "as much", "no more", "at the"},
    ("for", "years"): {"for years", "many years", "several years", "long been"},
    ("for", "months"): {"for months", "many months", "several months"},
    ("for", "decades"): {"for decades", "many decades", "several decades"},
}
_PAIRS |= {
    (span, after): needed
    for span, needed in (("quarter", _QUARTERS), ("year", _YEARS))
    for after in ("earlier", "before", "ago")
}
_PAIRS |= {
    (span, after): {
        f"{span} {other}" for other in ("ago", "earlier", "before", "later")
    }
    for span in ("day", "week", "month", "decade", "days", "weeks", "months", "decades")
    for after in ("ago", "earlier", "before")
}
_PAIRS |= {
    (span, after): {f"{span} after", f"{span} later", f"{span} since"}
    for span in ("days", "weeks", "months", "decades", "year", "quarter")
    for after in ("after", "later")
}
"""Of two words together those of which an article must have one."""


_SECONDS = frozenset(two for _, two in _PAIRS)


def check_scope(case: Case) -> Iterator[Finding]:
    """Refuse a word of wider or narrower scope for which the article has no equal."""
    statement = case.statement
    if not _SECONDS.isdisjoint(statement.vocabulary):
        yield from _check_pairs(case)
    if _WEIGHED.isdisjoint(statement.vocabulary):
        return
    known = case.ground.vocabulary
    for n, word in enumerate(statement.words):
        if word.text not in _WEIGHED or n in statement.in_figures:
            continue
        after = {word.text for word in statement.words[n + 1 : n + 2]}
        if word.text == "every" and after & case.ground.remember("rates", _rates):
            continue
        if n in statement.naming or _GROUPS[word.text] & known:
            continue
        reason = f'the article does not say "{statement.typed(n)}"'
        yield Finding(("statement",), reason)


def _check_pairs(case: Case) -> Iterator[Finding]:
    for one, two in pairwise(case.statement.words):
        needed = one.clause == two.clause and _PAIRS.get((one.text, two.text))
        if needed and needed.isdisjoint(case.ground.remember("pairs", _pairs)):
            reason = f'the article does not say "{one.text} {two.text}"'
            yield Finding(("statement",), reason)


def _rates(paragraph: Passage) -> frozenset[str]:
    """The times of each of which a paragraph tells: "a day", not "a day ago"."""
    words = paragraph.words
    return frozenset(
        two.text
        for n, (one, two) in enumerate(pairwise(words), 2)
        if one.text in EACH and two.text in _RATES
        if n == len(words) or words[n].text not in _SHIFTING
    )


def _pairs(paragraph: Passage) -> frozenset[str]:
    """Each word of a paragraph, alone and with the one behind it."""
    words = paragraph.words
    years = {_ANY_YEAR} if any(word.lex.year for word in words) else set[str]()
    together = {f"{a.text} {b.text}" for a, b in pairwise(words)}
    return paragraph.vocabulary | together | years
