"""What stands right beside a word: "smaller rival", "to Contoso"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from facts.evidence.case import Case
from facts.evidence.finding import Finding
from facts.evidence.language import lexicon
from facts.evidence.language.contrasts import TURNING
from facts.evidence.language.lexeme import stem
from facts.evidence.reading.names import Slot, Word, senses_at
from facts.evidence.reading.passage import Passage
from facts.evidence.reading.verbs import is_past

_STATEMENT = ("statement",)
_MOST_PLACES = 20
_STAKE = stem("stake")
_NEAR = 6
"""Words before a company among which is what is held in it."""
_DEEDS = frozenset({"direction", "doors", "staff", "trade"})
_WAYS = frozenset({"from", "to", "for", "against"})
_RANK = "rank in order"
_LEADING = _WAYS | {"in"}
_POSSESSING = frozenset({"of", "s"})
_AGAINST = {"for": "against", "against": "for", "with": "without", "without": "with"}
_AGAINST |= {"before": "after", "after": "before"}
_FOR = frozenset({"for", "against"})
_SIDED = frozenset(_AGAINST)
_TURNED = {"from": "to", "to": "from", "for": "against", "against": "for"}


def check_relations(case: Case) -> Iterator[Finding]:
    """Refuse a word beside which the article has the opposite of what is told."""
    yield from _check_qualities(case)
    yield from _check_ways(case)
    yield from _check_possessors(case)
    yield from _check_people(case)
    yield from _check_objects(case)
    yield from _check_sides(case)
    yield from _check_deeds_of_others(case)


def _qualities(passage: Passage) -> dict[str, dict[tuple[str, int], str]]:
    """Of each noun the senses of the words right before it: "smaller rival"."""
    found: defaultdict[str, dict[tuple[str, int], str]] = defaultdict(dict)
    words = passage.words
    for n in passage.numeric:
        rank = lexicon.ORDINALS.get(words[n].text)
        if rank and n + 1 < len(words) and words[n + 1].lex.tells:
            found[words[n + 1].lex.stem].setdefault((_RANK, rank), words[n].text)
    for n in passage.contrasting:
        for sense in senses_at(words, n) if n + 1 < len(words) else ():
            word, after = words[n], words[n + 1]
            if after.lex.number is not None and n + 2 < len(words):
                after = words[n + 2]
            if not (after.lex.stop or (after is words[n + 1] and after.lex.temporal)):
                found[after.lex.stem].setdefault(sense, word.text)
    return found


def _check_qualities(case: Case) -> Iterator[Finding]:
    able = case.statement.contrasting or case.statement.numeric
    told = _qualities(case.statement) if able else {}
    printed = case.ground.remember("qualities", _qualities) if told else {}
    for noun, senses in told.items():
        theirs = printed.get(noun, {})
        for (subject, sense), word in senses.items():
            if (subject, sense) in theirs or (case.is_turned and subject in TURNING):
                continue
            other = next((w for (s, _), w in theirs.items() if s == subject), None)
            if other:
                reason = f'the statement says "{word}", the article "{other}"'
                yield Finding(_STATEMENT, reason)


def _ways(passage: Passage) -> dict[str, set[str]]:
    """Of each name the small words that lead to it: "from", "to"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    words = passage.words
    for n in passage.capitals:
        if n and not words[n].lex.temporal:
            found[words[n].text].add(words[n - 1].text)
    return found


def _check_ways(case: Case) -> Iterator[Finding]:
    if case.statement.vocabulary.isdisjoint(_LEADING):
        return
    against = "against" in case.statement.vocabulary
    for one, two in pairwise(case.statement.words) if against else ():
        opposes = one.text == "against" and two.text.endswith("ing")
        if opposes and "against" not in case.paragraph.vocabulary:
            yield Finding(_STATEMENT, f'{case.ground.place} does not say "against"')
    printed = case.ground.remember("ways", _ways)
    told = _ways(case.statement)
    companies = {case.statement.words[n].text for n in case.statement.naming}
    for name, ways in told.items():
        theirs = printed.get(name, set())
        for way in ways & _WAYS:
            if _TURNED[way] in theirs and way not in theirs:
                reason = f'the article says "{_TURNED[way]}" where it says "{way}"'
                yield Finding(_STATEMENT, f"{reason} {name.title()}")
        if "in" in ways and theirs and "in" not in theirs and name not in companies:
            others = [n for n, w in printed.items() if "in" in w and n not in told]
            if others:
                reason = f'the article does not say "in {name.title()}"'
                yield Finding(_STATEMENT, reason)


def _possessors(passage: Passage) -> dict[str, list[tuple[str, int]]]:
    """Of each noun whose it is, "shareholders of Contoso", and in which sentence."""
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    words = passage.words
    inner = enumerate(words[1:-1])
    for n in [n for n, word in inner if word.text in _POSSESSING]:
        one, two, three = words[n : n + 3]
        if (
            two.text == "of"
            and three.capital
            and _is_thing(one)
            and not (one.lex.stop or one.lex.light)
        ):
            found[one.lex.stem].append((_named(passage, n + 2), one.sentence))
        if _is_owner(passage, one, two) and not (three.lex.stop or three.lex.light):
            found[three.lex.stem].append((_named(passage, n), one.sentence))
    return found


def _is_thing(word: Word) -> bool:
    return word.lex.number is None and len(word.text) > 1


def _is_owner(passage: Passage, one: Word, two: Word) -> bool:
    apostrophe = passage.text[one.end : two.start] in ("'", "’")
    return two.text == "s" and one.capital and apostrophe


def _named(passage: Passage, n: int) -> str:
    company = next((m.company for m in passage.mentions if n in range(*m.slot)), "")
    return company or passage.words[n].lex.stem


