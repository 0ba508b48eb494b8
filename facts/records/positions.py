"""Where things stand in a TOML text: tomli tells a key's value, never its place."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

_TOKEN = re.compile(
    r"""
    (?: [ \t\r]++ | \#[^\n]*+ )*+
    (
        "{3} (?: [^"\\]++ | \\[\s\S] | "{1,2}(?!") )*+ "{3,5}
      | '{3} (?: [^']++ | '{1,2}(?!') )*+ '{3,5}
      | "(?!"") (?: [^"\\\n]++ | \\. )*+ "
      | '(?!'') [^'\n]*+ '
      | [^\s\[\]{},=.\#"']++
      | [\n\[\]{},=.]
    )
    """,
    re.VERBOSE,
)
_MARKS = frozenset("\n[]{},=.")
_CLOSING = {"[": "]", "{": "}"}

_ESCAPE = re.compile(
    r"\\(?:(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})|(.))"
)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}

_State = Callable[[str, int], "_State | None"]


class Positions:
    """Where the keys and values of a TOML text stand."""

    def __init__(self, text: str) -> None:
        text = text.removeprefix("\ufeff")  # no editor counts it as a column
        lengths = (len(line) + 1 for line in text.split("\n"))
        self._starts = array("Q", accumulate(lengths, initial=0))
        self._root = _Scanner().scan(text)

    def key(self, path: tuple[str | int, ...]) -> tuple[int, int]:
        """The line and column of a key, item or header, or of the nearest around it."""
        place, _ = self._find(path)
        return self._locate(place.at)

    def value(self, path: tuple[str | int, ...]) -> tuple[int, int]:
        """The line and column of a value, or of its key if it is not in one place."""
        place, found = self._find(path)
        return self._locate(place.value_at if found else place.at)

    def _find(self, path: tuple[str | int, ...]) -> tuple[_Place, bool]:
        """The place at the path or the nearest around it, and whether it is exact."""
        place = self._root
        for step in path:
            inner = place.children.get(step)
            if inner is None:
                return place, False
            place = inner
        return place, True

    def _locate(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class _Place:
    """A node of the document: its offsets in the text, and what it holds."""

    __slots__ = ("at", "children", "value_at")

    def __init__(self, at: int) -> None:
        self.at = self.value_at = at
        self.children: dict[str | int, _Place] = {}

    def child(self, name: str | int, at: int) -> _Place:
        """The child of that name, made unless it is there."""
        return self.children.setdefault(name, _Place(at))

    def append(self, at: int) -> _Place:
        """A new last item of this array."""
        return self.child(len(self.children), at)

    def latest(self) -> _Place:
        """The last item if this is an array, else the place itself."""
        return self.children.get(len(self.children) - 1, self)


class _Scanner:
    """A state machine: each state takes a token and returns the next, None to stop."""

    def __init__(self) -> None:
        self._root = self._place = _Place(0)
        self._open = [(self._root, "\n")]  # the innermost last, each with its end
        self._header_at = 0
        self._repeats = False

    def scan(self, text: str) -> _Place:
        """Read as far as the text makes sense, and return its root."""
        state: _State | None = self._key
        offset = 0
        while state and (match := _TOKEN.match(text, offset)):
            offset = match.end()
            if match[1] != "\n" or len(self._open) == 1:
                state = state(match[1], match.start(1))
        return self._root

    def _key(self, token: str, at: int) -> _State | None:
        self._place, end = self._open[-1]
        if token == end:
            return self._key if token == "\n" else self._close(token)
        if token == "[" and end == "\n":
            self._place, self._header_at, self._repeats = self._root, at, False
            return self._header
        return self._key_part(token, at)

    def _key_part(self, token: str, at: int) -> _State | None:
        name = _name(token)
        if name is None:
            return None
        self._place = self._place.child(name, at)
        return self._after_key_part

    def _after_key_part(self, token: str, at: int) -> _State | None:
        return {".": self._key_part, "=": self._value}.get(token)

    def _value(self, token: str, at: int) -> _State | None:
        container, end = self._open[-1]
        if token == "]":
            return self._close(token)
        closing = _CLOSING.get(token)
        if token in _MARKS and closing is None:
            return None
        if end == "]":
            self._place = container.append(at)
        self._place.value_at = at
        if closing is None:
            return self._after_value
        self._open.append((self._place, closing))
        return self._value if closing == "]" else self._key

    def _after_value(self, token: str, at: int) -> _State | None:
        end = self._open[-1][1]
        if token == "." or token not in _MARKS:  # more of a number or a date
            return self._after_value
        if token == "," and end != "\n":
            return self._value if end == "]" else self._key
        return self._key if token == "\n" else self._close(token)

    def _close(self, token: str) -> _State | None:
        if token != self._open[-1][1]:
            return None
        self._open.pop()
        return self._after_value

    def _header(self, token: str, at: int) -> _State | None:
        if token == "]":
            return self._begin_table()
        if token == "[":
            self._repeats = True
        elif token != ".":
            name = _name(token)
            if name is None:
                return None
            self._place = self._place.latest().child(name, self._header_at)
        return self._header

    def _begin_table(self) -> _State | None:
        table = self._place
        if table is self._root:
            return None
        if self._repeats:
            table = table.append(self._header_at)
        # A header of a table inside this one may have stood for it until now.
        table.at = table.value_at = self._header_at
        self._open = [(table, "\n")]
        return self._after_header

    def _after_header(self, token: str, at: int) -> _State | None:
        return {"]": self._after_header, "\n": self._key}.get(token)


def _name(token: str) -> str | None:
    """The key that a token spells, or None if it spells none."""
    if token in _MARKS or token.startswith(('"""', "'''")):
        return None
    if token.startswith("'"):
        return token[1:-1]
    return _ESCAPE.sub(_unescape, token[1:-1]) if token.startswith('"') else token


def _unescape(match: re.Match[str]) -> str:
    code, letter = match.groups()
    return chr(int(code[1:], 16)) if code else _ESCAPED.get(letter, letter)
