"""An archive, such as every Office file is one, opened so that it can do no harm.

What it says of itself is weighed before anything is unpacked, and nothing is ever unpacked to a
disk. Format: PKWARE's APPNOTE 6.3.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterable

from register.documents.document import Unreadable
from register.documents.parts import Part, part_of

MOST_ENTRIES = 2_000
MOST_INFLATED = 100 * 1024 * 1024
"""Bytes of all entries together, unpacked."""
_SYSTEM = 16
"""Where an entry's attributes hold those of Unix."""
_ENCRYPTED = 0x1


class Archive:
    """The entries of an archive, by name."""

    def __init__(self, data: bytes) -> None:
        """Raises Unreadable: broken, ``encrypted``, ``bomb`` or ``outside``."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise Unreadable("broken") from error
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES or sum(e.file_size for e in entries) > MOST_INFLATED:
            raise Unreadable("bomb")
        if any(_leads_out(entry) for entry in entries):
            raise Unreadable("outside")
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise Unreadable("encrypted")
        self.names = frozenset(entry.filename for entry in entries)
        if len(self.names) < len(entries):  # two programs could open two different files
            raise Unreadable("broken")

    def read(self, name: str) -> bytes:
        """The bytes of an entry, no more of them than it says it has."""
        return self._zip.read(name)

    def part(self, name: str, *, apart: str = "", **wanted: Iterable[str]) -> Part:
        """An entry that is XML, as ``part_of`` reads it; raises Unreadable."""
        return part_of(self.read(name), apart=apart, **wanted)

    def below(self, *starts: str, ending: str = ".xml") -> list[str]:
        """The entries whose names begin and end so, sorted."""
        return sorted(n for n in self.names if n.startswith(starts) and n.endswith(ending))


def _leads_out(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry would land outside the folder that it is unpacked to, or is a link."""
    name = entry.filename.replace("\\", "/")
    mode = entry.external_attr >> _SYSTEM
    return name.startswith("/") or ".." in name.split("/") or ":" in name or stat.S_ISLNK(mode)
