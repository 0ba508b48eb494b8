"""Where what a query was matched by stands in a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facts.query import Range, Term
from facts.words import Word, inflections, words

Span = tuple[int, int]

SHORTEST_PREFIX = 3
"""Letters from which a finished word stands for those that begin so."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """Finds in any text what a query was matched by."""

    terms: tuple[Term, ...] = ()
    forms: tuple[tuple[str, ...], ...] = ()
    """Words that were searched in place of those typed; the last may go on."""

    figures: frozenset[str] = frozenset()
    """The keys of the figures that were asked for."""

    ranges: tuple[Range, ...] = ()

    def spans(self, text: str) -> tuple[Span, ...]:
        """Starts and ends of what matches, in order, none touching another."""
        matches: list[Span] = []
        if self.terms:
            matches += self._matches(words(text))
        if (self.figures or self.ranges) and text:
            matches += self._figures(text)
        return tuple(_merged(sorted(matches)))

    def _matches(self, found: list[Word]) -> Iterator[Span]:
        texts = [word.text for word in found]
        starts = tuple(form[0] for form in self.forms if len(form) == 1)
        longer = [form for form in self.forms if len(form) > 1]
        forms = {f for t in self.terms if _is_word(t) for f in inflections(t.words[0])}
        for n, text in enumerate(texts):
            if text in forms or text.startswith(starts):
                yield found[n].start, found[n].end
            for term in self.terms:
                if _fits(term, texts[n : n + len(term.words)]):
                    yield found[n].start, found[n + len(term.words) - 1].end
            for *before, last in longer:
                end = n + len(before)
                if texts[n:end] == before and texts[end : end + 1] == [last]:
                    yield found[n].start, found[end].end

    def _figures(self, text: str) -> Iterator[Span]:
        from facts.figures import find_figures, keys  # noqa: PLC0415 (slow to import)

        for found in find_figures(text):
            quantity = found.quantity
            own = {keys.figure_key(quantity), keys.value_key(quantity)}
            place = (*keys.span(quantity), keys.unit_key(quantity.unit))
            if own & self.figures or any(r.meets(*place) for r in self.ranges):
                yield found.start, found.end


def allows_prefix(term: Term) -> bool:
    """Whether the term's last word may be the beginning of a longer one."""
    if term.unfinished:
        return True
    return not term.exact and len(term.words[-1]) >= SHORTEST_PREFIX


def _is_word(term: Term) -> bool:
    return len(term.words) == 1 and not term.exact


def _fits(term: Term, here: list[str]) -> bool:
    *before, last = term.words
    if len(here) != len(term.words) or here[:-1] != before:
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