def _check_possessors(case: Case) -> Iterator[Finding]:
    if _POSSESSING.isdisjoint(case.statement.vocabulary):
        return
    told = _possessors(case.statement)
    printed = case.ground.remember("possessors", _possessors) if told else {}
    for noun, names in told.items():
        theirs = printed.get(noun, [])
        if not theirs or {name for name, _ in names} & {name for name, _ in theirs}:
            continue
        if case.ground.elliptical & {name for name, _ in names}:
            continue
        if all(_is_absent(case, name, n) for name, _ in names for _, n in theirs):
            shown = " and ".join(sorted({case.name(name) for name, _ in theirs}))
            yield Finding(_STATEMENT, f'the article says "{noun}" of {shown.title()}')


def _is_absent(case: Case, name: str, sentence: int) -> bool:
    """Whether a sentence of the paragraph does not name a company or somebody."""
    span = case.paragraph.sentences[sentence]
    stems = {case.paragraph.words[n].lex.stem for n in span}
    companies = {m.company for m in case.paragraph.mentions if m.slot.first in span}
    return name not in stems | companies


def _objects(passage: Passage) -> dict[str, set[str]]:
    """Of each word the companies right behind it: "led Contoso", "stake in Contoso"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in passage.mentions:
        if mention.slot.first:
            before = passage.words[mention.slot.first - 1]
            near = passage.words[
                max(0, mention.slot.first - _NEAR) : mention.slot.first
            ]
            if before.text == "in" and any(w.lex.stem == _STAKE for w in near):
                found[_STAKE].add(mention.company)
            if not (before.lex.stop or before.capital):
                found[before.lex.stem].add(mention.company)
    return found


def _check_objects(case: Case) -> Iterator[Finding]:
    told = _objects(case.statement)
    printed = case.ground.remember("objects", _objects) if told else {}
    for verb, companies in told.items():
        theirs = printed.get(verb)
        if theirs and companies.isdisjoint(theirs):
            names = " and ".join(case.name(company) for company in sorted(theirs))
            yield Finding(_STATEMENT, f'the article says "{verb}" of {names}')


def _sides(passage: Passage) -> dict[str, set[str]]:
    """Of each noun whether "for" or "against" stands before it, and "with" likewise."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for n, word in enumerate(passage.words):
        if word.text in _AGAINST:
            behind = passage.words[n + 1 : n + 4]
            noun = next((w for w in behind if not w.lex.stop), None)
            if noun is not None:
                found[noun.lex.stem].add(word.text)
            if n and word.text in _FOR and not passage.words[n - 1].lex.stop:
                found[passage.words[n - 1].lex.stem].add(word.text)
    return found


def _check_sides(case: Case) -> Iterator[Finding]:
    if _SIDED.isdisjoint(case.statement.vocabulary):
        return
    told = _sides(case.statement)
    printed = case.ground.remember("sides", _sides) if told else {}
    for noun, sides in told.items():
        theirs = printed.get(noun, set())
        for side in sides:
            other = _AGAINST[side]
            if other in theirs and side not in theirs:
                reason = f'the statement says "{side}", the article "{other}"'
                yield Finding(_STATEMENT, reason)


def _check_deeds_of_others(case: Case) -> Iterator[Finding]:
    """Refuse a deed such as "raised" that the article tells only of others."""
    companies, paragraph = {*case.fact.companies}, case.paragraph
    if not companies or len(paragraph.companies) < 2:
        return
    owners, figures = case.ground.account.owners, case.statement.figures
    deeds = _DEEDS - {"direction"} if figures else _DEEDS
    for word in case.statement.words:
        if word.lex.stop or deeds.isdisjoint(on for on, _ in word.lex.senses):
            continue
        if figures and not is_past(word):
            continue
        places = paragraph.places.get(word.lex.stem, [])[:_MOST_PLACES]
        whose = [owners.of(Slot(at, at + 1)) for at in places]
        if whose and all(who and not who & companies for who in whose):
            names = " and ".join(case.name(company) for company in sorted(whose[0]))
            reason = f'the article says "{paragraph.typed(places[0])}" of {names}'
            yield Finding(_STATEMENT, reason)
            return


def _people(passage: Passage) -> dict[int, str]:
    """The names of two words that look like a person's, by where they begin."""
    words, naming = passage.words, passage.naming
    pairs = (
        (n, words[n], words[n + 1])
        for n, after in pairwise(passage.capitals)
        if after == n + 1 and n not in naming and after not in naming
    )
    return {
        n: f"{one.lex.stem} {two.lex.stem}"
        for n, one, two in pairs
        if not (one.lex.stop or one.lex.temporal or one.text in lexicon.COUNTRIES)
        and one.clause == two.clause
    }


def _check_people(case: Case) -> Iterator[Finding]:
    """Refuse a person where the article's sentence of it names only another."""
    told = {*_people(case.statement).values()}
    if not told:
        return
    paragraph = case.paragraph
    places = case.ground.remember("people", _people)
    best = _best_sentence(case)
    there = {who for n, who in places.items() if paragraph.words[n].sentence == best}
    if there and told & {*places.values()} and told.isdisjoint(there):
        shown = ", ".join(who.title() for who in sorted(there))
        yield Finding(_STATEMENT, f"the article says it of {shown}")


def _best_sentence(case: Case) -> int:
    """The sentence that has most of the telling words of the statement."""
    names = {w.lex.stem for w in case.statement.words if w.capital}
    wanted = {w.lex.stem for w in case.statement.words if not w.lex.stop} - names
    scores: defaultdict[int, set[str]] = defaultdict(set)
    for word in case.paragraph.words:
        if word.lex.stem in wanted:
            scores[word.sentence].add(word.lex.stem)
    return max(scores, key=lambda n: (len(scores[n]), -n), default=-1)
