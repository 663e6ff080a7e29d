"""A line whose note had to be taken out, and which bears the hash of what it was instead.

The log stays whole by it: its tree is made of hashes, and that of the line as it was goes on
standing where it stood. What is lost is that the line itself can be checked, and it says so.
"""

from __future__ import annotations

import re
from datetime import date

from register.log.merkle import leaf_hash

_BETWEEN = " | "
_SAYS = "The words of this note were taken out on {day}. The hash of the line as it was: "
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_LINE = re.compile(re.escape(_BETWEEN) + _SAYS.format(day=_DAY) + "([0-9a-f]{64})")


def without_note(line: str, day: date) -> str:
    """A line of the log, whose last part is its note, without what the note said."""
    rest = line.rpartition(_BETWEEN)[0]
    return f"{rest}{_BETWEEN}{_SAYS.format(day=day)}{hash_of(line.encode()).hex()}"


def is_taken_out(line: bytes) -> bool:
    """Whether a line bears the hash of what it was in place of its note."""
    return _hash_in(line) is not None


def hash_of(line: bytes) -> bytes:
    """The hash that a line has in the log: that of its bytes, or the one that it bears."""
    return _hash_in(line) or leaf_hash(line)


def _hash_in(line: bytes) -> bytes | None:
    found = _LINE.search(line.decode("utf-8", "replace"))
    return bytes.fromhex(found[1]) if found and line.endswith(found[1].encode()) else None
