"""Whatever a dossier says is only text: nothing in it steers rivals or the terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.color import Color

from facts import Dossier
from tests.ui.dossiers import Table, write_dossier
from tests.ui.screen import Rivals, Size, running
from tui.guard import OutputGuard
from tui.render import SOURCE

PAYLOADS = (
    "[",
    "[/]",
    "[/bold]x[",
    "[sic] and [/red]",
    "[bold]x[",
    "[@click=app.quit]quit[/]",
    "[link=https://evil.example]x[/link]",
    "\x1b]52;c;UFdORUQ=\x07",
    "\x1b]2;title\x1b\\",
    "\x1b[2J\x1b[31mred",
    "\x9b31mred \x9d52;c;eA==\x9c",
    "\x00nul \x07bell \x08back \x0e\x0f\x7f",
    "\u202eright to left\u202c \u2066isolate\u2069",
    "zero\u200bwidth\ufeffbom\u2060",
    "| a | pipe |",
    "# heading ## twice",
    "<script>alert(1)</script>",
    "two\nlines\r\nand\ttabs\u2028more\x85next",
    "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 1️⃣",
    "漢字カタカナ 한국어 ＡＢＣ",  # noqa: RUF001 (wide letters)
    "e\u0301a\u0308" + "o" + "\u0302" * 40,
    "العربية עברית",
    "\\[ \\\\ \\x1b",
    "$accent {self} %s %(x)s",
    "a" * 300,
)
CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
LONG = " ".join(["Word", *(f"w{n}" for n in range(5000)), "zebra."])

each_size = pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=str)


def name(n: int) -> str:
    """A word by which the n-th payload's fact is found."""
    return f"case{chr(97 + n // 26)}{chr(97 + n % 26)}"


def fact(n: int, payload: str) -> Table:
    companies = [["northwind"], ["contoso"], ["northwind", "contoso"], []]
    return {
        "id": f"fact-{n}",
        "statement": f"{name(n)} {payload}",
        "companies": companies[n % 4],
        "topic": f"topic-{n}",
        "according_to": payload,
        "quote": payload,
        "figures": [{"text": "40 depots", "measure": f"{payload} depots"}],
        "article": f"article-{n}",
        **({"retracted": payload} if n % 7 == 6 else {}),
    }


@pytest.fixture
def hostile(open_folder: Callable[[Path], Dossier], tmp_path: Path) -> Dossier:
    """A dossier of which every text that may be free is hostile."""
    facts = [fact(n, payload) for n, payload in enumerate(PAYLOADS)]
    facts.append({"id": "long", "statement": LONG, "article": "article-0"})
    everything = " ".join(PAYLOADS)
    folder = write_dossier(
        tmp_path / "[bold]dossier[",
        tuple({"topic": "topic-0", **fact} for fact in facts),
        title=everything,
        articles={
            f"article-{n}": {
                "title": f"T {payload}",
                "publisher": f"P {payload}",
                "url": "https://example.com/[/]",
            }
            for n, payload in enumerate(PAYLOADS)
        },
        companies={
            "northwind": f"North {PAYLOADS[2]} {PAYLOADS[7]}",
            "contoso": f"Con {PAYLOADS[5]} {PAYLOADS[12]} {PAYLOADS[18]}",
        },
        topics={f"topic-{n}": f"Topic {p}" for n, p in enumerate(PAYLOADS)},
    )
    (folder / "[b]evil[.toml").write_text(
        '"[/bold]\\u001b]52;c;x\\u0007[" = 1\n[article\n', encoding="utf-8"
    )
    (folder / "unknown.toml").write_text(
        '"[/]\\u001b[2J" = 1\n[article]\ntitle = "[/]\\u202e"\n'
        '"[@click=app.quit]" = 2\n',
        encoding="utf-8",
    )
    return open_folder(folder)


OURS = {"app.command_palette", "screen.show('problems')", SOURCE}
"""What a click does on the texts that are there to be clicked."""


def assert_inert(rivals: Rivals) -> None:
    """No control character, no link, no action but ours, every line as wide as all."""
    assert rivals.app.return_code is None
    for strip in rivals.strips:
        assert strip.cell_length == rivals.app.size.width, strip.text
        for text, style, control in strip:
            assert not CONTROLS.search(text), repr(text)
            assert not control
            assert style is None or style.link is None
            clicks = (
                {v for k, v in style.meta.items() if "click" in k} if style else set()
            )
            assert clicks <= OURS, clicks


@each_size
async def test_every_screen_draws_it_inert(hostile: Dossier, size: Size) -> None:
    async with running(hostile, size) as rivals:
        assert_inert(rivals)
        for tab in ("1", "c", "a", "m"):
            await rivals.press(tab)
            for _ in range(8):
                await rivals.hurry("j", "j", "j", "j")
                assert_inert(rivals)
        await rivals.press("1", "M", "m")
        for key in ("G", "k", "K", "o", "o", "o", "tab", "end"):
            await rivals.press(key)
            assert_inert(rivals)


@each_size
async def test_every_dialog_draws_it_inert(hostile: Dossier, size: Size) -> None:
    async with running(hostile, size) as rivals:
        for keys in ("p,end", "x,shift+tab,end", "c,v,down", "question_mark", "1,y"):
            await rivals.press(*keys.split(","))
            assert_inert(rivals)
            await rivals.press("escape")


