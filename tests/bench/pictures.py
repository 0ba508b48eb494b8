"""Draws the pictures of the README into docs/: `python tests/bench/pictures.py`."""

import asyncio
import os
import re
import tempfile
from pathlib import Path

from facts.loading import Loading
from tui.app import RivalsApp

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = {
    "facts": ("slash", *"perscription", "enter", "space"),
    "compare": ("c", "j"),
}


async def draw(name: str, keys: tuple[str, ...]) -> None:
    """Press the keys, and keep what is on the screen then."""
    app = RivalsApp(Loading())
    async with app.run_test(size=(120, 32)) as pilot:
        await pilot.pause(0.5)
        await pilot.press(*keys)
        await pilot.pause(0.5)
        svg = app.export_screenshot(title="rivals")
    # Fonts of another site are not ours to name: a reader's own will do.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.S)
    svg = svg.replace("Fira Code", "ui-monospace, Menlo, Consolas")
    (DOCS / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()
    for picture, pressed in PICTURES.items():
        asyncio.run(draw(picture, pressed))
