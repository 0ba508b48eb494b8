"""Who says so: "according to Contoso", where the article lets a union say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language import lexicon
from facts.evidence.reading.names import Slot
from facts.evidence.reading.passage import Passage

_SAYING = lexicon.words("""say says said claim claims claimed estimate estimates
estimated argue argues argued warn warns warned believe believes believed predict
predicts predicted reckon reckons reckoned think thinks""")
_TELLING = _SAYING | {"according"}
_OTHERS = lexicon.words("""union unions analyst analysts economist economists researcher
researchers regulator regulators minister ministers government court critics campaigners
rival rivals competitors survey study lawyers prosecutors officials agency commission
watchdog police residents customers shareholders investors suppliers broker brokers bank
banks judge senators lawmakers""")
"""Speakers that are not the companies spoken of."""
_NEAR = 5
"""Words before "says" among which is who does."""


class Speaker(NamedTuple):
    """Somebody who says something, a company or another; "" where it is not known."""

    companies: frozenset[str]
    word: str
    sentence: int
    clause: int


def check_attribution(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """Refuse as the one who says so a company that the article does not let say it."""
    speaker, paragraph = case.fact.according_to, case.paragraph
    if speaker is None or not supports:
        return
    told = Passage(speaker, case.ground.finder).companies
    if not told or not paragraph.companies:
        return
    numbers = {paragraph.at(slot).sentence for slot in supports}
    said = [
        speaker
        for speaker in case.ground.remember("speakers", _speakers)
        if speaker.sentence in numbers and (speaker.companies or speaker.word)
    ]
    owners = case.ground.account.owners
    about = {c for slot in supports for c in owners.of(slot)}
    if about & told or any(speaker.companies & told for speaker in said):
        return
    if said or (about and about.isdisjoint(told)):
        others = (case.name(company) for company in sorted(about))
        who = next((speaker.word for speaker in said if speaker.word), next(others, ""))
        reason = f'the article lets "{who}" say it, not {speaker}'
        yield Finding(("according_to",), reason)


def check_speaker(case: Case, supports: Sequence[Slot]) -> Iterator[Finding]:
    """Refuse as a company's word what the article has somebody else say."""
    if _TELLING.isdisjoint(case.statement.vocabulary):
        return
    told = {c for speaker in _speakers(case.statement) for c in speaker.companies}
    if not told or not supports:
        return
    here = case.paragraph.at(supports[0])
    printed = case.ground.remember("speakers", _speakers)
    near = [speaker for speaker in printed if speaker.clause == here.clause] or [
        speaker for speaker in printed if speaker.sentence == here.sentence
    ]
    if near and all(s.word and not s.companies & told for s in near):
        names = " and ".join(case.name(company) for company in sorted(told))
        reason = f'the article lets "{near[0].word}" say it, not {names}'
        yield Finding(("statement",), reason)


def _speakers(passage: Passage) -> list[Speaker]:
    """All who say something."""
    words, found = passage.words, []
    called = {m.slot.last - 1: m.company for m in passage.mentions}
    for n, word in enumerate(words):
        if word.text in _SAYING:
            near = range(max(0, n - _NEAR), n)
        elif word.text == "according" and n + 1 < len(words):
            near = range(n + 2, min(len(words), n + 2 + _NEAR))
        else:
            continue
        inside = [m for m in near if words[m].clause == word.clause]
        companies = frozenset(called[m] for m in inside if m in called)
        others = (words[m].text for m in inside if words[m].text in _OTHERS)
        names = (passage.typed(m) for m in inside if m in passage.naming)
        who = next(names if companies else others, "")
        found.append(Speaker(companies, who, word.sentence, word.clause))
    return found
