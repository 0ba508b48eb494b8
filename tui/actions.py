"""The one table of commands: bindings, footer, palette and help all come from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a key does."""

    id: str
    """Its action, with arguments where it takes any."""

    keys: str
    """The keys that do it, the first of them shown."""

    title: str
    """Two words for the footer and the palette."""

    help: str
    """One sentence."""

    footer: bool = False
    """Whether the footer shows it."""

    @property
    def binding(self) -> Binding:
        """What Textual is told of it."""
        return Binding(
            self.keys,
            self.id,
            self.title,
            show=self.footer,
            tooltip=self.help,
            id=f"rivals.{self.id}",
        )


APP = (
    Action("help", "question_mark,f1", "Help", "List and search every key.", True),
    Action("quit", "q,f10", "Quit", "Leave rivals; marks are kept.", True),
    Action(
        "command_palette",
        "colon,ctrl+p",
        "Palette",
        "Find any command, tab or fact by typing.",
    ),
    Action("toggle_theme", "t", "Light/dark", "Change between light and dark."),
    Action("focus_next", "tab", "Next part", "Go to the next part of the screen."),
    Action(
        "focus_previous", "shift+tab", "Part before", "Go to the part of it before."
    ),
)

MAIN = (
    Action("search", "slash", "Search", "Type words to search for.", True),
    Action(
        "marks('toggle')",
        "space",
        "Mark",
        "Put the fact aside for export, or take it back.",
        True,
    ),
    Action("show('export')", "x", "Export", "Export facts to Markdown.", True),
    Action("show_tab('facts')", "1", "Facts", "Show the facts found."),
    Action(
        "show_tab('compare')",
        "c,2",
        "Compare",
        "Show two companies side by side.",
        True,
    ),
    Action("show_tab('articles')", "3,a", "Articles", "Show the sources."),
    Action("show_tab('marked')", "4,m", "Marked", "Show the facts put aside."),
    Action("clear", "escape", "Clear", "Clear the search."),
    Action("fact('open')", "enter", "Open", "Show the whole fact."),
    Action(
        "fact('source')", "s", "Source", "Show the paragraph that the fact stands on."
    ),
    Action(
        "fact('copy')", "y", "Copy", "Copy the fact, with its footnote, as Markdown."
    ),
    Action("marks('all')", "M", "Mark all", "Mark every fact that the search finds."),
    Action("marks('none')", "U", "Unmark all", "Take away every mark."),
    Action("marks('undo')", "u", "Undo", "Undo the last change of marks."),
    Action("reload", "r,f5", "Reload", "Read the dossier's files again."),
    Action(
        "show('problems')",
        "p",
        "Problems",
        "List what is wrong in the dossier's files, or is not in its articles.",
    ),
    Action(
        "show('conflicts')",
        "C",
        "Contradictions",
        "List the facts whose figures contradict each other.",
    ),
)

FACTS = (
    Action(
        "toggle_facets",
        "f",
        "Facets",
        "Go to the counts by field; there, hide them.",
        True,
    ),
)

LIST = (
    Action("move(1)", "down,j", "Down", "Go to the next one."),
    Action("move(-1)", "up,k", "Up", "Go to the one before."),
    Action("page(1)", "pagedown", "Page down", "Go a page down."),
    Action("page(-1)", "pageup", "Page up", "Go a page up."),
    Action("end(-1)", "home,g", "First", "Go to the first one."),
    Action("end(1)", "end,G", "Last", "Go to the last one."),
)

SEARCH = (
    Action(
        "screen.focus_rows", "enter,down", "To the list", "Go to the facts found.", True
    ),
    Action("clear_or_leave", "escape", "Clear", "Empty the search box.", True),
    Action(
        "cursor_right",
        "right",
        "Complete",
        "Take what is offered to complete a field, or go right.",
    ),
)

FACETS = (
    Action("choose", "enter,space", "Narrow", "Narrow the search to the value.", True),
    Action(
        "hide", "escape", "Hide", "Hide the counts, and go back to the facts.", True
    ),
)

COMPARE = (
    Action("side('left')", "left,h", "Left", "Go to the left column."),
    Action("side('right')", "right,l", "Right", "Go to the right column."),
    Action("gap(1)", "n", "Gap", "Go to the next topic that lacks a fact.", True),
    Action("gap(-1)", "N", "Gap before", "Go to the gap before."),
    Action("swap", "w", "Swap", "Swap the two columns.", True),
    Action(
        "screen.show('companies')",
        "v",
        "Pair",
        "Choose the two companies to compare.",
        True,
    ),
)

COMPARE_LIST = (
    Action(
        "choose", "enter", "Open", "Open or close the topic, or show the whole fact."
    ),
)

ARTICLES = (
    Action("screen.fact('back')", "s,backspace", "Back", "Go back to the fact.", True),
    Action(
        "uncovered(1)",
        "n",
        "Uncovered",
        "Go to the next figure that no fact gives.",
        True,
    ),
    Action(
        "uncovered(-1)",
        "N",
        "Uncovered before",
        "Go to the figure before that no fact gives.",
    ),
)

ARTICLE_LIST = (
    Action("choose", "enter", "Facts", "Narrow the search to the article.", True),
)

MARKED = (
    Action("shift(-1)", "K,shift+up", "Up", "Move the mark up the order.", True),
    Action("shift(1)", "J,shift+down", "Down", "Move the mark down the order.", True),
    Action("group", "o", "Grouping", "Group the export by company, topic or article."),
)

DIALOG = (Action("close", "escape,q", "Close", "Go back.", True),)

HELP = (
    Action("move(1)", "down", "Scroll down", "Go down a line."),
    Action("move(-1)", "up", "Scroll up", "Go up a line."),
    Action("page(1)", "pagedown", "Page down", "Go down a page."),
    Action("page(-1)", "pageup", "Page up", "Go up a page."),
)

CONFLICTS = (Action("open", "enter", "Open", "Show the whole fact.", True),)

FACT = (
    Action("mark", "space", "Mark", "Put the fact aside for export, or take it back."),
    Action(
        "fact('source')",
        "s",
        "Source",
        "Close it, and show the paragraph it stands on.",
    ),
    Action(
        "fact('copy')", "y", "Copy", "Copy the fact, with its footnote, as Markdown."
    ),
    Action("export", "x", "Export", "Export facts to Markdown."),
    Action("close", "enter", "Close", "Go back too."),
)

WHERE = {
    "Everywhere": APP,
    "On the main screen": MAIN,
    "In the facts": FACTS,
    "In a list": LIST,
    "In the search box": SEARCH,
    "In the facets": FACETS,
    "In the comparison": COMPARE,
    "In the rows of the comparison": COMPARE_LIST,
    "In the articles": ARTICLES,
    "In the list of articles": ARTICLE_LIST,
    "In the marked facts": MARKED,
    "In a dialog": DIALOG,
    "In the whole fact": FACT,
    "In the contradictions": CONFLICTS,
    "In the help": HELP,
}
"""The actions by where their keys work."""


def bindings(actions: Iterable[Action]) -> list[BindingType]:
    """The bindings of a widget that has these actions."""
    return [action.binding for action in actions]


def shown_keys(action: Action) -> str:
    """The keys of an action as a person would name them."""
    names = {
        "question_mark": "?",
        "slash": "/",
        "colon": ":",
        "escape": "esc",
        "pagedown": "page down",
        "pageup": "page up",
        "question": "?",
    }
    return ", ".join(
        names.get(key, key.replace("+", " ")) for key in action.keys.split(",")
    )
