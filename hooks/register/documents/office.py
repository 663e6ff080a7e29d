"""Word, Excel and PowerPoint files (ECMA-376): words, sheets, and what was left in them."""

from __future__ import annotations

from collections.abc import Iterator

from register.documents.archive import Archive
from register.documents.document import Insides, Left, Words
from register.documents.pictures import is_located
from register.documents.sheets import sheets_of, words_of

_WORDS = ("word/", "ppt/slides/", "ppt/notesSlides/", "ppt/comments/")
_COMMENTS = ("word/comments", "ppt/comments/", "xl/comments", "xl/threadedComments")
_PARTS = {
    "word/header": "the head of its pages",
    "word/footer": "the foot of its pages",
    "word/footnotes": "its footnotes",
    "word/endnotes": "its notes at the end",
    "word/comments": "its comments",
    "ppt/notesSlides/": "the notes on its slides",
    "ppt/comments/": "its comments",
}
_NOT_WORDS = ("/_rels/", "word/styles", "word/theme", "word/settings", "word/fontTable")
_MEDIA = ("word/media/", "xl/media/", "ppt/media/")
_OWN = ("creator", "lastModifiedBy", "Company", "Manager")
_OFF = ("0", "false", "off")


def office(data: bytes) -> Insides:
    """What is in the file; raises Unreadable."""
    archive = Archive(data)
    names = [
        name for name in archive.below(*_WORDS) if not any(other in name for other in _NOT_WORDS)
    ]
    words, changed, hidden = [], False, False
    for name in names:
        part = archive.part(name, attributes=("vanish",))
        words.append(Words(_where(name), part.text))
        changed |= any(part.elements[mark] for mark in ("ins", "del", "moveFrom", "moveTo"))
        hidden |= any(a.get("val") not in _OFF for _, a in part.attributes)
    sheets = sheets_of(archive)
    words += words_of(archive) if sheets else ()
    left = [
        Left("hidden sheet", s["name"]) for s in sheets if s.get("state", "visible") != "visible"
    ]
    left += [Left("changes")] if changed else []
    left += [Left("hidden words")] if hidden else []
    left += [Left("comments")] if archive.below(*_COMMENTS) else []
    left += [Left("embedded")] if any("/embeddings/" in name for name in archive.names) else []
    pictures = (archive.read(n) for n in archive.below(*_MEDIA, ending=""))
    return Insides(
        words=tuple(words),
        left=(*left, *(Left("author", who) for who in sorted(set(_authors(archive))))),
        acts="macro" if any(n.endswith("vbaProject.bin") for n in archive.names) else "",
        located=any(is_located(picture) for picture in pictures),
        sheets=len(sheets),
        slides=len(archive.below("ppt/slides/slide")),
    )


def _where(name: str) -> str:
    """The part of the document that a person knows an entry by; empty for its main text."""
    number = name.removeprefix("ppt/slides/slide").removesuffix(".xml")
    if number.isdecimal():
        return f"slide {number}"
    return next((where for start, where in _PARTS.items() if name.startswith(start)), "")


def _authors(archive: Archive) -> Iterator[str]:
    for name in archive.below("docProps/"):
        held = archive.part(name, held=_OWN).held
        yield from (words for words in held.values() if words)
