"""What the words beside a company's name say of its part in the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from facts.evidence import lexicon
from facts.evidence.names import Mention, Word
from facts.evidence.passage import Passage

_NEAR = 4
"""Words that may stand between two companies that "and" joins."""
_ASIDE = lexicon.OBLIQUE - lexicon.TOPICAL - lexicon.COORDINATE - {"as"}
_LED = lexicon.OBLIQUE - {"and", "or", "as"}
_THE = frozenset({"a", "an", "the"})
_HELPING = lexicon.HELPING_PAST | {"is", "are", "will", "would", "could"}


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


def may_act(words: Sequence[Word], mention: Mention) -> bool:
    """Whether it is no aside, or acts in one: "of which Contoso has ordered"."""
    if not is_aside(words, mention):
        return True
    at = mention.slot.first
    return at > 1 and words[at - 1].text == "which" and acts(words, mention)


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
    return word.text in _HELPING or (
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
