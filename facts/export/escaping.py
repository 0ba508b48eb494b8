"""Data written so that Markdown shows it as it stands: CommonMark, GFM and pandoc.

Only what some of them would read as markup is escaped, so that the source stays easy
to read. GFM alone still makes e-mail addresses links, whatever is escaped in them.
"""

from __future__ import annotations

import re

from facts.text import clean, one_line

_MARKUP = re.compile(
    r"[\\`*~^\[]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # not within a word
    r"|<(?![\s\d=])"
    r"|&(?=#?\w+;)"
    r"|@(?=\S)"  # a citation or an address
    r"|/(?=/)"  # "https://" would become a link, and so would "//"
    r"|(?<=\S)\.(?=[^\W\d_]{2})|(?<=[wW]{3})\."  # "Amazon.com" and "www." too
    r"|:(?=[a-z_][a-z0-9_+-]*:)"  # ":smile:"
)
_BLOCK = re.compile(r"[#>|](?!\\)|[-+](?=[\s+-]|$)|:(?=::)")
_ENUMERATOR = re.compile(
    r"(\(?(?:[0-9]+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|\\@[\w-]*))([.)])(?=\s|$)"
)
_CLOSING_HASHES = re.compile(r"#+$")
_DOLLAR = re.compile(r"<https?://[^>]*>|\$")
_UNFIT_FOR_URL = re.compile(r"[\\^`{|}<>\s]")


def inline(text: str) -> str:
    """The text on one line, to stand within a paragraph."""
    return _MARKUP.sub(r"\\\g<0>", one_line(text))


def opening(markdown: str) -> str:
    """Markdown of one line that opens a paragraph, made to open nothing else."""
    if _BLOCK.match(markdown):
        return f"\\{markdown}"
    return _ENUMERATOR.sub(r"\1\\\2", markdown, count=1) if _enumerated(markdown) else (
        markdown
    )


def _enumerated(markdown: str) -> bool:
    return _ENUMERATOR.match(markdown) is not None


def heading(text: str) -> str:
    """The text on one line, to stand in a heading."""
    escaped = inline(text).replace("{", r"\{")
    return _CLOSING_HASHES.sub(lambda hashes: r"\#" * len(hashes[0]), escaped)


def cell(markdown: str) -> str:
    """Markdown of one line, to stand in a table."""
    return markdown.replace("|", r"\|")


def without_maths(line: str) -> str:
    """The line with its dollars escaped where two of them would enclose a formula."""
    if line.count("$") < 2:
        return line
    return _DOLLAR.sub(lambda m: r"\$" if m[0] == "$" else m[0], line)


def link(url: str) -> str:
    """The address between angle brackets, as a link that shows it."""
    return f"<{safe_url(url)}>"


def safe_url(url: str) -> str:
    """The address with what no address may hold written as percent codes."""
    return "".join(map(_percent_coded, url))


def _percent_coded(character: str) -> str:
    if _UNFIT_FOR_URL.match(character) or clean(character) != character:
        return "".join(f"%{b:02X}" for b in character.encode(errors="replace"))
    return character
