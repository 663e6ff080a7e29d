"""``decisions/<id>/v1/`` and the like: every text that was published, and what it changed.

Beside each page stands the text itself, ``v1/text.txt``, whose SHA-256 is in the ledger, so that
anybody can compare the two with a tool of their own. Of a record that was removed neither is shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from register.folder import Folder
from register.ledger.ledger import Version
from register.ledger.past import address_of
from register.ledger.store import Store
from register.output import Output, digest_of
from register.pages import templates
from register.pages.frames import SECTIONS, frame
from register.pages.parts import fact, item, said
from register.pages.record import common, removed_page
from register.records.dates import When
from register.records.decision import Decision
from register.records.record import Record
from register.words.comparing import compare

_TEMPLATE = "edition.html"
_NAMES = dict(SECTIONS)


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text that was published, read when it is written and never shown if it was altered."""

    path: Path
    digest: str

    def make(self) -> bytes:
        """The text. Raises ValueError when it is not what was published."""
        data = self.path.read_bytes()
        if sha256(data).hexdigest() != self.digest:
            raise ValueError(f"{self.path.name} was altered after it was published")
        return data


@dataclass(frozen=True, slots=True)
class Edition:
    """The page of a version, compared with the one before when it is made."""

    shown: str
    """The view without the texts, as JSON."""
    text: KeptText | None
    before: KeptText | None

    def make(self) -> bytes:
        """The page's HTML."""
        text = self.text.make().decode() if self.text else ""
        before = self.before.make().decode() if self.before else ""
        compared = compare(before, text) if self.text and self.before else ()
        view = {**json.loads(self.shown), "text": text, "compared": compared}
        return templates.template(_TEMPLATE).render(view).encode()


def editions(folder: Folder) -> Iterator[Output]:
    """The pages and texts of every version of every record and hand-written page."""
    register, store = folder.register, Store(folder.root)
    for record in (*register.records.values(), *register.pages):
        versions = register.past.versions(record)
        for place in range(len(versions)):
            yield from _edition(record, versions, place, folder, store)


def _edition(
    record: Record, versions: Sequence[Version], place: int, folder: Folder, store: Store
) -> Iterator[Output]:
    version = versions[place]
    base = f"{address_of(record)[1:]}v{version.number}/"
    around = frame(folder.register.settings, f"{base}index.html", _title(record, version))
    list_ = [item(_NAMES[record.folder], f"{record.folder}/")] if record.folder in _NAMES else []
    view = {
        **common(around, [*list_, item(record.title, address_of(record)[1:])]),
        "title": _title(record, version),
    }
    if record.removed:
        yield removed_page(f"{base}index.html", view, record.removed, record.published)
        return
    text = _kept(version, store)
    before = _kept(versions[place - 1], store) if place else None
    view |= _told(record, versions, place, has_text=text is not None)
    shown = json.dumps(view, sort_keys=True)
    parts = (text.digest if text else "", before.digest if before else "")
    digest = digest_of(templates.digest(), shown.encode(), *(part.encode() for part in parts))
    yield Output(f"{base}index.html", digest, Edition(shown, text, before))
    if text:
        yield Output(f"{base}text.txt", digest_of(text.digest.encode()), text)


def _kept(version: Version, store: Store) -> KeptText | None:
    path = store.place_of(version.entry.digest)
    return KeptText(path, version.entry.digest) if path.exists() else None


def _title(record: Record, version: Version) -> str:
    name = record.number if isinstance(record, Decision) else record.title
    return f"{name}: version {version.number}"


def _told(
    record: Record, versions: Sequence[Version], place: int, *, has_text: bool
) -> Mapping[str, object]:
    version = versions[place]
    entry = version.entry
    last = place + 1 == len(versions)
    now = entry.digest == record.held.digest
    base = address_of(record)[1:]
    return {
        "status": "What the page of this record shows now" if last and now else "",
        "record": item(record.title, base),
        "before": _neighbour(versions, place - 1, base),
        "after": _neighbour(versions, place + 1, base),
        "has_text": has_text,
        "digest": entry.digest,
        "facts": [
            *fact("Published", said(When.of(entry.day).words)),
            *fact("Was at", said(entry.was)),
            *fact("Note", said(entry.note)),
            *fact("Text", [item("The text alone", f"{base}v{version.number}/text.txt")] * has_text),
            *fact("SHA-256 of the text", said(entry.digest), "log/"),
        ],
    }


def _neighbour(versions: Sequence[Version], place: int, base: str) -> Mapping[str, str] | None:
    if not 0 <= place < len(versions):
        return None
    version = versions[place]
    words = When.of(version.entry.day).words
    return item(f"Version {version.number}", f"{base}v{version.number}/", note=words)
