"""The pieces of a query between its blanks, as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_PART = re.compile(
    r'(?P<minus>-?)(?:(?P<field>[^\W\d_]+):)?(?P<value>(?:"[^"]*"?|[^\s"])*)'
)
_BRANCH = re.compile(r'(?:"[^"]*"?|[^"|])+')


class Part(NamedTuple):
    """One piece of a query."""

    start: int
    end: int
    negated: bool
    field: str
    value: str

    @property
    def values(self) -> list[str]:
        """The values between the bars, without quotes."""
        bare = (value.replace('"', "").strip() for value in self.value.split("|"))
        return [value for value in bare if value]

    @property
    def branches(self) -> list[str]:
        """What stands between the bars, with its quotes, in which a bar is no bar."""
        return _BRANCH.findall(self.value)


def parts(text: str) -> Iterator[Part]:
    """The pieces of a query in order; blanks between quotes do not part."""
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        match = _PART.match(text, position)
        assert match is not None  # every piece of it may be empty
        end = max(match.end(), position + 1)
        field = (match["field"] or "").lower()
        yield Part(position, end, bool(match["minus"]), field, match["value"])
        position = end
