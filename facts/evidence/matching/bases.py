"""What a figure is compared with: "9% more than a year earlier", "than expected"."""

from __future__ import annotations

from facts.evidence.language import lexicon
from facts.evidence.reading.traits import Traits

_LEADING = frozenset({"than", "as", "from", "against", "compared", "versus"})
_EXPECTED = lexicon.words("""expected forecast forecasts predicted estimated estimates
expectations consensus planned projected analysts""")
_EARLIER = lexicon.words("earlier before ago last previous prior preceding same")
_NEAR = 4
"""Words behind a figure among which "than" and the like lead to its base."""

_WIDTH = 7
"""Words of a base."""


def compared_otherwise(told: Traits, printed: Traits) -> str:
    """Refuse "more than a year earlier" where the article says "than expected"."""
    if _LEADING.isdisjoint(told.passage.vocabulary):
        return ""
    ours = _base(told)
    theirs = _base(printed) if ours else ""
    if not theirs or ours == theirs:
        return ""
    return f"the article compares it with {theirs}, not with {ours}"


def _base(traits: Traits) -> str:
    """What a figure is compared with, "" where that is not told or not known."""
    words, last = traits.words, traits.slot.last
    near = range(last, min(last + _NEAR, len(words)))
    leading = next((n for n in near if words[n].text in _LEADING), None)
    if leading is None or words[leading].sentence != words[traits.slot.first].sentence:
        return ""
    behind = words[leading + 1 : leading + 1 + _WIDTH]
    texts = {w.text for w in behind if w.sentence == words[leading].sentence}
    if any(word.lex.year for word in behind):
        return ""
    if not _EXPECTED.isdisjoint(texts):
        return "what was expected"
    earlier = not _EARLIER.isdisjoint(texts)
    if earlier and "year" in texts:
        return "a year earlier"
    named = "quarter" in texts and not texts.isdisjoint(lexicon.ORDINALS)
    apart = earlier and not texts.isdisjoint(("quarter", "months"))
    return "another quarter" if named or apart else ""
