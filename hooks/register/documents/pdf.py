"""PDFs (ISO 32000-2): pages, words, and what was left in them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from register.documents.document import Insides, Left, Unreadable, Words

MOST_PAGES = 2_000
_TAIL = 2_048
"""Bytes at the end, among which the mark of the end stands."""
_DEEPEST = 12
_MOST_NAMED = 6
_DOES = {"/JavaScript": "script", "/Launch": "program", "/ImportData": "program"}
_REMARKS = frozenset(
    ("/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret")
)
_AUTHOR = "/Author"


def pdf(data: bytes) -> Insides:
    """What is in the file; raises Unreadable, and whatever the library does."""
    if b"%%EOF" not in data[-_TAIL:]:
        raise Unreadable("cut")
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        raise Unreadable("encrypted")
    count = len(reader.pages)
    if not count:
        raise Unreadable("broken")
    if count > MOST_PAGES:
        raise Unreadable("long")
    words, kinds = [], dict[str, list[int]]()
    acts, acts_where = _acts_at_opening(reader.root_object), ""
    for number, page in enumerate(reader.pages, start=1):
        words.append(Words(f"page {number}", page.extract_text()))
        does = _any_action(page.get("/AA"))
        for note in _annotations(page):
            kinds.setdefault(str(note.get("/Subtype", "")), []).append(number)
            does = does or _action(note.get("/A")) or _any_action(note.get("/AA"))
        if does and not acts:
            acts, acts_where = does, f"page {number}"
    files = kinds.get("/FileAttachment", [])
    embedded = "/EmbeddedFiles" in _dictionary(reader.root_object.get("/Names"))
    remarks = [number for kind in _REMARKS for number in kinds.get(kind, ())]
    redactions = kinds.get("/Redact", [])
    left = [Left("author", who) for who in sorted(set(_authors(reader)))]
    left += [Left("comments", where=_pages(remarks))] if remarks else []
    left += [Left("redaction", where=_pages(redactions))] if redactions else []
    left += [Left("embedded", where=_pages(files))] if files or embedded else []
    wordless = not any(page.text.strip() for page in words)
    return Insides(tuple(words), wordless, tuple(left), acts, acts_where, pages=count)


def _pages(numbers: Iterable[int]) -> str:
    """The pages in words: ``page 3``, ``pages 3 and 5``; the first few of many; none if none."""
    named = [str(number) for number in sorted(set(numbers))]
    if len(named) > _MOST_NAMED:
        named = [*named[: _MOST_NAMED - 1], f"{len(named) - _MOST_NAMED + 1} others"]
    if not named:
        return ""
    return (
        f"page {named[0]}" if len(named) == 1 else f"pages {', '.join(named[:-1])} and {named[-1]}"
    )


def _authors(reader: PdfReader) -> Iterator[str]:
    """Who wrote it, by the document's properties, old and new."""
    old = str(reader.metadata.get(_AUTHOR) or "") if reader.metadata else ""
    xmp = reader.xmp_metadata
    new = (xmp.dc_creator or []) if xmp else []
    yield from (who.strip() for who in (old, *map(str, new)) if who.strip())


def _acts_at_opening(catalog: DictionaryObject) -> str:
    names = _dictionary(catalog.get("/Names"))
    if "/JavaScript" in names:
        return "script"
    return _action(catalog.get("/OpenAction")) or _any_action(catalog.get("/AA"))


def _annotations(page: PageObject) -> Iterator[DictionaryObject]:
    found = page.get("/Annots")
    held = found.get_object() if found is not None else None
    yield from map(_dictionary, held if isinstance(held, ArrayObject) else ())


def _any_action(value: object) -> str:
    """What any of several actions does, each kept under its event."""
    return next(filter(None, map(_action, _dictionary(value).values())), "")


def _action(value: object, depth: int = 0) -> str:
    """What an action does, or one that follows it; empty for turning to a page or an address."""
    action = _dictionary(value)
    does = _DOES.get(str(action.get("/S", "")), "")
    if does or depth > _DEEPEST:
        return does
    after = action.get("/Next")
    after = after.get_object() if after is not None else None
    following = after if isinstance(after, ArrayObject) else [after]
    return next(filter(None, (_action(each, depth + 1) for each in following)), "")


def _dictionary(value: object) -> DictionaryObject:
    found = value.get_object() if hasattr(value, "get_object") else value
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
