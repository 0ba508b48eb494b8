"""`rivals attach`: copies of the texts of articles, kept to check facts against."""

from __future__ import annotations

from pathlib import Path

from facts.articles.texts import attach
from facts.commands.arguments import Options
from facts.commands.streams import ERROR, FOUND, Streams
from facts.dossier import Dossier
from facts.errors import RivalsError, TextError
from facts.text import one_line


def run(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Keep a copy of each text that is an article's, and say which it is."""
    if not options.words:
        raise RivalsError("attach takes the files of the texts: rivals attach FILE…")
    articles = dossier.articles()
    code = FOUND
    for name in dict.fromkeys(options.words):
        try:
            article = attach(_named(name), articles)
        except TextError as error:  # the others are attached all the same
            streams.say(f"rivals: {error}")
            code = ERROR
        else:
            shown = one_line(name)
            streams.say(f"{shown} is the text of {article.id}: {article.title}")
    return code


def _named(name: str) -> Path:
    """The path of this name; raises TextError for none, which would be the folder."""
    if not name:
        raise TextError("the name of a file is empty")
    return Path(name)
