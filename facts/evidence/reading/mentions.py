"""What the words beside a company's name say of its part in the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from facts.evidence.language import lexicon
from facts.evidence.reading.names import Mention, Slot, Word
from facts.evidence.reading.passage import Passage

_APPOSING = frozenset({"a", "an", "the", "its", "which", "who", "whose"})
_NEAR = 4
"""Words that may stand between two companies that "and" joins."""
_ASIDE = lexicon.OBLIQUE - lexicon.TOPICAL - lexicon.COORDINATE - {"as"}
_LED = lexicon.OBLIQUE - {"and", "or", "as"}
_THE = frozenset({"a", "an", "the"})
_HELPING = lexicon.HELPING_PAST | {"is", "are", "will", "would", "could"}
_RELATIVE = frozenset({"which", "whom", "where"})
_IRREGULAR = lexicon.words("took gave came went saw kept held began chose brought led")
_VERBS = _HELPING | lexicon.PAST | _IRREGULAR


def leads_aside(words: Sequence[Word], at: int) -> bool:
    """Whether the word before compares or opens an aside: "than", "as many as"."""
    before = words[at - 1].text if at else ""
    if before == "as":
        return any(
            word.text in ("as", "such") for word in words[max(0, at - 5) : at - 1]
        )
    return before in lexicon.RELATIVE


def is_aside(words: Sequence[Word], mention: Mention) -> bool:
    """Whether it is only what something is done to, or compared with."""
    at = mention.slot.first
    before = words[at - 1].text if at else ""
    if at > 1 and words[at - 2].text in lexicon.SOURCES:
        return True
    if at and is_object(words, mention):
        return True
    return before in _ASIDE or leads_aside(words, at) or _is_agent(words, at)


def _is_agent(words: Sequence[Word], at: int) -> bool:
    """Whether "by" leads to a name with what it is: "owned by the grocer Contoso"."""
    for n in range(at - 1, max(at - _NEAR - 1, 0), -1):
        word = words[n]
        if word.clause != words[at].clause:
            return False
        if word.text == "by":
            return n < at - 1 and words[n - 1].text.endswith("ed")
        if word.lex.number is not None or (word.lex.stop and word.text not in _THE):
            return False
    return False


def heads_relative(words: Sequence[Word], span: range, mention: Mention) -> bool:
    """Whether it acts in a clause of its own: "of which Contoso has sold 5"."""
    first, last = mention.slot
    opens = first - span.start in (1, 2) and words[first - 1].text in _RELATIVE
    return opens and last < len(words) and is_verb(words[last])


def is_oblique(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a small word such as "of" or "than" leads to it."""
    at = mention.slot.first
    before = words[at - 1].text if at else ""
    return before in _LED or leads_aside(words, at)


def is_object(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a verb seems to stand before it: "copy Contoso"."""
    at = mention.slot.first
    word, clause = words[at - 1], words[at].clause
    leading = words[at - 2].text if at > 1 else ""
    verb = word.text.endswith(("ed", "ing")) or leading in ("to", "will", "would")
    plain = not (word.lex.stop or word.capital or word.lex.temporal)
    return verb and plain and word.clause == clause and not acts(words, mention)


def acts(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a verb, or a thing of its own, seems to follow."""
    first, last = mention.slot
    if first and words[first - 1].text in _LED:
        return False
    after = words[last].text if last < len(words) else ""
    return bool(after) and (after == "s" or is_verb(words[last]))


def is_compared(words: Sequence[Word], mention: Mention) -> bool:
    """Whether something is compared with it: "than Contoso"."""
    at = mention.slot.first
    return at > 0 and leads_aside(words, at)


def is_joined(words: Sequence[Word], one: Mention, other: Mention) -> bool:
    """Whether "and" joins two companies."""
    if other.slot.first - one.slot.last > _NEAR:
        return False
    between = words[one.slot.last : other.slot.first]
    texts = [word.text for word in between]
    if "well" in texts and "as" not in texts:
        return "and" in texts
    return not lexicon.COORDINATE.isdisjoint(texts)


def is_opposed(words: Sequence[Word], at: int, mentions: Sequence[Mention]) -> bool:
    """Whether what stands here may be another's than the subject's: "against 29%"."""
    if at == 0 or words[at - 1].text != "against":
        return False
    here = words[at].sentence
    named = {m.company for m in mentions if words[m.slot.first].sentence == here}
    return len(named) > 1


def group_of(words: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
    """The first mention, and those joined to it."""
    group = list(mentions[:1])
    for mention in mentions[1:]:
        if not is_joined(words, group[-1], mention):
            break
        group.append(mention)
    return group


def is_verb(word: Word) -> bool:
    """Whether a word looks like a verb behind its subject."""
    return word.text in _VERBS or (
        not word.lex.stop and word.text.endswith(("s", "ed", "ew", "ell", "ost"))
    )


def are_all_joined(passage: Passage) -> bool:
    """Whether "and" joins all the companies that are named."""
    mentions = passage.mentions
    return len(group_of(passage.words, mentions)) == len(mentions)


def are_joined(passage: Passage, one: str, other: str) -> bool:
    """Whether the two are always named side by side: nothing tells them apart."""
    pair = {one, other}
    mentions = [m for m in passage.mentions if m.company in pair]
    return {m.company for m in group_of(passage.words, mentions)} == pair


def right_before(
    words: Sequence[Word], span: range, slot: Slot, before: Sequence[Mention]
) -> frozenset[str]:
    """The company right before a clause of its own: "Contoso, whose", ", at 8%"."""
    opening = words[span.start].text
    apposed = opening in ("at", "with") and slot.first == span.start + 1
    if not (opening in ("whose", "which") or apposed):
        return frozenset()
    return frozenset(m.company for m in before if m.slot.last == span.start)


def resumed(
    words: Sequence[Word], clauses: Sequence[tuple[range, Sequence[Mention]]]
) -> frozenset[str]:
    """The company before an aside behind which a verb goes on: "Contoso, a bank, rose".

    `clauses` are those of a sentence up to the one in question, with their companies.
    """
    first = words[clauses[-1][0].start]
    if len(clauses) <= 2 or not (is_verb(first) or first.text in lexicon.PAST):
        return frozenset()
    for n, (span, mentions) in enumerate(reversed(clauses[:-1])):
        named = _joined_up_to(words, mentions, span.stop) if n else []
        if named and not is_oblique(words, named[0]):
            return frozenset(mention.company for mention in named)
        opening = [words[at].text for at in span[:2]]
        owned = any(text.endswith("ed") for text in opening)  # "half-owned by"
        if not (owned or opening[0] in _APPOSING):
            break
    return frozenset()


def _joined_up_to(
    words: Sequence[Word], mentions: Sequence[Mention], end: int
) -> list[Mention]:
    """The mention that ends here, and those before that are joined to it."""
    found: list[Mention] = []
    for mention in reversed(mentions):
        if found and not is_joined(words, mention, found[0]):
            break
        if not found and mention.slot.last != end:
            break
        found.insert(0, mention)
    return found


def is_apposition(
    words: Sequence[Word], span: range, mentions: Sequence[Mention]
) -> bool:
    """Whether a clause only says what somebody is: "Contoso's largest rival"."""
    owned = any(
        mention.slot.first == span.start
        and mention.slot.last + 1 in span
        and words[mention.slot.last].text == "s"
        for mention in mentions
    )
    return owned and not any(is_verb(words[n]) for n in span[2:])
