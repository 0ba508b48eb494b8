"""`rivals`: a subcommand goes to facts.cli; nothing more starts the app."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from facts import __version__


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for, and answer the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        if arguments == ["--version"] and _tell_version():
            return 0
        starts_app, folder = _read(arguments)
        if starts_app:
            return _run_app(folder)
        from facts.cli import run  # noqa: PLC0415 (brings argparse: not for the app)

        return run(arguments)
    except KeyboardInterrupt:
        return 130


def _tell_version() -> bool:
    """Answer --version without importing anything, where nothing goes wrong."""
    try:
        sys.stdout.write(f"rivals {__version__}\n")
        sys.stdout.flush()
    except (AttributeError, OSError):
        return False
    return True


def _read(arguments: Sequence[str]) -> tuple[bool, str | None]:
    """Whether the arguments start the app, and the dossier that they name."""
    folder: str | None = None
    rest = iter(arguments)
    for item in rest:
        if item in ("-d", "--dossier"):
            folder = next(rest, "-")
            if folder.startswith("-"):
                return False, None
        elif item.startswith("--dossier="):
            folder = item.partition("=")[2]
        elif item.startswith("-d"):
            folder = item[2:].removeprefix("=")
        else:
            return False, None
    return True, folder


def _run_app(folder: str | None) -> int:
    if not _has_terminal():
        from facts.cli import ERROR, say  # noqa: PLC0415 (only where it goes wrong)

        say("rivals needs a terminal: for scripts there is `rivals search`")
        return ERROR
    from facts.errors import RivalsError  # noqa: PLC0415 (not for the version)
    from facts.folder import chosen_folder  # noqa: PLC0415 (likewise)
    from facts.loading import Loading  # noqa: PLC0415 (likewise)

    try:
        loading = Loading(chosen_folder(folder))
    except (RivalsError, OSError) as error:
        from facts.cli import complain  # noqa: PLC0415 (only where it goes wrong)

        return complain(str(error))
    gc.disable()  # until the first picture stands, nothing is garbage
    # Another process reads the files while this one imports Textual.
    from tui.app import RivalsApp  # noqa: PLC0415 (slow)

    app = RivalsApp(loading)
    app.run()
    loading.cancel()
    if app.complaint:
        from facts.cli import complain  # noqa: PLC0415 (only where it goes wrong)

        complain(app.complaint)
    return app.return_code or 0


def _has_terminal() -> bool:
    """Whether an app can be drawn here; only Unix says by TERM what a terminal can."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):  # Textual draws on stderr
        if stream is None or not stream.isatty():
            return False
    return os.name != "posix" or os.environ.get("TERM", "") not in ("", "dumb")


if __name__ == "__main__":
    sys.exit(main())
