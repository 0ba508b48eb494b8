"""The sources, and what of each the query finds."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from facts.dossier import Dossier, Facets
from facts.highlight import Matcher
from facts.model import Article, Fact
from tui.actions import ARTICLES, bindings
from tui.lines import NARROWEST, clip, field_lines, indent
from tui.messages import ValueChosen
from tui.render import Labels, marked_text, status_line
from tui.widgets.pane import Pane
from tui.widgets.title_bar import plural
from tui.widgets.virtual_list import VirtualList

MOST_FACTS = 200
"""Of one article that are listed beside it."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article, and how many facts of the query it has."""

    article: Article
    count: int


class ArticleList(VirtualList):
    """The articles, newest first."""

    row_height = 4

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sources: list[Source] = []

    @property
    def article(self) -> Article | None:
        """The article under the cursor."""
        return self._sources[self.cursor].article if self._sources else None

    def show(self, sources: list[Source]) -> None:
        """Show other articles, with the cursor on the same one."""
        current = self.article
        self._sources = sources
        ids = [source.article for source in sources]
        self.refill(len(ids), ids.index(current) if current in ids else 0)

    def go_to(self, article: str) -> None:
        """Put the cursor on an article."""
        ids = [source.article.id for source in self._sources]
        if article in ids:
            self.cursor = ids.index(article)

    def render_row(self, row: int, width: int) -> Sequence[Content]:
        """The title, and below it the count, the publisher and the date."""
        source = self._sources[row]
        article = source.article
        published = article.published.display if article.published else "date unknown"
        count = plural(source.count, "fact")
        known = " · ".join(filter(None, (count, article.publisher, published)))
        style = "bold" if source.count else "bold $muted"
        title = clip(Content.styled(article.title, style), width - 2, 2)
        room = self.row_height - 1 - len(title)
        below = clip(Content.styled(known, "$muted"), width - 2, room)
        return indent([*title, *below], 1)


class ArticlesPane(Pane):
    """The articles beside the facts of the one under the cursor."""

    DEFAULT_CSS = """
    ArticlesPane {
        ArticleList { width: 40%; border-right: vkey $rule; }
        VerticalScroll { width: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    }
    """

    BINDINGS = bindings(ARTICLES)
    chosen = "choose"

    dossier: reactive[Dossier | None] = reactive(None, init=False)
    facets: reactive[Facets] = reactive(dict, init=False)
    text: reactive[str] = reactive("", init=False)
    source: reactive[str] = reactive("", init=False)

    articles = getters.query_one(ArticleList)
    scroll = getters.query_one("#article-scroll", VerticalScroll)
    words = getters.query_one("#article-text", Static)

    def compose(self) -> ComposeResult:
        """The list, and a text beside it."""
        yield ArticleList(id="article-list")
        with VerticalScroll(id="article-scroll"):
            yield Static(id="article-text")

    async def action_choose(self) -> None:
        """Narrow the search to the article, and show its facts."""
        article = self.articles.article
        if article is not None:
            self.post_message(ValueChosen("source", article.id))
            await self.run_action("screen.show_tab('facts')")

    def watch_source(self, source: str) -> None:
        """Put the cursor on the article that was asked for."""
        self.articles.go_to(source)

    def watch_dossier(self) -> None:
        """Show the articles of a dossier that was read again."""
        self.watch_facets(self.facets)

    def watch_facets(self, facets: Facets) -> None:
        """Count anew."""
        if self.dossier is None:
            return
        counts = {value.id: value.count for value in facets.get("source", ())}
        self.articles.show(
            [Source(a, counts.get(a.id, 0)) for a in self.dossier.articles()]
        )

    @on(VirtualList.Moved)
    def _moved(self, event: VirtualList.Moved) -> None:
        event.stop()
        self.read_article()

    def on_resize(self) -> None:
        """Wrap anew."""
        self.read_article()

    @work(exclusive=True, group="article", description="article")
    async def read_article(self) -> None:
        """Read the facts of the article under the cursor, and show them."""
        await asyncio.sleep(0)
        article = self.articles.article
        if self.dossier is None or article is None:
            return
        text = f"source:{article.id} {self.text}"
        page = await asyncio.to_thread(self.dossier.search, text, 0, MOST_FACTS)
        width = self.scroll.scrollable_content_region.width - 1
        if not self.is_mounted or width < 1:
            return
        found = [hit.fact for hit in page.hits]
        labels = Labels.of(self.dossier)
        lines = _article_lines(article, found, page.total, labels, page.matcher, width)
        self.words.update(Content("\n").join(lines))


def _article_lines(
    article: Article,
    facts: Sequence[Fact],
    total: int,
    labels: Labels,
    matcher: Matcher,
    width: int,
) -> list[Content]:
    """What is known of an article, and its facts in the order of its paragraphs."""
    width = max(NARROWEST, width)
    known = [
        ("Publisher", Content(article.publisher or "unknown")),
        ("Published", Content(_published(article))),
        ("Link", Content(article.url or "none")),
        (
            "Text",
            Content(f"sha256 {article.sha256[:12]}…" if article.sha256 else "unknown"),
        ),
        ("Id", Content.styled(article.id, "$muted")),
    ]
    lines = [*Content.styled(article.title, "bold").wrap(width), Content("")]
    lines += [*field_lines(known, width), Content("")]
    for fact in sorted(facts, key=lambda fact: fact.paragraph):
        head = Content.assemble(
            (f"¶ {fact.paragraph:<3}", "bold $muted"),
            labels.people(fact),
            (f" · {labels.topic(fact)} · {status_line(fact)}", "$muted"),
        )
        lines += [head.truncate(width, ellipsis=True)]
        lines += indent(marked_text(fact.statement, matcher).wrap(width - 5), 5)
        lines += [Content("")]
    if total > len(facts):
        rest = f"{total - len(facts):,} more: narrow the search"
        lines.append(Content.styled(rest, "$warning"))
    return lines


def _published(article: Article) -> str:
    return article.published.display if article.published else "unknown"
