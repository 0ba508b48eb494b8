"""What figures count, told by their own nouns or by the words around them."""

from __future__ import annotations

from collections.abc import Iterator

from facts.agreement import ALIKE, Compared, Measured, compare, converted, measured
from facts.evidence.language import lexicon
from facts.evidence.language.lexeme import stem
from facts.evidence.reading.account import Account
from facts.evidence.reading.names import Slot
from facts.figures import FoundFigure
from facts.figures.units import Noun
from facts.quantity import Quantity

_BEFORE = 20
"""Words on either side in which the noun of a number may stand."""
_SPANS = frozenset({"year", "month", "week", "decade"})
_OVER = {"over", "exact"}
"""What "over three years" says of how long something takes, or of more than three."""
_TIMES = frozenset({"second", "month"})
_PERSON = "person"
_STAFF = frozenset(map(stem, ("employee", "worker", "job", "layoff", "staff")))
_OF_STAFF = _STAFF | {stem(word) for word in ("laid", "lay", "hire", "fired")}
"""What tells that persons are counted as staff."""


def counted_alike(
    account: Account, claimed: Quantity, text: str, printed: FoundFigure
) -> Compared:
    """How a printed figure differs from a claimed one, given what stands around it.

    `text` are the words of the claim.
    """
    if claimed == printed.quantity and claimed.bound == "exact":
        return ALIKE
    ours, theirs = measured(claimed), measured(printed.quantity)
    if theirs.unit == "percentage points" and ours.noun.head == "point":
        return compare(_in(theirs.unit, claimed), printed.quantity)
    if ours.unit or theirs.unit:
        return compare(claimed, printed.quantity)
    if ours.noun.head in _SPANS:
        claimed = claimed._replace(bound=_bound_of_span(claimed, text, printed))
    if _are_of_one_dimension(ours, theirs):
        return compare(claimed, printed.quantity)
    if not ours.noun.head:
        size = converted(theirs)
        if size is not None and size.noun.head not in _TIMES:
            return compare(claimed, printed.quantity)  # "2.1 Mt" is not "2.1"
        return compare(_in(printed.quantity.unit, claimed), printed.quantity)
    if (ours.low, ours.high) != (theirs.low, theirs.high) and claimed.bound == "exact":
        return compare(claimed, _in(claimed.unit, printed.quantity))
    slot = account.slot(printed)
    if _is_same(account, slot, ours.noun, theirs.noun):
        return compare(claimed, _in(claimed.unit, printed.quantity))
    return compare(claimed, printed.quantity)


def _are_of_one_dimension(ours: Measured, theirs: Measured) -> bool:
    """Whether two units differ, and are so many of the same: metres and kilometres."""
    if not ours.noun.head or ours.noun.head == theirs.noun.head:
        return False
    one, other = converted(ours), converted(theirs)
    return one is not None and other is not None and one.noun == other.noun


def _in(unit: str, quantity: Quantity) -> Quantity:
    """The same of another unit, made sooner than by `_replace`."""
    value, low, high, _, bound, change = quantity
    return Quantity(value, low, high, unit, bound, change)


def _bound_of_span(claimed: Quantity, text: str, printed: FoundFigure) -> str:
    """The bound of a span of time: "over three years" need not be more than three."""
    more = text.lower().startswith("more")
    if more and printed.text.lower().startswith("over"):
        return "at least"  # which it may not be
    bounds = {claimed.bound, printed.quantity.bound}
    may_be_long = not more and not printed.text.lower().startswith("more")
    return printed.quantity.bound if bounds == _OVER and may_be_long else claimed.bound


def are_rivals(account: Account, ours: Measured, printed: FoundFigure) -> bool:
    """Whether one could be mistaken for the other: both measure the same."""
    theirs = measured(printed.quantity)
    if not ours.unit and not theirs.unit and not ours.noun.head:
        return True
    if ours.unit or theirs.unit:
        return (ours.unit, ours.noun.head) == (theirs.unit, theirs.noun.head)
    if _are_of_one_dimension(ours, theirs):
        return True
    slot = account.slot(printed)
    return stem(ours.noun.head) in {
        stem(theirs.noun.head),
        *({*_around(account, slot, "")} if not theirs.noun.head else ()),
    }


def _is_same(account: Account, slot: Slot, ours: Noun, theirs: Noun) -> bool:
    """Whether the noun of a fact is what a printed number counts."""
    if ours.per != theirs.per and (ours.per and theirs.per):
        return False
    if stem(ours.head) == "employee" and theirs.head in {"", _PERSON}:
        return "employ" in {*_around(account, slot, theirs.head)}
    around = {*_around(account, slot, theirs.head)}
    mine = {stem(word) for word in (ours.head, *ours.rest)}
    head = stem(ours.head)
    if theirs.head:
        other = stem(theirs.head)
        staff = other == _PERSON and head in _STAFF
        if (staff and not _OF_STAFF.isdisjoint(around)) or (
            head == _PERSON and other in lexicon.PEOPLE
        ):
            mine.discard(head)
        elif other != head and not (other in mine | lexicon.GENERAL and head in around):
            return False
        return all(part in around for part in mine)
    words = account.passage.words[slot.last : slot.last + 2]
    alone = not words or words[0].lex.stop
    if alone and not account.passage.at(slot).lex.year:
        around = {*account.passage.stems}
    return head in around and all(part in account.passage.stems for part in mine)


def _around(account: Account, slot: Slot, noun: str) -> Iterator[str]:
    """The stems of the figure, of its clause, and if it has no noun of those before."""
    words = account.passage.words
    here = account.passage.at(slot)
    for n in range(max(0, slot.first - _BEFORE), min(len(words), slot.last + _BEFORE)):
        word = words[n]
        if word.sentence != here.sentence:
            continue
        if word.clause == here.clause or (not noun and n < slot.first):
            yield word.lex.stem
