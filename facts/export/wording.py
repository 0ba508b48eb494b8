"""What every export says of a fact, in words without markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facts.compare import Comparison, Row, Section
    from facts.conflicts import Conflict
    from facts.dossier import Dossier
    from facts.model import Article, Fact
    from facts.verdicts import Tally, Verdict

WHOLE_INDUSTRY = "Whole industry"
NO_FACT = "no fact"


class Names:
    """What the companies and topics of a dossier are called."""

    def __init__(self, dossier: Dossier) -> None:
        self._companies = {company.id: company.name for company in dossier.companies}
        self._topics = {topic.id: topic.name for topic in dossier.topics}

    def companies(self, fact: Fact) -> str:
        """The companies that a fact is about, in the dossier's order."""
        names = [name for id, name in self._companies.items() if id in fact.companies]
        strangers = [id for id in fact.companies if id not in self._companies]
        return in_words(names + strangers) or WHOLE_INDUSTRY

    def topic(self, fact: Fact) -> str:
        """The topic of a fact."""
        return self._topics.get(fact.topic, fact.topic)

    def place(self, fact: Fact, group: str | None) -> tuple[int, ...]:
        """Where the group of a fact stands among others, strangers at the end."""
        known = {"company": self._companies, "topic": self._topics}.get(group or "", {})
        asked = fact.companies if group == "company" else (fact.topic,)
        ids = list(known)
        places = (ids.index(id) if id in known else len(ids) for id in asked)
        return tuple(sorted(places)) or (len(ids),)


def in_words(items: Sequence[str]) -> str:
    """A list as a sentence has it: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def counted(number: int, noun: str) -> str:
    """So many of them: "1 fact", "1,200 facts", "no facts"."""
    return f"{f'{number:,}' if number else 'no'} {noun}{'' if number == 1 else 's'}"


def status(fact: Fact) -> str:
    """How far it has come, and when if that is known: "planned for 2026"."""
    if fact.when is None:
        return fact.status
    when = fact.when.display
    if fact.status in ("planned", "forecast"):
        return f"{fact.status} for {when}"
    if fact.status in ("happened", "ongoing"):
        is_day = fact.when.start == fact.when.end
        return f"{fact.status} {'on' if is_day else 'in'} {when}"
    return f"{fact.status}, {when}"


def attribution(fact: Fact) -> str | None:
    """Who says so, None where the article itself does."""
    return f"according to {fact.according_to}" if fact.according_to else None


def remarks(fact: Fact, verdict: Verdict) -> str:
    """All that a reader must know with the statement, beside its source.

    That it is verified is no remark; that it is not is one.
    """
    doubt = None if verdict.state == "verified" else verdict.said
    said = (status(fact), attribution(fact), fact.retired, doubt)
    return "; ".join(filter(None, said))


def checked(sentence: str, tally: Tally) -> str:
    """The sentence, and how far the facts that it counts are verified.

    "12 facts · 31 of 31 figures verified", and how many are not, if any are not.
    """
    if not tally.facts:
        return sentence
    figures = f"{tally.verified:,} of {counted(tally.figures, 'figure')} verified"
    said = [sentence, figures if tally.figures else "no figures"]
    if unchecked := tally.facts["unchecked"]:
        said.append(f"{counted(unchecked, 'fact')} unchecked")
    if wrong := tally.facts["mismatch"]:
        said.append(counted_mismatches(wrong))
    return " · ".join(said)


def counted_mismatches(number: int) -> str:
    """So many of them: "1 mismatch", "2 mismatches"."""
    return f"{number:,} mismatch{'' if number == 1 else 'es'}"


def date_of(article: Article) -> str:
    """When the article was published, as far as that is known."""
    return article.published.display if article.published else "date unknown"


def compared(comparison: Comparison) -> tuple[str, str]:
    """The title of a comparison, and what it holds."""
    title = f"{comparison.left.name} compared with {comparison.right.name}"
    chosen = f'Facts found by "{comparison.text}"' if comparison.text else "All facts"
    return title, f"{chosen}, by topic: {counted(comparison.total, 'fact')}"


def contradicted(dossier: Dossier, conflict: Conflict) -> str:
    """What figures contradict each other about: "Amazon · revenue · 2026"."""
    names = Names(dossier).companies(conflict.claims[0].fact)
    period = conflict.period.display if conflict.period else "no period"
    return " · ".join((names, conflict.measure, period))


def left_out(
    comparison: Comparison, section: Section, rows: Sequence[Row]
) -> str | None:
    """How many facts of a section its rows do not hold, None where they hold all."""
    shared = "both" if section.topic else "the whole industry"
    sides = (
        (comparison.left.name, section.left, (row.left for row in rows)),
        (comparison.right.name, section.right, (row.right for row in rows)),
        (shared, section.shared, (row.shared for row in rows)),
    )
    missing = [
        (name, count - len({fact.id for fact in shown if fact is not None}))
        for name, count, shown in sides
    ]
    told = [f"{counted(n, 'fact')} about {name}" for name, n in missing if n > 0]
    return f"Left out here: {in_words(told)}." if told else None
