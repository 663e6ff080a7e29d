"""Which files the state knows as they are, and which have to be read anew."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from register.output import digest_of
from register.site.state import KnownSource, State
from register.source.files import SourceFile

Known = Mapping[str, KnownSource]


class WasRead(Protocol):
    """What came of reading a file, of whatever kind."""

    @property
    def path(self) -> str:
        """The file's path."""


W = TypeVar("W", bound=WasRead)


def read_anew(
    root: Path,
    files: Sequence[SourceFile],
    state: State | None,
    known: Known | None,
    kind: type[W],
    read: Callable[[Sequence[SourceFile]], Iterable[KnownSource]],
) -> dict[str, W]:
    """What each file holds, by path: as ``known``, else as ``read`` reads it and ``state`` keeps.

    A file is known as it is when its size and its time are the same, or else its bytes are.
    """
    known = known or {}
    found: dict[str, W] = {}
    touched: list[KnownSource] = []
    todo: list[SourceFile] = []
    for file in files:
        source = known.get(file.path)
        if source and (source.size, source.modified) != (file.size, file.modified):
            same = source.size == file.size and _digest(root, file) == source.digest
            source = source._replace(modified=file.modified) if same else None
            touched += [source] if source else []
        what = _kept(source, kind) if source else None
        if what is not None:
            found[file.path] = what
        else:
            todo.append(file)
    fresh = list(read(todo))
    if state:
        state.remember([*touched, *fresh])
    return found | {source.path: pickle.loads(source.blob) for source in fresh}


def _kept(source: KnownSource, kind: type[W]) -> W | None:
    """What was read before; None when it is damaged, which costs reading the file again."""
    try:
        what = pickle.loads(source.blob)
    except Exception:  # a damaged pickle may raise anything
        return None
    return what if isinstance(what, kind) and what.path == source.path else None


def _digest(root: Path, file: SourceFile) -> str:
    try:
        return digest_of((root / file.path).read_bytes())
    except OSError:
        return ""
