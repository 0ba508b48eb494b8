"""The companies of a fact: named where it stands, and the ones that are spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from facts.evidence import lexicon
from facts.evidence.case import Case, Finding
from facts.evidence.passage import Mention, Passage, Slot, affinity

_KEY = ("companies",)
_STATEMENT = ("statement",)


def check_companies(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """What speaks against the companies of a fact.

    `supports` are the places of the paragraph that bear the fact out.
    """
    fact, paragraph = case.fact, case.paragraph
    place = f"paragraph {fact.paragraph}"
    told = case.statement.companies
    for n, company in enumerate(fact.companies):
        name = _name(case, company)
        if company not in case.named:
            reason = f"{name} is not named in {place} or the heading above it"
            yield Finding((*_KEY, n), reason)
        elif told and company not in told:
            yield Finding((*_KEY, n), f"the statement does not name {name}")
    spoken_of = case.named.union(*(title.companies for title in case.titles))
    for company in sorted(told - spoken_of - {*fact.companies}):
        reason = f"{_name(case, company)} is not named in {place}"
        yield Finding(_STATEMENT, reason)
    subject = _subject(case.statement, range(len(case.statement.words)))
    if fact.companies and subject and not subject & {*fact.companies}:
        names = " and ".join(_name(case, company) for company in sorted(subject))
        yield Finding(_KEY, f"the statement is about {names}")
    if not paragraph.companies:
        yield from _check_heading(case)
    elif fact.companies and case.named >= {*fact.companies}:
        yield from _check_owners(case, supports)
    yield from _check_roles(case)


def _name(case: Case, id: str) -> str:
    return case.finder.name(id)


def _check_heading(case: Case) -> Iterator[Finding]:
    """Where only a heading names companies, a fact is about all of them or of one."""
    heading = case.heading
    if heading is None or not case.fact.companies:
        return
    if len(heading.companies) > 1 and {*case.fact.companies} != heading.companies:
        names = " and ".join(_name(case, c) for c in sorted(heading.companies))
        yield Finding(
            _KEY, f"paragraph {case.fact.paragraph} does not say which of {names}"
        )


def _check_owners(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    companies = {*case.fact.companies}
    for slot in supports:
        owners = owners_of(case.paragraph, slot)
        if owners and not owners & companies:
            said = " ".join(
                w.text for w in case.paragraph.words[slot.first : slot.last]
            )
            names = " and ".join(_name(case, company) for company in sorted(owners))
            yield Finding(
                _KEY, f'the article says it of {names}, if "{said}" is what is meant'
            )
            return


def owners_of(paragraph: Passage, slot: Slot) -> frozenset[str]:
    """The companies that are spoken of at a place of a paragraph."""
    words = paragraph.words
    if not words:
        return frozenset()
    near = _adjoining(paragraph, slot)
    if near:
        return near
    here = words[min(slot.first, len(words) - 1)]
    clauses = _clauses(paragraph, here.sentence)
    numbers = sorted(clauses)
    at = numbers.index(here.clause)
    if not _is_subordinate(paragraph, clauses[here.clause]):
        own = _subject(paragraph, clauses[here.clause])
        if own:
            return own
        for number in reversed(numbers[:at]):
            if not _is_aside(paragraph, clauses[number]):
                own = _subject(paragraph, clauses[number])
                if own:
                    return own
    for number in (*numbers[at + 1 :], here.clause, *reversed(numbers[:at])):
        own = _subject(paragraph, clauses[number])
        if own:
            return own
    return _before(paragraph, here.sentence)


def _before(paragraph: Passage, sentence: int) -> frozenset[str]:
    """The companies that the sentences before this one spoke of."""
    for number in range(sentence - 1, -1, -1):
        span = [n for n, w in enumerate(paragraph.words) if w.sentence == number]
        if span:
            inside = range(span[0], span[-1] + 1)
            own = frozenset(
                m.company for m in paragraph.mentions if m.slot.first in inside
            )
            if own:
                return _subject(paragraph, inside) or own
    return frozenset()


def _clauses(paragraph: Passage, sentence: int) -> dict[int, range]:
    """The clauses of a sentence: of each its words."""
    found: dict[int, range] = {}
    for n, word in enumerate(paragraph.words):
        if word.sentence == sentence:
            first = found[word.clause].start if word.clause in found else n
            found[word.clause] = range(first, n + 1)
    return found


def _is_subordinate(passage: Passage, clause: range) -> bool:
    return bool(_opening(passage, clause) & lexicon.SUBORDINATE)


def _is_aside(passage: Passage, clause: range) -> bool:
    return bool(_opening(passage, clause) & (lexicon.SUBORDINATE | lexicon.RELATIVE))


def _opening(passage: Passage, clause: range) -> set[str]:
    """The first words of a clause, without a conjunction that leads to them."""
    texts = [passage.words[n].text for n in clause[:2]]
    return {*texts[:1]} if texts[:1] and texts[0] not in {"and", "but"} else {*texts}


def _adjoining(paragraph: Passage, slot: Slot) -> frozenset[str]:
    """The company right before a figure, "Contoso's $3bn", or behind: "at Contoso"."""
    words = paragraph.words
    clause = words[min(slot.first, len(words) - 1)].clause
    for mention in paragraph.mentions:
        if words[mention.slot.first].clause != clause:
            continue
        gap = slot.first - mention.slot.last
        between = words[mention.slot.last : slot.first] if gap >= 0 else ()
        if gap in (0, 1) and all(word.text == "s" for word in between):
            return frozenset({mention.company})
        gap = mention.slot.first - slot.last
        if gap == 1 and words[slot.last].text in {"at", "for", "by", "from", "of"}:
            return frozenset({mention.company})
    return frozenset()


def _subject(passage: Passage, span: range) -> frozenset[str]:
    """The company that a stretch of words is about, or those joined by "and"."""
    inside = [m for m in passage.mentions if m.slot.first in span]
    able = [m for m in inside if not _is_compared(passage, m)]
    group = _group(passage, able)
    return frozenset(mention.company for mention in group)


def _is_compared(passage: Passage, mention: Mention) -> bool:
    before = passage.words[max(0, mention.slot.first - 1) : mention.slot.first]
    return any(word.text in lexicon.RELATIVE for word in before)


def _group(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The first mention, and those joined to it."""
    group = mentions[:1]
    for mention in mentions[1:]:
        between = passage.words[group[-1].slot.last : mention.slot.first]
        joined = [w.text for w in between if w.text != "s"]
        if len(between) > 4 or not any(w in lexicon.COORDINATE for w in joined):
            break
        group.append(mention)
    return group


