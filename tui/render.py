"""Facts as styled text: pure functions, and never through markup."""

from __future__ import annotations

from dataclasses import dataclass, field

from textual.content import Content, Span

from facts.dossier import Dossier
from facts.model import Article, Fact, Figure
from facts.quantity import show_quantity
from facts.search.highlight import Matcher
from facts.verdicts import State, Verdict
from tui.lines import NARROWEST, clickable, clip, field_lines, indent
from tui.themes import COMPANY_COLOURS
from tui.verdict_render import (
    figure_verdicts,
    unlisted_mismatches,
    verdict_said,
    with_figure_verdict,
    with_state,
)

MARK = Content.styled("●", "bold $success")
MATCH = "bold underline $match"
SOURCE = "screen.fact('source')"
"""What a click on the source of a fact does."""

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
    fact: Fact,
    state: State | None,
    labels: Labels,
    matcher: Matcher,
    marked: bool,
    width: int,
    lines: int,
) -> list[Content]:
    """A fact in a list: what it is about on one line, its statement on the others."""
    head = Content.assemble(
        MARK if marked else " ",
        " ",
        labels.people(fact),
        (" · ", "$muted"),
        marked_text(labels.topic(fact), matcher, "$muted"),
        (" · ", "$muted"),
        (status_line(fact), "italic $muted"),
    )
    figures = " · ".join(figure_short(figure) for figure in fact.figures[:2])
    head = with_state(head, Content.styled(figures, "bold $figure"), state, width - 1)
    style = "dim" if fact.retired else ""
    statement = marked_text(fact.statement, matcher, style)
    return [head, *indent(clip(statement, width - 3, lines - 1), 2)]


def figure_short(figure: Figure) -> str:
    """A figure's quantity, as short as it can be read."""
    return show_quantity(figure.quantity)


def citation(article: Article) -> str:
    """An article as a reader knows it."""
    published = article.published.display if article.published else "date unknown"
    return ", ".join(
        part for part in (article.publisher, f"“{article.title}”", published) if part
    )


def fact_detail(
    fact: Fact,
    verdict: Verdict,
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
    for figure, found in zip(fact.figures, figure_verdicts(fact, verdict), strict=True):
        short = Content.styled(figure_short(figure), "bold $figure")
        lines += with_figure_verdict(short, found, width)
        period = f", {figure.period.display}" if figure.period else ""
        what = f"{figure.measure}{period}: " if figure.measure else ""
        words = Content(f"{what}“{figure.text}”").stylize("$muted")
        lines += indent(words.wrap(width - 2), 2)
    for denied in unlisted_mismatches(fact, verdict):
        words = Content.styled(f"“{denied.text}”", "$figure")
        lines += with_figure_verdict(words, denied, width)
    if lines[-1] is not blank:
        lines.append(blank)
    lines += field_lines(_fields(fact, verdict, article, matcher, marked), width)
    return Content("\n").join(lines)


def _fields(
    fact: Fact, verdict: Verdict, article: Article, matcher: Matcher, marked: bool
) -> list[tuple[str, Content]]:
    said = marked_text(fact.according_to or "the article itself", matcher)
    pairs = [("Status", Content(fact.status)), ("Verdict", verdict_said(verdict))]
    if fact.retired:
        pairs.append(("Retired", Content.styled(fact.retired, "bold $error")))
    if fact.when:
        pairs.append(("When", Content(fact.when.display)))
    pairs += [
        ("Says", said),
        ("Source", clickable(marked_text(citation(article), matcher), SOURCE)),
        ("Evidence", Content(f"paragraph {fact.paragraph}")),
    ]
    if fact.quote:
        pairs.append(("Quote", marked_text(f"“{fact.quote}”", matcher)))
    if article.url:
        pairs.append(("Link", Content(article.url)))
    pairs.append(("Id", Content.styled(fact.id, "$muted")))
    if marked:
        pairs.append(("Marked", Content.assemble(MARK, " for export")))
    return pairs
