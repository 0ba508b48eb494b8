"""Whom a place of a passage is about: the company that the words around it name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from facts.evidence.language import lexicon
from facts.evidence.language.lexeme import stem
from facts.evidence.lazy import lazy
from facts.evidence.reading.mentions import (
    acts,
    group_of,
    heads_relative,
    is_apposition,
    is_aside,
    is_compared,
    is_joined,
    is_oblique,
    is_opposed,
    resumed,
    right_before,
)
from facts.evidence.reading.names import Mention, Slot, Word
from facts.evidence.reading.pairs import IN_ORDER, in_order, the_two
from facts.evidence.reading.passage import REACH, Passage
from facts.evidence.reading.plain import plain_numbers

_OPENING_ASIDE = lexicon.SUBORDINATE | lexicon.RELATIVE
_PRONOUNS = lexicon.words("""it its they their he she his her nobody company carrier
airline retailer grocer supermarket chain bank lender insurer firm group maker carmaker
automaker manufacturer operator brewer startup""")
_COMPARING = frozenset({"compared", "versus", "vs"})
_LONGEST_NAME = 8
_LEADING = frozenset({"at", "by", "of"})
_FINE = stem("fine")


class Owners:
    """Tells of each place of a passage which companies are spoken of there."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words = passage.words
        self._mentions = passage.mentions
        self._firsts = [mention.slot.first for mention in self._mentions]
        self._known: dict[Slot, frozenset[str]] = {}
        self._two: dict[int, frozenset[str]] = {}

    def of(self, slot: Slot) -> frozenset[str]:
        """The companies that are spoken of at a place."""
        if len(self._passage.companies) < 2:
            return self._passage.companies
        if slot not in self._known:
            known = self._in_order.get(slot.first)
            self._known[slot] = frozenset({known}) if known else self._find(slot)
        return self._known[slot]

    @lazy
    def _in_order(self) -> dict[int, str]:
        """Whose the figures are that "respectively" tells apart."""
        passage = self._passage
        if IN_ORDER not in passage.vocabulary:
            return {}
        plain = (passage.slot(f.start, f.end) for f in plain_numbers(passage))
        slots = sorted([*passage.slots.values(), *plain])
        return in_order(self._words, self._mentions, slots)

    @property
    def subject(self) -> frozenset[str]:
        """The company that the whole passage is about, or those joined by "and"."""
        return self._subject(range(len(self._words)))

    def _find(self, slot: Slot) -> frozenset[str]:
        here = self._passage.at(slot)
        if "two" in self._passage.vocabulary and not self._named_in(here.sentence):
            if here.sentence not in self._two:
                both = the_two(self._words, self._mentions, slot.first)
                self._two[here.sentence] = frozenset(both)
            if self._two[here.sentence]:
                return self._two[here.sentence]
        around = _clauses_around(self._passage, slot)
        at = next(n for n, (number, _) in enumerate(around) if number == here.clause)
        own = around[at][1]
        near = self._adjoining(slot) or right_before(
            self._words,
            own,
            slot,
            self._inside(range(own.start - _LONGEST_NAME, own.start)),
        )
        near = near or resumed(
            self._words, [(span, self._inside(span)) for _, span in around[: at + 1]]
        )
        beside = range(max(0, slot.first - REACH), slot.last + REACH)
        if near or is_opposed(self._words, slot.first, self._inside(beside)):
            return near
        named = self._inside(range(own.start, slot.first))
        if not _has_later_subject(self._words, own, named, first=at == 0):
            before = self._acting(own, slot)
            if before:
                return before
            found = self._before([span for _, span in around[:at]], slot)
            if found:
                return found
        if _has_pronoun(self._words, around[0][1]):
            until = range(around[0][1].start, slot.last)
            known = (
                frozenset[str]()
                if self._inside(until)
                else self._earlier(here.sentence)
            )
            if known:
                return known
        later = self._subject_of_rest([span for _, span in around[at + 1 :]])
        later = later or self._subject_of_rest([own])
        if later:
            return later
        named = [m for _, span in around for m in self._inside(span)]
        if named and not _has_pronoun(self._words, around[0][1]):
            reached = [m for m in named if m.slot.first < slot.last]
            if reached or not _has_pronoun(self._words, own):
                return frozenset(m.company for m in group_of(self._words, reached))
        return self._earlier(here.sentence)

    def _named_in(self, sentence: int) -> list[Mention]:
        return self._inside(self._passage.sentences[sentence])

    def _before(self, spans: list[range], slot: Slot) -> frozenset[str]:
        """The company that the clauses before are about, the nearest with a verb first.

        What has no verb, as "Contoso's rival" between commas, says more of another.
        """
        last = frozenset[str]()
        for span in reversed(spans):
            if _opens_with(self._words, span, _OPENING_ASIDE):
                continue
            found = self._acting(span, slot)
            if found and not is_apposition(self._words, span, self._inside(span)):
                return found
            last = found or last
        return last

    def _subject_of_rest(self, spans: list[range]) -> frozenset[str]:
        """The one company that comes later in the sentence, none where others do."""
        found = [self.acting_in(span) for span in spans]
        named = {company for companies in found for company in companies}
        first = next(filter(None, found), frozenset())
        return first if len(named) == len(first) else frozenset()

    def acting_in(self, span: range) -> frozenset[str]:
        """The company that acts in a stretch of words, or those joined by "and"."""
        able = [
            m
            for m in self._inside(span)
            if not (is_oblique(self._words, m) or is_aside(self._words, m))
        ]
        return frozenset(mention.company for mention in group_of(self._words, able))

    def _inside(self, span: range) -> list[Mention]:
        first = bisect_left(self._firsts, span.start)
        last = bisect_left(self._firsts, span.stop)
        return self._mentions[first:last]

    def _adjoining(self, slot: Slot) -> frozenset[str]:
        """The company right before a place, "Contoso's $3bn", or right behind."""
        words = self._words
        clause = self._passage.at(slot).clause
        for mention in self._inside(range(slot.first - 8, slot.last + 2)):
            if words[mention.slot.first].clause != clause:
                continue
            if mention.slot.last == slot.first and is_aside(words, mention):
                continue
            between = words[mention.slot.last : slot.first]
            if mention.slot.last <= slot.first and all(w.text == "s" for w in between):
                return frozenset({mention.company})
            if mention.slot.first == slot.last + 1 and _leads(words, slot):
                whole = words[slot.last].text == "of"
                who = self._acting_before(slot) if whole else frozenset[str]()
                return who or frozenset({mention.company})
        return frozenset()

    def _acting_before(self, slot: Slot) -> frozenset[str]:
        """Who acts in the clause of a part of something: "owns 8% of Contoso"."""
        words, clause = self._words, self._passage.at(slot).clause
        near = reversed(self._inside(range(slot.first - REACH, slot.first)))
        acting = (m for m in near if acts(words, m))
        own = (m.company for m in acting if words[m.slot.first].clause == clause)
        return frozenset([*own][:1])

    def _acting(self, span: range, slot: Slot) -> frozenset[str]:
        """The company that a clause is about where it comes to a place.

        That is the last before the place that a verb or "'s" follows, or else the first
        that does not stand behind "of" and the like, each with those joined to it.
        """
        inside = [m for m in self._inside(span) if m.slot.last <= slot.first]
        able = [
            m
            for m in inside
            if not is_aside(self._words, m) or heads_relative(self._words, span, m)
        ]
        for n in range(len(able) - 1, 0, -1):
            if acts(self._words, able[n]) and not is_joined(
                self._words, able[n - 1], able[n]
            ):
                return frozenset(m.company for m in group_of(self._words, able[n:]))
        if not able:
            return self.acting_in(span)
        return frozenset(m.company for m in group_of(self._words, able))

    def _subject(self, span: range) -> frozenset[str]:
        """The company that a stretch of words is about, or those joined by "and"."""
        able = [m for m in self._inside(span) if not is_compared(self._words, m)]
        return frozenset(mention.company for mention in group_of(self._words, able))

    def _earlier(self, sentence: int) -> frozenset[str]:
        """The companies that the sentences before this one spoke of."""
        at = bisect_left(self._naming, sentence)
        return self._by_sentence[self._naming[at - 1]] if at else frozenset()

    @lazy
    def _naming(self) -> list[int]:
        """The sentences that name companies."""
        return [*self._by_sentence]

    @lazy
    def _by_sentence(self) -> dict[int, frozenset[str]]:
        """Of each sentence that names companies the one that it is about."""
        found: dict[int, frozenset[str]] = {}
        for mention in self._mentions:
            number = self._passage.at(mention.slot).sentence
            if number not in found:
                span = self._passage.sentences[number]
                all_named = frozenset(m.company for m in self._inside(span))
                found[number] = self._subject(span) or all_named
        return found


