"""`python -m facts.index.making FOLDER` makes the index for another process.

So a screen can be drawn while the files are read. On standard output it writes either
the whole index, or, where that is kept on disk, a line "DONE TOTAL" of files each time
that there is more in it.
"""

import gc
import sys
from pathlib import Path


def main(folder: Path) -> None:
    """Make the index."""
    gc.disable()  # what is imported stays: looking through it costs a tenth of a start
    from facts.articles.texts import Texts  # noqa: PLC0415 (likewise)
    from facts.index.making.place import is_kept, open_index  # noqa: PLC0415 (after that)
    from facts.index.store import Store  # noqa: PLC0415 (likewise)

    gc.enable()
    texts = Texts(folder)
    kept = is_kept(folder, texts)

    def report(done: int, total: int) -> None:
        if kept:
            sys.stdout.write(f"{done} {total}\n")
            sys.stdout.flush()

    index = open_index(Store, folder, texts, report)
    if not kept or index.trouble:
        sys.stdout.buffer.write(index.dump())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
