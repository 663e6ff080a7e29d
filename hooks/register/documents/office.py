"""Word, Excel and PowerPoint files (ECMA-376): words, sheets, and what was left in them."""

from __future__ import annotations

from collections.abc import Iterator

from register.documents.archive import Archive
from register.documents.document import Insides, Words
from register.documents.pictures import is_located

_WORDS = ("word/", "xl/sharedStrings", "xl/worksheets/", "xl/comments", "xl/threadedComments")
_SLIDES = ("ppt/slides/", "ppt/notesSlides/", "ppt/comments/")
_NOT_WORDS = ("/_rels/", "word/styles", "word/theme", "word/settings", "word/fontTable")
_MEDIA = ("word/media/", "xl/media/", "ppt/media/")
_OWN = ("creator", "lastModifiedBy", "Company", "Manager")
_OFF = ("0", "false", "off")


def office(data: bytes) -> Insides:
    """What is in the file; raises Unreadable."""
    archive = Archive(data)
    names = [
        name
        for name in archive.below(*_WORDS, *_SLIDES)
        if not any(other in name for other in _NOT_WORDS)
    ]
    words, changed, hidden = [], False, False
    for name in names:
        part = archive.part(name, attributes=("vanish",))
        words.append(Words(_slide(name), part.text))
        changed |= any(part.elements[mark] for mark in ("ins", "del", "moveFrom", "moveTo"))
        hidden |= any(a.get("val") not in _OFF for _, a in part.attributes)
    sheets = [held for _, held in _sheets(archive)]
    left = [("hidden sheet", s["name"]) for s in sheets if s.get("state", "visible") != "visible"]
    left += [("changes", "")] if changed else []
    left += [("hidden words", "")] if hidden else []
    left += [("comments", "")] if any("comments" in name.lower() for name in names) else []
    left += [("embedded", "")] if any("/embeddings/" in name for name in archive.names) else []
    pictures = (archive.read(n) for n in archive.below(*_MEDIA, ending=""))
    return Insides(
        words=tuple(words),
        left=(*left, *(("author", who) for who in sorted(set(_authors(archive))))),
        acts="macro" if any(n.endswith("vbaProject.bin") for n in archive.names) else "",
        located=any(is_located(picture) for picture in pictures),
        sheets=len(sheets),
        slides=len(archive.below("ppt/slides/slide")),
    )


def _sheets(archive: Archive) -> tuple[tuple[str, dict[str, str]], ...]:
    if "xl/workbook.xml" not in archive.names:
        return ()
    found = archive.part("xl/workbook.xml", attributes=("sheet",)).attributes
    return tuple((name, {"name": "", **held}) for name, held in found)


def _slide(name: str) -> str:
    number = name.removeprefix("ppt/slides/slide").removesuffix(".xml")
    return f"slide {number}" if number.isdecimal() else ""


def _authors(archive: Archive) -> Iterator[str]:
    for name in archive.below("docProps/"):
        held = archive.part(name, held=_OWN).held
        yield from (words for words in held.values() if words)
