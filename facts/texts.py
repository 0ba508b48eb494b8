"""The texts of articles: read, recognised by their sha256, and kept when attached."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from facts.errors import TextError
from facts.files import write_bytes_atomically
from facts.model import Article
from facts.text import clean

MOST_BYTES = 20_000_000
"""Of a text: more is no article."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_LIGATURES = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)
}


def decode(data: bytes) -> str:
    """The text of a file, normalised for reading; raises TextError.

    A byte order mark, Windows' ends of lines, decomposed accents, ligatures, soft
    hyphens and blanks that do not break are made what a person would type.
    """
    if data.startswith(_UTF_16):
        raise TextError("it is in UTF-16: save it as UTF-8")
    if b"\0" in data:
        raise TextError("it is no text: it holds zero bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TextError(f"line {line} is not UTF-8: save it as UTF-8") from error
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).translate(_LIGATURES)
    if not text.strip():
        raise TextError("it is empty")
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
    """Why there are none, in a sentence without its subject, if a file was there."""

    changed: bool = False
    """Whether a file of the article's name holds another text than it declares."""

    path: Path | None = None


class Texts:
    """Where the texts of a dossier's articles are looked for.

    A text counts as an article's only if it has the sha256 that the article declares.
    Beside the article's file comes first, then the folder given, then what the user
    has attached.
    """

    def __init__(self, folder: Path, elsewhere: Path | None = None) -> None:
        self._folder = folder
        self._elsewhere = elsewhere

    def find(self, article: Article) -> FoundText:
        """The text of an article, or why there is none."""
        named = [folder / f"{article.id}.txt" for folder in self._folders]
        others = [self._by_hash.get(article.sha256 or "")]
        if article.sha256:
            others.append(attached_path(article.sha256))
        refused: FoundText | None = None
        for path in (*named, *filter(None, others)):
            found = _read(path, article)
            if found and found.paragraphs:
                return found
            if found and (refused is None or found.changed):
                refused = found
        return refused or FoundText()

    @property
    def _folders(self) -> list[Path]:
        return [self._folder, *filter(None, [self._elsewhere])]

    @cached_property
    def _by_hash(self) -> dict[str, Path]:
        """The files of the folder given, whatever their names."""
        if self._elsewhere is None:
            return {}
        found = {}
        for path in sorted(self._elsewhere.iterdir(), reverse=True):
            if path.is_file() and path.stat().st_size <= MOST_BYTES:
                found[hashlib.sha256(path.read_bytes()).hexdigest()] = path
        return found


def _read(path: Path, article: Article) -> FoundText | None:
    """The article's text, if this file is it; None where there is no file."""
    try:
        if not path.is_file():
            return None
        data = _bytes(path)
        given = hashlib.sha256(data).hexdigest()
        if article.sha256 is None:
            trouble = f'nothing says that it is the text: add sha256 = "{given}"'
            return FoundText(trouble=trouble, path=path)
        if given != article.sha256:
            trouble = "it is not the text that the facts were drawn from: its sha256"
            trouble = f"{trouble} is {given[:12]}…, not {article.sha256[:12]}…"
            return FoundText(trouble=trouble, changed=True, path=path)
        return FoundText(paragraphs(decode(data)), path=path)
    except TextError as error:
        return FoundText(trouble=str(error), path=path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        return FoundText(trouble=f"it cannot be read: {reason}", path=path)


def _bytes(path: Path) -> bytes:
    """The bytes of a file of no more than the size of a text; raises TextError."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise TextError(f"it is larger than {MOST_BYTES // 10**6} MB, as no article is")
    return data


def attached_path(sha256: str) -> Path:
    """Where the text of this sha256 is kept once it is attached."""
    from platformdirs import user_data_path  # noqa: PLC0415 (needed only with texts)

    return user_data_path("rivals") / "texts" / f"{sha256}.txt"


def attach(path: Path, articles: Iterable[Article]) -> Article:
    """Keep a copy of an article's text, and say of which; raises TextError.

    The text is recognised by its sha256, whatever the name of the file.
    """
    shown = clean(" ".join(str(path).splitlines()))
    try:
        data = _bytes(path)
        decode(data)
        article = _declaring(hashlib.sha256(data).hexdigest(), articles)
        kept = attached_path(article.sha256 or "")
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_bytes_atomically(kept, [data])
    except TextError as error:
        raise TextError(f"{shown}: {error}") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise TextError(f"{shown}: {reason}") from error
    return article


def _declaring(sha256: str, articles: Iterable[Article]) -> Article:
    for article in articles:
        if article.sha256 == sha256:
            return article
    raise TextError(f"no article of this dossier has its sha256, {sha256}")
