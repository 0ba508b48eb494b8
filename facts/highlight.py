"""Where a query's words stand in a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facts.query import Term
from facts.words import Word, inflections, words

Span = tuple[int, int]

SHORTEST_PREFIX = 3
"""Letters from which a finished word stands for those that begin so."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """Finds in any text what a query was matched by."""

    terms: tuple[Term, ...] = ()
    similar: tuple[str, ...] = ()
    """Words that were searched in place of misspelt ones."""

    def spans(self, text: str) -> tuple[Span, ...]:
        """Starts and ends of what matches, in order, none touching another."""
        if not self.terms:
            return ()
        found = words(text)
        return tuple(_merged(sorted(self._matches(found))))

    def _matches(self, found: list[Word]) -> Iterator[Span]:
        for term in self.terms:
            forms = set(inflections(term.words[0]))
            for n in range(len(found) - len(term.words) + 1):
                here = found[n : n + len(term.words)]
                if _fits(term, [word.text for word in here]) or (
                    not term.exact
                    and len(here) == 1
                    and (here[0].text in forms or here[0].text.startswith(self.similar))
                ):
                    yield here[0].start, here[-1].end


def allows_prefix(term: Term) -> bool:
    """Whether the term's last word may be the beginning of a longer one."""
    if term.unfinished:
        return True
    return not term.exact and len(term.words[-1]) >= SHORTEST_PREFIX


def _fits(term: Term, here: list[str]) -> bool:
    *before, last = term.words
    if here[:-1] != before:
        return False
    return here[-1].startswith(last) if allows_prefix(term) else here[-1] == last


def _merged(spans: list[Span]) -> Iterator[Span]:
    current: Span | None = None
    for start, end in spans:
        if current is not None and start <= current[1]:
            current = (current[0], max(end, current[1]))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current
