"""The commands of `rivals`: each writes data, narrates, and answers an exit code."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path

from facts.arguments import Options, mistaken
from facts.dossier import Dossier
from facts.errors import RivalsError
from facts.export.wording import counted
from facts.index import INDUSTRY
from facts.model import Fact
from facts.query import Choices, Query, matching
from facts.search import Hit, Page
from facts.text import clean, one_line

FOUND = 0
NOTHING = 1
"""The exit code where nothing is found, and where check finds problems."""

MOST_SHOWN = 50
"""Facts that a search shows as text, unless --limit says otherwise."""

_PAGE = 500
_LARGEST_PAGE = 8000
_ITEM = re.compile(r"(-?)(?:([^\W\d_]+):)?(.*)")


@dataclass(frozen=True, slots=True)
class Streams:
    """Where the data and the narration of a command go."""

    data: Callable[[str], object]
    say: Callable[[str], object]
    columns: int | None = None
    """Of the terminal that shows the data, if one does."""

    def width(self, otherwise: int, most: int) -> int:
        """How wide the text may be."""
        return min(self.columns or otherwise, most)


def search(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Write the facts that the words find."""
    text = query_text(options.words, dossier.choices)
    as_text = options.format == "text"
    limit = options.limit or (MOST_SHOWN if as_text else None)
    first = dossier.search(text, 0, min(limit or _PAGE, _PAGE))
    _narrate_query(dossier, first, options, streams)
    hits = islice(dossier.hits(text), limit)
    for chunk in _search_chunks(dossier, first, hits, options.format, streams):
        streams.data(chunk)
    if as_text:
        if limit and first.total > limit:
            streams.say(f"{limit:,} of {first.total:,} shown: --limit shows more")
        elif options.words:
            streams.say(f"{first.total:,} of {counted(dossier.total, 'fact')}")
        else:
            streams.say(counted(dossier.total, "fact"))
        _narrate_problems(dossier, streams)
    return FOUND if first.total else NOTHING


def _search_chunks(
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


def compare(dossier: Dossier, options: Options, streams: Streams) -> int:
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
    _narrate_problems(dossier, streams)
    return FOUND if comparison.total else NOTHING


def _company(word: str, choices: Choices) -> str:
    """The id of the one company that a name, an alias or a beginning of one means."""
    found = [id for id in matching(word, choices["company"]) if id != INDUSTRY]
    return found[0] if len(found) == 1 else one_line(word)


def export(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Write facts as Markdown."""
    if options.ids and options.words:
        raise RivalsError("export takes words or --id, not both")
    if options.force and not options.output:
        raise RivalsError("--force replaces a file: name it with -o FILE")
    facts, scope, total = _exported(dossier, options, streams)
    if not total:
        streams.say("nothing to export: no fact is found")
        return NOTHING
    from facts.export.markdown import (  # noqa: PLC0415 (only for this command)
        facts_to_markdown,
    )

    chunks = facts_to_markdown(dossier, facts, scope=scope, group=options.group)
    place = _write(chunks, options, streams)
    streams.say(f"{counted(total, 'fact')}{place}")
    _narrate_problems(dossier, streams)
    return FOUND


def _exported(
    dossier: Dossier, options: Options, streams: Streams
) -> tuple[Iterable[Fact], str, int]:
    """The facts to export, what they are, and how many."""
    if options.ids:
        ids = [one_line(id) for id in dict.fromkeys(options.ids)]
        facts = [dossier.fact(id) for id in ids]
        return facts, "Facts chosen by id", len(facts)
    text = query_text(options.words, dossier.choices)
    page = dossier.search(text, 0, 0)
    _narrate_query(dossier, page, options, streams)
    found_by = f"Facts found by {text.strip()}"
    found = (hit.fact for hit in dossier.hits(text))
    if _asks_marks(page.query):
        places = {id: n for n, id in enumerate(dossier.marks.ids)}
        marked = sorted(found, key=lambda fact: places.get(fact.id, len(places)))
        only = len(page.query.filters) == 1 and not page.query.terms
        return marked, "Marked facts" if only else found_by, len(marked)
    return found, found_by if text else "All facts", page.total


def _asks_marks(query: Query) -> bool:
    return any("marked" in f.values and not f.negated for f in query.filters)


def _write(chunks: Iterable[str], options: Options, streams: Streams) -> str:
    """Write an export where it was asked for, and answer how to speak of it."""
    if options.output in (None, "-"):
        for chunk in chunks:
            streams.data(chunk)
        return ""
    from facts.export.file import write_export  # noqa: PLC0415 (only for this command)

    write_export(Path(options.output), chunks, force=options.force)
    return f" written to {options.output}"


def check(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Write what is wrong in the files."""
    if options.words:
        raise RivalsError("check takes no words: name the dossier with -d DIR")
    for problem in dossier.problems:
        path = os.path.join(dossier.folder, problem.path)
        placed = replace(problem, path=path)
        if options.format == "jsonl":
            table = {"kind": "problem", **asdict(placed)}
            line = json.dumps(table, ensure_ascii=False)
        else:
            line = str(placed)
        streams.data(f"{clean(' '.join(line.splitlines()))}\n")
    if options.format == "text":
        problems = counted(len(dossier.problems), "problem")
        streams.say(f"{counted(dossier.total, 'fact')}, {problems}")
    return NOTHING if dossier.problems else FOUND


def query_text(arguments: Iterable[str], choices: Choices) -> str:
    """The query that arguments are; its last word is no longer being typed."""
    text = " ".join(_expression(one_line(item), choices) for item in arguments)
    return f"{text} " if text.strip() else ""


def _expression(item: str, choices: Choices) -> str:
    """An argument as the query language has it.

    The shell takes quotes away: what holds white space and is no expression gets them
    back, so that its words are searched one after the other.
    """
    if " " not in item or '"' in item:
        return item
    minus, field, value = _pieces(item)
    if field in choices:
        is_value = bool(matching(value, choices[field]))
        return f'{minus}{field}:"{value}"' if is_value else item
    for part in item.split()[1:]:
        minus_inside, field_inside, rest = _pieces(part)
        if field_inside in choices or (minus_inside and rest):
            return item
    return f'{minus}"{item.removeprefix(minus)}"'


def _pieces(item: str) -> tuple[str, str, str]:
    """The minus, the field and the value of an item, each perhaps empty."""
    match = _ITEM.fullmatch(item)
    assert match is not None  # there is nothing that it does not match
    minus, field, value = match.groups("")
    return minus, field.lower(), value


def _narrate_query(
    dossier: Dossier, page: Page, options: Options, streams: Streams
) -> None:
    """Say how a query was read, where it was not to the letter."""
    for word, similar in page.corrections.items():
        streams.say(f"{word} → {', '.join(similar[:3])}")
    for hint in page.query.hints:
        streams.say(hint)
    for word in mistaken(options):
        streams.say(f"{word} leaves facts out; the option is -{word}")
    if _asks_marks(page.query) and dossier.marks.trouble:
        streams.say(dossier.marks.trouble)


def _narrate_problems(dossier: Dossier, streams: Streams) -> None:
    if dossier.problems:
        streams.say(f"{counted(len(dossier.problems), 'problem')}: rivals check")
