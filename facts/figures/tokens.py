"""Tokens: the pieces that figures are written in, and how they hang together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from facts.figures import words


class Token(NamedTuple):
    """A numeral, a word, a date or the like ("other"), or one other character."""

    kind: Literal["other", "number", "word", "symbol", "end"]
    text: str
    low: str
    start: int
    end: int

    def touches(self, after: Token) -> bool:
        """Whether the other token follows without a space."""
        return self.end == after.start


Tokens = Sequence[Token]
_LONGEST_COMPOUND = 8  # a bound, so that hyphens by the thousand cost no time
_LONGEST_TYPE = 3  # the "MiG" of "MiG-29"
MARGIN = [Token("end", "", "", -1, -2)] * 16
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_FRACTION = r"[1-9][/\u2044](?:[2-9]|1[06]|32|64|128)(?![0-9/])"
_MEASURED = r"[.,]?[0-9%]|[ ](?:million|billion|per)"
_TIMES_TEN_TO = (
    r"[ ]?[×x*][ ]?10"
    r"(?:\^?[-+\u2212\u2013][0-9]{1,2}+|\^[0-9]{1,2}+|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}+)(?![0-9])"
)
_POWER = (
    rf"[0-9]{{1,9}}+(?:\.[0-9]{{1,12}}+)?+{_TIMES_TEN_TO}"
    r"|[0-9]\.[0-9]{1,12}+[eE][-+\u2212]?[0-9]{1,2}+(?!\w|\.[0-9])"
)
_DAY = rf"{_MONTH}\.?[ ][0-9]{{1,2}}+(?:[-–][0-9]{{1,2}}+)?(?!{_MEASURED})"
_LISTED = re.compile(r"\s*+[0-9]{1,2}+[.)](?=\s)")
_TOKEN = re.compile(
    rf"""[ ]?+(?:
    (?P<word>
      [a-z]{{2,}}+(?![\w'’.:])                                       # most words
    | (?!{_DAY}|https?://)(?:
      (?:[A-Za-z]\.){{2,}}+ | [^\W\d_]++(?:['’][^\W\d_]++)*+ ))
    | (?P<other>
      (?=[0-9])(?!{_FRACTION}|{_POWER})(?:
      [0-9]++(?:st|nd|rd|th|['’]?s|(?<=\b720)p|(?<=\b1080)p)\b      # 22nd, 1990s, 720p
    | [0-9]{{1,2}}+(?:\.[0-9]{{2}})?[ ]?[ap]\.?m\b                  # 2 p.m.
    | [0-9]++(?::[0-9]++)++                                         # 9:05, 2:1
    | [0-9]++(?:(?:/[0-9]++)++|(?:-[0-9]++){{2,}}+)                 # 24/7, 555-01-23
    | [0-9]{{5}}-[0-9]{{4}}(?![\w.,])                               # 90210-1234
    | [0-9][0-9.]*+[ ]?×[ ]?10\S*+                                  # 2.5×1011
    | [0-9]{{1,2}}+[ ]{_MONTH} )
    | {_DAY}
    | https?://\S++ )
    | (?P<number>{_FRACTION}|{_POWER}|[0-9]++(?:[.,][0-9]++)*+|(?<![\w.,])\.[0-9]++)
    | (?P<symbol>\S) )""",
    re.VERBOSE,
)


def tokenize(line: str) -> list[Token]:
    """The tokens of a line, and behind the last a margin of empty ones.

    Starts and ends count from that of the line, and the number of a list is left out.
    The margin lets a reader look some tokens ahead, and (by negative index) behind,
    without asking each time where the line ends.
    """
    listed = _LISTED.match(line)
    new = tuple.__new__  # at half the price of the constructor
    tokens: list[Token] = [
        new(
            Token,
            (
                match.lastgroup,
                text := match[match.lastindex],  # type: ignore[index]  # never None
                text.lower(),
                (end := match.end()) - len(text),
                end,
            ),
        )
        for match in _TOKEN.finditer(line, listed.end() if listed else 0)
    ]
    tokens += MARGIN
    return tokens


def past_hyphen(tokens: Tokens, at: int) -> int:
    """The index behind a hyphen that joins two words, or `at`."""
    hyphen = tokens[at]
    if hyphen.text not in words.HYPHENS:
        return at
    word = tokens[at + 1]
    joins = word.kind == "word" and hyphen.end == word.start
    return at + 1 if joins and tokens[at - 1].end == hyphen.start else at


def past_compound(tokens: Tokens, at: int) -> int:
    """The index behind a word, or behind all words that hyphens join to it."""
    end = at + 1
    while end < at + _LONGEST_COMPOUND and (part := past_hyphen(tokens, end)) > end:
        end = part + 1
    return end


def past_name(tokens: Tokens, at: int) -> int:
    """The index behind a word with all that touches it: "third-party", "F-35", "A4"."""
    end = at + 1
    while end < at + _LONGEST_COMPOUND and tokens[end - 1].end == tokens[end].start:
        before, part = tokens[end - 1], end + (tokens[end].text in words.HYPHENS)
        joined = tokens[part - 1].end == tokens[part].start
        numeric = tokens[part].kind in ("number", "other")
        series = before.kind == "number" and part > end  # the "900" of "A350-900"
        named = numeric and len(before.text) <= _LONGEST_TYPE and not series
        if not joined or not (
            tokens[part].kind == "word" or named or (numeric and series)
        ):
            break
        if named and not before.text[0].isupper():
            break
        end = part + 1
    return end


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural noun."""
    if token.low in words.IRREGULAR:
        return True
    ending = token.text[-2:]
    return ending[-1:] == "s" and len(token.text) > 2 and ending not in words.SINGULAR


def printed(tokens: Tokens) -> str:
    """The words of tokens as printed, with one space for each white space."""
    if len(tokens) == 1:
        return tokens[0].text
    parts = [
        token.text if token.touches(after) else f"{token.text} "
        for token, after in pairwise(tokens)
    ]
    return "".join([*parts, *(token.text for token in tokens[-1:])])
