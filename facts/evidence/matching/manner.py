"""How a figure is told: as more than another, as denied, foretold, or an average."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from facts.evidence.language import lexicon
from facts.evidence.matching.bases import compared_otherwise
from facts.evidence.reading.names import Word
from facts.evidence.reading.passage import REACH
from facts.evidence.reading.traits import Traits
from facts.evidence.reading.verbs import is_past, is_to_be

_MORE = frozenset({"more", "extra", "further", "additional"})
_LESS = frozenset({"less", "fewer", "lower"})
_ADDED = _MORE | {"another", "added", "adding", "adds", "higher", "beyond", "besides"}
_SHORT = _LESS | {"below", "short", "under", "behind"}
_OVER = frozenset({"more", "above", "higher", "over"})
_BEYOND = frozenset({"than", "ahead", "above", "exceeds", "exceeded", "gap", "lead"})
"""What may tell a difference of two others."""

_AVERAGE = frozenset({"average", "averaged", "averages", "averaging", "mean", "median"})
_USUAL = _AVERAGE | lexicon.words("typical typically usual usually about roughly")
_FORETELLING = lexicon.words("""forecast forecasts expect expects expecting predict
predicts predicted predicting guidance outlook target targets targeting aim aims aiming
hopes hoping projected projects projection projections could may might should offer
offers offered bid bids proposed proposes""")
_PLANNING = lexicon.words("""will would intends intend plans planned planning wants
promised promises pledged""")
"""Words of what is to come, of which a statement may tell as if it were so now."""

_FORETOLD = (
    _FORETELLING
    | _PLANNING
    | lexicon.PENDING - {"won"}
    | lexicon.AWAITED
    | lexicon.COMING
    | lexicon.DOUBTS
    | lexicon.words("""project projecting expected estimate estimates estimated likely
    potential ahead soon believe believes believed think thinks reckon reckons reckoned
    see sees seen envisages guides guided hope hoped aimed intended able until budget
    budgeted earmarked proposal willing ready can promise pledges""")
)
"""What may tell that something is not so yet."""

_SURPASSED = lexicon.words("""beat beats beating above below than missed missing
exceeded exceeding topped topping against surpassed ahead short""")
"""Words beside a forecast that tell of what came of it."""

_TRIGGERS = _MORE | _LESS | {"up", "down", "not", "instead", "rather", "each", "every"}
_DENYING = frozenset({"not", "instead", "rather"})
_IN_PLACE_OF = frozenset({("instead", "of"), ("rather", "than")})
_WAYS = frozenset({"from", "to", "in", "for", "with", "at", "by"})
_COUNTRIES = frozenset({*lexicon.COUNTRIES, "us", "u", "uk", "eu", "e", "usa"})
"""Names that are spelt in too many ways to be compared by one word."""

_DOES_NOT = "the article does not say"
_NEAR = 3
_FAR = 14


def told_otherwise(told: Traits, printed: Traits) -> str:
    """Why a figure is not told as its article tells it, or ""."""
    reason = ""
    if not _TRIGGERS.isdisjoint(told.passage.vocabulary):
        reason = _compared(told, printed) or _led(told, printed) or _each(told, printed)
    return (
        reason
        or _difference(told, printed)
        or compared_otherwise(told, printed)
        or _joined(told, printed)
        or _denied(told, printed)
        or _foretold(told, printed)
        or _averaged(told, printed)
    )


def _behind(traits: Traits) -> str:
    """The word right behind a figure in its clause."""
    return traits.words[traits.after.start].text if traits.after else ""


def _word(words: Sequence[Word], n: int) -> str:
    return words[n].text if 0 <= n < len(words) else ""


def _compared(told: Traits, printed: Traits) -> str:
    """Refuse "$5 bn less" where no word of the article makes a difference of it."""
    behind = _behind(told)
    if _word(told.words, told.slot.last + 1) == "than":
        return _opposed(behind, printed)
    return "" if _bears_out(behind, printed) else f'{_DOES_NOT} "{behind}" of it'


def _opposed(behind: str, printed: Traits) -> str:
    """Refuse "3m more than" where the article says "3m below"."""
    theirs = _behind(printed)
    if (behind in _MORE and theirs in _SHORT) or (behind in _LESS and theirs in _OVER):
        return f'the article says "{theirs}" of it, not "{behind}"'
    return ""


def _difference(told: Traits, printed: Traits) -> str:
    """Refuse "delivered four" where the article says "four more"."""
    behind = _behind(printed)
    return "" if _bears_out(behind, told) else f'the article says "{behind}" of it'


def _bears_out(behind: str, other: Traits) -> bool:
    """Whether another place may say "more" or "less" of a figure, if this one does."""
    more = behind in _MORE
    if not (more or behind in _LESS) or other.changed == ("up" if more else "down"):
        return True
    like = (_ADDED if more else _SHORT) | _BEYOND
    return not like.isdisjoint(_around(other)) or other.role in ("by", "change")


def _around(traits: Traits) -> set[str]:
    """The words of a figure, and those right beside it."""
    first, last = traits.slot
    return {word.text for word in traits.words[max(0, first - _NEAR) : last + 2]}


def _led(told: Traits, printed: Traits) -> str:
    """Refuse "up from" where the article says "down from"."""
    ours, theirs = _direction(told), _direction(printed)
    if ours and theirs and ours != theirs:
        return f'the article says "{theirs} from" it'
    return ""


def _direction(traits: Traits) -> str:
    """The word before "from" that tells how it went from a figure on: "up", "down"."""
    before = [word.text for word in traits.words[: traits.slot.first][-_NEAR:]]
    for one, two in pairwise(before):
        if two == "from" and one in ("up", "down"):
            return one
    return ""


def _each(told: Traits, printed: Traits) -> str:
    """Refuse "each of its plants cost" where the article tells what all cost."""
    first = told.slot.first
    before = [word.text for word in told.words[max(0, first - _NEAR) : first]]
    if before[-1:] == ["of"] or before[-2:-1] == ["of"]:
        return ""  # "each of its 25 plants" tells of one
    thing = (printed.rate or "year") not in lexicon.RATES
    if _is_of_each(told) and not (printed.each or thing or told.rate):
        last = printed.slot.last
        texts = {word.text for word in printed.words[max(0, last - REACH) : last]}
        if _AVERAGE.isdisjoint(texts):
            return f"{_DOES_NOT} it of each"
    return ""


def _joined(told: Traits, printed: Traits) -> str:
    """Refuse "40,000 tonnes from Contoso" where the article has another name there."""
    way, name = _name_behind(told)
    if not name:
        return ""
    its_way, its_name = _name_behind(printed)
    if its_way != way or its_name in ("", name) or name in _until_next(printed):
        return ""
    if told.total or printed.total:
        return ""  # of which it tells a part
    return f'the article says "{way} {its_name.title()}" of it'


def _name_behind(traits: Traits) -> tuple[str, str]:
    """What leads from a figure to the name behind it: "went to", "contoso"."""
    led = ""
    for way, name in pairwise(traits.words[n] for n in traits.after[: _NEAR + 1]):
        led = f"{led} {way.text}".lstrip()
        if way.text in _WAYS:
            known = name.lex.temporal or name.text in _COUNTRIES
            return (led, name.text) if name.capital and not known else ("", "")
    return "", ""


def _until_next(traits: Traits) -> set[str]:
    """The words of the sentence behind a figure, up to the next figure."""
    first, numbers = traits.slot.last, traits.passage.in_figures
    span = traits.passage.sentences[traits.passage.at(traits.slot).sentence]
    behind = (n for n in range(first, span.stop) if n in numbers)
    last = next(behind, span.stop)
    return {word.text for word in traits.words[first:last]}


def _is_of_each(traits: Traits) -> bool:
    """Whether "each" tells of one thing of several, and not of times."""
    words, near = traits.words, (*traits.before, *traits.after)
    each = (n for n in near if words[n].text in ("each", "every"))
    return any(_word(words, n + 1) not in lexicon.RATES for n in each)


def _denied(told: Traits, printed: Traits) -> str:
    """Refuse "four, not three" where the article says "three, not four"."""
    known = (told.passage.vocabulary, printed.passage.vocabulary)
    if all(_DENYING.isdisjoint(words) for words in known):
        return ""
    ours, theirs = _is_denied(told), _is_denied(printed)
    if ours == theirs:
        return ""
    return 'the article says "not" of it' if theirs else f'{_DOES_NOT} "not" of it'


def _is_denied(traits: Traits) -> bool:
    """Whether "not" or "instead of" stands right before a figure."""
    words, first = traits.words, traits.slot.first
    before = [word.text for word in words[max(0, first - _NEAR) : first]]
    pairs = pairwise(before)
    return before[-1:] == ["not"] or any(pair in _IN_PLACE_OF for pair in pairs)


def _foretold(told: Traits, printed: Traits) -> str:
    """Refuse as so what the article only forecasts."""
    leading = _FORETELLING
    if any(is_past(w) and w.text not in lexicon.SAYING for w in told.words):
        leading = _FORETELLING | _PLANNING
    if leading.isdisjoint(printed.passage.vocabulary):
        return ""
    if not _FORETOLD.isdisjoint(told.passage.vocabulary) or is_to_be(told.words):
        return ""
    before = [printed.words[n].text for n in printed.before[-_FAR:]]
    if not _SURPASSED.isdisjoint(before):
        return ""
    word = next((text for text in reversed(before) if text in leading), "")
    return f'the article says "{word}" of it' if word else ""


def _averaged(told: Traits, printed: Traits) -> str:
    """Refuse as so of each, or of all, what the article says is an average."""
    if _AVERAGE.isdisjoint(printed.passage.vocabulary):
        return ""
    near = [printed.words[n].text for n in (*printed.before[-4:], *printed.after[:3])]
    if _AVERAGE.isdisjoint(near) or not _USUAL.isdisjoint(told.passage.vocabulary):
        return ""
    return "the article says that it is an average"
