"""Text made safe to show: no control character of the data reaches a terminal."""

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0, DEL and C1, but for white space
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # invisible, bidi
    "\ud800-\udfff\U000e0000-\U000e007f]"  # lone surrogates, tags
)
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\v\f\r"
REPLACEMENT = "\ufffd"


def _is_plain(text: str) -> bool:
    """Whether all is safe ASCII, told in a fifth of what the expression takes."""
    return text.isascii() and not text.encode().translate(None, _PLAIN)


def unsafe_character(text: str) -> str | None:
    """The first character that a terminal must not be given, or None."""
    if _is_plain(text):
        return None
    match = _UNSAFE.search(text)
    return match[0] if match else None


def clean(text: str) -> str:
    """The text with each unsafe character replaced by U+FFFD."""
    return text if _is_plain(text) else _UNSAFE.sub(REPLACEMENT, text)


def without_unsafe(text: str) -> str:
    """The text without its unsafe characters and white space other than blanks."""
    return _UNSAFE.sub(
        "", "".join(c if c.isprintable() or c == " " else "" for c in text)
    )


def one_line(text: str) -> str:
    """The text on one line: cleaned, with each run of white space made one space."""
    return " ".join(clean(text).split())


def in_short(text: str, most: int = 40) -> str:
    """The text on one line, cut where it is long, to be named in a sentence."""
    line = one_line(text[: 4 * most])
    return line if len(line) <= most else f"{line[: most - 1]}…"