async def test_every_fact_is_opened_inert(hostile: Dossier) -> None:
    async with running(hostile, (80, 24)) as rivals:
        for _ in PAYLOADS:
            await rivals.press("enter")
            assert_inert(rivals)
            await rivals.press("escape", "j")


async def test_the_facets_draw_it_inert(hostile: Dossier) -> None:
    async with running(hostile, (120, 36)) as rivals:
        await rivals.press("f")
        for _ in range(3):
            await rivals.press("pagedown")
            assert_inert(rivals)
        await rivals.press("k", "enter")
        assert_inert(rivals)
        assert "of 26" in rivals.words


async def test_the_palette_draws_it_inert(hostile: Dossier) -> None:
    async with running(hostile, (80, 24)) as rivals:
        await rivals.press("colon")
        for n in range(len(PAYLOADS)):
            await rivals.press("ctrl+u")
            await rivals.type(name(n))
            assert name(n) in rivals.words
            assert_inert(rivals)


SHOWN = [
    (n, payload)
    for n, payload in enumerate(PAYLOADS)
    if payload.isascii() and payload.isprintable() and len(payload) < 60
]


async def test_brackets_and_the_like_are_shown_as_they_stand(hostile: Dossier) -> None:
    async with running(hostile, (160, 50)) as rivals:
        for n, payload in SHOWN:
            await rivals.search(name(n))
            for part in ("#fact-list", "#fact-detail"):
                assert f"{name(n)} {payload}" in rivals.part(part)
            assert f"Says {payload}" in rivals.part("#fact-detail")


async def test_a_click_on_an_action_does_nothing(hostile: Dossier) -> None:
    async with running(hostile, (160, 50)) as rivals:
        await rivals.search(name(5))
        for part in ("#fact-list", "#fact-detail"):
            await rivals.click("[@click", part)
            await rivals.click("quit[/]", part)
        await rivals.press("enter")
        await rivals.click("quit[/]", "FactDetail")
        assert rivals.app.return_code is None
        assert_inert(rivals)


async def test_a_search_for_it_is_inert(dossier: Dossier) -> None:
    async with running(dossier, (80, 24)) as rivals:
        for n, payload in enumerate(PAYLOADS):
            for text in (payload, f"company:{payload}"):
                await rivals.press("slash", "ctrl+u")
                await rivals.paste(text)
                assert_inert(rivals)
            await rivals.press("enter", "cam1"[n % 4])
            assert_inert(rivals)


async def test_a_file_named_like_it_is_said_inertly(dossier: Dossier) -> None:
    async with running(dossier, (100, 30)) as rivals:
        for payload in PAYLOADS[::3]:
            await rivals.press("x", "ctrl+u")
            await rivals.paste(f"gone/{payload}/x.md")
            await rivals.press("enter")
            assert_inert(rivals)
            await rivals.press("ctrl+u")
            await rivals.paste(f"{payload.partition('/')[0]}.md")
            assert_inert(rivals)
            await rivals.press("enter")
            assert_inert(rivals)
            await rivals.press("escape", "escape")


@pytest.mark.parametrize("key", ["question_mark", "colon"])
async def test_typed_into_help_and_palette_it_is_inert(
    dossier: Dossier, key: str
) -> None:
    async with running(dossier, (80, 24)) as rivals:
        await rivals.press(key)
        for payload in PAYLOADS:
            await rivals.press("ctrl+u")
            await rivals.paste(payload)
            assert_inert(rivals)


async def test_a_place_that_cannot_keep_marks_is_said_inertly(
    tmp_path: Path, folder: Path, open_folder: Callable[[Path], Dossier]
) -> None:
    dossier = open_folder(folder)
    place = tmp_path / "[bold]\x1b]52;c;x\x07[@click=app.quit]x["
    place.write_text("", encoding="utf-8")
    dossier.marks.path = place / "marks.json"
    async with running(dossier) as rivals:
        await rivals.press("space")
        assert "marks cannot be" in rivals.words
        assert_inert(rivals)


@each_size
@pytest.mark.parametrize("keys", ["tab", "enter"])
async def test_the_end_of_a_very_long_statement_is_reached(
    hostile: Dossier, size: Size, keys: str
) -> None:
    async with running(hostile, size) as rivals:
        await rivals.search("zebra")
        await rivals.press(keys, "end")
        for _ in range(5):
            if "zebra" in rivals.part("FactDetail"):
                break
            await rivals.press("pageup")
        assert "zebra" in rivals.part("FactDetail")
        assert_inert(rivals)


async def test_a_very_long_statement_is_whole_in_its_article(hostile: Dossier) -> None:
    async with running(hostile, (80, 24)) as rivals:
        await rivals.search("zebra")
        await rivals.press("s", "end")
        assert "zebra" in rivals.part("#article-reader")


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_the_guard_lets_no_control_character_pass(payload: str) -> None:
    guard = OutputGuard()
    [segment] = guard.apply([Segment(f"a{payload}b")], Color(0, 0, 0))
    assert not CONTROLS.search(segment.text)
    assert segment.text[0] + segment.text[-1] == "ab"
