"""One fact and the paragraph that it stands on, as the checks are given them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from facts.dates import PartialDate
from facts.evidence.language import lexicon
from facts.evidence.language.contrasts import TURNING
from facts.evidence.lazy import lazy
from facts.evidence.reading.account import Account
from facts.evidence.reading.names import NameFinder, Word
from facts.evidence.reading.negation import may_negate, negations
from facts.evidence.reading.passage import Passage
from facts.evidence.reading.quotes import TypedText
from facts.evidence.reading.verbs import is_past
from facts.model import Article, Fact

_LONGEST_ACRONYM = 5
Told = TypeVar("Told")


def _turning(passage: Passage) -> set[tuple[str, int]]:
    """The senses that change places when two companies do."""
    return {
        (subject, sense)
        for word in passage.words
        for subject, sense in word.lex.senses
        if subject in TURNING
    }


def _following(paragraph: Passage, both: frozenset[str]) -> set[str]:
    """Of two companies those that a sentence names behind the other."""
    first, found = dict[int, str](), set[str]()
    for mention in paragraph.mentions:
        if mention.company in both:
            sentence = paragraph.at(mention.slot).sentence
            if first.setdefault(sentence, mention.company) != mention.company:
                found.add(mention.company)
    return found


def _has_no_noun(word: Word) -> bool:
    """Whether a word behind "Contoso's" is none that Contoso has: "rose", "27"."""
    moves = any(subject == "direction" for subject, _ in word.lex.senses)
    return is_past(word) or moves or word.lex.number is not None or word.lex.stop


@dataclass(frozen=True)
class Ground:
    """A paragraph with what stands above it, read once for all its facts."""

    number: int
    account: Account
    headings: Sequence[Account]
    """The label right above the paragraph and the heading of its section, if any."""

    titles: Sequence[Account]
    """The title, as the dossier and as the text have it."""

    article: Article
    finder: NameFinder
    article_words: Callable[[], frozenset[str]]
    """All the words of the whole article."""

    earlier: Callable[[], Iterable[Account]]
    """The paragraphs before, the nearest first."""

    _remembered: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def paragraph(self) -> Passage:
        """The paragraph itself."""
        return self.account.passage

    @property
    def place(self) -> str:
        """The paragraph for a reader."""
        return f"paragraph {self.number}"

    @lazy
    def above(self) -> Sequence[Account]:
        """The headings and the titles, the nearest first."""
        return (*self.headings, *self.titles)

    @lazy
    def may_negate(self) -> bool:
        """Whether the paragraph has words that negate."""
        return may_negate(self.paragraph)

    @lazy
    def typed(self) -> TypedText:
        """Its text, in which quotes are looked for."""
        return TypedText(self.paragraph.text)

    @lazy
    def heading(self) -> Passage | None:
        """The nearest heading that names a company, where the paragraph names none."""
        if self.paragraph.companies:
            return None
        above = (account.passage for account in self.above)
        return next((heading for heading in above if heading.companies), None)

    @lazy
    def named(self) -> frozenset[str]:
        """The companies named in the paragraph, or else in the heading above it."""
        if self.heading is not None:
            return self.heading.companies
        above = (heading.passage.companies for heading in self.headings)
        return self.paragraph.companies | next(filter(None, above), frozenset())

    @lazy
    def spoken_of(self) -> frozenset[str]:
        """The companies named in the paragraph, in a heading or in the title."""
        return self.named.union(*(title.passage.companies for title in self.titles))

    @lazy
    def vocabulary(self) -> frozenset[str]:
        """The words of the paragraph and of what stands above it."""
        above = (account.passage.vocabulary for account in self.above)
        return self.paragraph.vocabulary.union(*above)

    @lazy
    def stems(self) -> frozenset[str]:
        """The stems of the paragraph and of what stands above it."""
        above = (account.passage.stems for account in self.above)
        return self.paragraph.stems.union(*above)

    @lazy
    def senses(self) -> frozenset[tuple[str, int]]:
        """The senses of subjects that the paragraph has words for."""
        words = self.paragraph.words
        return frozenset(sense for word in words for sense in word.lex.senses)

    @lazy
    def elliptical(self) -> frozenset[str]:
        """The companies behind whose name a noun is left out: "Contoso's rose"."""
        words = self.paragraph.words
        return frozenset(
            m.company
            for m in self.paragraph.mentions
            if m.slot.last + 1 < len(words)
            and words[m.slot.last].text == "s"
            and _has_no_noun(words[m.slot.last + 1])
        )

    @lazy
    def initials(self) -> frozenset[str]:
        """The first letters of names of several words, as acronyms have them."""
        found, letters = set[str](), ""
        for word in (*self.paragraph.words, None):
            if word is not None and word.capital:
                letters += word.text[0]
                letters = letters[-_LONGEST_ACRONYM:]
                found.update(letters[n:] for n in range(len(letters) - 1))
            elif word is None or word.text not in ("of", "and", "the", "for"):
                letters = ""
        return frozenset(found)

    def remember(self, key: str, read: Callable[[Passage], Told]) -> Told:
        """What is read of the paragraph by a check, once for all facts."""
        if key not in self._remembered:
            self._remembered[key] = read(self.paragraph)
        found: Told = self._remembered[key]
        return found

    def values(self, kind: str) -> frozenset[int | str]:
        """The times of a kind that the paragraph names, or what stands above it."""
        if kind not in self._values:
            found = (account.timeline.values(kind) for account in self.above)
            self._values[kind] = self.account.timeline.values(kind).union(*found)
        return self._values[kind]

    @lazy
    def _values(self) -> dict[str, frozenset[int | str]]:
        return {}

    @lazy
    def years(self) -> frozenset[int | str]:
        """The years that it names or means, its own if it names none."""
        published = self.article.published
        if published is None or self.account.timeline.values("year"):
            return self.values("year")
        return self.values("year") | {published.end.year}

    @lazy
    def ordinals(self) -> frozenset[int]:
        """The ordinals that it writes, in words or digits."""
        return frozenset(
            lexicon.ORDINALS.get(word.text) or word.lex.number or 0
            for word in self.paragraph.words
            if word.text in lexicon.ORDINALS or word.text.endswith(("th", "rd", "nd"))
        )

    @lazy
    def numbers(self) -> frozenset[int]:
        """The whole numbers that the paragraph writes in any way, ordinals too."""
        paragraph = self.paragraph
        found = {
            lexicon.COUNTED.get(word.text, word.lex.number)
            for n, word in enumerate(paragraph.words)
            if n not in paragraph.in_figures
        }
        for figure in paragraph.figures:
            ends = (figure.quantity.value, figure.quantity.low, figure.quantity.high)
            found |= {int(v) for v in ends if v is not None and v == int(v)}
        return frozenset(number for number in found if number is not None)


class Case:
    """A fact held against its paragraph."""

    def __init__(self, fact: Fact, account: Account, ground: Ground) -> None:
        self.fact = fact
        self.account = account
        self.ground = ground
        self.statement = account.passage
        self.paragraph = ground.account.passage

    @property
    def published(self) -> PartialDate | None:
        """When the article was published."""
        return self.ground.article.published

    def name(self, company: str) -> str:
        """What the company of this id is called."""
        return self.ground.finder.name(company)

    @lazy
    def timed(self) -> frozenset[int]:
        """The words of the statement that tell times."""
        moments = self.account.timeline.moments
        return frozenset(n for moment in moments for n in range(*moment.slot))

    @lazy
    def negations(self) -> dict[int, str]:
        """Of each word of the statement that negates how it does."""
        return negations(self.statement.words)

    @lazy
    def is_turned(self) -> bool:
        """Whether "A is larger than B" is told as "B is smaller than A"."""
        both = self.statement.companies & self.paragraph.companies
        if len(both) != 2:
            return False
        ours = next(m.company for m in self.statement.mentions if m.company in both)
        if ours not in _following(self.paragraph, both):
            return False
        theirs = _turning(self.paragraph)
        return any((on, 1 - sense) in theirs for on, sense in _turning(self.statement))

    @lazy
    def quoted(self) -> tuple[int, int] | None:
        """Where in the paragraph the quote stands."""
        quote = self.fact.quote
        return None if quote is None else self.ground.typed.find(quote)

    def in_quote(self, start: int, end: int) -> bool:
        """Whether a slice of the paragraph lies in the quote."""
        return bool(self.quoted and self.quoted[0] <= start and end <= self.quoted[1])
