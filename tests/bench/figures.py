"""How many of the figures that people marked in sentences the grammar finds.

Run by hand: `python tests/bench/figures.py [FILE] [--errors]`. The file is a JSON list
of `{"text", "quantities": [{"change", "value", "unit", "normalized_unit"}]}`.

A figure is right if its value (or both ends of its range) and its class agree. A class
is the code of a currency, "%", or "other". Percentage points are of the class "%", as
those who mark figures seldom tell them apart; basis points, cents and pence are
"other", as their numbers are not those of the share or the currency.

The last line tells how many megabytes of the sentences a processor reads in a second.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from facts.figures import find_figures
from facts.figures.currencies import DOLLARS, SYMBOLS
from facts.figures.words import UNITS
from facts.quantity import CURRENCIES

DEFAULT = Path(__file__).parents[3] / "shared" / "data" / "figures-dev.json"
TOLERANCE = 1e-4
"""Of a value, as thirds are marked in more places than they are read in."""

_BYTES, _RUNS = 500_000, 5

_NUMBER = r"-?[0-9.]+(?:[eE][-+]?[0-9]+)?"
_VALUE = re.compile(rf"({_NUMBER})(?:\s*-\s*({_NUMBER}))?")
_BOUNDS = {"~": {"about", "nearly"}, ">": {"over", "at least"}}
_BOUNDS |= {"<": {"under", "up to"}}
_PER_CENT = {"%", "percentage", "percent", "percentage points", "percentage point"}
_NAMES = {"pound sterling": "GBP", "dollar": "USD", "united states dollar": "USD"}


class Mark(NamedTuple):
    """A figure as it is scored."""

    ends: tuple[float, ...]
    unit: str
    change: str
    bounds: set[str]
    shown: str

    def is_right(self, other: Mark) -> bool:
        """Whether the value and the class of the unit agree."""
        if self.unit != other.unit or len(self.ends) != len(other.ends):
            return False
        pairs = zip(self.ends, other.ends, strict=True)
        return all(abs(a - b) <= TOLERANCE * max(abs(a), abs(b)) for a, b in pairs)


def unit_class(name: str, printed: str) -> str:
    """The class of a unit by its name, and by its words as printed."""
    if name in _PER_CENT:
        return "%"
    name = re.split(" per | an? ", name)[0].strip()
    code = _NAMES.get(name) or UNITS.get(name) or UNITS.get(f"{name}s", name)
    sign = re.split(" per | an? |/", printed.strip())[0].strip()
    if code == "USD" and sign.endswith("$"):
        code = DOLLARS.get(sign[:-1].strip(), code)
    code = code if code in CURRENCIES else SYMBOLS.get(sign, code)
    return code if code in CURRENCIES else "other"


def marked(item: dict[str, Any]) -> Mark | None:
    """A figure that people marked, None where its value is no number."""
    value = _VALUE.fullmatch(str(item["value"]).strip())
    if value is None:
        return None
    ends = tuple(sorted(float(end) for end in value.groups() if end))
    sign = item["change"]
    change = sign if sign in ("up", "down") else ""
    unit = unit_class(item["normalized_unit"].lower(), item["unit"])
    shown = f"{sign} {item['value']} {item['unit']} ({unit})"
    return Mark(ends, unit, change, _BOUNDS.get(sign, {"exact"}), shown)


def found(text: str) -> list[Mark]:
    """The figures that the grammar finds."""
    marks = []
    for figure in find_figures(text):
        quantity = figure.quantity
        both = (quantity.value, quantity.low, quantity.high)
        ends = tuple(float(end) for end in both if end is not None)
        unit = unit_class(quantity.unit, quantity.unit)
        unit = quantity.unit if quantity.unit in CURRENCIES else unit
        shown = f'{quantity.change} {quantity.bound} "{figure.text}" {ends} ({unit})'
        marks.append(Mark(ends, unit, quantity.change, {quantity.bound}, shown))
    return marks


class Scored(NamedTuple):
    """One sentence: what was found rightly, what was missed, what was found falsely."""

    text: str
    pairs: list[tuple[Mark, Mark]]
    missed: list[Mark]
    false: list[Mark]


def score(text: str, items: Iterable[dict[str, Any]]) -> Scored:
    """Each marked figure with the first found one that is right and still free."""
    missed, free, pairs = [], found(text), []
    for mark in filter(None, map(marked, items)):
        other = next((each for each in free if mark.is_right(each)), None)
        if other is None:
            missed.append(mark)
        else:
            free.remove(other)
            pairs.append((mark, other))
    return Scored(text, pairs, missed, free)


def show_class(name: str, scores: list[Scored], fits: Callable[[str], bool]) -> None:
    """Print precision, recall and F1 of the figures whose class fits."""
    right = sum(fits(mark.unit) for each in scores for mark, _ in each.pairs)
    missed = sum(fits(mark.unit) for each in scores for mark in each.missed)
    false = sum(fits(mark.unit) for each in scores for mark in each.false)
    precision, recall = right / ((right + false) or 1), right / ((right + missed) or 1)
    f1 = 2 * right / ((2 * right + missed + false) or 1)
    print(f"{name:16} {precision:9.1%} {recall:7.1%} {f1:7.1%} {right + missed:6}")


def show_throughput(text: str) -> None:
    """Print the megabytes that are read in a second of processor time, at two sizes."""
    rates = []
    for size in (1, 2):
        repeated = text * (size * _BYTES // (len(text.encode()) or 1) + 1)
        spent = min(_seconds(repeated) for _ in range(_RUNS))
        rates.append(f"{len(repeated.encode()) / spent / 1e6:.2f} MB/s")
    print(f"read at {', at twice the size '.join(rates)}")


def _seconds(text: str) -> float:
    start = time.process_time()
    find_figures(text)
    return time.process_time() - start


def main() -> None:
    """Score the file, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    arguments = parser.parse_args()
    if not arguments.file.is_file():
        parser.exit(2, f"no such file: {arguments.file}\n")
    sentences = json.loads(arguments.file.read_text("utf-8"))
    scores = [score(each["text"], each["quantities"]) for each in sentences]
    if arguments.errors:
        for each in filter(lambda each: each.missed or each.false, scores):
            print(each.text)
            for mark in each.missed:
                print(f"    missed  {mark.shown}")
            for mark in each.false:
                print(f"    false   {mark.shown}")
    print(f"{'':16} {'precision':>9} {'recall':>7} {'F1':>7} {'marked':>6}")
    show_class("all", scores, lambda unit: True)
    show_class("money", scores, CURRENCIES.__contains__)
    show_class("per cent", scores, "%".__eq__)
    show_class("money, per cent", scores, lambda unit: unit != "other")
    show_class("other", scores, "other".__eq__)
    pairs = [pair for each in scores for pair in each.pairs]
    moved = sum(ours.change == theirs.change for ours, theirs in pairs)
    bound = sum(bool(a.change or a.bounds & b.bounds) for a, b in pairs)
    print(f"change agrees in {moved / (len(pairs) or 1):.1%}", end=", ")
    print(f"bound in {bound / (len(pairs) or 1):.1%} of {len(pairs)} found rightly")
    show_throughput("".join(f"{each.text}\n" for each in scores))


if __name__ == "__main__":
    main()
