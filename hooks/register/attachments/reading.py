"""Every file that is no record, read; what was read before is taken from the state.

find -> the state -> a process of its own for each file -> words searched and left behind -> state
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from register.attachments.marks import marks_in
from register.documents.document import (
    MOST_BYTES,
    ReadDocument,
    too_large,
    unreadable,
)
from register.guarding import answered_within
from register.output import digest_of
from register.site.sources import Known, read_anew
from register.site.state import KnownSource, State
from register.source.files import SourceFile

SECONDS = 60.0
"""How long reading one file may take; a report of a thousand pages takes half of it."""
_PLAIN = (".csv", ".txt")
_SHORT = 100_000
"""Bytes of a plain file that is read here: no library is needed for it, and it takes no time."""


def read_documents(
    root: Path,
    files: Sequence[SourceFile],
    state: State | None = None,
    workers: int | None = None,
    known: Known | None = None,
) -> dict[str, ReadDocument]:
    """What each file is, by path, without its words; never raises for what is in a file.

    ``known`` is all that ``state`` knows, when it has been looked up before.
    """
    found = read_anew(root, files, state, known, ReadDocument, partial(_read_all, root, workers))
    return {file.path: found[file.path] for file in files}


def _read_all(
    root: Path, workers: int | None, files: Sequence[SourceFile]
) -> Iterator[KnownSource]:
    plain = [file for file in files if _is_harmless(file)]
    others = [file for file in files if not _is_harmless(file)]
    read = partial(_read, root)
    yield from map(read, plain)
    answers = answered_within(SECONDS, read, others, workers)
    for file, answer in zip(others, answers, strict=True):
        yield answer or _known(file, b"", unreadable(file.path, "stopped"))


def _is_harmless(file: SourceFile) -> bool:
    return file.size <= _SHORT and file.path.lower().endswith(_PLAIN)


def _read(root: Path, file: SourceFile) -> KnownSource:
    """One file, in the form in which the state keeps it."""
    # The libraries behind it take a while to load, and most builds have no new file to read.
    from register.documents.reading import read_document

    if file.size > MOST_BYTES:
        return _known(file, b"", too_large(file.path, file.size))
    try:
        data = (root / file.path).read_bytes()
    except OSError:
        return _known(file, b"", unreadable(file.path, "closed"))
    if len(data) > MOST_BYTES:
        return _known(file, b"", too_large(file.path, len(data)))
    found = read_document(file.path, data)
    problems = (*found.problems, *marks_in(file.path, found.words))
    return _known(file, data, replace(found, words=(), problems=problems))


def _known(file: SourceFile, data: bytes, found: ReadDocument) -> KnownSource:
    """What was read; what could not be is looked at again by the next build."""
    size = len(data) if data else -1
    digest = digest_of(data) if data else ""
    return KnownSource(file.path, size, file.modified, digest, pickle.dumps(found))
