"""Everything about one fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.reactive import var
from textual.widgets import Static

from facts.dossier import Dossier
from facts.model import Article, Fact
from facts.search.highlight import Matcher
from facts.verdicts import Verdict
from tui.render import Labels, fact_detail


@dataclass(frozen=True, slots=True)
class Detail:
    """A fact with all that is needed to show it."""

    fact: Fact
    verdict: Verdict
    article: Article
    labels: Labels = field(default_factory=Labels)
    matcher: Matcher = field(default_factory=Matcher)
    marked: bool = False


def detail_of(
    dossier: Dossier,
    fact: Fact,
    labels: Labels,
    matcher: Matcher,
    marks: Sequence[str],
) -> Detail:
    """A fact with its article, as it stands in the dossier."""
    verdict, article = dossier.verdict(fact.id), dossier.article(fact.article)
    return Detail(fact, verdict, article, labels, matcher, fact.id in marks)


class FactDetail(VerticalScroll):
    """A fact, wrapped to the width, and scrolled where it is long."""

    DEFAULT_CSS = """
    FactDetail { scrollbar-gutter: stable; }
    """

    detail: var[Detail | None] = var(None)

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="detail-text")

    def watch_detail(self, before: Detail | None, detail: Detail | None) -> None:
        """Show another fact, from its beginning."""
        self._draw()
        if before is None or detail is None or before.fact.id != detail.fact.id:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Wrap anew."""
        self._draw()

    def _draw(self) -> None:
        text = self.query(Static)
        width = self.scrollable_content_region.width
        if not text or width < 1:
            return
        detail = self.detail
        if detail is None:
            text.first().update("")
            return
        content = fact_detail(
            detail.fact,
            detail.verdict,
            detail.article,
            detail.labels,
            detail.matcher,
            detail.marked,
            width,
        )
        text.first().update(content)
