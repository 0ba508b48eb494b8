"""The command line: stdout is data, stderr is narration, the exit code a contract."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from facts import __version__
from facts.commands.arguments import COMMANDS, Options, parse
from facts.errors import RivalsError
from facts.folder import chosen_folder
from facts.text import one_line

ERROR = 2
INTERRUPTED = 130
CLOSED_PIPE = 141
"""What a shell sees of any program whose reader goes away."""

BAR = 24
"""Cells of the bar that shows how far reading is."""


def run(argv: Sequence[str]) -> int:
    """Do what the arguments ask for, and answer the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            code = _obey(parse(argv))
        except RivalsError as error:
            code = complain(str(error))
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
        return CLOSED_PIPE
    except OSError as error:
        _silence(sys.stdout)
        reason = error.strerror or str(error)
        return complain(f"{error.filename}: {reason}" if error.filename else reason)
    except KeyboardInterrupt:
        _silence(sys.stdout)
        return INTERRUPTED
    return code


def _obey(options: Options) -> int:
    if options.help:
        from facts.commands.help import help_page  # noqa: PLC0415 (only for --help)

        _write(help_page(options.command))
        return 0
    if options.version:
        _write(f"rivals {__version__}\n")
        return 0
    if not options.command:
        raise RivalsError(f"name a command: {', '.join(COMMANDS)}")
    from facts.commands.streams import Streams  # noqa: PLC0415 (not for a usage error)
    from facts.dossier import open_dossier  # noqa: PLC0415 (likewise)

    folder, texts = chosen_folder(options.dossier), _texts_folder(options.articles)
    with open_dossier(folder, texts, _report) as dossier:
        if dossier.trouble:
            say(dossier.trouble)
        command = import_module(f"facts.commands.{options.command}")  # and no other
        streams = Streams(_write, _narrate, _columns())
        code: int = command.run(dossier, options, streams)
        return code


def _texts_folder(given: str | None) -> str | None:
    """The folder that a person names for the texts of articles."""
    if given == "":
        raise RivalsError("the name of the folder of texts is empty")
    return given and os.path.expanduser(given)


def say(line: str) -> None:
    """Print a line on stderr, where it can be."""
    if sys.stderr is None:
        return
    try:
        print(one_line(line), file=sys.stderr, flush=True)
    except OSError:
        _silence(sys.stderr)


def complain(sentence: str) -> int:
    """Print what went wrong, and answer the exit code of an error."""
    say(f"rivals: {sentence}")
    return ERROR


def _write(text: str) -> None:
    if sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed")
    print(text, end="")


def _narrate(line: str) -> None:
    """Say a line after the data that was written before it."""
    if sys.stdout is not None:
        sys.stdout.flush()
    say(line)


def _report(done: int, total: int) -> None:
    """Draw how far the reading of a large dossier is, where a person can see it."""
    if sys.stderr is None or not sys.stderr.isatty() or not total:
        return
    filled = BAR * done // total
    bar = "█" * filled + "░" * (BAR - filled)
    line = f"reading {bar} {done:,} of {total:,} files"
    end = "\r" if done < total else "\r\x1b[K"  # and then it is wiped away
    print(line if done < total else "", end=end, file=sys.stderr, flush=True)


def _columns() -> int | None:
    """The columns of the terminal that shows the data, if one does."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except OSError:
        return None


def _silence(stream: TextIO | None) -> None:
    """Send what a stream still holds nowhere, so that Python's exit is quiet too."""
    if stream is None:
        return
    with contextlib.suppress(OSError), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())
