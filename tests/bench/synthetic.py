"""Dossiers of any size, made of invented words: the same for the same size.

Run by hand: `python tests/bench/synthetic.py FOLDER FACTS [--jsonl]`. Words follow
Zipf's law over 60,000 invented ones and the commonest English ones; each file holds a
hundred facts.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

FACTS_A_FILE = 100
WORDS = 60_000
COMPANIES = ("amazon", "walmart", "northwind", "contoso", "fabrikam", "tailspin")
TOPICS = ("logistics", "healthcare", "finance", "ai", "labour", "prices", "energy")
STATUSES = ("happened", "ongoing", "announced", "planned", "forecast", "opinion")
SMALL = """the of to and a in for is on that by with at from as it its are was be will
has have an more than this which or said new not their but also after year about over
company first up out they who other into all would been one can his time when were two
some no last had per cent between market sales"""
KNOWN = """prescription delivery warehouse satellite marketplace robotics healthcare
distribution membership groceries investors automation fulfillment infrastructure
competition technology"""
_ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w"
_VOWELS = "a e i o u ai ea io ou"
_CODAS = "- - - n r s t l nd st ck m"  # "-": none


def vocabulary(generator: random.Random) -> list[str]:
    """The words, the commonest first."""
    made: dict[str, None] = {}
    while len(made) < WORDS:
        syllables = generator.choices((1, 2, 3, 4), (1, 6, 6, 3))[0]
        made["".join(_syllable(generator) for _ in range(syllables))] = None
    small, known = SMALL.split(), KNOWN.split()
    words = [*small, *(word for word in made if word not in {*small, *known})]
    for n, word in enumerate(known, 1):  # from the common to the rare
        words.insert(60 * n * n, word)
    return words


def _syllable(generator: random.Random) -> str:
    parts = _ONSETS, _VOWELS, _CODAS
    return "".join(generator.choice(each.split()) for each in parts).rstrip("-")


class Maker:
    """Makes facts, one after the other."""

    def __init__(self, seed: int = 20260209) -> None:
        self._generator = random.Random(seed)
        self.words = vocabulary(self._generator)
        weights = (1 / (rank + 2.7) for rank in range(1, len(self.words) + 1))
        self._cumulative = list(accumulate(weights))

    def statement(self) -> str:
        """A sentence of ten to twenty-five words."""
        many = self._generator.randint(10, 25)
        words = self._generator.choices(
            self.words, cum_weights=self._cumulative, k=many
        )
        return f"{' '.join(words).capitalize()}."

    def fact(self, number: int) -> dict[str, Any]:
        """A fact; three of ten have a figure."""
        choose = self._generator.choice
        fact: dict[str, Any] = {
            "id": f"f-{number}",
            "statement": self.statement(),
            "companies": [choose(COMPANIES)],
            "topic": choose(TOPICS),
            "status": choose(STATUSES),
            "paragraph": self._generator.randint(1, 40),
        }
        if self._generator.random() < 0.5:
            year, month = self._generator.randint(2015, 2028), choose(range(1, 13))
            fact["when"] = choose(
                (f"{year}", f"{year}-{month:02}", f"{year}-Q{month % 4 + 1}")
            )
        if self._generator.random() < 0.3:
            size = self._generator.randint(1, 999)
            unit = choose(("$%d million", "about $%d billion", "%d%%", "%d,500 stores"))
            text = unit % size
            fact["statement"] = f"{fact['statement'][:-1]} {text}."
            fact["figures"] = [{"text": text, "measure": choose(self.words[60:400])}]
        return fact

    def article(self, number: int) -> dict[str, Any]:
        """An article, the newer the higher its number."""
        generator = self._generator
        year, month, day = 15 + number % 12, *(generator.randint(1, 12) for _ in "md")
        title = " ".join(
            generator.choices(self.words, cum_weights=self._cumulative, k=8)
        )
        return {
            "title": title,
            "publisher": f"Paper {number % 50}",
            "published": f"20{year}-{month:02}-{day:02}",
        }


def _toml(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{k} = {_toml(v)}' for k, v in value.items())} }}"
    return json.dumps(value, ensure_ascii=False)


def as_toml(article: dict[str, Any], facts: Sequence[dict[str, Any]]) -> str:
    """The file of an article."""
    tables = [("[article]", article), *(("[[fact]]", fact) for fact in facts)]
    return "\n\n".join(
        "\n".join((head, *(f"{k} = {_toml(v)}" for k, v in table.items())))
        for head, table in tables
    )


def as_jsonl(article: dict[str, Any], facts: Sequence[dict[str, Any]]) -> str:
    """The same in the bulk form."""
    return "".join(f"{json.dumps(table)}\n" for table in (article, *facts))


def header() -> str:
    """The dossier's own file."""
    lines = ['title = "A synthetic rivalry"', 'compare = ["amazon", "walmart"]']
    for kind, ids in (("company", COMPANIES), ("topic", TOPICS)):
        for id in ids:
            lines += ["", f"[[{kind}]]", f'id = "{id}"', f'name = "{id.title()}"']
    return "\n".join(lines)


def write(folder: Path, total: int, jsonl: bool = False) -> Iterator[int]:
    """Write a dossier; yields how many facts are written, file by file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dossier.toml").write_text(header(), encoding="utf-8")
    maker = Maker()
    form, ending = (as_jsonl, "jsonl") if jsonl else (as_toml, "toml")
    for start in range(0, total, FACTS_A_FILE):
        numbers = range(start, min(start + FACTS_A_FILE, total))
        article = maker.article(start // FACTS_A_FILE)
        text = form(article, [maker.fact(n) for n in numbers])
        path = folder / f"a-{start // FACTS_A_FILE}.{ending}"
        path.write_text(text, encoding="utf-8")
        yield numbers.stop


def main() -> None:
    """Write the dossier that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("facts", type=int)
    parser.add_argument("--jsonl", action="store_true", help="in the bulk form")
    arguments = parser.parse_args()
    for written in write(arguments.folder, arguments.facts, arguments.jsonl):
        if not written % 100_000:
            print(f"{written:,}", flush=True)


if __name__ == "__main__":
    main()
