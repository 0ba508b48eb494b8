"""A dossier opened by another process, while this one does something else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from facts.dossier import Dossier, open_dossier
from facts.folder import builtin_folder, check_folder
from facts.index import Index


class Loading:
    """A dossier being read: on another processor, and without its libraries here."""

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        """Begin to read a folder, the built-in one for None; raises DossierError."""
        self.folder = builtin_folder() if path is None else Path(path)
        check_folder(self.folder)
        package = str(Path(__file__).parent.parent)
        path_before = os.environ.get("PYTHONPATH")
        path_now = f"{package}{os.pathsep}{path_before}" if path_before else package
        self._process = subprocess.Popen(
            [sys.executable, "-m", "facts.indexer", str(self.folder.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path_now},
        )

    def result(self) -> Dossier:
        """Wait for the dossier; where the other process fails, it is read in this one."""
        image, _ = self._process.communicate()
        if self._process.returncode == 0 and image:
            return Dossier(self.folder, Index.load(image))
        return open_dossier(self.folder)