def _clauses_around(passage: Passage, slot: Slot) -> list[tuple[int, range]]:
    """The clauses of the sentence that are near, cut to what is near."""
    words, here = passage.words, passage.at(slot)
    first = max(0, slot.first - REACH)
    spans: dict[int, range] = {}
    for n, word in enumerate(words[first : slot.last + REACH], first):
        if word.sentence == here.sentence:
            begin = spans[word.clause].start if word.clause in spans else n
            spans[word.clause] = range(begin, n + 1)
    return sorted(spans.items())


def _has_later_subject(
    words: Sequence[Word], span: range, before: Sequence[Mention], *, first: bool
) -> bool:
    """Whether a clause opens as those do whose subject comes after them."""
    if not _opens_with(words, span, lexicon.SUBORDINATE):
        return False
    if not first and _opens_with(words, span, _COMPARING):
        return False  # "rose to 70%, compared with 50%"
    return not any(acts(words, mention) for mention in before)


def _opens_with(words: Sequence[Word], span: range, known: frozenset[str]) -> bool:
    """Whether a clause begins with one of these words, or "and" with it."""
    texts = [words[n].text for n in span[:2]]
    if texts[0] == "by" and words[span[:2][-1]].lex.temporal:
        return False
    leading = 2 if texts[0] in ("and", "but") else 1
    return not known.isdisjoint(texts[:leading])


def _has_pronoun(words: Sequence[Word], span: range) -> bool:
    """Whether a sentence begins with one whom an earlier one has named."""
    return any(words[n].text in _PRONOUNS for n in span[:3])


def _leads(words: Sequence[Word], slot: Slot) -> bool:
    """Whether the word behind a place leads to whose it is: "a fine of $3bn on"."""
    if words[slot.last].text in ("on", "against"):
        near = words[max(0, slot.first - 3) : slot.first]
        return any(word.lex.stem == _FINE for word in near)
    return words[slot.last].text in _LEADING
