"""A register's folder, read: every record, with what was read before taken from the state."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from register.former import digests_of_files, past_of
from register.linking.register import Register, link
from register.linking.removal import as_shown
from register.processes import shared_out
from register.records.dates import When
from register.records.read import Read, read
from register.rules.noting import Notes, notes_of
from register.settings import Settings, converter_for, load
from register.site.state import KnownSource, State
from register.source.files import SourceFile, find
from register.source.front_matter import read as read_source
from register.source.place import Place, Problem

Noted = tuple[Read, Notes]
"""What came of reading a file, with what the rules about words noted of it."""


@dataclass(frozen=True)
class Folder:
    """What stands in a register's folder."""

    root: Path
    register: Register
    """What may be shown on its day."""
    whole: Register
    """The same with the records that are held back until later, for the rules alone."""
    notes: Mapping[str, Notes]
    """What the rules about words noted of each record, by the path of its file."""
    others: tuple[SourceFile, ...]
    """Files that are no records: attachments and pictures."""


def read_folder(
    root: Path,
    day: date,
    state: State | None = None,
    workers: int | None = None,
    today: date | None = None,
) -> Folder:
    """Read and link the register in ``root`` as at ``day``, which may be earlier than ``today``.

    Files that ``state`` knows are not read again. Whatever is wrong becomes a problem of the
    register; nothing that people wrote can raise here.
    """
    settings, problems = load(root)
    found = find(root)
    known = state.all_sources() if state else {}
    noted = _reads(root, settings, found.files, known, state, workers)
    reads = [read for read, _ in noted]
    notes = {read.path: own for read, own in noted}
    digests = digests_of_files(root, reads, found.others, known, state)
    past, slips = past_of(root, settings, reads, digests)
    if state:
        state.forget(known.keys() - {file.path for file in (*found.files, *found.others)})
    held_back = {read.path: when for read in reads if (when := _held_back(read, day))}
    files = frozenset(file.path for file in found.others)
    met = (*problems, *found.problems, *slips)
    whole = link(reads, settings, day, met, files, held_back, today, past)
    if not held_back:
        return Folder(root, whole, whole, notes, found.others)
    shown = [read for read in reads if read.path not in held_back]
    register = link(shown, settings, day, met, files, today=today, past=past)
    return Folder(root, register, whole, notes, found.others)


def _reads(
    root: Path,
    settings: Settings,
    files: Sequence[SourceFile],
    known: Mapping[str, KnownSource],
    state: State | None,
    workers: int | None,
) -> list[Noted]:
    """What each file holds; read only where the state does not know the file as it is."""
    reads: dict[str, Noted] = {}
    touched: list[KnownSource] = []
    todo: list[SourceFile] = []
    for file in files:
        source = known.get(file.path)
        if source and (source.size, source.modified) != (file.size, file.modified):
            same = source.size == file.size and _digest(root, file) == source.digest
            source = source._replace(modified=file.modified) if same else None
            touched += [source] if source else []
        what = _kept(source) if source else None
        if what:
            reads[file.path] = what
        else:
            todo.append(file)
    shares = shared_out(partial(_read_share, root, settings), todo, workers)
    fresh = [source for share in shares for source in share]
    if state:
        state.remember([*touched, *fresh])
    reads |= {source.path: pickle.loads(source.blob) for source in fresh}
    return [reads[file.path] for file in files]


def _kept(source: KnownSource) -> Noted | None:
    """What was read before; None when it is damaged, which costs reading the file again."""
    try:
        what, notes = pickle.loads(source.blob)
    except Exception:  # a damaged pickle may raise anything
        return None
    whole = isinstance(what, Read) and isinstance(notes, dict)
    return (what, notes) if whole and what.path == source.path else None


def _digest(root: Path, file: SourceFile) -> str:
    try:
        return _digest_of((root / file.path).read_bytes())
    except OSError:
        return ""


def _digest_of(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _read_share(root: Path, settings: Settings, files: Iterable[SourceFile]) -> list[KnownSource]:
    """Read some of the files, each into the form in which the state keeps it."""
    converter = converter_for(settings)
    sources = []
    for file in files:
        try:
            data = (root / file.path).read_bytes()
        except OSError:
            sources.append(
                KnownSource(file.path, -1, -1, "", pickle.dumps((_unreadable(file), {})))
            )
            continue
        what = read(read_source(file.path, data), converter)
        notes = notes_of(as_shown(what.record)) if what.record else {}
        blob = pickle.dumps((what, notes), pickle.HIGHEST_PROTOCOL)
        sources.append(KnownSource(file.path, len(data), file.modified, _digest_of(data), blob))
    return sources


def _unreadable(file: SourceFile) -> Read:
    facts = {"kind": "unreadable", "target": ""}
    problem = Problem("not-a-plain-file", Place(file.path), facts)
    return Read(file.path, "page", Path(file.path).stem, None, (problem,))


def _held_back(what: Read, day: date) -> When | None:
    """Until when nothing of the record may be shown; a day that is not exact never arrives."""
    until = what.record.publish_on if what.record else None
    if until is None or (until.day and until.day <= day):
        return None
    return until
