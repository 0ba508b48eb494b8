"""Folders that hold a dossier."""

import os
from pathlib import Path

from facts.errors import DossierError
from facts.text import clean

HEADER_FILE = "dossier.toml"
ENDINGS = (".toml", ".jsonl")
"""Of the files of articles."""

VARIABLE = "RIVALS_DOSSIER"
"""Of the environment: names the dossier that is opened unless another is."""


def builtin_folder() -> Path:
    """The dossier that comes with rivals: in the package or beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def chosen_folder(given: str | None) -> str | None:
    """The folder that a person names, or None for the built-in one."""
    if given == "":
        raise DossierError("the name of the dossier's folder is empty")
    named = given or os.environ.get(VARIABLE)
    return os.path.expanduser(named) if named else None


def check_folder(folder: Path) -> None:
    """Raise DossierError unless the folder can be opened as a dossier."""
    shown = clean(" ".join(str(folder).splitlines()))
    try:
        if not folder.exists():
            raise DossierError(f"there is no folder {shown}")
        if not folder.is_dir():
            raise DossierError(f"{shown} is a file: name the dossier's folder")
        if not (folder / HEADER_FILE).exists():
            raise DossierError(f"{shown} is not a dossier: it holds no {HEADER_FILE}")
        next(folder.iterdir(), None)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise DossierError(f"{shown} cannot be read: {reason}") from error
