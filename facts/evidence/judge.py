"""Verdicts: facts held against the text of their article.

Locate loosely, but compare exactly: whatever the paragraph does not say of this company
in these figures is a mismatch, and what cannot be told is never called verified.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from facts.evidence.case import Case, Finding
from facts.evidence.companies import check_companies
from facts.evidence.figures import Claim, check_figures, claims_of
from facts.evidence.passage import NameFinder, Passage, Slot, is_heading
from facts.evidence.wording import best_clause, check_wording
from facts.model import Article, Fact
from facts.texts import FoundText
from facts.verdicts import FigureVerdict, State, Verdict

Judged = tuple[Verdict, list[Finding]]


class Evidence:
    """The text of one article, against which its facts are held."""

    def __init__(self, finder: NameFinder, article: Article, found: FoundText) -> None:
        self._finder = finder
        self._article = article
        self._found = found
        self._passages: dict[int, Passage] = {}

    def judge(self, fact: Fact) -> Judged:
        """The verdict on a fact, and what speaks against it if it is a mismatch."""
        statement = Passage(fact.statement, self._finder)
        if self._found.changed:
            return _unread("mismatch", fact, statement, self._found.trouble)
        total = len(self._found.paragraphs)
        if not total:
            reason = self._found.trouble or "the article's text is not at hand"
            return _unread("unchecked", fact, statement, reason)
        if fact.paragraph > total:
            reason = f"there is no paragraph {fact.paragraph}: the text has {total}"
            return _unread("mismatch", fact, statement, reason)
        return _weighed(self._case(fact, statement))

    def _case(self, fact: Fact, statement: Passage) -> Case:
        number = fact.paragraph
        above = dict.fromkeys(self._headings_above[number - 1])
        headings = [self._passage(n) for n in above if 1 < n < number]
        titles = [self._title]
        if number > 1 and is_heading(self._found.paragraphs[0]):
            titles.append(self._passage(1))
        return Case(
            fact=fact,
            article=self._article,
            statement=statement,
            paragraph=self._passage(number),
            headings=headings,
            titles=titles,
            finder=self._finder,
        )

    def _passage(self, number: int) -> Passage:
        """A paragraph, read once for all the facts that stand on it."""
        if number not in self._passages:
            text = self._found.paragraphs[number - 1]
            self._passages[number] = Passage(text, self._finder)
        return self._passages[number]

    @cached_property
    def _title(self) -> Passage:
        return Passage(self._article.title, self._finder)

    @cached_property
    def _headings_above(self) -> list[tuple[int, int]]:
        """Of each paragraph the label right above it, and its section's heading."""
        above: list[tuple[int, int]] = []
        label = section = 0
        for number, text in enumerate(self._found.paragraphs, 1):
            above.append((label, section))
            if is_heading(text):
                is_label = text.endswith(":")
                label = number if is_label else 0
                section = section if is_label else number
        return above


def _unread(state: State, fact: Fact, statement: Passage, reason: str) -> Judged:
    """A verdict where there is no paragraph to hold a fact against."""
    figures = tuple(
        FigureVerdict(text=claim.text, state=state, reason=reason)
        for claim in claims_of(fact, statement)
    )
    verdict = Verdict(state=state, reasons=(reason,), figures=figures)
    findings = [Finding(("paragraph",), reason)] if state == "mismatch" else []
    return verdict, findings


def _weighed(case: Case) -> Judged:
    claims = check_figures(case)
    supports = _supports(case, claims)
    findings = [Finding(c.key, c.reason) for c in claims if c.reason]
    others = [*check_companies(case, supports), *check_wording(case, supports)]
    # A figure of another company, or of what is denied, is not the article's figure.
    against = others[0].reason if others else ""
    figures = tuple(
        FigureVerdict(
            text=claim.text,
            state="mismatch" if claim.reason or against else "verified",
            reason=claim.reason or against,
        )
        for claim in claims
    )
    findings += others
    reasons = tuple(dict.fromkeys(finding.reason for finding in findings))
    state: State = "mismatch" if findings else "verified"
    return Verdict(state=state, reasons=reasons, figures=figures), findings


def _supports(case: Case, claims: Sequence[Claim]) -> list[Slot]:
    """The places of the paragraph that bear the fact out, the main ones first."""
    printed = [claim.printed for claim in claims if claim.printed is not None]
    if printed:
        return [case.paragraph.slot(f.start, f.end) for f in printed]
    best = best_clause(case)
    return [best] if best else []
