"""What ends on the site: an address, what is there, and a digest of all that it shows."""

from __future__ import annotations

import errno
import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

_PIECE = 1 << 20
"""The bytes that are read from a file at a time."""


class Content(Protocol):
    """What makes the bytes of an output when they are needed; pickled to a worker to do so."""

    def make(self) -> bytes:
        """The bytes as they are published."""
        ...


class InPieces(ABC):
    """Content that may be larger than should be held at once, written piece by piece."""

    __slots__ = ()

    @abstractmethod
    def pieces(self) -> Iterator[bytes]:
        """The bytes as they are published, in order."""

    def make(self) -> bytes:
        """All the bytes together."""
        return b"".join(self.pieces())


def pieces_of(content: Content) -> Iterable[bytes]:
    """The bytes of a content in pieces; most have one."""
    return content.pieces() if isinstance(content, InPieces) else (content.make(),)


@dataclass(frozen=True, slots=True)
class FileAt(InPieces):
    """The bytes of a file that the builder made itself, or a stretch of them, read when needed."""

    path: str
    start: int = 0
    """Where the stretch begins, in bytes."""
    size: int | None = None
    """Its length in bytes; to the end of the file when None."""

    def pieces(self) -> Iterator[bytes]:
        """The bytes. Raises OSError, also where the file is shorter than it was."""
        left = self.size
        with Path(self.path).open("rb", buffering=0) as file:
            file.seek(self.start)
            while left != 0 and (piece := file.read(_PIECE if left is None else min(_PIECE, left))):
                left = None if left is None else left - len(piece)
                yield piece
        if left:
            raise OSError(errno.EIO, "the file was cut short", self.path)


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site.

    Two outputs with one address and one digest have the same bytes, so that neither needs to be
    made again: the digest covers everything that the bytes are made from.
    """

    address: str
    """The file on the site, ``decisions/CPCC2019-007/index.html``: no leading slash."""
    digest: str
    content: Content


@dataclass(frozen=True, slots=True)
class Ready:
    """Content that is there already."""

    data: bytes

    def make(self) -> bytes:
        """The bytes as they were given."""
        return self.data


Task = Callable[[], Iterable[Output]]
"""What makes some outputs, and needs none that another makes."""


def digest_of(*parts: bytes) -> str:
    """A digest over the parts, in order and kept apart, as 32 hexadecimal characters."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def ready(address: str, data: bytes) -> Output:
    """An output whose bytes are there already, ``data`` at ``address``."""
    return Output(address, digest_of(data), Ready(data))
