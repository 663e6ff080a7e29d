"""Files published with records, as search finds them: by their titles and the words in them.

The site has no page for a file. One is made for the index alone; what is found in it leads to the
attachments of its record.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from register.guarding import answered_within
from register.linking.attached import attached_to
from register.output import digest_of
from register.pages import templates
from register.pages.attached import size_in_words
from register.pages.finding import findable_file, part_of
from register.pages.shelf import Shelf
from register.records.terms import FILE_KIND
from register.search.letters import plain
from register.site.faults import UNTOUCHED, SiteError

TEMPLATE = "attached_file.html"
SECONDS = 60.0
"""How long reading one file may take; the check has read it before, within the same time."""


@dataclass(frozen=True, slots=True)
class File:
    """A file published with a record."""

    name: str
    """The name under which Pagefind sees it."""
    address: str
    """Where the file is on the site."""
    checked: str
    """SHA-256 of the bytes that were checked."""
    shown: str
    """The view of its page but for its words, as JSON."""

    @property
    def digest(self) -> str:
        """Of all that its page is made from."""
        return digest_of(templates.digest(), self.checked.encode(), self.shown.encode())

    def page(self, words: str) -> bytes:
        """Its page, for the index alone."""
        shown = json.loads(self.shown)
        view = {**shown, "title": plain(shown["title"]), "words": plain(words)}
        return templates.template(TEMPLATE).render(view).encode()


def files_by_part(shelf: Shelf) -> dict[str, list[File]]:
    """Every file that a record lists and that can be read, by its part of the index."""
    found: dict[str, list[File]] = {}
    for path, (record, attachment) in attached_to(shelf.register).items():
        document = shelf.register.files[path]
        if document:
            view = {
                "findable": findable_file(record, shelf),
                "title": attachment.title,
                "kind": f"{FILE_KIND[document.kind]}, {size_in_words(document.size)}",
                "of": (shelf.record(record.key) or {"text": record.title})["text"],
                "to": f"{record.address}#attachments",
            }
            shown = json.dumps(view, sort_keys=True)
            name, address = f"{record.key}/{attachment.file}", f"{record.address}{attachment.file}"
            file = File(f"{name}.html", address, document.digest, shown)
            found.setdefault(part_of(record, shelf), []).append(file)
    return found


def words_of(
    files: Iterable[File], release: Path, kept: Path, workers: int | None = None
) -> Iterator[str]:
    """The words of each file of ``release``, in their order; none where it has none.

    They are kept in the folder ``kept`` by the digest of the file, since reading takes seconds.
    Raises SiteError when a file cannot be read that could be when it was checked.
    """
    files = list(files)
    kept.mkdir(parents=True, exist_ok=True)
    missing = {file.checked: file for file in files if not (kept / file.checked).exists()}
    unread = [_Unread(release / file.address, file.checked) for file in missing.values()]
    # A document can be made to do harm to whoever reads it: a process of its own, as for the check.
    for file, words in zip(unread, answered_within(SECONDS, _read, unread, workers), strict=True):
        if words is None:
            raise SiteError(
                f"The words of {file.path.name} could not be read for search, though they could "
                "when it was checked. Perhaps the machine was busy, or somebody changed the file "
                f"on the site meanwhile. Build again. {UNTOUCHED}"
            )
        (kept / file.checked).write_text(words, encoding="utf-8", errors="replace")
    yield from map(partial(_kept, kept), files)


def _kept(kept: Path, file: File) -> str:
    return (kept / file.checked).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Unread:
    path: Path
    checked: str


def _read(file: _Unread) -> str:
    """The words of a file. Raises ValueError when it is not the one that was checked."""
    from register.documents.reading import read_document

    data = file.path.read_bytes()
    if hashlib.sha256(data).hexdigest() != file.checked:
        raise ValueError(file.path)
    return "\n".join(part.text for part in read_document(file.path.name, data).words)
