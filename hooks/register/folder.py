"""A register's folder, read: every record, with what was read before taken from the state."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from register.linking.register import Register, link
from register.processes import shared_out
from register.records.read import Read, read
from register.settings import Settings, converter_for, load
from register.site.state import KnownSource, State
from register.source.files import SourceFile, find
from register.source.front_matter import read as read_source
from register.source.place import Place, Problem


@dataclass(frozen=True)
class Folder:
    """What stands in a register's folder."""

    root: Path
    register: Register
    others: tuple[SourceFile, ...]
    """Files that are no records: attachments and pictures."""
    read_again: int
    """How many files had to be read, since they were new or changed."""


def read_folder(
    root: Path, day: date, state: State | None = None, workers: int | None = None
) -> Folder:
    """Read and link the register in ``root`` as at ``day``.

    Files that ``state`` knows are not read again. Whatever is wrong becomes a problem of the
    register; nothing that people wrote can raise here.
    """
    settings, problems = load(root)
    found = find(root)
    known = state.all_sources() if state else {}
    same: list[Read] = []
    todo: list[SourceFile] = []
    for file in found.files:
        size, modified, blob = known.get(file.path, (-1, -1, b""))
        if (size, modified) == (file.size, file.modified):
            same.append(pickle.loads(blob))
        else:
            todo.append(file)
    shares = shared_out(partial(_read_share, root, settings), todo, workers)
    fresh = [source for share in shares for source in share]
    if state:
        state.remember(fresh)
        state.forget(known.keys() - {file.path for file in found.files})
    reads = same + [pickle.loads(source.blob) for source in fresh]
    shown = [read for read in reads if not _held_back(read, day)]
    register = link(shown, settings, day, (*problems, *found.problems))
    return Folder(root, register, found.others, len(fresh))


def _read_share(root: Path, settings: Settings, files: Iterable[SourceFile]) -> list[KnownSource]:
    """Read some of the files, each into the form in which the state keeps it."""
    converter = converter_for(settings)
    sources = []
    for file in files:
        try:
            data = (root / file.path).read_bytes()
        except OSError as error:
            what = _unreadable(file, error)
            sources.append(KnownSource(file.path, -1, -1, "", pickle.dumps(what)))
            continue
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        what = read(read_source(file.path, data), converter)
        blob = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
        sources.append(KnownSource(file.path, file.size, file.modified, digest, blob))
    return sources


def _unreadable(file: SourceFile, error: OSError) -> Read:
    problem = Problem("file-unreadable", Place(file.path), {"reason": error.strerror or str(error)})
    return Read(file.path, "page", Path(file.path).stem, None, (problem,))


def _held_back(what: Read, day: date) -> bool:
    """Whether nothing of the record may be shown yet; a day that is not exact never arrives."""
    if what.record is None or what.record.publish_on is None:
        return False
    first = what.record.publish_on.day
    return first is None or day < first
