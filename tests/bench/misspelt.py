"""How often a misspelt word finds a fact that holds it among the first ten.

    python tests/bench/misspelt.py [FOLDER] [WORDS]

Words of six letters and more are drawn from the facts of a dossier, with a fixed seed,
and misspelt by the patterns of common slips, once and twice. Spellings that are words
of the dossier themselves are left out.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable

from facts import Dossier, open_dossier
from facts.words import folded

Slip = Callable[[str, int, random.Random], str]

SOUNDS = [("ph", "f"), ("f", "ph"), ("c", "k"), ("k", "c"), ("ie", "ei"), ("ei", "ie")]
SOUNDS += [("s", "c"), ("c", "s"), ("y", "i"), ("i", "y"), ("a", "e"), ("e", "a")]
SOUNDS += [
    ("i", "e"),
    ("o", "u"),
    ("u", "o"),
    ("z", "s"),
    ("tion", "sion"),
    ("x", "ks"),
]
SOUNDS += [("qu", "kw"), ("ch", "sh"), ("j", "g"), ("g", "j"), ("ll", "l"), ("tt", "t")]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def dropped(word: str, at: int, chance: random.Random) -> str:
    """A letter is left out."""
    return word[:at] + word[at + 1 :]


def doubled(word: str, at: int, chance: random.Random) -> str:
    """A letter is typed twice."""
    return word[:at] + word[at] + word[at:]


def swapped(word: str, at: int, chance: random.Random) -> str:
    """Two letters change places."""
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def replaced(word: str, at: int, chance: random.Random) -> str:
    """Another letter is hit."""
    return word[:at] + chance.choice(LETTERS) + word[at + 1 :]


def heard(word: str, at: int, chance: random.Random) -> str:
    """It is spelt as it sounds."""
    fitting = [(old, new) for old, new in SOUNDS if old in word[1:]]
    if not fitting:
        return word
    old, new = chance.choice(fitting)
    return word[0] + word[1:].replace(old, new, 1)


SLIPS: tuple[Slip, ...] = (dropped, doubled, swapped, replaced, heard)


def slip(word: str, kind: Slip, times: int, chance: random.Random) -> str:
    """The word misspelt so many times, each time in this way."""
    for _ in range(times):
        word = kind(word, chance.randrange(1, len(word)), chance)
    return word


def missed(dossier: Dossier, word: str, typed: str) -> bool:
    """Whether none of the first ten facts holds the word that was meant."""
    hits = dossier.search(f"{typed} ", 0, 10).hits
    return not any(word in folded(hit.fact.statement) for hit in hits)


def main() -> None:
    """Print a table of what was found."""
    folder, most = (*sys.argv[1:], None, None)[:2]
    with open_dossier(folder) as dossier:
        known: set[str] = set()
        for hit in dossier.hits():
            known.update(folded(hit.fact.statement))
        long = sorted(word for word in known if len(word) >= 6 and word.isalpha())
        chance = random.Random(4)
        words = chance.sample(long, min(int(most or 500), len(long)))
        print(f"{len(known):,} words, {len(words):,} of them misspelt")
        all_tried = all_missed = 0
        for kind in SLIPS:
            for times in (1, 2):
                pairs = [(word, slip(word, kind, times, chance)) for word in words]
                pairs = [(word, typed) for word, typed in pairs if typed not in known]
                lost = sum(missed(dossier, word, typed) for word, typed in pairs)
                all_tried, all_missed = all_tried + len(pairs), all_missed + lost
                share = 1 - lost / max(len(pairs), 1)
                print(f"{kind.__name__:9} {times} ×  {len(pairs):6,}  {share:7.2%}")
        print(f"all            {all_tried:6,}  {1 - all_missed / all_tried:7.2%}")


if __name__ == "__main__":
    main()
