"""A dossier opened by another process, while this one does something else."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from facts.folder import builtin_folder, check_folder

if TYPE_CHECKING:
    from facts.dossier import Dossier


class Loading:
    """A dossier being read: on another processor, and without its libraries here."""

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        """Begin to read a folder, the built-in one for None; raises DossierError."""
        self.folder = builtin_folder() if path is None else Path(path)
        check_folder(self.folder)
        package = str(Path(__file__).parent.parent)
        path_before = os.environ.get("PYTHONPATH")
        program = ["-P", "-m", "facts.indexing"]  # -P: not from the working directory
        self._process: subprocess.Popen[bytes] | None = None
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(
                [sys.executable or "", *program, str(self.folder.absolute())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={
                    **os.environ,
                    "PYTHONPATH": os.pathsep.join(filter(None, (package, path_before))),
                    "PYDANTIC_DISABLE_PLUGINS": "1",  # looking for some costs a tenth
                },
            )
        self._image = b""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        if self._process is not None:
            self._image, _ = self._process.communicate()

    @property
    def _succeeded(self) -> bool:
        return self._process is not None and self._process.returncode == 0

    def again(self) -> Loading:
        """Begin to read the same folder anew; raises DossierError."""
        return Loading(self.folder)

    def cancel(self) -> None:
        """Stop reading, if that is not done."""
        if self._process is not None:
            self._process.kill()

    def ready(self, seconds: float = 0.0) -> bool:
        """Whether the dossier is there, within so many seconds from now."""
        self._reader.join(seconds)
        return not self._reader.is_alive() and self._succeeded

    def result(self) -> Dossier:
        """Wait for the dossier; if the other process failed, it is read in this one."""
        # Imported here, so that the other process starts before this one imports.
        from facts.dossier import Dossier, open_dossier  # noqa: PLC0415
        from facts.index import Index  # noqa: PLC0415

        self._reader.join()
        if self._succeeded:
            return Dossier(self.folder, Index.load(self._image))
        return open_dossier(self.folder)
