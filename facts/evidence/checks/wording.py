"""What a statement says in words: its quote, its deeds, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.evidence.case import Case
from facts.evidence.checks.certainty import check_hedges, check_tense
from facts.evidence.checks.polarity import check_contrasts, check_negation
from facts.evidence.checks.support import Support
from facts.evidence.finding import Finding
from facts.evidence.language import lexicon
from facts.evidence.language.contrasts import BORNE_OUT, TURNING
from facts.evidence.language.entailment import BORNE_OUT_BY
from facts.evidence.reading.names import Slot
from facts.evidence.reading.negation import negates
from facts.evidence.reading.passage import Passage
from facts.evidence.reading.periods import FISCAL
from facts.evidence.reading.roles import words_of_rates

_STATEMENT = ("statement",)


def check_wording(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """What speaks against the words of a statement."""
    if case.fact.quote is not None and case.quoted is None:
        reason = f"the quote does not stand word for word in {case.ground.place}"
        yield Finding(("quote",), reason)
    support = Support(case, supports)
    yield from check_negation(case, support)
    yield from check_hedges(case, support)
    yield from check_tense(case, support)
    yield from check_contrasts(case, support)
    yield from _check_deeds(case)
    yield from _check_subject(case)


def _check_deeds(case: Case) -> Iterator[Finding]:
    """Refuse a deed, such as a purchase, for which the paragraph has no word."""
    told: set[str] = set()
    statement = case.statement
    for n in [n for n, word in enumerate(statement.words) if word.lex.deed]:
        word = statement.words[n]
        deed = word.lex.deed
        if deed in told or n in statement.naming:
            continue
        if word.text in FISCAL and n in case.timed:
            continue  # held with its year
        told.add(deed)
        if _counts_times(statement, n):
            continue
        known = BORNE_OUT[deed]
        if not case.ground.vocabulary & known:
            reason = f'{case.ground.place} has no word for "{word.text}"'
            yield Finding(_STATEMENT, reason)


def _counts_times(statement: Passage, n: int) -> bool:
    """Whether "first quarter" and the like is meant, which is held elsewhere."""
    after = statement.words[n + 1].text if n + 1 < len(statement.words) else ""
    if statement.words[n].text == "only":
        return n == 0 or statement.words[n - 1].text != "the"
    if statement.words[n].text == "first":
        return after in ("quarter", "half", "year", "three", "six", "nine")
    return statement.words[n].text == "every" and after in lexicon.RATES


def _check_subject(case: Case) -> Iterator[Finding]:
    """Refuse a statement most of whose telling words the article does not have."""
    statement, known, senses = case.statement, case.ground.stems, case.ground.senses
    strange: dict[str, str] = {}
    for n in statement.telling:
        word = statement.words[n]
        lex = word.lex
        if lex.stem in known or n in words_of_rates(statement):
            continue
        if n in statement.naming or n in statement.in_figures or n in case.timed:
            continue
        if lex.deed or word.text in lexicon.TITLES or word.text in lexicon.COUNTRIES:
            continue
        if lex.negates and negates(statement.words, n):
            continue
        if any(s in senses or (case.is_turned and s[0] in TURNING) for s in lex.senses):
            continue
        if known.isdisjoint(BORNE_OUT_BY.get(lex.stem, ())):
            strange[lex.stem] = word.text
    if strange:
        shown = ", ".join(f'"{text}"' for text in list(strange.values())[:3])
        yield Finding(_STATEMENT, f"{case.ground.place} has no word for {shown}")
