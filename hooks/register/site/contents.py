"""The bytes of outputs, and what stopped them, in a form that passes between processes."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from register.output import Output, pieces_of
from register.site.faults import UNTOUCHED, SiteError, worded


class NotMadeError(Exception):
    """An output's bytes could not be made; its cause says why."""


def bytes_of(output: Output) -> Iterator[bytes]:
    """The bytes of an output. Raises NotMadeError for whatever a template or a record raises."""
    try:
        yield from pieces_of(output.content)
    except Exception as error:
        raise NotMadeError from error


@dataclass(frozen=True, slots=True)
class Fault:
    """What stopped a piece of work."""

    address: str
    disk: OSError | None
    """When it was the disk; otherwise the output could not be made."""
    told: str
    trace: str

    @classmethod
    def of(cls, error: OSError | NotMadeError, address: str) -> Fault:
        """The fault that ``error`` is; the output at ``address`` was being made or written."""
        trace = traceback.format_exc()
        if isinstance(error, OSError):
            # A plain one: others need not be fit for passing between processes.
            disk = OSError(error.errno, error.strerror or str(error), error.filename)
            return cls(address, disk, str(error), trace)
        return cls(address, None, f"{type(error.__cause__).__name__}: {error.__cause__}", trace)

    def worded(self, place: Path) -> SiteError:
        """The fault as a sentence; ``place`` is the folder that was being written."""
        if self.disk is not None:
            return worded(self.disk, place)
        error = SiteError(f"{self.address} could not be made ({self.told}). {UNTOUCHED}")
        error.add_note(self.trace)
        return error
