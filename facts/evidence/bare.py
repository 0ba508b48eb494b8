"""The numbers of a statement that are no figures, and the names that it has."""

from __future__ import annotations

from collections.abc import Iterator

from facts.evidence import lexicon
from facts.evidence.case import Case, Finding

_STATEMENT = ("statement",)


def check_numbers(case: Case) -> Iterator[Finding]:
    """Refuse numbers of the statement that the paragraph does not have."""
    statement, vocabulary = case.statement, case.paragraph.vocabulary
    timed = {n for m in case.account.timeline.moments for n in range(*m.slot)}
    for n, word in enumerate(statement.words):
        number = word.lex.number
        if n in statement.in_figures or n in timed or word.text == "one":
            continue
        strange = word.text in lexicon.VAGUE_SCALES or (
            number is None and any(c.isdigit() for c in word.text)
        )
        unknown = strange and word.text not in vocabulary
        if unknown or (number is not None and number not in case.ground.numbers):
            reason = f'"{statement.typed(n)}" is not in {case.ground.place}'
            yield Finding(_STATEMENT, reason)


def check_names(case: Case) -> Iterator[Finding]:
    """Refuse names of which neither the paragraph nor a heading knows anything."""
    statement, ground = case.statement, case.ground
    sentence = -1
    for n, word in enumerate(statement.words):
        opens, sentence = word.sentence != sentence, word.sentence
        if not word.capital or opens or n in statement.naming:
            continue
        if n in statement.in_figures or word.lex.temporal or len(word.text) == 1:
            continue
        if word.text in ground.vocabulary or word.lex.stem in ground.stems:
            continue
        if not _is_common(case, word.text):
            reason = f"{statement.typed(n)} is not named in {ground.place}"
            yield Finding(_STATEMENT, reason)
    yield from _check_speaker(case)


def _is_common(case: Case, text: str) -> bool:
    """Whether capitals do not make a name of it, or the article has it in full."""
    if text in lexicon.TITLES:
        return case.ground.vocabulary.issuperset(lexicon.TITLES[text])
    return text in lexicon.CAPITALS or text in case.ground.initials


def _check_speaker(case: Case) -> Iterator[Finding]:
    """Refuse somebody as the one who says so of whom the article knows nothing."""
    speaker = case.fact.according_to
    if speaker is None:
        return
    known = case.ground.vocabulary
    for n, part in enumerate(speaker.split()):
        text = part.strip(".,;:()’'\"").lower().removesuffix("'s").removesuffix("’s")
        name = part[:1].isupper() and (n > 0 or not _is_plain(text))
        if not name or text in known or text in lexicon.CAPITALS:
            continue
        if text in case.ground.article_words() or text in case.ground.initials:
            continue
        yield Finding(("according_to",), f"the article does not name {part}")
        return


def _is_plain(text: str) -> bool:
    return text in lexicon.STOP or text in lexicon.LIGHT
