"""Colours: readable in our themes, never needed, and none where none are wanted."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from facts import Dossier
from tests.ui.screen import Rivals, Size, running
from tui.themes import DARK, LIGHT

READABLE = 4.5
"""The contrast that WCAG asks of text."""

TEXTS = (
    "foreground",
    "primary",
    "secondary",
    "accent",
    "warning",
    "error",
    "success",
    "figure",
    "match",
    "muted",
    "footer-key-foreground",
    *(f"company-{n}" for n in range(1, 6)),
)
GROUNDS = ("background", "surface", "panel", "cursor", "footer-background")


def luminance(red: int, green: int, blue: int) -> float:
    parts = (part / 255 for part in (red, green, blue))
    linear = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    )
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    dark, light = sorted((luminance(*one), luminance(*other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: str(theme.name))
async def test_every_text_can_be_read_on_every_ground(
    dossier: Dossier, theme: object
) -> None:
    async with running(dossier) as rivals:
        rivals.app.theme = getattr(theme, "name", "")
        await rivals.settle()
        variables = rivals.app.get_css_variables()
    pale = []
    for text, ground in itertools.product(TEXTS, GROUNDS):
        colours = Color.parse(variables[text]).rgb, Color.parse(variables[ground]).rgb
        if contrast(*colours) < READABLE:
            pale.append(f"{text} on {ground}: {contrast(*colours):.2f}")
    assert not pale


def drawn(rivals: Rivals) -> Iterator[tuple[str, Style]]:
    """What there is to read, where a dialog is open only in it: the rest is dimmed."""
    screen = rivals.app.screen
    frames = screen.query(".dialog, #--container")
    region = frames.first().region if screen.is_modal else screen.region
    for strip in rivals.strips[region.y : region.bottom]:
        for text, style, _ in strip.crop(region.x, region.right):
            if style is not None and any(letter.isalnum() for letter in text):
                yield text, style


def rgb(colour: RichColor | None) -> tuple[int, int, int]:
    assert colour is not None
    assert colour.triplet is not None
    return (colour.triplet.red, colour.triplet.green, colour.triplet.blue)


def too_pale(rivals: Rivals) -> list[str]:
    return [
        f"{text.strip()!r}: {contrast(rgb(style.color), rgb(style.bgcolor)):.2f}"
        for text, style in drawn(rivals)
        if contrast(rgb(style.color), rgb(style.bgcolor)) < READABLE
    ]


SCREENS = {
    "facts": ("slash", *"drone", "enter"),
    "facets": ("f", "j", "enter"),
    "search box": ("slash",),
    "nothing found": ("slash", *"xyzzy"),
    "compare": ("c",),
    "articles": ("a", "j"),
    "marked": ("space", "m"),
    "nothing marked": ("m",),
    "toast": ("M",),
    "help": ("question_mark",),
    "palette": ("colon",),
    "palette search": ("colon", *"mark"),
    "export": ("space", "x", "tab"),
    "export choice": ("x", "shift+tab", "shift+tab"),
    "problems": ("p",),
    "fact": ("enter",),
    "pair": ("c", "v"),
}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("theme", ["rivals-dark", "rivals-light"])
async def test_everything_drawn_can_be_read(
    dossier: Dossier, theme: str, screen: str
) -> None:
    async with running(dossier, (160, 50)) as rivals:
        rivals.app.theme = theme
        await rivals.press(*SCREENS[screen])
        assert not too_pale(rivals)


async def test_a_key_changes_between_light_and_dark(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        dark = luminance(*rgb(rivals.style("Northwind").bgcolor))
        await rivals.press("t")
        light = luminance(*rgb(rivals.style("Northwind").bgcolor))
        assert light > 0.5 > dark
        await rivals.press("t")
        assert luminance(*rgb(rivals.style("Northwind").bgcolor)) == dark


async def test_every_theme_of_textual_can_be_set(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("f")
        for name in BUILTIN_THEMES:
            rivals.app.theme = name
            await rivals.settle()
            await rivals.wait_for("Northwind and Contoso")
            assert rivals.app.theme == name


@pytest.mark.parametrize("name", ["nord", "rivals-light", "no such theme", "[/]", ""])
async def test_the_environment_chooses_a_theme(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("RIVALS_THEME", name)
    async with running(dossier) as rivals:
        expected = name if name in ("nord", "rivals-light") else "rivals-dark"
        assert rivals.app.theme == expected
        assert "9 facts" in rivals.text


def colours(rivals: Rivals) -> set[str]:
    """All colours on the screen but the terminal's own."""
    used = (
        colour
        for strip in rivals.strips
        for _, style, _ in strip
        if style is not None
        for colour in (style.color, style.bgcolor)
    )
    return {str(colour) for colour in used if colour and not colour.is_default}


