"""The words of an Excel workbook (ECMA-376, part 1, section 18), sheet by sheet.

Cells with words hold the place of the words in a list that all sheets share.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from register.documents.archive import Archive
from register.documents.document import Words

_BOOK = "xl/workbook.xml"
_SHARED = "xl/sharedStrings.xml"
_COMMENTS = ("xl/comments", "xl/threadedComments")


def sheets_of(archive: Archive) -> tuple[Mapping[str, str], ...]:
    """The attributes of each sheet, in order: its ``name``, and ``state`` where it is hidden."""
    if _BOOK not in archive.names:
        return ()
    found = archive.part(_BOOK, attributes=("sheet",)).attributes
    return tuple({"name": "", **held} for _, held in found)


def words_of(archive: Archive) -> Iterator[Words]:
    """The words of each sheet and of the comments on it, then those that stand on none.

    Words that stand on several sheets are told of the first.
    """
    shared = archive.part(_SHARED, apart="si").pieces if _SHARED in archive.names else ()
    left = {str(number): text for number, (_, text) in enumerate(shared)}
    comments = archive.below(*_COMMENTS)
    files = _targets(archive, _BOOK)
    for sheet in sheets_of(archive):
        path = files.get(sheet.get("id", ""), "")
        if path in archive.names:
            where = f"sheet “{sheet['name']}”"
            yield Words(where, _text(archive, path, left))
            beside = _targets(archive, path).values()
            for name in [name for name in comments if name in beside]:
                comments.remove(name)
                yield Words(where, archive.part(name).text)
    yield Words("", "\n".join(left.values()))
    yield from (Words("", archive.part(name).text) for name in comments)


def _text(archive: Archive, path: str, left: dict[str, str]) -> str:
    """The words of a sheet, a line for each cell, with its head and foot at the end.

    Those of the shared list are taken out of ``left``, by their places in it.
    """
    sheet = archive.part(path, apart="c")
    lines = []
    for cell, text in sheet.pieces:
        if cell.get("t") == "s":
            lines.append(left.pop(text.strip(), "").strip())
        elif cell.get("t") in ("inlineStr", "str"):
            lines.append(text.strip())
    return "\n".join((*lines, sheet.text))


def _targets(archive: Archive, path: str) -> Mapping[str, str]:
    """The parts that a part refers to, by the names it has for them (part 2, section 6.5)."""
    folder, name = posixpath.split(path)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.names:
        return {}
    found = archive.part(relations, attributes=("Relationship",)).attributes
    return {
        held.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, held.get("Target", "")))[
            1:
        ]
        for _, held in found
    }
