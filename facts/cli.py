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

HELP = """\
rivals: sourced facts about companies that compete

Usage
  rivals [-d DIR]               read, search, compare and mark facts in the terminal
  rivals search [WORDS…]        the facts found, the closest first; no words: all facts
      --limit N                   at most N (text: 50 unless told, the others: all)
      --format text|jsonl|ids
      --explain                   how the words were read, and no facts
  rivals compare [LEFT RIGHT]   two companies, topic by topic, with the gaps
      --format text|md
  rivals export [WORDS…]        the facts found as Markdown with footnotes
      --id ID                     this fact; repeat it for more, in the order wanted
      --group company|topic|article
      --strict                    nothing at all unless every one of them is verified
      -o, --output FILE           into a file, not to standard output
      --force                     even if there is such a file
  rivals check                  what is wrong in the dossier's files and what its facts
                                say but their articles do not, and where
      --conflicts                 instead of that, the facts that contradict each other
      --format text|jsonl
  rivals attach FILE…           keep copies of the texts of articles, known by their
                                sha256 whatever their names, to check the facts against

Everywhere
  -d, --dossier DIR             the dossier's folder; otherwise that of the variable
                                RIVALS_DOSSIER; otherwise the built-in dossier
  --articles DIR                look for the texts of articles in this folder too, this
                                once (search, compare, export and check)
  -h, --help                    this page
  --version                     the version

Words
  perscription city             both words; misspelt ones are forgiven
  "same day"                    one after the other: so is an argument of mere words
  -amazon                       not this word; what follows -- is never an option
  company:amazon|walmart        also topic: status: source: says: has:figure has:quote
                                is:marked is:retired is:verified is:unchecked
                                is:mismatch is:planned, and -company:amazon
  after:2026-Q1 before:2027     facts of these dates; vague ones wherever they may lie
  '$200bn' '>=25%' '1m..5m'     an equal figure in any spelling, or one in this range

Examples
  rivals search stores -amazon
  rivals search perscription company:amazon --format ids
  rivals compare amazon walmart --format md
  rivals export is:marked --group topic -o memo.md
  rivals check -d my-dossier --articles my-texts

Exit codes
  0 done · 1 nothing found, or check found something · 2 an error, in one line,
  as where words are not understood: compny:amazon
  3 not all is verified that --strict was to export
  130 interrupted · 141 the reader of the output went away
"""

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
    if options.help or options.version:
        _write(HELP if options.help else f"rivals {__version__}\n")
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
