"""The numbers of a statement that are no figures, and the names that it has."""

from __future__ import annotations

from collections.abc import Iterator

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language import lexicon
from facts.evidence.reading.passage import Passage
from facts.evidence.reading.roles import words_of_rates

_STATEMENT = ("statement",)
_VAGUE = lexicon.VAGUE_SCALES
_RATES = frozenset(lexicon.RATES)


def check_numbers(case: Case) -> Iterator[Finding]:
    """Refuse numbers of the statement that the paragraph does not have."""
    statement, vocabulary = case.statement, case.paragraph.vocabulary
    for n in statement.numeric:
        word = statement.words[n]
        number = word.lex.number
        if n in statement.in_figures or n in case.timed or word.text == "one":
            continue
        strange = word.text in _VAGUE or (number is None and word.lex.digits)
        unknown = strange and word.text not in vocabulary
        if word.lex.digits and _is_day(statement, n):
            pass  # a day is held as such
        elif word.text in lexicon.ORDINALS and word.text not in ("first", "second"):
            unknown = number not in case.ground.ordinals
        elif word.text == "second":
            unknown = 2 not in case.ground.ordinals
        if unknown or (number is not None and number not in case.ground.numbers):
            reason = f'"{statement.typed(n)}" is not in {case.ground.place}'
            yield Finding(_STATEMENT, reason)


def _is_day(statement: Passage, n: int) -> bool:
    """Whether a number is a day of the month beside it: "3rd of May"."""
    words = statement.words
    beside = (*words[max(0, n - 1) : n], *words[n + 1 : n + 2])
    return any(word.text in lexicon.MONTHS for word in beside)


def check_ratios(case: Case) -> Iterator[Finding]:
    """Refuse "one in four" where the article says "three in four"."""
    told = _ratios(case.statement) if len(case.statement.numeric) > 1 else ()
    for ratio in sorted(told):
        printed = case.ground.remember("ratios", _ratios)
        if printed and ratio not in printed:
            shown = f'"{ratio[0]} in {ratio[1]}" is not in {case.ground.place}'
            yield Finding(_STATEMENT, shown)


def _ratios(passage: Passage) -> set[tuple[int, int]]:
    words = passage.words
    inside = [n for n, word in enumerate(words[1:-1], 1) if word.text == "in"]
    pairs = [(words[n - 1].lex, words[n + 1].lex) for n in inside]
    return {
        (one.number, three.number)
        for one, three in pairs
        if one.number and three.number and not three.year
    }


def check_ranks(case: Case) -> Iterator[Finding]:
    """Refuse "the biggest" where the article says only "the second-biggest"."""
    for n in [n for n, w in enumerate(case.statement.words) if w.lex.superlative]:
        word = case.statement.words[n]
        if n and case.statement.words[n - 1].text in lexicon.ORDINALS:
            continue
        places = case.paragraph.places.get(word.lex.stem, ())
        before = [case.paragraph.words[at - 1].text for at in places if at]
        if before and lexicon.ORDINALS.keys() >= {*before} and "first" not in before:
            shown = f'the article says "{before[0]} {word.text}"'
            yield Finding(_STATEMENT, shown)


def check_spans(case: Case) -> Iterator[Finding]:
    """Refuse "within a week" where the article says "within a day"."""
    if _RATES.isdisjoint(case.statement.vocabulary):
        return
    known = case.ground.remember("spans", _spans)
    for word in case.statement.words:
        span = lexicon.RATES.get(word.text, "year")
        if span not in known and word.text not in case.ground.vocabulary:
            reason = f'"{word.text}" is not in {case.ground.place}'
            yield Finding(_STATEMENT, reason)


def _spans(paragraph: Passage) -> set[str]:
    """The spans of time that a paragraph has words for."""
    words = paragraph.words
    named = {lexicon.RATES[w.text] for w in words if w.text in lexicon.RATES}
    return {"quarter", "year"} | named | {w.lex.stem for w in words}


def check_names(case: Case) -> Iterator[Finding]:
    """Refuse names of which neither the paragraph nor a heading knows anything."""
    statement, ground = case.statement, case.ground
    words = statement.words
    for n in statement.capitals:
        word = words[n]
        if n in statement.naming:
            continue
        opens = n == 0 or words[n - 1].sentence != word.sentence
        if opens and not _begins_name(statement, n):
            continue
        if n in statement.in_figures or word.lex.temporal or len(word.text) == 1:
            continue
        if word.text in ground.vocabulary or word.lex.stem in ground.stems:
            continue
        if not _is_common(case, word.text) and n not in words_of_rates(statement):
            reason = f"{statement.typed(n)} is not named in {ground.place}"
            yield Finding(_STATEMENT, reason)
    if "+" in statement.text:
        yield from _check_plus(case)
    if case.fact.according_to is not None:
        yield from _check_speaker(case, case.fact.according_to)


def _check_plus(case: Case) -> Iterator[Finding]:
    """Refuse "Contoso+" where the article has only "Northwind+"."""
    statement = case.statement
    for n in statement.naming:
        end = statement.words[n].end
        name = statement.typed(n) + "+"
        if statement.text[end : end + 1] == "+" and not any(
            name in a.passage.text for a in (case.ground.account, *case.ground.above)
        ):
            yield Finding(_STATEMENT, f"{name} is not named in {case.ground.place}")


def _begins_name(statement: Passage, n: int) -> bool:
    """Whether a word that opens a sentence is part of a name: "Ann Smith"."""
    if n + 1 >= len(statement.words) or n + 1 in statement.naming:
        return False
    word, after = statement.words[n], statement.words[n + 1]
    adjoins = statement.text[word.end : after.start] == " "
    return after.capital and adjoins and not (word.lex.stop or word.lex.light)


def _is_common(case: Case, text: str) -> bool:
    """Whether capitals do not make a name of it, or the article has it in full."""
    if text in lexicon.TITLES:
        return case.ground.vocabulary.issuperset(lexicon.TITLES[text])
    if text in lexicon.COUNTRIES:
        return lexicon.COUNTRIES[text] in case.ground.stems
    return text in lexicon.CAPITALS or text in case.ground.initials


def _check_speaker(case: Case, speaker: str) -> Iterator[Finding]:
    """Refuse somebody as the one who says so of whom the article knows nothing."""
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
