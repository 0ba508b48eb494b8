"""`rivals compare`: two companies side by side."""

from __future__ import annotations

from facts.commands.arguments import Options
from facts.commands.narration import narrate_problems
from facts.commands.streams import FOUND, NOTHING, Streams
from facts.dossier import Dossier
from facts.errors import RivalsError
from facts.export.wording import counted
from facts.model import INDUSTRY
from facts.query import Choices, matching
from facts.text import one_line


def run(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Write two companies side by side."""
    if len(options.words) not in (0, 2):
        raise RivalsError("compare takes two companies, or none for the dossier's own")
    pair = [_company(word, dossier.choices) for word in options.words]
    comparison = dossier.compare(*pair)
    if options.format == "md":
        from facts.export.markdown import (  # noqa: PLC0415 (only for this format)
            comparison_to_markdown,
        )

        chunks = comparison_to_markdown(dossier, comparison)
    else:
        from facts.export.plain import (  # noqa: PLC0415 (only for this format)
            comparison_to_text,
        )

        chunks = comparison_to_text(dossier, comparison, streams.width(100, 160))
    for chunk in chunks:
        streams.data(chunk)
    streams.say(counted(comparison.total, "fact"))
    narrate_problems(dossier, streams)
    return FOUND if comparison.total else NOTHING


def _company(word: str, choices: Choices) -> str:
    """The id of the one company that a name, an alias or a beginning of one means."""
    found = [id for id in matching(word, choices["company"]) if id != INDUSTRY]
    return found[0] if len(found) == 1 else one_line(word)
