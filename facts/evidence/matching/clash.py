"""Whether the words around a figure say in a fact what they say in its article."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from facts.evidence.language.contrasts import TURNING
from facts.evidence.language.lexicon import MONTHS, RATES
from facts.evidence.reading.passage import REACH
from facts.evidence.reading.traits import FLOWS, Traits
from facts.figures.units import read_noun

_SPENT = frozenset({"spending", "spent", "spend", "spends", "cost", "costs", "costing"})
_PARTS = ("quarter", "half", "month")
_OF_PARTS = frozenset({*_PARTS, "months", "period", "week", "weeks", "day", *MONTHS})
_PER = frozenset({"a", "an", "per", "each", "every"})
_OPPOSED = (
    {"by", "to"},
    {"by", "from"},
    {"to", "from"},
    {"change", "to"},
    {"change", "from"},
    {"added", "to"},
    {"added", "from"},
)


def _is_price(ours: tuple[int, str], theirs: tuple[int, str]) -> bool:
    """Whether one says for how much something was bought, the other what was spent."""
    return "for" in (ours[1], theirs[1]) and not _SPENT.isdisjoint((ours[1], theirs[1]))


def _has_per(traits: Traits, thing: str) -> bool:
    """Whether the sentence tells what is so "a share" or "for each share"."""
    if thing in RATES:
        return False
    first, last = traits.slot
    sentence = traits.passage.at(traits.slot).sentence
    near = traits.words[max(0, first - REACH) : last + REACH]
    words = [word for word in near if word.sentence == sentence]
    per = [two for one, two in pairwise(words) if one.text in _PER]
    return any(thing in (w.lex.stem, read_noun(f"x per {w.text}").per) for w in per)


class Clash:
    """Compares what is said of a figure in two places."""

    def __init__(
        self, called: Callable[[str], str], own: frozenset[str], turned: bool
    ) -> None:
        self._called = called
        self._own = own
        """The companies of the fact, if its statement names none."""

        self._turned = turned
        """Whether "A lends B" is told as "B borrows from A"."""

    def reason(self, told: Traits, printed: Traits, alone: bool) -> str:
        """Why the article's figure is not the fact's though equal, or "".

        `alone` says that the figure cannot be another company's than is told.
        """
        return (
            ("" if alone else self._owner(told, printed))
            or self._role(told, printed)
            or self._metric(told, printed)
            or self._rate(told, printed)
            or self._time(told, printed)
            or self._sense(told, printed)
            or self._whole(told, printed)
        )

    def _owner(self, told: Traits, printed: Traits) -> str:
        if self._turned:
            return ""
        ours = told.owners or self._own
        if ours and printed.owners and not ours & printed.owners:
            names = " and ".join(self._called(c) for c in sorted(printed.owners))
            return f"the article says it of {names}"
        return ""

    @staticmethod
    def _role(told: Traits, printed: Traits) -> str:
        theirs = printed.role
        if not theirs and printed.moves:
            return ""
        ours = told.role
        if ours and theirs and {ours, theirs} in _OPPOSED:
            return f'the article says "{theirs}" of it, not "{ours}"'
        if theirs == "from" and not ours and not told.prior:
            times = printed.times
            if not any(
                kind in times and times[kind].value == moment.value
                for kind, moment in told.times.items()
            ):
                return "the article says that it was so before"
        changes = ours == "by" or (ours == "change" and told.is_share)
        if changes and theirs in ("", "added") and not printed.moves:
            return "the article tells of no change by it"
        told_as_change = told.moves if theirs == "change" else told.changes
        if theirs in ("by", "change") and not ours and not told_as_change:
            return "the article tells only of a change by it"
        return ""

    @staticmethod
    def _metric(told: Traits, printed: Traits) -> str:
        theirs = printed.metric
        ours = told.metric if theirs else None
        if ours and theirs and ours[0] != theirs[0] and not _is_price(ours, theirs):
            return f'the statement says "{ours[1]}", the article "{theirs[1]}"'
        return ""

    @staticmethod
    def _rate(told: Traits, printed: Traits) -> str:
        ours, theirs = told.rate, printed.rate
        if ours == theirs:
            return ""
        if ours and not (ours in printed.rates or _has_per(printed, ours)):
            return f"the article does not say it of each {ours}"
        if theirs and theirs not in told.rates:
            return f"the article says it of each {theirs}"
        return ""

    @staticmethod
    def _time(told: Traits, printed: Traits) -> str:
        times = printed.times
        for kind, moment in told.times.items() if times else ():
            other = times.get(kind)
            if other is not None and other.value != moment.value:
                return f"the article says it of {other.shown}, not of {moment.shown}"
        part = next((kind for kind in _PARTS if kind in times), "")
        of_year = "year" in times and told.times.keys() & {"year", *_PARTS} == {"year"}
        if part and of_year and _OF_PARTS.isdisjoint(told.passage.vocabulary):
            return f"the article says it of a {part} alone"
        return ""

    def _sense(self, told: Traits, printed: Traits) -> str:
        theirs = printed.senses
        if not theirs:
            return ""
        if told.holds and not printed.holds:
            flows = [s for s in FLOWS if s in theirs]
            if flows and not FLOWS & told.senses.keys():
                word = theirs[flows[0]][1]
                return f'the article says "{word}" of it'
        for subject, (sense, word) in told.senses.items():
            other = theirs.get(subject)
            if other is None or other[0] == sense:
                continue
            if self._turned and subject in TURNING:
                continue
            crossed = (subject, sense) in printed.clause_senses
            if crossed or (subject, other[0]) in told.clause_senses:
                continue
            return f'the statement says "{word}", the article "{other[1]}"'
        return ""

    @staticmethod
    def _whole(told: Traits, printed: Traits) -> str:
        if printed.each and not told.each and not told.rate:
            return "the article says it of each"
        if told.apiece and not (printed.each or (printed.rate or "year") not in RATES):
            return "the article does not say it of each"
        if printed.total and not (told.total or told.holds):
            return "the article says it of all, of which there is a part"
        if told.whole and not printed.whole and told.whole.isdisjoint(printed.sentence):
            return "the article says it of another whole"
        if told.whole and printed.whole and told.whole.isdisjoint(printed.whole):
            return "the article says it of another whole"
        return ""
