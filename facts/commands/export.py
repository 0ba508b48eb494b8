"""`rivals export`: facts as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from facts.commands.arguments import Options
from facts.commands.narration import narrate_problems, narrate_query
from facts.commands.query_text import asks_marks, query_text
from facts.commands.streams import FOUND, NOTHING, UNVERIFIED, Streams
from facts.dossier import Dossier
from facts.errors import RivalsError
from facts.export.file import write_export
from facts.export.markdown import facts_to_markdown
from facts.export.wording import counted
from facts.model import Fact
from facts.text import clean, one_line

MOST_NAMED = 3
"""Ids of facts that are named where an export is refused for their sake."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The facts to export."""

    facts: Callable[[], Iterable[Fact]]
    """They are gone through twice where they must be verified."""

    scope: str
    total: int


def run(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Write facts as Markdown."""
    if options.ids and options.words:
        raise RivalsError("export takes words or --id, not both")
    if options.force and not options.output:
        raise RivalsError("--force replaces a file: name it with -o FILE")
    chosen = _chosen(dossier, options, streams)
    if not chosen.total:
        streams.say("nothing to export: no fact is found")
        return NOTHING
    if options.strict and (wanting := _unverified(dossier, chosen.facts())):
        streams.say(f"rivals: {_refusal(wanting, chosen.total)}")
        return UNVERIFIED
    chunks = facts_to_markdown(
        dossier, chosen.facts(), scope=chosen.scope, group=options.group
    )
    place = _write(chunks, options, streams)
    streams.say(f"{counted(chosen.total, 'fact')}{place}")
    narrate_problems(dossier, streams)
    return FOUND


def _chosen(dossier: Dossier, options: Options, streams: Streams) -> _Chosen:
    if options.ids:
        ids = [one_line(id) for id in dict.fromkeys(options.ids)]
        facts = [dossier.fact(id) for id in ids]
        return _Chosen(lambda: facts, "Facts chosen by id", len(facts))
    text = query_text(options.words, dossier)
    page = dossier.search(text, 0, 0)
    narrate_query(dossier, page, options, streams)
    found_by = f"Facts found by {text.strip()}"

    def found() -> Iterable[Fact]:
        return (hit.fact for hit in dossier.hits(text))

    if asks_marks(page.query):
        places = {id: n for n, id in enumerate(dossier.marks.ids)}
        marked = sorted(found(), key=lambda fact: places.get(fact.id, len(places)))
        only = len(page.query.filters) == 1 and not page.query.terms
        return _Chosen(
            lambda: marked, "Marked facts" if only else found_by, len(marked)
        )
    return _Chosen(found, found_by if text else "All facts", page.total)


def _unverified(dossier: Dossier, facts: Iterable[Fact]) -> list[str]:
    """The ids of the facts that are not verified."""
    verdicts = ((fact.id, dossier.verdict(fact.id)) for fact in facts)
    return [id for id, verdict in verdicts if verdict.state != "verified"]


def _refusal(wanting: list[str], total: int) -> str:
    """Why nothing is exported, naming some of the facts that are not verified."""
    named = ", ".join(wanting[:MOST_NAMED])
    more = len(wanting) - MOST_NAMED
    if more > 0:
        named = f"{named} and {more:,} more"
    not_so = f"{len(wanting):,} of {counted(total, 'fact')} not verified"
    return f"nothing is exported: {not_so} ({named}); rivals check says why"


def _write(chunks: Iterable[str], options: Options, streams: Streams) -> str:
    """Write an export where it was asked for, and answer how to speak of it."""
    if options.output in (None, "-"):
        for chunk in chunks:
            streams.data(chunk)
        return ""
    write_export(Path(options.output), chunks, force=options.force)
    return f" written to {clean(options.output)}"
