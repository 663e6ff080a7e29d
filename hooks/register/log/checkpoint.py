"""A checkpoint: what a whole log comes to, in three lines (C2SP tlog-checkpoint)."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Sequence
from dataclasses import dataclass

from register.log.merkle import root_of
from register.log.taken_out import hash_of

UNSIGNED = "unsigned"
"""A fourth line, which says of a checkpoint that nobody has signed it."""
_SIZE = re.compile(r"0|[1-9][0-9]{0,17}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How many entries a log has, and its root."""

    origin: str
    """The name of the log, for ever: ``decisions.example.org/log``."""
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The three lines, which are what is signed."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"

    @property
    def unsigned(self) -> str:
        """The same, saying that nobody has signed it."""
        return f"{self.text}{UNSIGNED}\n"

    @classmethod
    def of(cls, text: str) -> Checkpoint:
        """The checkpoint in a text, whether signed or not.

        Raises:
            ValueError: there is none.
        """
        lines = text.partition("\n\n")[0].split("\n")
        if len(lines) < 3 or not lines[0] or not _SIZE.fullmatch(lines[1]):
            raise ValueError("it is not three lines: a name, a number and a root")
        try:
            root = b64decode(lines[2], validate=True)
        except Error:
            root = b""
        if len(root) != 32:
            raise ValueError("its root is no SHA-256")
        return cls(lines[0], int(lines[1]), root)


def checkpoint_of(origin: str, entries: Sequence[bytes]) -> Checkpoint:
    """The checkpoint of a log with these entries."""
    return Checkpoint(origin, len(entries), root_of([hash_of(entry) for entry in entries]))
