"""What type of file some bytes are, whatever the file is called.

The list is closed and short, so that it is written here: a library that knows every format there
is takes a Word document, a spreadsheet and any other archive for the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from register.documents.archive import Archive
from register.documents.document import Unreadable

_STARTS = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office"),
    (b"{\\rtf", "rtf"),
    (b"GIF8", "gif"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"version https://git-lfs.github.com/spec/", "git lfs"),
)
_PAGE = re.compile(rb"\s*<(?:!doctype html|html|head|body|script|svg|\?xml)", re.IGNORECASE)
_MAIN: Mapping[str, str] = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": "pptx",
}
"""The content type of the main part of an Office file (ECMA-376, part 1)."""
_MIMETYPE: Mapping[bytes, str] = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
"""What the entry ``mimetype`` of an OpenDocument file says (OpenDocument 1.3, part 2)."""
ALIKE: Mapping[str, str] = {"jpeg": "jpg", "csv": "text", "txt": "text"}
"""Endings that stand for a type which has another, or which only a person can tell apart."""
TYPES = frozenset({"pdf", "png", "jpg", "webp", "text", *_MAIN.values(), *_MIMETYPE.values()})
"""The types that can be published, as ``kind_of`` names them."""


def kind_of(data: bytes) -> str:
    """The type of the bytes: one of ``TYPES``, or a word for one that is never published.

    Those words are ``old office``, ``rtf``, ``gif``, ``program``, ``web page``, ``macros``,
    ``archive``, ``git lfs`` and ``other``. Raises Unreadable for an archive that is broken or a
    danger.
    """
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"PK"):
        return _in_archive(Archive(data))
    if _PAGE.match(data):
        return "web page"
    return "text" if is_text(data) else "other"


def is_text(data: bytes) -> bool:
    """Whether the bytes are UTF-8 without the characters that no text has."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not re.search(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]", text)


def _in_archive(archive: Archive) -> str:
    """An Office or OpenDocument file by what it says of itself inside."""
    if "[Content_Types].xml" in archive.names:
        types = archive.part("[Content_Types].xml", attributes=("Override", "Default"))
        said = {value for _, held in types.attributes for value in held.values()}
        found = {kind for name, kind in _MAIN.items() if name in said}
        if len(found) == 1:
            return found.pop()
        return "macros" if any("macroEnabled" in value for value in said) else "archive"
    if "mimetype" in archive.names:
        return _MIMETYPE.get(archive.read("mimetype").strip(), "archive")
    if not archive.names:
        raise Unreadable("broken")
    return "archive"