def _check_roles(case: Case) -> Iterator[Finding]:
    """Refuse two companies that would fit better the other way round."""
    statement, paragraph = case.statement, case.paragraph
    both = sorted(statement.companies & paragraph.companies)
    for company in sorted({*both} - {*case.fact.companies}):
        own = _likeness(case, company, company)
        for rival in sorted(paragraph.companies - statement.companies):
            if _likeness(case, company, rival) > own:
                names = f"{_name(case, rival)}, not of {_name(case, company)}"
                yield Finding(_STATEMENT, f"the article seems to say it of {names}")
                return
    for one, other in combinations(both, 2):
        if _are_joined(statement, one, other):
            continue
        straight = _likeness(case, one, one) + _likeness(case, other, other)
        crossed = _likeness(case, one, other) + _likeness(case, other, one)
        same_order = _comes_first(statement, one, other) == _comes_first(
            paragraph, one, other
        )
        if straight < crossed or (straight == crossed and not same_order):
            names = f"{_name(case, one)} and {_name(case, other)}"
            yield Finding(
                _STATEMENT, f"the article seems to say it the other way of {names}"
            )


def _are_joined(passage: Passage, one: str, other: str) -> bool:
    """Whether the two are always named side by side, and nothing tells them apart."""
    pair = {one, other}
    mentions = [m for m in passage.mentions if m.company in pair]
    return {m.company for m in _group(passage, mentions)} == pair


def _likeness(case: Case, told: str, printed: str) -> float:
    ours = [
        case.statement.context(m.slot)
        for m in case.statement.mentions
        if m.company == told
    ]
    theirs = [
        case.paragraph.context(m.slot)
        for m in case.paragraph.mentions
        if m.company == printed
    ]
    return max((affinity(a, b) for a in ours for b in theirs), default=0.0)


def _comes_first(passage: Passage, one: str, other: str) -> bool:
    order = [m.company for m in passage.mentions]
    return order.index(one) < order.index(other)
