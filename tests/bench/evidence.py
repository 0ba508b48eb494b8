"""How many facts a second are held against their articles, on one core.

Run by hand: `python tests/bench/evidence.py [--seconds N]`. The articles and the facts,
true and false, are those of the tests. Where texts are new, each paragraph is read for
the first fact that stands on it; the statements of facts are read anew each time.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from time import perf_counter

from tests.domain.evidence.cases import FALSE, SAME, TRUE, Case

SIZES = (1, 10, 20, 40)
"""Facts of one article."""

GROWTH = (500, 1000, 2000, 4000)


def by_article() -> list[list[Case]]:
    """The cases of each article, mixed."""
    cases = [*TRUE, *SAME, *FALSE]
    random.Random(7).shuffle(cases)
    articles = dict.fromkeys(case.fact.article for case in cases)
    return [[c for c in cases if c.fact.article == article] for article in articles]


def judge(cases: Sequence[Case]) -> int:
    """Judge facts of one article, its text new; say how many there were."""
    evidence = cases[0].source.evidence()
    for case in cases:
        evidence.judge(case.fact)
    return len(cases)


def in_turn(articles: Sequence[Sequence[Case]], size: int) -> Callable[[], int]:
    """What judges so many facts of one article after another."""
    turn = cycle(cases[:size] for cases in articles)
    return lambda: judge(next(turn))


def show(what: str, work: Callable[[], int], seconds: float) -> None:
    """Work for so many seconds, and print one line of the table."""
    count, start = 0, perf_counter()
    while (spent := perf_counter() - start) < seconds:
        count += work()
    print(
        f"{what:26} {count / spent:7,.0f} facts/s {1000 * spent / count:6.2f} ms each"
    )


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=3.0, help="for each line")
    seconds = parser.parse_args().seconds
    articles = by_article()
    for cases in articles:
        judge(cases)  # what is cached for good, as stems are, is cached before
    for size in SIZES:
        show(f"new texts, {size} facts each", in_turn(articles, size), seconds)
    known = cycle([(cases[0].source.evidence(), cases) for cases in articles])

    def judge_known() -> int:
        evidence, cases = next(known)
        for case in cases:
            evidence.judge(case.fact)
        return len(cases)

    show("texts read before", judge_known, seconds)
    print("\nfacts of one article, its text new")
    for size in GROWTH:
        start = perf_counter()
        judge(list(islice(cycle(articles[0]), size)))
        print(f"{size:26,} {perf_counter() - start:7.2f} s")


if __name__ == "__main__":
    main()
