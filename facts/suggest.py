"""The nearest of the words that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like the word, or None when nothing is."""
    found = get_close_matches(word.casefold(), list(choices), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A hint that names the nearest choice, or all of them when none is near."""
    options = list(choices)
    near = nearest(word, options)
    if near is not None:
        return f'did you mean "{near}"?'
    return f"one of: {', '.join(options)}" if options else ""
