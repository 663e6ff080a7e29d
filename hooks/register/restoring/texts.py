"""Putting a text back as it was published before, in the open.

A record's file is written again as it was in a former version. What the record has to go on saying
stays: the notes on every change since, and the names that it had. A note says that it was put back,
and why. Nothing of the ledger or the log is touched: the next publication adds its line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.ledger.ledger import Version
from register.ledger.store import Store
from register.records.dates import When
from register.site.faults import SiteError
from register.source.front_matter import Source, read
from register.source.nodes import Listing, Mapping, Text
from register.source.quoting import escaped, reason_of

Files = tuple[tuple[str, str], ...]
"""Name and SHA-256 of each file of a record."""

_NOTES = "updates"
_NAMES = "formerly"
_KEPT = (_NOTES, _NAMES)
"""Fields that are not put back: they tell of every version, and not of one."""


def put_back(path: str, now: str, then: str, note: tuple[When, str]) -> str:
    """The text ``then`` with the notes and names of ``now``, and with a further note.

    Raises SiteError when the note was given already on that day, or when the fields of either text
    cannot be told apart.
    """
    on, words = note
    told = list(_notes(read(path, now.encode())))
    if any((said.get("on"), said.get("note")) == (on.words, words) for said in told):
        raise SiteError(f"{path} has this very note of today already. Give the reason in full.")
    lines, kept = _parted(path, then)[0], _parted(path, now)[1]
    updates = [f"{_NOTES}:"]
    for said in (*told, {"on": on.words, "note": words}):
        pairs = [f"{name}: {_value(value)}" for name, value in said.items()]
        updates += [f"  - {pairs[0]}", *(f"    {pair}" for pair in pairs[1:])]
    fence = _fence(path, then) - len(then.split("\n")) + len(lines)
    return "\n".join((*lines[:fence], *kept.get(_NAMES, ()), *updates, *lines[fence:]))


def version_put_back(
    path: str,
    text: str,
    files: Files,
    versions: Sequence[Version],
    store: Store,
) -> Version | None:
    """The former version that a text says again, apart from its notes; None where it is none.

    A text that says what the last version says has had a note added, and was not put back.
    """
    if not is_whole(path, text):
        return None
    same = [version for version in versions if _is_same(path, text, files, version, store)]
    return same[-1] if same and same[-1] is not versions[-1] else None


def text_of(version: Version, store: Store) -> str | None:
    """The text of a version; None where it is not kept."""
    data = store.text(version.entry.digest) if version.entry.what != "removed" else None
    return data.decode() if data is not None else None


def is_whole(path: str, text: str) -> bool:
    """Whether a text has fields that can be read."""
    return read(path, text.encode()).front is not None


def _is_same(path: str, text: str, files: Files, version: Version, store: Store) -> bool:
    then = text_of(version, store)
    if then is None or files != version.entry.files:
        return False
    return is_whole(path, then) and _parted(path, then)[0] == _parted(path, text)[0]


def _parted(path: str, text: str) -> tuple[list[str], dict[str, list[str]]]:
    """The lines of a text without those of the fields that are kept, and those by field."""
    front = read(path, text.encode()).front
    lines = text.split("\n")
    entries = front.entries if front else ()
    starts = [entry.key.line - 1 for entry in entries]
    if front is None or len(set(starts)) < len(starts):
        raise SiteError(
            f"The fields of {path} do not stand on lines of their own. Mend that first."
        )
    ends = (*starts[1:], _fence(path, text))
    kept: dict[str, list[str]] = {}
    for entry, start, end in reversed(list(zip(entries, starts, ends, strict=True))):
        if entry.key.value in _KEPT:
            kept[entry.key.value] = lines[start:end]
            del lines[start:end]
    return lines, kept


def _fence(path: str, text: str) -> int:
    """On which line, from 0, the fields of a text end."""
    return read(path, text.encode()).body_line - 2


def _notes(source: Source) -> Iterator[dict[str, str]]:
    """The notes of a text, each with its fields as they were typed."""
    entry = source.front.get(_NOTES) if source.front else None
    value = entry.value if entry else None
    for item in value.items if isinstance(value, Listing) else (value,):
        if isinstance(item, Mapping):
            yield {e.key.value: e.value.value for e in item.entries if isinstance(e.value, Text)}


def _value(value: str) -> str:
    """A value as YAML takes it: plain where it can be."""
    if "\n" not in value and reason_of(value) == "other" and value[:1] not in "\"'":
        return value
    return '"' + escaped(value).replace("\n", "\\n") + '"'
