"""The arguments of a command line, read into Options.

Words of a query may begin with "-", which leaves facts out. argparse would take them
for options, so they are shielded from it by a character that no argument can hold.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

from facts.errors import RivalsError
from facts.suggest import did_you_mean
from facts.text import one_line

if TYPE_CHECKING:
    from facts.export.markdown import Group

_SHIELD = "\0"

Table = Mapping[tuple[str, ...], Mapping[str, Any]]
"""Of each option, all its flags, and how argparse is to take it."""


@dataclass
class Options:
    """What a command line asks for."""

    command: str = ""
    words: list[str] = field(default_factory=list)
    dossier: str | None = None
    articles: str | None = None
    format: str = "text"
    limit: int | None = None
    ids: list[str] = field(default_factory=list)
    group: Group | None = None
    output: str | None = None
    strict: bool = False
    force: bool = False
    conflicts: bool = False
    explain: bool = False
    help: bool = False
    version: bool = False


class _Parser(argparse.ArgumentParser):
    """A parser that raises RivalsError where argparse would print and exit."""

    def error(self, message: str) -> NoReturn:
        raise RivalsError(message.removeprefix("argument "))


def _bare(text: str) -> str:
    return text.removeprefix(_SHIELD)


def _count(text: str) -> int:
    if not re.fullmatch("0*[1-9][0-9]{0,8}", _bare(text)):
        raise argparse.ArgumentTypeError("takes a whole number from 1")
    return int(text)


def _one_of(*choices: str) -> Mapping[str, Any]:
    return {"type": _bare, "choices": choices}


_FLAG = {"action": "store_true"}

EVERYWHERE: Table = {
    ("-d", "--dossier"): {"type": _bare},
    ("-h", "--help"): _FLAG,
    ("--version",): _FLAG,
}
"""The options of every command, which may stand before it too."""

_TEXTS: Table = {("--articles",): {"type": _bare}}

COMMANDS: Mapping[str, Table] = {
    "search": {
        ("--limit",): {"type": _count},
        ("--format",): _one_of("text", "jsonl", "ids"),
        ("--explain",): _FLAG,
        **_TEXTS,
    },
    "compare": {("--format",): _one_of("text", "md"), **_TEXTS},
    "export": {
        ("--id",): {"type": _bare, "action": "append", "dest": "ids"},
        ("--group",): _one_of("company", "topic", "article"),
        ("--strict",): _FLAG,
        ("-o", "--output"): {"type": _bare},
        ("--force",): _FLAG,
        **_TEXTS,
    },
    "check": {
        ("--conflicts",): _FLAG,
        ("--format",): _one_of("text", "jsonl"),
        **_TEXTS,
    },
    "attach": {},
}
"""The options of each command's own."""

QUERYING = ("search", "export")
"""The commands whose words are a query."""


def parse(argv: Sequence[str]) -> Options:
    """Read the arguments; raises RivalsError with what is wrong in them."""
    before, command, after = _split(argv)
    if command and command not in COMMANDS:
        hint = did_you_mean(command, COMMANDS)
        raise RivalsError(f'there is no command "{one_line(command)}": {hint}')
    table = {**EVERYWHERE, **COMMANDS.get(command, {})}
    parser = _Parser(add_help=False, allow_abbrev=False)
    for flags, manner in table.items():
        parser.add_argument(*flags, **manner)
    known = _flags(table)
    shielded = _shielded(after, known, command in QUERYING)
    options, words = parser.parse_known_args([*before, *shielded], Options(command))
    for word in words:
        if word.startswith("-"):
            raise _unknown(word, known)
    options.words = [_bare(word) for word in words]
    return options


def mistaken(options: Options) -> list[str]:
    """The words that leave out what is the name of an option: -limit for --limit."""
    known = _flags({**EVERYWHERE, **COMMANDS[options.command]})
    return [word for word in options.words if f"-{word}" in known]


def _flags(table: Table) -> list[str]:
    return [flag for flags in table for flag in flags]


def _split(argv: Sequence[str]) -> tuple[list[str], str, list[str]]:
    """The options before the command, the command, and what follows it."""
    known = _flags(EVERYWHERE)
    is_value = False
    for n, item in enumerate(argv):
        if is_value:
            is_value = False
        elif not item.startswith("-"):
            return list(argv[:n]), item, list(argv[n + 1 :])
        elif item.partition("=")[0] not in known and not re.match("-d.", item):
            raise _unknown(item, known)
        else:
            is_value = item in ("-d", "--dossier")
    return list(argv), "", []


def _shielded(argv: Sequence[str], known: Sequence[str], querying: bool) -> list[str]:
    """The arguments with the words among them made safe from argparse."""
    safe: list[str] = []
    for n, item in enumerate(argv):
        if item == "--":
            return [*safe, *(f"{_SHIELD}{word}" for word in argv[n + 1 :])]
        is_option = item.startswith("--") or item in known or _has_path(item, known)
        is_word = querying and item.startswith("-") and not is_option
        safe.append(f"{_SHIELD}{item}" if is_word else item)
    return safe


def _has_path(item: str, known: Sequence[str]) -> bool:
    """Whether this is a short option with a path right behind it."""
    return item[:2] in known and "/" in item


def _unknown(item: str, known: Sequence[str]) -> RivalsError:
    option = item.partition("=")[0]
    return RivalsError(
        f"unknown option {one_line(option)}: {did_you_mean(option, known)}"
    )
