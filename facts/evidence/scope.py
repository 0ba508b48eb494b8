"""Words that widen or narrow a whole statement: "only", "worldwide", "every year"."""

from __future__ import annotations

from collections.abc import Iterator

from facts.evidence.case import Case
from facts.evidence.finding import Finding

_ALIKE = """\
only solely exclusively alone sole just limited restricted
all every each entire whole everything everyone always any throughout across both
most mostly mainly largely chiefly primarily majority main chief primary biggest largest
worldwide world global globally international internationally earth
country countries nation nations national nationally nationwide domestic
ever record history historic never unprecedented
again once anew return returns returned back another second further resume resumed
part partly partially partial parts
expected expect expects expecting expectation expectations forecast forecasts predicted
expected poised set likely projected projects projections anticipated estimates due will
others other another rivals
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
usual usually far"""
_WEIGHED = frozenset(_OF_SCOPE.split())


def check_scope(case: Case) -> Iterator[Finding]:
    """Refuse a word of wider or narrower scope for which the article has no equal."""
    statement = case.statement
    if _WEIGHED.isdisjoint(statement.vocabulary):
        return
    known = case.ground.vocabulary
    for n, word in enumerate(statement.words):
        if word.text not in _WEIGHED or n in statement.in_figures:
            continue
        if n in statement.naming or _GROUPS[word.text] & known:
            continue
        reason = f'the article does not say "{statement.typed(n)}"'
        yield Finding(("statement",), reason)
