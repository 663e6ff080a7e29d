"""A register's folder, read: every record, with what was read before taken from the state."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from register.attachments.reading import read_documents
from register.former import past_of
from register.linking.register import Register, link
from register.linking.removal import as_shown
from register.output import digest_of
from register.processes import shared_out
from register.records.dates import When
from register.records.read import Read, read
from register.rules.noting import Notes, notes_of
from register.settings import Settings, converter_for, load
from register.site.sources import Known, read_anew
from register.site.state import KnownSource, State
from register.source.files import SourceFile, find
from register.source.front_matter import read as read_source
from register.source.place import Place, Problem


@dataclass(frozen=True, slots=True)
class Noted:
    """What came of reading a file, with what the rules about words noted of it."""

    read: Read
    notes: Notes

    @property
    def path(self) -> str:
        """The file's path."""
        return self.read.path


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
    reads = [one.read for one in noted]
    notes = {one.path: one.notes for one in noted}
    documents = read_documents(root, found.others, state, workers, known)
    if state:
        state.forget(known.keys() - {file.path for file in (*found.files, *found.others)})
    del known  # tens of megabytes of what the state keeps, read by now
    held_back = {read.path: when for read in reads if (when := _held_back(read, day))}
    files = {path: read.document for path, read in documents.items()}
    digests = {path: held.digest for path, held in files.items() if held}
    past, slips = past_of(root, settings, reads, digests)
    met = (*problems, *found.problems, *slips, *(p for d in documents.values() for p in d.problems))
    whole = link(reads, settings, day, met, files, held_back, today, past)
    if not held_back:
        return Folder(root, whole, whole, notes)
    shown = [read for read in reads if read.path not in held_back]
    folders = tuple(f"{path.removesuffix('.md')}/" for path in held_back)
    files = {path: held for path, held in files.items() if not path.startswith(folders)}
    met = tuple(problem for problem in met if not problem.place.path.startswith(folders))
    register = link(shown, settings, day, met, files, today=today, past=past)
    return Folder(root, register, whole, notes)


def _reads(
    root: Path,
    settings: Settings,
    files: Sequence[SourceFile],
    known: Known,
    state: State | None,
    workers: int | None,
) -> list[Noted]:
    """What each file holds; read only where the state does not know the file as it is."""

    def read_all(todo: Sequence[SourceFile]) -> Iterator[KnownSource]:
        for share in shared_out(partial(_read_share, root, settings), todo, workers):
            yield from share

    found = read_anew(root, files, state, known, Noted, read_all)
    return [found[file.path] for file in files]


def _read_share(root: Path, settings: Settings, files: Iterable[SourceFile]) -> list[KnownSource]:
    """Read some of the files, each into the form in which the state keeps it."""
    converter = converter_for(settings)
    sources = []
    for file in files:
        try:
            data = (root / file.path).read_bytes()
        except OSError:
            blob = pickle.dumps(Noted(_unreadable(file), {}))
            sources.append(KnownSource(file.path, -1, -1, "", blob))
            continue
        source = read_source(file.path, data)
        what = read(source, converter)
        shown = as_shown(what.record) if what.record else None
        notes = notes_of(shown, source.body, source.body_line) if shown else {}
        blob = pickle.dumps(Noted(what, notes), pickle.HIGHEST_PROTOCOL)
        sources.append(KnownSource(file.path, len(data), file.modified, digest_of(data), blob))
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
