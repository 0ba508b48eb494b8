"""How fast facts are found among ten thousand, a hundred thousand and a million.

Run by hand, in the environment that `rivals` is installed in; it takes some minutes and
2 GB of disk:

    .venv/bin/python -m tests.bench.search --facts 10000 100000 1000000

The dossiers are made anew, the same each time (`synthetic.py`). Queries have up to four
words: literal, half typed, misspelt, common and rare, with fields and without. Those of
a list of their own are the hardest that we know: words that half the facts hold, one
letter, limits, what stands nowhere. Beside `rivals`, where they are installed:
`fzf --filter` and `rg -i` over a line a fact; and full text ordered by bm25, and
rapidfuzz over every fact, in this process.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

from rapidfuzz import fuzz, process

from facts import Dossier, open_dossier
from tests.bench.memory import Peak
from tests.bench.synthetic import KNOWN, SMALL, Maker, write

QUERIES = 200
HARDEST = (
    *("the", "t", "com", "compa", "the of to and", "walmart the", "amazon walmart"),
    *("-the prescription", "the -prescription", "-company:amazon the"),
    *(">1bn", "the >1bn", "the >998bn", "<5% company:amazon", "$1bn..5bn the"),
    *("after:2026-06 the", "healthcare before:2016", '"of the"', '"in the market"'),
    *("perscr", "delivry prescripti", "prescriptin delivry warehose satelite"),
    *("prescription delivery warehouse satellite", "is:unchecked -topic:ai the"),
)

SLOW = 5
"""Queries that are asked of what takes seconds for each."""


def misspelt(word: str, choose: random.Random) -> str:
    """The word with a letter dropped, doubled, swapped or replaced."""
    at = choose.randrange(1, len(word) - 1)
    kind = choose.choice(("drop", "double", "swap", "replace"))
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    if kind == "swap":
        return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    return word[:at] + choose.choice("aeiorst") + word[at + 1 :]


def queries(seed: int = 7) -> list[str]:
    """What is searched, each with its last word finished or not."""
    choose = random.Random(seed)
    rare = Maker().words[2000:20_000]
    fields = ("company:amazon", "topic:finance", "status:planned", "has:figure")
    found = []
    for n in range(QUERIES):
        words = choose.choices(KNOWN.split(), k=choose.randint(1, 2))
        words += choose.choices(SMALL.split(), k=choose.choice((0, 0, 1, 2)))
        if n % 4 == 1:
            words = [
                misspelt(word, choose) if len(word) > 5 else word for word in words
            ]
        if n % 4 == 2:
            words = [choose.choice(rare), *words[:1]]
        if n % 4 == 3:
            words = [*words[:2], choose.choice(fields)]
        choose.shuffle(words)
        text = " ".join(words)
        found.append(text[: choose.randint(3, len(text))] if n % 5 == 0 else f"{text} ")
    return found


def timed(ask: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """How long each question takes, in milliseconds."""
    taken = []
    for text in texts:
        begun = time.perf_counter()
        ask(text)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def shown(name: str, taken: Sequence[float], own: float | None = None) -> str:
    """A line of the table: the median, the 95th per cent, how often ours fits in."""
    most = quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
    ratio = f"{median(taken) / own:8.1f} x" if own else ""
    return f"  {name:34}{median(taken):10.2f} ms{most:10.2f} ms{ratio}"


def lines_of(dossier: Dossier, path: Path) -> None:
    """A line a fact, for what searches lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{hit.fact.statement}\n" for hit in dossier.hits())


def others(
    dossier: Dossier, lines: Path
) -> Iterator[tuple[str, Callable[[str], object]]]:
    """What else can search the same facts."""
    fzf, rg = shutil.which("fzf"), shutil.which("rg")
    if fzf:
        yield "fzf --filter", lambda text: _piped([fzf, "--filter", text], lines)
    if rg:
        yield "rg -i", lambda text: _piped([rg, "-i", "-F", text.strip()], lines)
    statements = lines.read_text(encoding="utf-8").splitlines()
    full_text = sqlite3.connect(":memory:")
    full_text.execute("CREATE VIRTUAL TABLE t USING fts5(s)")
    full_text.executemany("INSERT INTO t VALUES (?)", ((s,) for s in statements))
    sql = "SELECT s FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT 50"
    yield (
        "full text ordered by bm25",
        lambda text: full_text.execute(sql, (f'"{text.split()[0]}"',)).fetchall(),
    )
    yield (
        "rapidfuzz over every fact",
        lambda text: process.extract(text, statements, scorer=fuzz.WRatio, limit=50),
    )


def _piped(command: Sequence[str], lines: Path) -> None:
    with lines.open("rb") as given:
        subprocess.run(command, stdin=given, stdout=subprocess.DEVNULL, check=False)


def measure(folder: Path, facts: int, with_others: bool) -> float:
    """Measure a dossier of so many facts, and answer the median of a first page."""
    print(f"\n{facts:,} facts")
    for _ in write(folder, facts):
        continue
    begun = time.perf_counter()
    with Peak() as peak:
        open_dossier(folder).close()
    print(f"  {'index, cold':34}{time.perf_counter() - begun:10.2f} s")
    print(f"  {'memory of all processes, at most':34}{peak.megabytes:10.0f} MB")
    begun = time.perf_counter()
    dossier = open_dossier(folder)
    print(f"  {'index, warm':34}{time.perf_counter() - begun:10.2f} s")
    with (folder / "a-3.toml").open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    begun = time.perf_counter()
    open_dossier(folder).close()
    print(f"  {'index, one file changed':34}{time.perf_counter() - begun:10.2f} s")
    texts = queries()
    dossier.search("the ")  # reads the names of sources
    (first,) = timed(dossier.search, ["perscription "])
    print(f"  {'first misspelt word':34}{first:10.2f} ms")
    page = timed(lambda text: dossier.search(text, counted=False), texts)
    own = median(page)
    print(f"  {'':34}{'median':>10}{'':3}{'95 %':>10}")
    print(shown("first page", page))
    hardest = timed(lambda text: dossier.search(text, counted=False), HARDEST)
    print(shown("first page, the hardest", hardest))
    print(shown("exact total", timed(dossier.count, texts)))
    print(shown("counts by field", timed(dossier.facets, texts)))
    own_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"  {'memory of this process, at most':34}{own_peak:10.0f} MB")
    if with_others:
        lines = folder.parent / "lines.txt"
        lines_of(dossier, lines)
        for name, ask in others(dossier, lines):
            print(shown(name, timed(ask, texts[:SLOW]), own), flush=True)
    dossier.close()
    return own


def main() -> None:
    """Measure each size, the smallest first."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--facts", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--alone", action="store_true", help="without the others")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = place
        pages = [
            measure(Path(place) / str(facts), facts, not arguments.alone)
            for facts in sorted(arguments.facts)
        ]
    ratios = (f"{b / a:.1f} x" for a, b in pairwise(pages))
    print(f"\nfirst page, from each size to the next: {', '.join(ratios)}")
    print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}")


if __name__ == "__main__":
    main()
