"""Files written whole or not at all."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path


def file_hash(path: Path) -> str:
    """The sha256 of a file, "" for one that cannot be read or is no ordinary file."""
    try:
        if not path.is_file():  # to open a pipe would be to wait for a writer
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def write_atomically(
    path: Path, chunks: Iterable[str], *, replace: bool = True
) -> None:
    """Write a file whole or not at all; raises OSError.

    A file that is replaced keeps its permissions, and links to it stay links. One that
    must not be replaced raises FileExistsError, even if it appears in the meantime.
    """
    write_bytes_atomically(
        path, (chunk.encode("utf-8") for chunk in chunks), replace=replace
    )


def write_bytes_atomically(
    path: Path, chunks: Iterable[bytes], *, replace: bool = True
) -> None:
    """Write bytes as `write_atomically` writes text; raises OSError."""
    target = Path(os.path.realpath(path)) if replace else path
    temporary = target.parent / f".{os.urandom(8).hex()}.tmp"
    try:
        # Not by tempfile, whose files only their owner may read.
        with temporary.open("xb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            with contextlib.suppress(OSError):
                temporary.chmod(stat.S_IMODE(target.stat().st_mode))
            temporary.replace(target)
        else:
            _move_without_replacing(temporary, target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _move_without_replacing(temporary: Path, target: Path) -> None:
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        target.open("x").close()
        temporary.replace(target)
