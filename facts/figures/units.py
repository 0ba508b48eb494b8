"""The nouns that figures count, made comparable: "U.S. cities" with "cities"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_])*\.?|/")
_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "inches": "inch",
    "mice": "mouse",
    "lives": "life",
    "selves": "self",
    "halves": "half",
    "shelves": "shelf",
    "series": "series",
    "species": "species",
    "movies": "movie",
    "cookies": "cookie",
    "calories": "calorie",
    "buses": "bus",
    "gases": "gas",
    "bonuses": "bonus",
    "campuses": "campus",
    "viruses": "virus",
}
_NAMES = {
    "km": "kilometre",
    "kilometer": "kilometre",
    "cm": "centimetre",
    "centimeter": "centimetre",
    "mm": "millimetre",
    "millimeter": "millimetre",
    "m": "metre",
    "meter": "metre",
    "mi": "mile",
    "ft": "foot",
    "yd": "yard",
    "kg": "kilogram",
    "kilo": "kilogram",
    "kilogramme": "kilogram",
    "g": "gram",
    "mg": "milligram",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "tonne": "metric ton",
    "t": "metric ton",
    "hp": "horsepower",
    "kw": "kilowatt",
    "mw": "megawatt",
    "gw": "gigawatt",
    "kwh": "kilowatt hour",
    "mwh": "megawatt hour",
    "gwh": "gigawatt hour",
    "twh": "terawatt hour",
    "wh": "watt hour",
    "tw": "terawatt",
    "kt": "kiloton",
    "mt": "megaton",
    "kilotonne": "kiloton",
    "megatonne": "megaton",
    "hl": "hectolitre",
    "hectoliter": "hectolitre",
    "nm": "nanometre",
    "nanometer": "nanometre",
    "annum": "year",
    "mtpa": "megaton per year",
    "tb": "terabyte",
    "gb": "gigabyte",
    "mb": "megabyte",
    "kb": "kilobyte",
    "ghz": "gigahertz",
    "mhz": "megahertz",
    "l": "litre",
    "liter": "litre",
    "ml": "millilitre",
    "milliliter": "millilitre",
    "hr": "hour",
    "hrs": "hour",
    "h": "hour",
    "min": "minute",
    "mins": "minute",
    "sec": "second",
    "secs": "second",
    "yr": "year",
    "yrs": "year",
    "mph": "mile per hour",
    "kmh": "kilometre per hour",
    "kph": "kilometre per hour",
    "mpg": "mile per gallon",
    "sqft": "square foot",
    "sqm": "square metre",
    "sq": "square",
    "us": "us",
    "u.s.": "us",
    "u.s": "us",
    "american": "us",
    "uk": "uk",
    "u.k.": "uk",
    "british": "uk",
    "center": "centre",
    "theater": "theatre",
    "program": "programme",
    "employe": "employee",
}
_PER = frozenset({"per", "a", "an", "/"})


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted: the head of its words, what else they say, and per what."""

    head: str
    rest: frozenset[str] = frozenset()
    per: str = ""

    @property
    def name(self) -> str:
        """What is counted, without anything else that is said of it."""
        return self.head if not self.rest else " ".join((*sorted(self.rest), self.head))

    def agrees(self, other: Noun) -> bool:
        """Whether both count the same: one may only say more of it than the other."""
        if (self.head, self.per) != (other.head, other.per):
            return False
        return self.rest <= other.rest or other.rest <= self.rest


@lru_cache(maxsize=4096)
def read_noun(text: str) -> Noun:
    """The noun of a figure's unit as printed."""
    words: list[str] = []
    for word in _WORD.findall(text.lower()):
        words += _NAMES.get(word, _NAMES.get(single := singular(word), single)).split()
    per = next((n for n, word in enumerate(words) if n and word in _PER), len(words))
    rate, words = words[per + 1 :], words[:per]
    if not words:
        return Noun("")
    return Noun(words[-1], frozenset(words[:-1]), " ".join(rate))


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """A folded English noun without its plural's ending."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]
