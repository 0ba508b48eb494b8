"""How the screens do on a dossier of any size, its index warm: a table, ratios first.

Run by hand, in the environment that `rivals` is installed in:

    .venv/bin/python tests/bench/synthetic.py /tmp/million 1000000
    .venv/bin/python -m tests.bench.any_size /tmp/million

First `rivals` and a one-widget Textual app are started in turn, as in `first_paint.py`.
Then `rivals` is typed in: each key waits until what it finds is painted, and the next
comes a moment later, while what the one before found is still being counted. The same
is typed in a Textual app of one input, phrase by phrase in turn. Then keys come faster,
and it is measured how soon each stands in the search box. At last every tab is opened
and gone through. What a key takes is the time from its being written to the terminal
until the screen that answers it is written out.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

from facts import open_dossier
from tests.bench.first_paint import ONE_WIDGET, Program, clean_environment, seconds
from tests.bench.search import misspelt
from tests.bench.synthetic import KNOWN, SMALL
from tests.bench.typist import PACE, Typist, typing

PRESSES = 150
HURRY = 0.02
TOUR = (
    ("end of the facts", "\x1b[F"),
    ("home", "\x1b[H"),
    ("Compare", "c"),
    ("end of Compare", "\x1b[F"),
    ("next gap", "n"),
    ("Articles", "a"),
    ("end of Articles", "\x1b[F"),
    ("mark a thousand", "1M"),
    ("Marked", "m"),
    ("end of Marked", "\x1b[F"),
    ("no marks", "U"),
    ("Facts", "1"),
)
BUDGETS = {
    "first paint": "1.75 x",
    "key to result": "50 ms",
    "memory": "200 MB",
}


def phrases(seed: int = 11) -> Iterator[str]:
    """What is typed: common words and rare ones, every third misspelt."""
    choose = random.Random(seed)
    while True:
        words = [choose.choice(KNOWN.split()), choose.choice(SMALL.split())]
        if choose.random() < 1 / 3:
            words[0] = misspelt(words[0], choose)
        choose.shuffle(words)
        yield " ".join(words)


def one_by_one(
    typist: Typist, other: Typist, presses: int
) -> tuple[list[float], list[float]]:
    """The milliseconds from each key to what it finds, and those of a mere input."""
    taken: tuple[list[float], list[float]] = [], []
    for phrase in phrases():
        for each, found in zip((typist, other), taken, strict=True):
            for end in range(1, len(phrase) + 1):
                begun = each.press(phrase[end - 1])
                found.append((each.wait_for("found", phrase[:end]) - begun) * 1000)
                each.pause(PACE)
            each.clear()
        if len(taken[0]) >= presses:
            return taken
    return taken


def in_a_hurry(typist: Typist, presses: int) -> list[float]:
    """The milliseconds from each key to its letter, while searches are under way."""
    taken: list[float] = []
    for phrase in phrases(13):
        begun = []
        for letter in phrase:
            begun.append(typist.press(letter))
            typist.pause(HURRY)
        typist.wait_for("found", phrase)
        for n, at in enumerate(begun, 1):
            # A letter that was painted with later ones stands in their text.
            seen = (typist.noted.get(("typed", phrase[:m])) for m in range(n, 99))
            taken.append((min(filter(None, seen)) - at) * 1000)
        typist.clear()
        if len(taken) >= presses:
            return taken
    return taken


def line(name: str, taken: Sequence[float], budget: str = "") -> str:
    """A line of the table."""
    most = quantiles(taken, n=20)[-1]
    three = f"{median(taken):9.1f}{most:9.1f}{max(taken):9.1f} ms"
    return f"{name:34}{three}  {budget}".rstrip()


def first_words(folder: Path) -> str:
    """The beginning of the fact that stands first."""
    with open_dossier(folder) as dossier:
        statement = dossier.search(limit=1, counted=False).hits[0].fact.statement
    return " ".join(statement.split()[:3])


def first_paints(folder: Path, env: dict[str, str], runs: int) -> None:
    """Start both programs in turn, and print how they compare."""
    rivals = [str(Path(sys.executable).with_name("rivals")), "-d", str(folder)]
    both = (
        Program(
            "one widget", [sys.executable, "-c", ONE_WIDGET], "one widget, painted"
        ),
        Program("rivals", rivals, first_words(folder)),
    )
    for program in both:
        seconds(program, env)
    times = [[seconds(program, env) for program in both] for _ in range(runs)]
    one, ours = (median(column) for column in zip(*times, strict=True))
    ratio = f"{ours / one:9.2f} x"
    print(f"{'facts on screen / one widget':34}{ratio}  {BUDGETS['first paint']}")
    print(f"{'':34}{ours:9.3f} s / {one:.3f} s")


def use(folder: Path, env: dict[str, str], home: Path, presses: int) -> None:
    """Type in rivals, open every tab, and print what it took."""
    with typing("", env, home) as other, typing(str(folder), env, home) as typist:
        print(f"{'memory when it is open':34}{typist.memory():9.0f} MB")
        typist.press("/")
        typist.pause(1.0)
        found, typed = one_by_one(typist, other, presses)
        ratio = f"{median(found) / median(typed):9.2f} x"
        print(f"{'key to result / mere input':34}{ratio}")
        print(f"{'':34}{'median':>9}{'95 %':>9}{'most':>9}")
        print(line("key to result", found, BUDGETS["key to result"]))
        print(line("key to letter in a mere input", typed))
        print(line("key to letter, in a hurry", in_a_hurry(typist, presses)))
        typist.settled("\x1b\x1b")
        for name, keys in TOUR:
            taken = typist.settled(keys)
            print(f"{name:34}{taken * 1000:9.0f} ms   {typist.memory():6.0f} MB")
        budget = BUDGETS["memory"]
        print(f"{'memory after all that':34}{typist.memory():9.0f} MB  {budget}")
        print(f"{'memory at most':34}{typist.memory('VmHWM'):9.0f} MB")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=9, help="starts of each (9)")
    parser.add_argument("--presses", type=int, default=PRESSES)
    given = parser.parse_args()
    cache = os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    with open_dossier(given.folder) as dossier:  # makes its index
        print(f"{dossier.total:,} facts, {dossier.article_total:,} articles")
    with tempfile.TemporaryDirectory() as home:
        env = clean_environment(home) | {"XDG_CACHE_HOME": cache}
        first_paints(given.folder, env, max(given.runs, 1))
        use(given.folder, env, Path(home), given.presses)
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, check=False
    )
    print(f"Python {sys.version.split()[0]}, commit {commit.stdout.decode().strip()}")


if __name__ == "__main__":
    main()
