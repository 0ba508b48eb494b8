"""The texts of articles: read, recognised by their sha256, and kept when attached."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from facts.errors import TextError
from facts.files import write_bytes_atomically
from facts.model import Article
from facts.text import clean

MOST_BYTES = 20_000_000
"""Of a text: more is no article."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff]")
_LIGATURES = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)
}


def decode(data: bytes, name: str = "the text") -> str:
    """The text of a file, normalised for reading; raises TextError that names it.

    A byte order mark, decomposed accents, ligatures, soft hyphens and other characters
    that nobody sees are made what a person would type.
    """
    if data.startswith(_UTF_16):
        raise TextError(f"{name} is in UTF-16: save it as UTF-8")
    if b"\0" in data:
        raise TextError(f"{name} is not text: it holds zero bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        trouble = f"{name} is not UTF-8 from line {line} on: save it as UTF-8"
        raise TextError(trouble) from error
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).translate(_LIGATURES)
    if not text.strip():
        raise TextError(f"{name} is empty")
    return text


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that are not blank, cleaned; the first is paragraph 1."""
    lines = (" ".join(clean(line).split()) for line in re.split("\r\n|[\r\n]", text))
    return tuple(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class FoundText:
    """What was found where the text of an article should be."""

    paragraphs: tuple[str, ...] = ()
    """Empty where there is no text, or none that may be relied on."""

    trouble: str = ""
    """Why there are none, in a sentence that names the file, if a file was there."""

    changed: bool = False
    """Whether a file of the article's name holds another text than it declares."""

    path: Path | None = None


class Texts:
    """Where the texts of a dossier's articles are looked for.

    A text counts as an article's only if it has the sha256 that the article declares.
    A file of the article's name comes first, beside the dossier's files and in the
    folder given; then what the user has attached; then any file of the folder given.
    """

    def __init__(self, folder: Path, elsewhere: Path | None = None) -> None:
        """Raises TextError if `elsewhere` is no folder that can be read."""
        if elsewhere is not None:
            _check_folder(elsewhere)
        self._folder = folder
        self.elsewhere = elsewhere
        """A folder in which texts are looked for this once."""

    def find(self, article: Article) -> FoundText:
        """The text of an article, or why there is none."""
        refused = FoundText()
        for found in self._found(article):
            if found.paragraphs:
                return found
            if not refused.trouble or (found.changed and not refused.changed):
                refused = found
        return refused

    def _found(self, article: Article) -> Iterator[FoundText]:
        """What is in each place, the folder's files last: all of them must be read."""
        for folder in filter(None, (self._folder, self.elsewhere)):
            yield _read(folder / f"{article.id}.txt", article)
        if article.sha256:
            yield _read_attached(article.sha256, article)
            if article.sha256 in self._by_hash:
                yield _read(self._by_hash[article.sha256], article)

    @cached_property
    def _by_hash(self) -> dict[str, Path]:
        """The files of the folder given, whatever their names."""
        found: dict[str, Path] = {}
        try:
            paths = sorted(self.elsewhere.iterdir()) if self.elsewhere else []
        except OSError:  # it has gone since it was looked at
            return {}
        for path in paths:
            try:
                found.setdefault(_sha256(_bytes(path, path.name)), path)
            except TextError:  # a folder, a giant: nothing that is an article's text
                continue
        return found


def _check_folder(folder: Path) -> None:
    """Raise TextError unless texts can be looked for in the folder."""
    shown = _shown(folder)
    try:
        if not folder.exists():
            raise TextError(f"there is no folder {shown}")
        if not folder.is_dir():
            raise TextError(f"{shown} is a file: name the folder of the texts")
        next(folder.iterdir(), None)
    except (OSError, ValueError) as error:
        raise TextError(f"{shown} cannot be read: {_reason(error)}") from error


def _read(path: Path, article: Article) -> FoundText:
    """The article's text if this file is it, or why it is not."""
    if not os.path.lexists(path):
        return FoundText()
    name = _shown(path.name)
    try:
        data = _bytes(path, name)
        text = decode(data, name)
    except TextError as error:
        return FoundText(trouble=str(error), path=path)
    given = _sha256(data)
    if given == article.sha256:
        return FoundText(paragraphs(text), path=path)
    if article.sha256 is None:
        trouble = f"nothing says that {name} is the article's text: add sha256 = "
        return FoundText(trouble=f'{trouble}"{given}" under [article]', path=path)
    trouble = f"{name} is not the text that the facts were drawn from: its sha256 is"
    trouble = f"{trouble} {given[:12]}…, not {article.sha256[:12]}…"
    return FoundText(trouble=trouble, changed=True, path=path)


def _read_attached(sha256: str, article: Article) -> FoundText:
    """The article's text as it was attached; its file's name would tell nobody much."""
    found = _read(attached_path(sha256), article)
    if not found.trouble:
        return found
    trouble = "the copy of the text that was attached is damaged: attach it again"
    return FoundText(trouble=trouble, path=found.path)


def _bytes(path: Path, name: str) -> bytes:
    """The bytes of a file that may be a text; raises TextError that names it."""
    try:
        status = path.stat()
        if S_ISDIR(status.st_mode):
            raise TextError(f"{name} is a folder")
        if not S_ISREG(status.st_mode):  # to open a pipe would be to wait for a writer
            raise TextError(f"{name} is no ordinary file")
        data = b""
        if status.st_size <= MOST_BYTES:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        wrong = (
            "is a link that leads nowhere" if path.is_symlink() else "does not exist"
        )
        raise TextError(f"{name} {wrong}") from error
    except (OSError, ValueError) as error:
        raise TextError(f"{name} cannot be read: {_reason(error)}") from error
    if max(status.st_size, len(data)) > MOST_BYTES:
        most = f"{MOST_BYTES // 10**6} MB"
        raise TextError(f"{name} is larger than {most}, as no article is")
    return data


def attached_path(sha256: str) -> Path:
    """Where the text of this sha256 is kept once it is attached."""
    from platformdirs import user_data_path  # noqa: PLC0415 (needed only with texts)

    return user_data_path("rivals") / "texts" / f"{sha256}.txt"


def attach(path: Path, articles: Iterable[Article]) -> Article:
    """Keep a copy of an article's text, and say of which; raises TextError.

    The text is recognised by its sha256, whatever the name of the file.
    """
    shown = _shown(path)
    data = _bytes(path, shown)
    decode(data, shown)
    article = _declaring(_sha256(data), shown, articles)
    kept = attached_path(_sha256(data))
    if _read(kept, article).paragraphs:
        return article
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_bytes_atomically(kept, [data])
    except (OSError, ValueError) as error:
        where = f"cannot be kept in {_shown(kept.parent)}: {_reason(error)}"
        raise TextError(f"{shown} is the text of {article.id}, but {where}") from error
    return article


def _declaring(sha256: str, shown: str, articles: Iterable[Article]) -> Article:
    for article in articles:
        if article.sha256 == sha256:
            return article
    trouble = f"{shown} is the text of no article of this dossier: none has"
    raise TextError(f'{trouble} sha256 = "{sha256}"')


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _shown(path: Path | str) -> str:
    return clean(" ".join(str(path).splitlines()))


def _reason(error: OSError | ValueError) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
