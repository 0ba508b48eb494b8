"""Facts as styled text: pure functions, and never through markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from textual.content import Content, Span

from facts.dossier import Dossier
from facts.highlight import Matcher
from facts.model import Article, Fact, Figure
from facts.quantity import show_quantity
from tui.themes import COMPANY_COLOURS

NARROWEST = 10
"""Cells in which a text is still wrapped, where there are fewer: then it is cut off."""

MATCH = "bold underline $match"
NO_FACT = Content.styled("no fact", "italic $muted")


@dataclass(frozen=True, slots=True)
class Labels:
    """What companies and topics are called, and each company's colour."""

    companies: dict[str, str] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, dossier: Dossier) -> Labels:
        """The labels of a dossier."""
        return cls(
            {company.id: company.name for company in dossier.companies},
            {topic.id: topic.name for topic in dossier.topics},
        )

    def company(self, id: str) -> Content:
        """A company's name in its colour."""
        order = list(self.companies).index(id) if id in self.companies else 0
        style = f"bold $company-{order % COMPANY_COLOURS + 1}"
        return Content.styled(self.companies.get(id, id), style)

    def people(self, fact: Fact) -> Content:
        """The companies that a fact is about."""
        if not fact.companies:
            return Content.styled("Whole industry", "bold $muted")
        return Content(" + ").join(self.company(id) for id in fact.companies)

    def topic(self, fact: Fact) -> str:
        """The name of a fact's topic."""
        return self.topics.get(fact.topic, fact.topic)


def marked_text(text: str, matcher: Matcher, style: str = "") -> Content:
    """A text with what the query matches in it set off."""
    spans = [Span(start, end, MATCH) for start, end in matcher.spans(text)]
    content = Content(text, spans)
    return content.stylize_before(style) if style else content


def status_line(fact: Fact) -> str:
    """The fact's status, when, and whether it still stands."""
    when = f", {fact.when.display}" if fact.when else ""
    return f"{fact.status}{when}" if not fact.retired else fact.retired


def fact_row(
    fact: Fact, labels: Labels, matcher: Matcher, marked: bool, width: int, lines: int
) -> list[Content]:
    """A fact in a list: what it is about on one line, its statement on the others."""
    gutter = Content.styled("✓ ", "bold $success") if marked else Content("  ")
    head = Content.assemble(
        gutter,
        labels.people(fact),
        (" · ", "$muted"),
        marked_text(labels.topic(fact), matcher, "$muted"),
        (" · ", "$muted"),
        (status_line(fact), "italic $muted"),
    )
    figures = " · ".join(figure_short(figure) for figure in fact.figures[:2])
    head = spread(head, Content.styled(figures, "bold $figure"), width - 1)
    style = "dim" if fact.retired else ""
    statement = marked_text(fact.statement, matcher, style)
    return [head, *indent(clip(statement, width - 3, lines - 1), 2)]


def spread(left: Content, right: Content, width: int) -> Content:
    """Two texts at the ends of one line, the right one only where there is room."""
    gap = width - left.cell_length - right.cell_length
    if right and gap >= 2:
        return Content.assemble(left, " " * gap, right)
    return left.truncate(max(1, width), ellipsis=True)


def clip(content: Content, width: int, lines: int) -> list[Content]:
    """A text wrapped into at most so many lines, the last with an ellipsis if cut."""
    wrapped = content.wrap(max(8, width))
    if len(wrapped) <= lines:
        return wrapped
    kept = wrapped[:lines]
    last = kept[-1].rstrip()
    if last.cell_length > width - 2:
        word = last.plain.rfind(" ")
        last = last[:word] if word > 0 else last.truncate(max(1, width - 2))
    kept[-1] = Content.assemble(last, " …")
    return kept


def indent(lines: Iterable[Content], by: int) -> list[Content]:
    """Lines moved to the right."""
    return [Content.assemble(" " * by, line) for line in lines]


def figure_short(figure: Figure) -> str:
    """A figure's quantity, as short as it can be read."""
    return show_quantity(figure.quantity)


def citation(article: Article) -> str:
    """An article as a reader knows it."""
    published = article.published.display if article.published else "date unknown"
    return ", ".join(
        part for part in (article.publisher, f"“{article.title}”", published) if part
    )


def field_lines(pairs: Sequence[tuple[str, Content]], width: int) -> list[Content]:
    """Names and values in two columns, the values wrapped."""
    margin = max(len(name) for name, _ in pairs) + 2
    lines = []
    for name, value in pairs:
        first, *rest = value.wrap(max(10, width - margin)) or [Content("")]
        label = Content.styled(name.ljust(margin), "$muted")
        lines += [Content.assemble(label, first), *indent(rest, margin)]
    return lines


def fact_detail(
    fact: Fact,
    article: Article,
    labels: Labels,
    matcher: Matcher,
    marked: bool,
    width: int,
) -> Content:
    """Everything about a fact."""
    width = max(NARROWEST, width)
    blank = Content("")
    lines = [
        Content.assemble(
            labels.people(fact), (" · ", "$muted"), (labels.topic(fact), "$muted")
        ),
        blank,
        *marked_text(fact.statement, matcher, "bold").wrap(width),
        blank,
    ]
    for figure in fact.figures:
        lines.append(Content.styled(figure_short(figure), "bold $figure"))
        period = f", {figure.period.display}" if figure.period else ""
        what = f"{figure.measure}{period}: " if figure.measure else ""
        words = Content(f"{what}“{figure.text}”").stylize("$muted")
        lines += indent(words.wrap(width - 2), 2)
    if fact.figures:
        lines.append(blank)
    lines += field_lines(_fields(fact, article, matcher, marked), width)
    return Content("\n").join(lines)


def _fields(
    fact: Fact, article: Article, matcher: Matcher, marked: bool
) -> list[tuple[str, Content]]:
    said = marked_text(fact.according_to or "the article itself", matcher)
    pairs = [("Status", Content(fact.status))]
    if fact.retired:
        pairs.append(("Retired", Content.styled(fact.retired, "bold $error")))
    if fact.when:
        pairs.append(("When", Content(fact.when.display)))
    pairs += [
        ("Says", said),
        ("Source", marked_text(citation(article), matcher)),
        ("Evidence", Content(f"paragraph {fact.paragraph}")),
    ]
    if fact.quote:
        pairs.append(("Quote", marked_text(f"“{fact.quote}”", matcher)))
    if article.url:
        pairs.append(("Link", Content(article.url)))
    pairs.append(("Id", Content.styled(fact.id, "$muted")))
    if marked:
        pairs.append(("Marked", Content.styled("✓ for export", "bold $success")))
    return pairs
