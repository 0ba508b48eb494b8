"""Who does what to whom: words on both sides of a verb that may not change places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language.contrasts import TURNING
from facts.evidence.reading.names import Word
from facts.evidence.reading.passage import Passage
from facts.evidence.reading.verbs import is_participle

_REACH = 30
"""Words on either side of a verb among which are those whom it joins."""
_MOST = 12
_LEADING = frozenset(
    {"of", "on", "for", "at", "in", "from", "to", "that", "and", "which"}
)
_BEING = frozenset({"be", "been", "being", "is", "are", "was", "were"})
_HELPING = _BEING | {
    "will",
    "would",
    "to",
    "has",
    "have",
    "had",
    "not",
    "he",
    "she",
    "it",
}

Sides = tuple[frozenset[str], frozenset[str], bool]


def check_pivots(case: Case) -> Iterator[Finding]:
    """Refuse what stands on the other side of a word than in the article."""
    words, done = case.statement.words, set[str]()
    places, known = case.paragraph.places, case.ground.remember("pivots", _no_sides)
    for n in case.statement.telling:
        stem = words[n].lex.stem
        if stem not in places or stem in done or not _joins(words, n):
            continue
        done.add(stem)
        if len(done) > _MOST or n in case.statement.in_figures:
            continue
        if stem not in known:
            known[stem] = _all_sides(case.paragraph, places[stem])
        theirs = known[stem]
        ours = _sides(case.statement, n) if theirs else None
        if ours and ours[0] and all(_is_turned(ours, sides) for sides in theirs):
            reason = f'the article has it the other way round of "{words[n].text}"'
            yield Finding(("statement",), reason)
            return


def _no_sides(_: Passage) -> dict[str, list[Sides]]:
    """What was read of a paragraph before: of a stem the sides at each of its verbs."""
    return {}


def _all_sides(passage: Passage, places: Sequence[int]) -> list[Sides]:
    """The sides of a stem wherever it joins what stands on them."""
    words = passage.words
    near = [at for at in places[:_MOST] if words[at].lex.tells]
    return [_sides(passage, at) for at in near if _joins(words, at)]


def _joins(words: Sequence[Word], n: int) -> bool:
    """Whether a word looks like a verb, or like "wary" in "is wary of"."""
    word, before = words[n], words[n - 1] if n else words[n]
    senses = word.lex.senses
    if word.capital or (senses and any(s in TURNING for s, _ in senses)):
        return False
    after = words[n + 1].text if n + 1 < len(words) else "of"
    if before.text in _HELPING:
        return after != "to"
    acts = word.text.endswith(("ed", "s")) and not before.lex.stop
    return acts and after not in _LEADING


def _sides(passage: Passage, n: int) -> Sides:
    """The stems before a word and behind it, and whether "by" turns them."""
    words, clause = passage.words, passage.words[n].clause
    span = passage.sentences[words[n].sentence]
    before = words[max(span.start, n - _REACH) : n]
    after = words[n + 1 : min(span.stop, n + 1 + _REACH)]
    near = next((w.text for w in after if w.clause == clause), "")
    being = any(w.text in _BEING for w in before[-2:])
    passive = near == "by" or (being and is_participle(words[n]))
    told = [
        frozenset(w.lex.stem for w in side if w.lex.tells) for side in (before, after)
    ]
    return told[0], told[1], passive


def _is_turned(ours: Sides, theirs: Sides) -> bool:
    straight = len(ours[0] & theirs[0]) + len(ours[1] & theirs[1])
    crossed = len(ours[0] & theirs[1]) + len(ours[1] & theirs[0])
    if ours[2] != theirs[2]:
        straight, crossed = crossed, straight
    return straight == 0 and crossed >= 2
