"""Companies that are compared: "more than Contoso"."""

from __future__ import annotations

from collections.abc import Iterator

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language import lexicon
from facts.evidence.reading.names import senses_at
from facts.evidence.reading.passage import Passage

_STATEMENT = ("statement",)
_NEAR = 6
"""Words before "than" among which is how two are compared."""
_COMPARED = frozenset({"amount", "rank", "strength", "pace", "direction"})

Sense = tuple[str, int]


def check_comparisons(case: Case) -> Iterator[Finding]:
    """Refuse "more than Contoso" where the paragraph compares otherwise, or not."""
    told = _comparisons(case.statement)
    if not told:
        return
    known = case.ground.remember("comparing", _comparing)
    printed = case.ground.remember("comparisons", _comparisons)
    for company, senses in told:
        name = case.name(company)
        if case.statement.companies == {company} and len(case.statement.mentions) > 1:
            yield Finding(_STATEMENT, f"the statement compares {name} with itself")
            return
        if not known:
            reason = f"{case.ground.place} does not compare with {name}"
            yield Finding(_STATEMENT, reason)
            return
        alike = [other for other, theirs in printed if senses & theirs]
        if alike and company not in alike and case.statement.companies & {*alike}:
            other = case.name(alike[0])
            reason = f"the article compares with {other}, not with {name}"
            yield Finding(_STATEMENT, reason)
            return


def _comparisons(passage: Passage) -> list[tuple[str, frozenset[Sense]]]:
    """The companies that stand behind "than", and the senses that stand before it."""
    words, found = passage.words, []
    if "than" not in passage.vocabulary:
        return []
    for mention in passage.mentions:
        first = mention.slot.first
        than = next((n for n in (first - 1, first - 2) if _is_than(passage, n)), None)
        if than is not None:
            near = range(max(0, than - _NEAR), than)
            senses = (s for n in near for s in senses_at(words, n))
            found.append(
                (mention.company, frozenset(s for s in senses if s[0] in _COMPARED))
            )
    return list(dict.fromkeys(found))


def _is_than(passage: Passage, n: int) -> bool:
    return n >= 0 and passage.words[n].text == "than"


def _comparing(paragraph: Passage) -> bool:
    """Whether a paragraph compares, but for bounds of its figures."""
    return any(
        word.text in lexicon.COMPARING and n not in paragraph.in_figures
        for n, word in enumerate(paragraph.words)
    )
