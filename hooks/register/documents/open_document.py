"""OpenDocument texts and spreadsheets (OpenDocument 1.3): words, sheets, what was left in them."""

from __future__ import annotations

from register.documents.archive import Archive
from register.documents.document import Insides, Left, Unreadable, Words
from register.documents.pictures import is_located

_PROPERTIES = ("style", "table-properties", "table", "text-properties")


def open_document(data: bytes) -> Insides:
    """What is in the file; raises Unreadable."""
    archive = Archive(data)
    if "content.xml" not in archive.names:
        raise Unreadable("broken")
    content = archive.part("content.xml", attributes=_PROPERTIES, apart="table")
    sheets = content.pieces if content.elements["spreadsheet"] else ()
    words = [Words(f"sheet “{held.get('name', '')}”", text) for held, text in sheets]
    words.append(Words("", content.text))  # what is deleted stands on no sheet
    if "styles.xml" in archive.names:  # the page's head and foot stand there
        words.append(Words("", archive.part("styles.xml").text))
    hidden, style = set(), ""
    for name, held in content.attributes:
        if name == "style":
            style = held.get("name", "")
        elif name == "table-properties" and held.get("display") == "false":
            hidden.add(style)
    tables = [held for name, held in content.attributes if name == "table"]
    left = [
        Left("hidden sheet", t.get("name", "")) for t in tables if t.get("style-name") in hidden
    ]
    unseen = (n == "text-properties" and h.get("display") == "none" for n, h in content.attributes)
    left += [Left("changes")] if content.elements["changed-region"] else []
    left += [Left("hidden words")] if any(unseen) else []
    left += [Left("comments")] if content.elements["annotation"] else []
    own: set[str] = set()
    if "meta.xml" in archive.names:
        own |= set(archive.part("meta.xml", held=("initial-creator", "creator")).held.values())
    macros = archive.below("Basic/", "Scripts/", ending="")
    pictures = (archive.read(name) for name in archive.below("Pictures/", ending=""))
    return Insides(
        words=tuple(words),
        left=(*left, *(Left("author", who) for who in sorted(own - {""}))),
        acts="macro" if macros else "",
        located=any(is_located(picture) for picture in pictures),
        sheets=content.elements["spreadsheet"] and len(tables),
    )