@pytest.mark.parametrize("screen", SCREENS)
async def test_without_colours_only_the_terminals_own_are_used(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch, screen: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(dossier, (160, 50)) as rivals:
        await rivals.press(*SCREENS[screen])
        assert colours(rivals) == set()
        await rivals.press("escape", "escape", "t")
        assert colours(rivals) == set()


def look(style: Style) -> tuple[bool | None, ...]:
    return style.bold, style.dim, style.italic, style.underline, style.reverse


async def test_without_colours_matches_and_the_cursor_are_seen(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(dossier) as rivals:
        one, other = "Northwind intends", "Contoso runs"
        assert look(rivals.style(one, "#fact-list")) != look(
            rivals.style(other, "#fact-list")
        )
        await rivals.search("clinics")
        style = rivals.style("clinics", "#fact-list")
        assert style.bold
        assert style.underline


@pytest.mark.parametrize(
    ("keys", "chosen", "other"),
    [
        ("a", "Northwind Opens", "Vans for"),
        ("space,j,space,m,k", "Northwind intends", "Contoso runs"),
        ("f", "Northwind  ", "Contoso  "),
        ("c,k", "Logistics", "Healthcare"),
    ],
)
async def test_without_colours_every_lists_cursor_is_seen(
    dossier: Dossier,
    monkeypatch: pytest.MonkeyPatch,
    keys: str,
    chosen: str,
    other: str,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(dossier, (120, 50)) as rivals:
        await rivals.press(*keys.split(","))
        part = "#panes"
        assert look(rivals.style(chosen, part)) != look(rivals.style(other, part))


@pytest.mark.parametrize(
    ("keys", "chosen", "other"),
    [
        ("colon", "Search", "Mark"),
        ("c,v", "Northwind", "Contoso"),
        ("c,v,enter", "Northwind", "Fabrikam"),
        ("x,shift+tab,shift+tab,right", "by company", "by topic"),
        ("x,shift+tab,shift+tab,shift+tab,left", "comparison", "all 9"),
        ("x,tab", "Save", "Copy"),
    ],
)
async def test_without_colours_every_choice_is_seen(
    dossier: Dossier,
    monkeypatch: pytest.MonkeyPatch,
    keys: str,
    chosen: str,
    other: str,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(dossier, (120, 50)) as rivals:
        await rivals.press(*keys.split(","))
        part = next(
            name
            for name in ("CommandList", ".choose", ".dialog")
            if rivals.app.screen.query(name)
        )
        assert look(rivals.style(chosen, part)) != look(rivals.style(other, part))


def heavy_rules(rivals: Rivals) -> list[int]:
    """Where rules are drawn that stand out without a colour."""
    return [found.start() for found in re.finditer("[┃━]", rivals.text)]


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=str)
@pytest.mark.parametrize("keys", ["", "x,shift+tab,shift+tab", "c,v"])
async def test_without_colours_the_part_that_has_the_keyboard_is_seen(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch, size: Size, keys: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(dossier, size) as rivals:
        await rivals.press(*filter(None, keys.split(",")))
        before = heavy_rules(rivals)
        await rivals.press("tab")
        assert heavy_rules(rivals)
        assert heavy_rules(rivals) != before
