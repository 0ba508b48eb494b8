"""The sources, and the text of each beside its facts."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from textual import getters, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive

from facts.dossier import Dossier, Facets
from facts.model import Article, Fact
from tui.actions import ARTICLE_LIST, ARTICLES, bindings
from tui.lines import clip, indent
from tui.messages import ValueChosen
from tui.reading_render import Read, ReaderRow, reader_rows
from tui.render import Labels
from tui.widgets.article_reader import ArticleReader
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

    BINDINGS = bindings(ARTICLE_LIST)
    choosing = "choose"
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

    async def action_choose(self) -> None:
        """Narrow the search to the article, and show its facts."""
        if self.article is not None:
            self.post_message(ValueChosen("source", self.article.id))
            await self.run_action("screen.show_tab('facts')")

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
    """The articles beside the one under the cursor, to be read."""

    DEFAULT_CSS = """
    ArticlesPane {
        ArticleList { width: 35%; border-right: vkey $rule; }
        ArticleReader { width: 1fr; }
    }
    """

    BINDINGS = bindings(ARTICLES)

    dossier: reactive[Dossier | None] = reactive(None, init=False)
    facets: reactive[Facets] = reactive(dict, init=False)
    text: reactive[str] = reactive("", init=False)
    marks: reactive[tuple[str, ...]] = reactive((), init=False)
    asked: reactive[Fact | None] = reactive(None, init=False)
    """The fact whose evidence was last asked for."""

    articles = getters.query_one(ArticleList)
    reader = getters.query_one(ArticleReader)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._to_light: Fact | None = None
        self._shown = ""

    def compose(self) -> ComposeResult:
        """The list, and an article beside it."""
        yield ArticleList(id="article-list")
        yield ArticleReader(id="article-reader").data_bind(ArticlesPane.marks)

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor of the article that is read."""
        return self.reader.fact if self.reader.has_focus else None

    def watch_asked(self, fact: Fact | None) -> None:
        """Show the evidence of a fact."""
        self._to_light = fact
        if fact is not None:
            self.articles.go_to(fact.article)
            self.read_article()

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
        if event.list is self.articles:
            self.read_article()

    @on(ArticleReader.Resized)
    def _resized(self) -> None:
        self.read_article()

    def action_uncovered(self, by: int) -> None:
        """Go to the next figure that no fact gives, or the one before."""
        self.reader.focus()
        if not self.reader.go_to_uncovered(by):
            where = "further on" if by > 0 else "before"
            self.notify(f"No such figure {where}.")

    @work(exclusive=True, group="article", description="article")
    async def read_article(self) -> None:
        """Read the article under the cursor, and show it."""
        await asyncio.sleep(0)
        article, dossier = self.articles.article, self.dossier
        width = self.reader.text_width
        if dossier is None or article is None or width < 1:
            return
        rows = await asyncio.to_thread(_rows, dossier, article, self.text, width)
        if not self.is_mounted:
            return
        wanted = self._to_light
        lit = wanted if wanted and wanted.article == article.id else None
        self.reader.show(rows, lit, same=article.id == self._shown)
        self._shown = article.id
        if lit is not None:
            self._to_light = None
            self.reader.focus()


def _rows(dossier: Dossier, article: Article, text: str, width: int) -> list[ReaderRow]:
    """The rows of an article, with the facts of it that a query finds."""
    page = dossier.search(f"source:{article.id} {text}", 0, MOST_FACTS)
    facts = [hit.fact for hit in page.hits]
    read = Read(
        article=article,
        reading=dossier.reading(article.id),
        facts=facts,
        total=page.total,
        states=dossier.states(facts),
        labels=Labels.of(dossier),
        matcher=page.matcher,
    )
    return reader_rows(read, width)
