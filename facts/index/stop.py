"""Giving up a search that is not wanted any more."""

from collections.abc import Callable

from facts.errors import Superseded

Stop = Callable[[], bool]
"""Answers whether to give up; asked every few milliseconds."""


def never() -> bool:
    """Do not give up."""
    return False


def give_up_if(stop: Stop) -> None:
    """Raise Superseded where the search is to be given up."""
    if stop():
        raise Superseded
