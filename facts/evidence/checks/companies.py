"""The companies of a fact: named where it stands, and the ones that are spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from facts.evidence.case import Case
from facts.evidence.checks.order import Named, check_order, relation, told_names
from facts.evidence.finding import Finding
from facts.evidence.reading.mentions import are_joined
from facts.evidence.reading.names import Slot
from facts.evidence.reading.passage import Passage, affinity

_KEY = ("companies",)
_STATEMENT = ("statement",)
_NOT_ACTING = frozenset({"s", "was", "were", "is", "are"})
"""Words right behind a company that does not act itself."""
_VERB = 4
"""Words behind a company among which is what it does."""
_MOST_PLACES = 40
"""Places of one company that are compared."""
_MOST_NAMED = 12
"""Companies of one statement whose parts in it can be told apart."""


def check_companies(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """What speaks against the companies of a fact.

    `supports` are the places of the paragraph that bear the fact out.
    """
    fact, ground = case.fact, case.ground
    own, told = frozenset(fact.companies), case.statement.companies
    for n, company in enumerate(fact.companies):
        if company not in ground.named:
            name = case.name(company)
            reason = f"{name} is not named in {ground.place} or the heading above it"
            yield Finding((*_KEY, n), reason)
        elif told and company not in told:
            reason = f"the statement does not name {case.name(company)}"
            yield Finding((*_KEY, n), reason)
    others = not told <= own
    if others:
        yield from _check_others(case, told, own)
    if not case.paragraph.companies:
        yield from _check_heading(case)
    elif not case.paragraph.companies <= own and own and ground.named >= own:
        yield from _check_owners(case, supports)
    names = told_names(case.statement)
    if (others or len(told) > 1) and case.paragraph.companies and not case.is_turned:
        yield from _check_roles(case, names)
    if len(names) > 1:
        yield from check_order(case, names)
    if len(told) > 1 and not case.is_turned:
        yield from _check_deed(case)
        yield from _check_group(case, supports)


def _check_others(
    case: Case, told: frozenset[str], own: frozenset[str]
) -> Iterator[Finding]:
    """Refuse companies that only the statement names, or that it is about instead."""
    ground = case.ground
    known = ground.named if case.statement.figures else ground.spoken_of
    for company in sorted(told - known - own):
        reason = f"{case.name(company)} is not named in {ground.place}"
        yield Finding(_STATEMENT, reason)
    subject = case.account.owners.subject
    if own and subject and not subject & own:
        yield Finding(_KEY, f"the statement is about {_names(case, subject)}")


def _names(case: Case, companies: frozenset[str]) -> str:
    return " and ".join(case.name(company) for company in sorted(companies))


def _check_heading(case: Case) -> Iterator[Finding]:
    """Where only a heading names companies, a fact is about all of them or of one."""
    heading = case.ground.heading
    if heading is None or not case.fact.companies:
        return
    if len(heading.companies) > 1 and {*case.fact.companies} != heading.companies:
        names = _names(case, heading.companies)
        yield Finding(_KEY, f"{case.ground.place} does not say which of {names}")


def _check_owners(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    paragraph, companies = case.paragraph, {*case.fact.companies}
    if case.is_turned:
        return
    owners = case.ground.account.owners
    for slot in supports:
        if not _named_in(paragraph, range(*slot)).isdisjoint(companies):
            continue
        span = paragraph.sentences[paragraph.at(slot).sentence]
        if _named_in(paragraph, span).isdisjoint(companies):
            inside = owners.acting_in(range(*slot))
            if inside:
                yield Finding(_KEY, f"the article says it of {_names(case, inside)}")
                return
        whose = owners.of(slot)
        if whose and not whose & companies:
            first, last = paragraph.words[slot.first], paragraph.words[slot.last - 1]
            said = paragraph.text[first.start : last.end]
            names = _names(case, whose)
            yield Finding(
                _KEY, f'the article says it of {names}, if "{said}" is what is meant'
            )
            return


def _named_in(paragraph: Passage, span: range) -> set[str]:
    return {m.company for m in paragraph.mentions if m.slot.first in span}


def _check_deed(case: Case) -> Iterator[Finding]:
    """Refuse of two companies the one that does what the article says of the other."""
    statement, paragraph = case.statement, case.paragraph
    subject, words = statement.mentions[0], statement.words
    behind = words[subject.slot.last : subject.slot.last + _VERB]
    verb = next((word for word in behind if not word.lex.stop), None)
    if verb is None or verb.lex.light or verb.capital or verb.lex.number is not None:
        return
    if behind[0].text in _NOT_ACTING and not verb.text.endswith("ing"):
        return
    stems = paragraph.places.get(verb.lex.stem, [])[:_MOST_NAMED]
    places = [at for at in stems if at + 1 not in paragraph.naming]
    whose = [case.ground.account.owners.of(Slot(at, at + 1)) for at in places]
    if whose and all(who and subject.company not in who for who in whose):
        reason = f'the article says "{paragraph.typed(places[0])}" of '
        yield Finding(_STATEMENT, reason + _names(case, whose[0]))


def _check_group(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """Refuse "A and B ended" where the article says it of B and C."""
    told, paragraph = case.account.owners.subject, case.paragraph
    if len(told) < 2:
        return
    for number in sorted({paragraph.at(slot).sentence for slot in supports[:1]}):
        acting = case.ground.account.owners.acting_in(paragraph.sentences[number])
        if len(acting) > 1 and not told <= acting:
            reason = f"the article says it of {_names(case, acting)}"
            yield Finding(_STATEMENT, reason)


def _check_roles(case: Case, names: Sequence[Named]) -> Iterator[Finding]:
    """Refuse two companies that would fit better the other way round."""
    told, printed = case.statement.companies, case.paragraph.companies
    both = sorted(told & printed)[:_MOST_NAMED]
    for company in sorted({*both} - {*case.fact.companies}):
        own = _likeness(case, company, company)
        for rival in sorted(printed - told)[:_MOST_NAMED]:
            if _likeness(case, company, rival) > own:
                whom = f"{case.name(rival)}, not of {case.name(company)}"
                yield Finding(_STATEMENT, f"the article seems to say it of {whom}")
                return
    for one, other in combinations(both, 2):
        if not are_joined(case.statement, one, other) and _are_crossed(
            case, names, one, other
        ):
            whom = f"{case.name(one)} and {case.name(other)}"
            yield Finding(
                _STATEMENT, f"the article seems to say it the other way of {whom}"
            )


def _are_crossed(case: Case, names: Sequence[Named], one: str, other: str) -> bool:
    agrees = relation(case, names, one, other)
    if agrees is not None:
        return False  # held by the order of names
    straight = _likeness(case, one, one) + _likeness(case, other, other)
    crossed = _likeness(case, one, other) + _likeness(case, other, one)
    ours = [m.company for m in case.statement.mentions]
    theirs = [m.company for m in case.paragraph.mentions]
    same_order = (ours.index(one) < ours.index(other)) == (
        theirs.index(one) < theirs.index(other)
    )
    if same_order:
        return not _share_sentence(case, one, other) and crossed > 2 * straight
    return straight <= crossed


def _share_sentence(case: Case, one: str, other: str) -> bool:
    """Whether a sentence of the paragraph names both, as the statement does."""
    sentences = (
        {
            case.paragraph.at(m.slot).sentence
            for m in case.paragraph.mentions
            if m.company == c
        }
        for c in (one, other)
    )
    return bool(set.intersection(*sentences))


def _likeness(case: Case, told: str, printed: str) -> float:
    statement, paragraph = case.statement, case.paragraph
    ours = [statement.context(m.slot) for m in statement.mentions if m.company == told]
    theirs = [
        paragraph.context(m.slot) for m in paragraph.mentions if m.company == printed
    ]
    pairs = product(ours[:_MOST_PLACES], theirs[:_MOST_PLACES])
    return max((affinity(a, b) for a, b in pairs), default=0.0)
