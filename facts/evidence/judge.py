"""Verdicts: facts held against the text of their article.

Locate loosely, but compare exactly: whatever the paragraph does not say of this company
in these figures is a mismatch, and what cannot be told is never called verified.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from facts.articles.texts import FoundText
from facts.evidence.case import Case, Ground
from facts.evidence.checks.bare import (
    check_names,
    check_numbers,
    check_ranks,
    check_ratios,
    check_spans,
)
from facts.evidence.checks.causes import check_causes
from facts.evidence.checks.changes import check_changes
from facts.evidence.checks.companies import check_companies
from facts.evidence.checks.comparisons import check_comparisons
from facts.evidence.checks.days import check_days
from facts.evidence.checks.durations import check_durations
from facts.evidence.checks.pivots import check_pivots
from facts.evidence.checks.relations import check_relations
from facts.evidence.checks.scope import check_scope
from facts.evidence.checks.speakers import check_attribution, check_speaker
from facts.evidence.checks.support import best_clause
from facts.evidence.checks.times import check_times
from facts.evidence.checks.wording import check_wording
from facts.evidence.claims import Claim
from facts.evidence.finding import Finding, Judged, Unread, unread
from facts.evidence.lazy import lazy
from facts.evidence.matching.figures import check_figures
from facts.evidence.reading.account import Account
from facts.evidence.reading.names import NameFinder, Slot
from facts.evidence.reading.passage import Passage, is_heading
from facts.model import Article, Fact
from facts.verdicts import FigureVerdict, State, Verdict
from facts.words import words

_MOST_BEFORE = 12
"""Paragraphs before one that may tell its time."""


class Evidence:
    """The text of one article, against which its facts are held."""

    def __init__(self, finder: NameFinder, article: Article, found: FoundText) -> None:
        self._finder = finder
        self._article = article
        self._found = found
        self._accounts: dict[int, Account] = {}
        self._grounds: dict[int, Ground] = {}

    def judge(self, fact: Fact) -> Judged:
        """The verdict on a fact, and what speaks against it if it is a mismatch."""
        total = len(self._found.paragraphs)
        if self._found.changed or not total:
            return Unread(self._found).judge(fact)
        if fact.paragraph > total:
            reason = f"there is no paragraph {fact.paragraph}: the text has {total}"
            return unread("mismatch", fact, reason)
        statement = Passage(fact.statement, self._finder)
        account = Account(statement, self._article.published)
        return _weighed(Case(fact, account, self._ground(fact.paragraph)))

    def _ground(self, number: int) -> Ground:
        """A paragraph and what stands above it, read once for all its facts."""
        if number not in self._grounds:
            self._grounds[number] = self._read(number)
        return self._grounds[number]

    def _read(self, number: int) -> Ground:
        above = dict.fromkeys(self._headings_above[number - 1])
        titles = [self._title]
        if number > 1 and is_heading(self._found.paragraphs[0]):
            titles.append(self._account(1))
        return Ground(
            number=number,
            account=self._account(number),
            headings=[self._account(n) for n in above if 1 < n < number],
            titles=titles,
            article=self._article,
            finder=self._finder,
            article_words=self._words,
            earlier=partial(self._before, number),
        )

    def _before(self, number: int) -> Iterator[Account]:
        """The paragraphs before one, the nearest first, as far as they may date it."""
        first = max(1, number - _MOST_BEFORE)
        return (self._account(n) for n in range(number - 1, first - 1, -1))

    def _account(self, number: int) -> Account:
        """A paragraph, read once for all the facts that it has to do with."""
        if number not in self._accounts:
            passage = Passage(self._found.paragraphs[number - 1], self._finder)
            self._accounts[number] = Account(passage, self._article.published)
        return self._accounts[number]

    @lazy
    def _title(self) -> Account:
        passage = Passage(self._article.title, self._finder)
        return Account(passage, self._article.published)

    def _words(self) -> frozenset[str]:
        """All the words of the article, and those of its publisher."""
        return self._all_words

    @lazy
    def _all_words(self) -> frozenset[str]:
        texts = (self._article.publisher or "", *self._found.paragraphs)
        return frozenset(word.text for text in texts for word in words(text))

    @lazy
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


def _weighed(case: Case) -> Judged:
    claims = check_figures(case)
    supports = _supports(case, claims)
    findings = [Finding(c.key, c.reason) for c in claims if c.reason]
    others = [
        *check_companies(case, supports),
        *check_comparisons(case),
        *check_attribution(case, supports),
        *check_speaker(case, supports),
        *check_times(case, claims, supports),
        *check_durations(case, supports),
        *check_changes(case),
        *check_days(case),
        *check_numbers(case),
        *check_spans(case),
        *check_ratios(case),
        *check_ranks(case),
        *check_names(case),
        *check_wording(case, supports),
        *check_relations(case),
        *check_pivots(case),
        *check_scope(case),
        *check_causes(case, supports),
    ]
    # A figure of another company, or of what is denied, is not the article's figure.
    against = others[0].reason if others else ""
    figures = tuple(
        FigureVerdict(
            text=claim.text,
            state="mismatch" if claim.reason or against else "verified",
            reason=claim.reason or against,
        )
        for claim in claims
        if claim.is_shown
    )
    findings += others
    reasons = tuple(dict.fromkeys(finding.reason for finding in findings))
    state: State = "mismatch" if findings else "verified"
    return Verdict(state=state, reasons=reasons, figures=figures), findings


def _supports(case: Case, claims: Sequence[Claim]) -> list[Slot]:
    """The places of the paragraph that bear the fact out, the main ones first."""
    printed = [claim.printed for claim in claims if claim.printed is not None]
    if printed:
        return [case.ground.account.slot(figure) for figure in printed]
    best = best_clause(case)
    return [best] if best else []
