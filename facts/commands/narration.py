"""What commands say of a dossier beside their data."""

from __future__ import annotations

import shlex

from facts.commands.arguments import Options, mistaken
from facts.commands.query_text import asks_marks
from facts.commands.streams import Streams
from facts.dossier import Dossier
from facts.errors import RivalsError
from facts.export.wording import counted, counted_mismatches, in_words
from facts.folder import builtin_folder
from facts.model import Problem
from facts.query.explain import alias
from facts.search.searcher import Page
from facts.text import clean


def narrate_query(
    dossier: Dossier, page: Page, options: Options, streams: Streams
) -> None:
    """Say how a query was read, where it was not to the letter.

    Raises RivalsError where some of it is not understood: a script that took what the
    rest finds would take far too much.
    """
    if page.query.hints:
        hints = "; ".join(page.query.hints)
        raise RivalsError(f"the words are not understood: {hints}")
    for word, similar in page.corrections.items():
        streams.say(f"{word} → {', '.join(similar[:3])}")
    for word, companies in page.aliases.items():
        streams.say(alias(word, companies))
    for word in mistaken(options):
        streams.say(f"{word} leaves facts out; the option is -{word}")
    if asks_marks(page.query) and dossier.marks.trouble:
        streams.say(dossier.marks.trouble)


def narrate_problems(dossier: Dossier, streams: Streams) -> None:
    """Say how much is wrong in the dossier, if anything is."""
    wrong = []
    if dossier.problems:
        wrong.append(counted(len(dossier.problems), "problem"))
    if dossier.mismatched:
        wrong.append(counted_mismatches(dossier.mismatched))
    if wrong:
        streams.say(f"{in_words(wrong)}: rivals check{_option_of(dossier)}")


def _option_of(dossier: Dossier) -> str:
    """The option that names a dossier, none for the built-in one."""
    if dossier.folder == builtin_folder():
        return ""
    return f" -d {shlex.quote(clean(str(dossier.folder)))}"


def mismatched(dossier: Dossier) -> dict[str, Problem]:
    """Of each fact that says what its article does not, the first place where.

    None where the article's text has changed, which is a mismatch of all its facts.
    """
    first: dict[str, Problem] = {}
    for mismatch in dossier.mismatches:  # each message begins with its fact's id
        first.setdefault(mismatch.message.partition(": ")[0], mismatch)
    return first
