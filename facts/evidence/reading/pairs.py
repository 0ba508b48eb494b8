"""What is told apart by its order: "the former", "the latter", "respectively"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facts.evidence.language import lexicon
from facts.evidence.language.lexeme import stem
from facts.evidence.reading.names import Mention, Slot, Word
from facts.evidence.reading.verbs import is_past

PAIRING = frozenset({"former", "latter"})
IN_ORDER = "respectively"
_OWNED = frozenset(stem(word) for word in ("stake", "share", "shares", "interest"))
_MOST_BETWEEN = 3
"""Words between two things of a list."""
_MOST_PLACES = 40
"""Places of one paragraph at which what is meant is looked for."""
_MOST_SENTENCES = 3
"""Sentences among which are the two that "the latter" tells apart."""


def stand_ins(words: Sequence[Word], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The places where "the former" or "the latter" stands for a company."""
    known: dict[int, list[str]] = {}  # of a sentence, which may tell of both
    places = [n for n, word in enumerate(words) if word.text in PAIRING]
    for n in places[:_MOST_PLACES]:
        word = words[n]
        if _is_alone(words, n):
            if word.sentence not in known:
                known[word.sentence] = _pair_before(words, mentions, n)
            if pair := known[word.sentence]:
                company = pair[word.text == "latter"]
                yield Mention(company, Slot(n - 1, n + 1))


def _is_alone(words: Sequence[Word], n: int) -> bool:
    """Whether no noun follows: "the former chief executive" is nobody else."""
    if n == 0 or words[n - 1].text != "the":
        return False
    if n + 1 == len(words) or words[n + 1].clause != words[n].clause:
        return True
    after = words[n + 1]
    return after.lex.stop or is_past(after) or after.text in lexicon.FINITE


def _pair_before(
    words: Sequence[Word], mentions: Sequence[Mention], n: int
) -> list[str]:
    """The two companies that were named last, in order; none where others were too."""
    here = words[n].sentence
    before = [m for m in mentions if m.slot.last <= n]
    first = here
    while first > max(-1, here - _MOST_SENTENCES):
        inside = [m for m in before if words[m.slot.first].sentence >= first]
        found = [*dict.fromkeys(m.company for m in inside)]
        if len(found) >= len(PAIRING):
            alone = len(found) == len(PAIRING)
            known = alone and not _names_others(words, inside, first, n)
            return found if known else []
        first -= 1
    return []


def _names_others(
    words: Sequence[Word], mentions: Sequence[Mention], first: int, n: int
) -> bool:
    """Whether names that are no company's stand there, of which one may be meant."""
    naming = {at for m in mentions for at in range(*m.slot)}
    return any(
        words[at].capital
        and at not in naming
        and not (words[at].lex.temporal or words[at].lex.stop or _is_place(words, at))
        and words[at - 1].sentence == words[at].sentence
        for at in range(1, n)
        if words[at].sentence >= first
    )


def _is_place(words: Sequence[Word], at: int) -> bool:
    """Whether a name only tells where: "in Paris", not "a stake in Litware"."""
    owned = at > 1 and words[at - 2].lex.stem in _OWNED
    return words[at - 1].text == "in" and not owned


def in_order(
    words: Sequence[Word], mentions: Sequence[Mention], slots: Sequence[Slot]
) -> dict[int, str]:
    """Of the figures that "respectively" tells apart, by their first words, whose."""
    found: dict[int, str] = {}
    places = [n for n, word in enumerate(words) if word.text == IN_ORDER]
    for n in places[:_MOST_PLACES]:
        before = [slot for slot in slots if slot.last <= n]
        listed = _listed(words, [slot for slot in before if _is_in(words, slot, n)])
        if len(listed) > 1 and listed[-1].last >= n - _MOST_BETWEEN:
            companies = _companies(words, mentions, n)
            if len(companies) == len(listed):
                pairs = zip(listed, companies, strict=True)
                found.update((slot.first, company) for slot, company in pairs)
    return found


def _companies(words: Sequence[Word], mentions: Sequence[Mention], n: int) -> list[str]:
    """The companies that a sentence lists, or "the two" means, each once."""
    named = [m for m in mentions if _is_in(words, m.slot, n)]
    if not named:
        return the_two(words, mentions, n)
    companies = [mention.company for mention in named]
    alone = len(_listed(words, [m.slot for m in named])) == len(named)
    return companies if alone and len({*companies}) == len(named) else []


def the_two(words: Sequence[Word], mentions: Sequence[Mention], n: int) -> list[str]:
    """The companies that "the two" means in a sentence which names none itself."""
    first = n = min(n, len(words) - 1)
    while first and words[first - 1].sentence == words[n].sentence:
        first -= 1
    for at in range(max(1, first), len(words) - 1):
        if words[at].sentence != words[n].sentence:
            break
        pair = words[at].text == "two" and words[at - 1].text == "the"
        if pair and words[at + 1].lex.stop:
            return _pair_before(words, mentions, at)
    return []


def _is_in(words: Sequence[Word], slot: Slot, n: int) -> bool:
    return words[slot.first].sentence == words[n].sentence


def _listed(words: Sequence[Word], slots: Sequence[Slot]) -> list[Slot]:
    """The last places between which there are only small words, as in a list."""
    found = list(slots[-1:])
    for slot in reversed(slots[:-1]):
        between = words[slot.last : found[0].first]
        small = all(w.lex.stop or w.text == "plus" for w in between)
        if len(between) > _MOST_BETWEEN or not small:
            break
        found.insert(0, slot)
    return found
