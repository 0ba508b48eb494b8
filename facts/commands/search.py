"""`rivals search`: the facts that the words find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from facts.commands.arguments import Options
from facts.commands.narration import narrate_problems, narrate_query
from facts.commands.query_text import query_text
from facts.commands.streams import FOUND, NOTHING, Streams
from facts.dossier import Dossier
from facts.export.wording import counted
from facts.query.explain import Line, explain
from facts.search.searcher import Hit, Page
from facts.text import clean

MOST_SHOWN = 50
"""Facts that a search shows as text, unless --limit says otherwise."""

_PAGE = 500


def run(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Write the facts that the words find."""
    text = query_text(options.words, dossier)
    if options.explain:
        return _explain(dossier, text, streams)
    as_text = options.format == "text"
    limit = options.limit or (MOST_SHOWN if as_text else None)
    first = dossier.search(text, 0, min(limit or _PAGE, _PAGE))
    narrate_query(dossier, first, options, streams)
    hits = islice(dossier.hits(text), limit)
    for chunk in _chunks(dossier, first, hits, options.format, streams):
        streams.data(chunk)
    if as_text:
        if limit and first.total > limit:
            streams.say(f"{limit:,} of {first.total:,} shown: --limit shows more")
        elif options.words:
            streams.say(f"{first.total:,} of {counted(dossier.total, 'fact')}")
        else:
            streams.say(counted(dossier.total, "fact"))
        narrate_problems(dossier, streams)
    return FOUND if first.total else NOTHING


def _explain(dossier: Dossier, text: str, streams: Streams) -> int:
    page = dossier.search(text, limit=0)
    found = Line("found", f"{page.total:,} of {counted(dossier.total, 'fact')}")
    for kind, told in (*explain(page.query, page.corrections, page.aliases), found):
        streams.data(f"{kind:<12}{clean(told)}\n")
    return FOUND if page.total else NOTHING


def _chunks(
    dossier: Dossier, page: Page, hits: Iterable[Hit], format: str, streams: Streams
) -> Iterator[str]:
    if format == "ids":
        for hit in hits:
            yield f"{hit.fact.id}\n"
    elif format == "jsonl":
        from facts.export.jsonl import fact_line  # noqa: PLC0415 (only for this format)

        found = page.corrections
        for hit in hits:
            line = fact_line(dossier, hit.fact, score=hit.score, corrections=found)
            yield f"{line.rstrip()}\n"
    else:
        from facts.export.plain import fact_to_text  # noqa: PLC0415 (only for this one)

        width = streams.width(80, 100)
        for n, hit in enumerate(hits):
            block = fact_to_text(dossier, hit.fact, width).strip("\n")
            yield f"\n{block}\n" if n else f"{block}\n"
