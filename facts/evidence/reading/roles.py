"""The part of a figure in a change, and the time in which it comes again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facts.evidence.language import lexicon
from facts.evidence.reading.names import Slot, Word
from facts.evidence.reading.passage import Passage
from facts.figures.units import read_noun
from facts.figures.words import MEASURES, is_halving

_LOSING = frozenset({"lost", "lose", "loses", "losing"})
_OWNING = frozenset({"its", "their", "his", "her"})
_BY_HOW_MUCH = frozenset({"more", "less", "fewer", "higher", "lower"})
_ADDING = lexicon.words("add adds added adding")
_TAKING = lexicon.words("taking takes took taken bringing brings brought")
_SMALL = lexicon.STOP - lexicon.OBLIQUE
_SPANNING = lexicon.OBLIQUE - {"and", "or"} | {"within"}
_BESIDE_SPANS = frozenset({"ago", "earlier", "before", "later", "old", "after"})
_UNITS = MEASURES | lexicon.RATES.keys() | {"t", "metric"}
_BEHIND = 5
_FAR = 8


def role_of(
    passage: Passage, slot: Slot, change: str, changes: Callable[[], bool]
) -> str:
    """The part of a figure in a change: "rose by 5", "rose to 5", "adding 5 to"."""
    words = passage.words
    if is_halving(words[slot.first].text):
        return ""  # as "doubled" is, which tells of a change by being a verb
    if added := _added(words, slot):
        return added
    first = _led_from(words, slot.first)
    for n in range(first - 1, max(first - 4, -1), -1):
        text = words[n].text
        if text == "by" and not _OWNING.isdisjoint(
            w.text for w in words[n + 1 : first]
        ):
            return ""  # "by its 5-year plan"
        if text == "to" and _sums_up(words, n):
            return "change"
        if text in ("by", "to", "from"):
            return text if changes() or _is_pair(words, slot, text) else ""
        if text == "with":
            compared = words[n - 1].text == "compared"
            behind = range(slot.last, slot.last + _BEHIND)
            other = not passage.naming.isdisjoint(behind)
            return "from" if compared and not other else ""
        if text not in _SMALL:
            break
    lost = words[slot.first - 1].text in _LOSING if slot.first else False
    return "change" if change and not lost else ""


def is_range(words: Sequence[Word], slot: Slot, falls: bool) -> bool:
    """Whether "from" only opens a range: "will cut from 30 to 40 jobs".

    What `falls` does not go from the lesser to the greater.
    """
    first, last = slot
    if words[first - 1].text != "from" or words[first].text == "between":
        return False
    return falls or (last < len(words) and words[last].text in _BY_HOW_MUCH)


def _added(words: Sequence[Word], slot: Slot) -> str:
    """What is added to something: a change if it is told how much that is then."""
    adds = slot.first > 0 and words[slot.first - 1].text in _ADDING
    behind = [word.text for word in words[slot.last : slot.last + _BEHIND]]
    if not adds or behind[:1] != ["to"] or _OWNING.isdisjoint(behind[1:2]):
        return ""
    return "change" if "of" in behind else "added"


def _sums_up(words: Sequence[Word], n: int) -> bool:
    """Whether "to" leads to how much a change comes to: "taking their fall to 5%"."""
    near = range(max(1, n - _FAR), n - 1)
    return any(
        words[at].text in _OWNING
        and words[at - 1].text in _TAKING
        and any(on == "direction" for on, _ in words[at + 1].lex.senses)
        and words[at].sentence == words[n].sentence
        for at in near
    )


def _led_from(words: Sequence[Word], first: int) -> int:
    """Where a figure begins with the noun that leads to it: "a loss of $5 bn"."""
    if first < 2 or words[first - 1].text != "of":
        return first
    at = first - 1
    while at > 0 and not words[at - 1].lex.stop and first - at < _BEHIND:
        at -= 1
    return at


def _is_pair(words: Sequence[Word], slot: Slot, text: str) -> bool:
    """Whether "to" follows "from", which makes a change of it."""
    if text == "from":
        behind = words[slot.last : slot.last + _BEHIND]
        return any(word.text == "to" for word in behind)
    near = words[max(0, slot.first - _FAR) : slot.last + _BEHIND]
    return text == "to" and any(word.text == "from" for word in near)


def rate_of(passage: Passage, after: range) -> str:
    """The time or the thing of each of which a figure is told: "a year", "a share"."""
    words = passage.words
    for n in after[:_FAR]:
        text = words[n].text
        if n in passage.in_figures:
            break
        if n == after[0] and passage.text[words[n].start - 1] == "/":
            return _thing(words, n)
        if n == after[0] and n + 1 in after and _is_per(words, n):
            return _thing(words, n + 1)
        if text in lexicon.RATES:
            each = words[n - 1].text in lexicon.EACH and not _is_span(words, n)
            if each or text.endswith(("ly", "ised", "ized")):
                return lexicon.RATES[text]
            break
    return ""


def _thing(words: Sequence[Word], n: int) -> str:
    """What something is of each of, by its full name: "megawatt hour" for "MWh"."""
    word = words[n]
    name = read_noun(" ".join(each.text for each in words[n : _past_thing(words, n)]))
    return lexicon.RATES.get(word.text) or (name.name if name.rest else word.lex.stem)


def _past_thing(words: Sequence[Word], n: int) -> int:
    """The index behind "tonne", or behind the two words of "metric ton"."""
    pair = words[n].text == "metric" or words[n].text.endswith("watt")
    return min(n + 1 + pair, len(words))


def words_of_rates(passage: Passage) -> frozenset[int]:
    """Where units stand of each of which a figure is told: "MWh" in "$5/MWh"."""
    words, found = passage.words, set[int]()
    for slot in passage.slots.values():
        n = slot.last
        if n >= len(words) or words[n].sentence != words[slot.first].sentence:
            continue
        at = n if passage.text[words[n].start - 1] == "/" else n + 1
        led = at == n or words[n].text in ("a", "an", "per")
        if led and at < len(words) and words[at].text in _UNITS:
            found.update(range(at, _past_thing(words, at)))
    return frozenset(found)


def _is_per(words: Sequence[Word], n: int) -> bool:
    """Whether "a" right behind a figure means each: "$5 a share"."""
    each = words[n].text in ("a", "an", "per") and not words[n + 1].lex.stop
    return each and not _is_span(words, n + 1)


def _is_span(words: Sequence[Word], n: int) -> bool:
    """Whether "a year" is no rate: "within a year", "a year ago"."""
    after = words[n + 1].text if n + 1 < len(words) else ""
    before = words[n - 2].text if n > 1 else ""
    return before in _SPANNING or after in _BESIDE_SPANS
