"""Export: what was asked for, into a file or the clipboard, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from facts import Dossier, Fact
from facts.export.markdown import (
    Group,
    comparison_to_markdown,
    fact_to_markdown,
    facts_to_markdown,
)
from tests.ui.screen import SIZES, Rivals, Size, running

NAME = "northwind-and-contoso.md"


def markdown(
    dossier: Dossier,
    facts: Iterable[Fact],
    scope: str = "Marked facts",
    group: Group | None = None,
) -> str:
    return "".join(facts_to_markdown(dossier, facts, scope=scope, group=group))


def flat(text: str) -> str:
    return " ".join(text.split())


def marked(dossier: Dossier) -> list[Fact]:
    return list(dossier.facts(dossier.marks.ids))


async def save_as(rivals: Rivals, name: str) -> None:
    await rivals.press("ctrl+u")
    await rivals.type(name)
    await rivals.press("enter")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_marked_facts_are_saved_where_the_dialog_says(
    dossier: Dossier, size: Size
) -> None:
    async with running(dossier, size) as rivals:
        await rivals.press("space", "j", "space", "x")
        assert "Export to Markdown" in rivals.text
        assert NAME in rivals.line_of("File")
        assert "# Northwind and Contoso" in rivals.part("#export-preview")
        await rivals.press("enter")
        assert "Export to Markdown" not in rivals.text
        await rivals.wait_for("Saved")
    expected = markdown(dossier, marked(dossier))
    assert Path(NAME).read_text(encoding="utf-8") == expected
    assert os.listdir() == [NAME]


@pytest.mark.parametrize("key", ["x", "y"])
async def test_nothing_is_given_out_of_files_that_have_changed(
    dossier: Dossier, key: str
) -> None:
    changed = "The files have changed since they were read: r reads them again."
    async with running(dossier, (120, 36)) as rivals:
        for path in dossier.folder.glob("*.toml"):
            path.write_text(f"{path.read_text(encoding='utf-8')}\n", encoding="utf-8")
        await rivals.press(key)
        await rivals.wait_for("changed")
        assert changed in rivals.words
        if key == "x":
            await rivals.press("enter")
            assert "Export to Markdown" in rivals.text
    assert os.listdir() == []


async def test_what_a_half_understood_search_finds_is_not_given_out(
    dossier: Dossier,
) -> None:
    async with running(dossier, (120, 36)) as rivals:
        await rivals.search("compny:northwind")
        await rivals.press("x", "enter")
        assert "The search is not understood; compny:northwind" in rivals.words
        assert "Export to Markdown" in rivals.text
    assert os.listdir() == []


async def test_the_preview_is_what_will_be_written(dossier: Dossier) -> None:
    async with running(dossier, (160, 50)) as rivals:
        await rivals.press("space", "j", "space", "x")
        expected = flat(markdown(dossier, marked(dossier)))
        assert rivals.part("#export-preview") == expected


async def test_without_marks_everything_found_is_exported(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.search("clincs")
        await rivals.press("x", "enter")
    facts = [hit.fact for hit in dossier.hits("clincs")]
    expected = markdown(dossier, facts, "Facts found by clincs")
    assert Path(NAME).read_text(encoding="utf-8") == expected


async def test_without_a_search_all_facts_are_exported(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("x", "enter")
    expected = markdown(dossier, (hit.fact for hit in dossier.hits()), "All facts")
    assert Path(NAME).read_text(encoding="utf-8") == expected


async def test_what_is_exported_can_be_chosen(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("space")
        await rivals.search("clinics")
        await rivals.press("x")
        assert "1 marked" in rivals.text
        assert "2 found" in rivals.text
        await rivals.click("2 found")
        assert "Facts found by clinics" in rivals.part("#export-preview")
        await rivals.click("comparison")
        assert "# Northwind compared with" in rivals.part("#export-preview")
        await rivals.click("1 marked")
        assert "Marked facts: 1 fact" in rivals.part("#export-preview")


async def test_the_choice_is_seen_without_colour(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("space", "x")
        chosen, other = rivals.style("1 marked"), rivals.style("all 9")
        looks = [(s.bold, s.underline, s.reverse) for s in (chosen, other)]
        signs = [rivals.line_of("1 marked").split(name)[0][-4:] for name in CHOICES]
        assert looks[0] != looks[1] or signs[0] != signs[1]


CHOICES = ("1 marked", "all 9")


async def test_facts_are_grouped_by_keyboard(dossier: Dossier) -> None:
    groups: tuple[Group, ...] = ("company", "topic", "article")
    async with running(dossier, (160, 60)) as rivals:
        await rivals.press("space", "j", "space", "j", "space", "x")
        await rivals.press("shift+tab", "shift+tab")
        for group in groups:
            await rivals.press("right", "space")
            expected = markdown(dossier, marked(dossier), group=group)
            assert rivals.part("#export-preview") == flat(expected)
        await rivals.press("tab", "tab", "enter")
    expected = markdown(dossier, marked(dossier), group="article")
    assert Path(NAME).read_text(encoding="utf-8") == expected


async def test_from_the_compare_tab_the_comparison_is_exported(
    dossier: Dossier,
) -> None:
    async with running(dossier) as rivals:
        await rivals.press("space", "c", "w", "x")
        assert "# Contoso compared with" in rivals.part("#export-preview")
        await rivals.press("enter")
    compared = dossier.compare("contoso", "northwind")
    expected = "".join(comparison_to_markdown(dossier, compared))
    assert Path(NAME).read_text(encoding="utf-8") == expected


async def test_a_file_is_overwritten_only_when_asked_twice(dossier: Dossier) -> None:
    Path("notes.md").write_text("mine", encoding="utf-8")
    async with running(dossier) as rivals:
        await rivals.press("x")
        await save_as(rivals, "notes.md")
        assert "notes.md is there already: save again to overwrite it" in rivals.words
        assert Path("notes.md").read_text(encoding="utf-8") == "mine"
        await rivals.press("enter")
        assert "Export to Markdown" not in rivals.text
    assert Path("notes.md").read_text(encoding="utf-8").startswith("# Northwind")


async def test_another_name_must_be_confirmed_anew(dossier: Dossier) -> None:
    for name in ("one.md", "two.md"):
        Path(name).write_text("mine", encoding="utf-8")
    async with running(dossier) as rivals:
        await rivals.press("x")
        await save_as(rivals, "one.md")
        await save_as(rivals, "two.md")
        assert "two.md is there already" in rivals.words
        await save_as(rivals, "one.md")
        assert "one.md is there already" in rivals.words
    for name in ("one.md", "two.md"):
        assert Path(name).read_text(encoding="utf-8") == "mine"


async def test_a_free_name_is_suggested(dossier: Dossier) -> None:
    Path(NAME).write_text("mine", encoding="utf-8")
    async with running(dossier) as rivals:
        await rivals.press("x", "enter")
    assert sorted(os.listdir()) == ["northwind-and-contoso-2.md", NAME]
    assert Path(NAME).read_text(encoding="utf-8") == "mine"


async def test_a_home_folder_is_found(dossier: Dossier) -> None:
    home = Path.home()
    home.mkdir(parents=True)
    async with running(dossier) as rivals:
        await rivals.press("x")
        await save_as(rivals, "~/memo.md")
    assert (home / "memo.md").exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("gone/memo.md", "the folder gone does not exist"),
        ("file/memo.md", "the folder file is a file, not a folder"),
        ("folder", "folder is a folder: name a file in it"),
        ("", "Name a file."),
        ("x" * 300 + ".md", "cannot be written"),
        ("[/]gone[b]/memo.md", "the folder [/]gone[b] does not exist"),
        ("~nobody-has-this-name/memo.md", "does not exist"),
    ],
)
async def test_what_cannot_be_written_is_said_in_the_dialog(
    dossier: Dossier, name: str, sentence: str
) -> None:
    Path("file").write_text("mine", encoding="utf-8")
    Path("folder").mkdir()
    async with running(dossier, (120, 36)) as rivals:
        await rivals.press("x")
        await save_as(rivals, name)
        assert sentence in rivals.part("#export-said")
        await save_as(rivals, "memo.md")
    assert sorted(os.listdir()) == ["file", "folder", "memo.md"]


@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere"
)
async def test_a_folder_that_lets_nobody_write_is_said(dossier: Dossier) -> None:
    Path("locked").mkdir(mode=0o500)
    async with running(dossier) as rivals:
        await rivals.press("x")
        await save_as(rivals, "locked/memo.md")
        assert "does not let you write" in rivals.part("#export-said")


async def test_a_change_of_the_name_takes_the_complaint_away(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("x")
        await save_as(rivals, "gone/memo.md")
        await rivals.type("x")
        assert rivals.part("#export-said") == ""


async def test_copying_puts_the_whole_export_on_the_clipboard(
    dossier: Dossier,
) -> None:
    async with running(dossier) as rivals:
        await rivals.press("space", "j", "space", "x", "tab", "tab", "enter")
        assert "clipboard" in rivals.part("#export-said")
        assert rivals.app.clipboard == markdown(dossier, marked(dossier))
    assert os.listdir() == []


async def test_one_fact_is_copied_from_the_list(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("j", "y")
        fact = dossier.fact("contoso-drone-depots")
        assert rivals.app.clipboard == fact_to_markdown(dossier, fact)
        assert "Sent to the terminal's clipboard." in rivals.words


async def test_a_copy_too_long_for_a_terminal_is_not_sent(seeds: Dossier) -> None:
    async with running(seeds) as rivals:
        await rivals.press("y")
        before = rivals.app.clipboard
        seeds.title = "T" * 600_000
        await rivals.press("x", "tab", "tab", "enter")
        assert "save it to a file" in rivals.part("#export-said")
        assert rivals.app.clipboard == before


@pytest.mark.parametrize("leave", ["escape", "tab,q", "tab,tab,tab,enter"])
async def test_closing_writes_nothing(dossier: Dossier, leave: str) -> None:
    async with running(dossier) as rivals:
        before = rivals.text
        await rivals.press("x", *leave.split(","))
        assert rivals.text == before
        assert rivals.app.clipboard == ""
    assert os.listdir() == []


async def test_a_comparison_cannot_be_grouped(dossier: Dossier) -> None:
    async with running(dossier) as rivals:
        await rivals.press("c", "x")
        assert "one list" not in rivals.text
        await rivals.press("shift+tab", "shift+tab", "right", "space")
        assert "# Northwind compared" not in rivals.part("#export-preview")
        await rivals.click("by topic")
        assert "## Logistics" in rivals.part("#export-preview")
