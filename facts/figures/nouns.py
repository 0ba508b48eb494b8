"""Nouns: what a number counts, which may hold names with numbers of their own."""

from __future__ import annotations

from facts.figures import words
from facts.figures.measures import past_rate
from facts.figures.tokens import Tokens, is_plural, past_hyphen, past_name, printed

_LONGEST = 5


def read_noun(tokens: Tokens, at: int, *, loose: bool) -> tuple[str, int]:
    """The words that are counted, without "more", and the index behind the figure.

    `loose` takes a noun that does not look like a plural. In "six 20-foot boats" the
    noun stands behind another figure, and is no part of the words of this one.
    """
    start = at + (tokens[at].low in words.MORE)
    if inner := _past_inner_measure(tokens, start):
        end = noun_end(tokens, inner, loose=False)
        return (printed(tokens[inner:end]), at) if end > inner else ("", at)
    measured = start > at and tokens[start].low in words.MEASURES
    end = start + 1 if measured else noun_end(tokens, start, loose=loose)
    return (printed(tokens[start:end]), end) if end > start else ("", at)


def noun_end(tokens: Tokens, at: int, *, loose: bool) -> int:
    """The index behind the noun that is counted: the first plural of a few words."""
    found = end = at
    for _ in range(_LONGEST):
        token = tokens[end]
        if token.kind in ("number", "other"):
            if not _is_model(tokens, at, end):
                break
        elif token.kind != "word":
            break
        past = past_name(tokens, end)
        if past == end + 1 and token.low in words.NOT_IN_NOUNS:
            break
        end = past
        head, after = tokens[end - 1], tokens[end]
        if head.kind in ("word", "other") and is_plural(head):
            found = end
            name = head.text[0].isupper() and after.text.islower()
            if not name and head.low not in words.ATTRIBUTIVE:
                break
    return past_rate(tokens, end if loose and found == at else found)


def _is_model(tokens: Tokens, start: int, at: int) -> bool:
    """Whether a number is part of a name: "737" in "two new 737 Max jets"."""
    token, after = tokens[at], tokens[at + 1]
    if token.kind == "other":  # "12 Boeing 737s"
        named = at > start and tokens[at - 1].text[0].isupper()
        return named and token.text[:-1].isdigit()
    if not token.text.isdigit() or len(token.text) > 4 or token.text[0] == "0":
        return False
    if after.kind != "word" or after.low in words.STOP or after.low in words.MEASURES:
        return False
    named = at > start and tokens[at - 1].text[0].isupper()
    return named or after.text[0].isupper()


def _past_inner_measure(tokens: Tokens, at: int) -> int:
    """The index behind the "20-foot" of "six 20-foot boats", or 0."""
    measure = past_hyphen(tokens, at + 1)
    spelled = measure > at + 1 and tokens[at].low in words.SMALL
    if tokens[at].kind != "number" and not spelled:
        return 0
    return measure + 1 if tokens[measure].low in words.MEASURES else 0
