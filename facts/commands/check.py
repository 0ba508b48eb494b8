"""`rivals check`: what is wrong in a dossier, and what its articles do not say."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

from facts.commands.arguments import Options
from facts.commands.narration import mismatched, narrate_problems
from facts.commands.streams import FOUND, NOTHING, Streams
from facts.dossier import Dossier
from facts.errors import RivalsError
from facts.export.wording import counted, counted_mismatches
from facts.model import Problem
from facts.text import clean
from facts.verdicts import STATES, FigureVerdict, State, Verdict

MOST_REASONS = 10
"""Reasons for facts being unchecked that are told; JSON Lines have all of them."""


def run(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Write what is wrong in the files, and what was found of the facts."""
    if options.words:
        raise RivalsError("check takes no words: name the dossier with -d DIR")
    if options.conflicts:
        return _conflicts(dossier, options, streams)
    totals = {state: dossier.search(f"is:{state} ", 0, 0).total for state in STATES}
    if options.format == "jsonl":
        for table in _tables(dossier):
            streams.data(_data_line(json.dumps(table, ensure_ascii=False)))
    else:
        for problem in sorted((*dossier.problems, *dossier.mismatches)):
            streams.data(_data_line(str(_placed(dossier, problem))))
        if totals["unchecked"]:
            _narrate_unchecked(dossier, streams)
        streams.say(_summary(dossier, totals))
    wrong = dossier.problems or dossier.mismatches or totals["mismatch"]
    return NOTHING if wrong else FOUND


def _placed(dossier: Dossier, problem: Problem) -> Problem:
    """The problem with a path that leads to its file from here."""
    return replace(problem, path=os.path.join(dossier.folder, problem.path))


def _data_line(text: str) -> str:
    return f"{clean(' '.join(text.splitlines()))}\n"


def _tables(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """The problems, then the verdict on each fact, newest first, as they are read."""
    for problem in dossier.problems:
        yield {"kind": "problem", **asdict(_placed(dossier, problem))}
    places = mismatched(dossier)
    for hit in dossier.hits():
        id = hit.fact.id
        table = {"kind": "verdict", "fact": id, **_verdict(dossier.verdict(id))}
        if id in places:
            place = asdict(_placed(dossier, places[id]))
            table |= {key: place[key] for key in ("path", "line", "column")}
        yield table


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "verdict": verdict.state,
        "reasons": list(verdict.reasons),
        "figures": [_figure(figure) for figure in verdict.figures],
    }


def _figure(figure: FigureVerdict) -> dict[str, str]:
    reason = {"reason": figure.reason} if figure.reason else {}
    return {"text": figure.text, "verdict": figure.state, **reason}


def _narrate_unchecked(dossier: Dossier, streams: Streams) -> None:
    """Say why facts are unchecked, and what would help."""
    reasons = Counter(
        "; ".join(dossier.verdict(hit.fact.id).reasons)
        for hit in dossier.hits("is:unchecked ")
    )
    for reason, number in reasons.most_common(MOST_REASONS):
        streams.say(f"{number:,} unchecked: {reason}")
    more = len(reasons) - MOST_REASONS
    if more > 0:
        streams.say(f"{counted(more, 'more reason')}: --format jsonl tells all")
    texts = (dossier.text(article.id) for article in dossier.articles())
    if any(not text.paragraphs and not text.trouble for text in texts):
        streams.say(
            "give the texts of articles: rivals attach FILE…, or --articles DIR"
        )


def _summary(dossier: Dossier, totals: Mapping[State, int]) -> str:
    """How many facts there are of each verdict, and how many problems."""
    verdicts = [
        f"{totals[state]:,} {state}"
        for state in ("verified", "unchecked")
        if totals[state]
    ]
    if totals["mismatch"]:
        verdicts.append(counted_mismatches(totals["mismatch"]))
    facts = counted(dossier.total, "fact")
    told = f"{facts}: {', '.join(verdicts)}" if verdicts else facts
    return f"{told} · {counted(len(dossier.problems), 'problem')}"


def _conflicts(dossier: Dossier, options: Options, streams: Streams) -> int:
    """Write the facts that contradict each other."""
    from facts.export.jsonl import conflict_line  # noqa: PLC0415 (only for conflicts)
    from facts.export.plain import conflict_to_text  # noqa: PLC0415 (likewise)

    conflicts = dossier.conflicts()
    if options.format == "jsonl":
        for conflict in conflicts:
            streams.data(f"{conflict_line(dossier, conflict).rstrip()}\n")
        return NOTHING if conflicts else FOUND
    width = streams.width(80, 100)
    for n, conflict in enumerate(conflicts):
        block = conflict_to_text(dossier, conflict, width).strip("\n")
        streams.data(f"\n{block}\n" if n else f"{block}\n")
    streams.say(counted(len(conflicts), "conflict"))
    narrate_problems(dossier, streams)
    return NOTHING if conflicts else FOUND
