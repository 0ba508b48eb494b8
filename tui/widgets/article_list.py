"""The sources of a dossier, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from facts.model import Article
from tui.actions import ARTICLE_LIST, bindings
from tui.lines import clip, indent
from tui.messages import ValueChosen
from tui.widgets.paged_list import PagedList
from tui.widgets.title_bar import plural


class Source(NamedTuple):
    """An article, and how many facts of the query it has."""

    article: Article
    facts: int


class ArticleList(PagedList[Source]):
    """The articles, newest first."""

    BINDINGS = bindings(ARTICLE_LIST)
    choosing = "choose"
    row_height = 4

    @property
    def article(self) -> Article | None:
        """The article under the cursor."""
        return self.item.article if self.item else None

    async def action_choose(self) -> None:
        """Narrow the search to the article, and show its facts."""
        if self.article is not None:
            self.post_message(ValueChosen("source", self.article.id))
            await self.run_action("screen.show_tab('facts')")

    def render_item(self, item: Source, width: int) -> Sequence[Content]:
        """The title, and below it the count, the publisher and the date."""
        article = item.article
        published = article.published.display if article.published else "date unknown"
        count = plural(item.facts, "fact")
        known = " · ".join(filter(None, (count, article.publisher, published)))
        style = "bold" if item.facts else "bold $muted"
        title = clip(Content.styled(article.title, style), width - 2, 2)
        room = self.row_height - 1 - len(title)
        below = clip(Content.styled(known, "$muted"), width - 2, room)
        return indent([*title, *below], 1)
