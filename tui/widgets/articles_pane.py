"""The sources, and the text of each beside its facts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from itertools import starmap

from textual import getters, on, work
from textual.app import ComposeResult
from textual.reactive import var

from facts.dossier import Dossier
from facts.index.stop import Stop
from facts.model import Article, Fact
from tui.actions import ARTICLES, bindings
from tui.finding import PAGE, ask
from tui.reading_render import Read, ReaderRow, reader_rows
from tui.render import Labels
from tui.widgets.article_list import ArticleList, Source
from tui.widgets.article_reader import ArticleReader
from tui.widgets.paged_pane import PagedPane
from tui.widgets.virtual_list import VirtualList

MOST_FACTS = 200
"""Of one article that are listed beside it."""


NO_TEXT = "The text is not at hand: rivals attach FILE… keeps a copy."


class ArticlesPane(PagedPane):
    """The articles beside the one under the cursor, to be read."""

    DEFAULT_CSS = """
    ArticlesPane {
        ArticleList { width: 35%; border-right: vkey $rule; }
        ArticleReader { width: 1fr; }
    }
    """

    BINDINGS = bindings(ARTICLES)

    marks: var[tuple[str, ...]] = var((), init=False)
    asked: var[Fact | None] = var(None, init=False)
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
            self.read_articles(fact.article)

    def watch_dossier(self) -> None:
        """Show the articles of a dossier that was read again."""
        article = self.articles.article
        self.read_articles(article.id if article else "")

    def watch_text(self) -> None:
        """Count the facts that another query finds."""
        self.read_articles()

    @work(exclusive=True, group="articles", description="articles")
    async def read_articles(self, id: str = "") -> None:
        """Show articles, with the cursor on this one or on the row where it was."""
        await asyncio.sleep(0)
        dossier, text = self.dossier, self.text
        if dossier is None:
            return
        place = self.articles.cursor
        if id:
            place = await ask(lambda _: dossier.article_place(id))
        offset = max(0, place - PAGE // 2)
        sources = await ask(partial(_sources, dossier, text, offset))
        if self.is_mounted:
            total = dossier.article_total
            self.articles.show(sources, offset, total, place)

    def rows_from(
        self, dossier: Dossier, offset: int
    ) -> Callable[[Stop], list[Source]]:
        """How the articles from a place on are read."""
        return partial(_sources, dossier, self.text, offset)

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
        if not self.reader.has_text:
            self.notify(NO_TEXT)
        elif not self.reader.go_to_uncovered(by):
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
        rows = await ask(partial(_rows, dossier, article, self.text, width))
        if not self.is_mounted:
            return
        wanted = self._to_light
        lit = wanted if wanted and wanted.article == article.id else None
        self.reader.show(rows, lit, same=article.id == self._shown)
        self._shown = article.id
        if lit is not None:
            self._to_light = None
            if self.has_focus_within:  # else something else was turned to meanwhile
                self.reader.focus()


def _sources(dossier: Dossier, text: str, offset: int, stop: Stop) -> list[Source]:
    """Some of the articles, and how many facts of a query each has."""
    return list(starmap(Source, dossier.sources(text, offset, PAGE, stop)))


def _rows(
    dossier: Dossier, article: Article, text: str, width: int, stop: Stop
) -> list[ReaderRow]:
    """The rows of an article, with the facts of it that a query finds."""
    page = dossier.search(f"source:{article.id} {text}", 0, MOST_FACTS, stop)
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
