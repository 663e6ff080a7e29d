"""The files published with a record: what each is, and how to have it in another form."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from register.documents.document import Document
from register.linking.attached import folder_of
from register.pages.parts import Item, item
from register.pages.shelf import Shelf
from register.pages.table import counted
from register.records.record import Attachment, Contact, Record
from register.records.terms import FILE_KIND

_ACCESS = {
    "yes": "Made so that everybody can read it.",
    "no": "Not everybody can read this file.",
    "exempt": "This file need not meet the rules on accessibility.",
}
_KILO = 1024


def attached(record: Record, shelf: Shelf) -> list[dict[str, object]]:
    """Each file: its title and link, what it is, who can read it, and whom to ask for another."""
    return [_shown(attachment, record, shelf) for attachment in record.attachments]


def named_document(record: Record, words: str, typed: str | None) -> list[Item]:
    """A document that a record names, with ``words`` for it: a file of its own, or an address."""
    if not typed:
        return []
    if "://" in typed:
        return [item(words, url=typed)]
    if any(attachment.file == typed for attachment in record.attachments):
        return [item(words, f"{record.address}{typed}")]
    return [item(f"{words}: {typed}")]


def size_in_words(size: int) -> str:
    """Bytes as people say them: ``45 KB``, ``2.3 MB``."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO)):,} KB"
    return f"{size / _KILO / _KILO:.1f} MB"


def _shown(attachment: Attachment, record: Record, shelf: Shelf) -> dict[str, object]:
    name = attachment.file or ""
    document = shelf.register.files.get(f"{folder_of(record)}/{name}") if name else None
    ending = (name or attachment.url or "").rpartition(".")[2].lower()
    kind = document.kind if document else ending
    about = [FILE_KIND.get(kind, ""), *(_length(document) if document else ())]
    published = attachment.published
    access = _ACCESS.get(attachment.accessible or "", "")
    return {
        "file": item(
            attachment.title,
            f"{record.address}{name}" if name else "",
            url=attachment.url or "",
            note=", ".join(filter(None, about)),
        ),
        "published": published.words if published else "",
        "access": " ".join(filter(None, (access, attachment.why))),
        "name": name or attachment.title,
        "ask": _ask(attachment, record, shelf),
    }


def _length(document: Document) -> Iterator[str]:
    """How much there is of it."""
    yield size_in_words(document.size)
    if document.pages:
        yield counted(document.pages, "page")
    if document.sheets:
        yield counted(document.sheets, "sheet")
    if document.slides:
        yield counted(document.slides, "slide")
    if document.width:
        yield f"{document.width:,} by {document.height:,} pixels"


def _ask(attachment: Attachment, record: Record, shelf: Shelf) -> dict[str, str]:
    """Whom to ask for it in another format: the record's own contact, else the office's."""
    own = getattr(record, "contact", None)
    office = shelf.settings.office
    contact = own if isinstance(own, Contact) and own.email else office.contact
    if contact is None:
        return {"role": office.name, "to": "", "telephone": ""}
    about = f"Another format of {attachment.file or attachment.title} ({record.id})"
    to = f"mailto:{contact.email}?subject={quote(about)}" if contact.email else ""
    return {"role": contact.role, "to": to, "telephone": contact.telephone or ""}
