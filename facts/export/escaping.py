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
    r"|@(?!\s)"  # a citation or an address
    r"|/(?=/)"  # "https://" would become a link, and so would "//"
    r"|(?<=\S)\.(?=[^\W\d_]{2})|(?<=[wW]{3})\."  # "Amazon.com" and "www." too
    r"|:(?=[a-z_][a-z0-9_+-]*:)"  # ":smile:"
)
_OPENING = re.compile(
    r"\(?(?:[0-9]+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|\\@[\w-]*)(?=[.)](?:\s|$))"
    r"|(?=[#>|]|[-+](?:[\s+-]|$)|:::)"
)
_CLOSING_HASHES = re.compile(r"#+$")
_DOLLAR = re.compile(r"<https?://[^>]*>|\$")
_DOLLAR_AT_END = re.compile(r"\$(?![0-9])")
_UNFIT_FOR_URL = re.compile(r"[\\^`{|}<>\s]")


def inline(text: str) -> str:
    """The text on one line, to stand within a paragraph."""
    escaped = _MARKUP.sub(r"\\\g<0>", one_line(text))
    # Pandoc would look beyond the text for the other of the pair.
    return escaped.replace('"', r"\"") if escaped.count('"') % 2 else escaped


def opening(markdown: str) -> str:
    """Markdown of one line that opens a paragraph, made to open nothing else."""
    marker = _OPENING.match(markdown)
    if marker is None:
        return markdown
    return f"{markdown[: marker.end()]}\\{markdown[marker.end() :]}"


def heading(text: str) -> str:
    """The text on one line, to stand in a heading."""
    escaped = inline(text).replace("{", r"\{")
    return _CLOSING_HASHES.sub(lambda hashes: r"\#" * len(hashes[0]), escaped)


def cell(markdown: str) -> str:
    """Markdown of one line, to stand in a table."""
    return markdown.replace("|", r"\|")


def without_maths(line: str) -> str:
    """The line with its dollars escaped where they might enclose a formula.

    One alone does not, nor does it end a formula if a digit follows it.
    """
    if line.count("$") < 2 and not _DOLLAR_AT_END.search(line):
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
