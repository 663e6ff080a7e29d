"""Making the outputs' bytes and writing them, in as many processes as the machine has."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from register.output import Content, Output, pieces_of
from register.processes import ProcessKilled, shared_out
from register.site.faults import UNTOUCHED, SiteError, worded
from register.site.links import collect, is_page
from register.site.orphans import writing_in
from register.site.state import PageLinks, Written
from register.site.writing import write_file


@dataclass(frozen=True, slots=True)
class Work:
    """What was written."""

    files: dict[str, Written] = field(default_factory=dict)
    pages: dict[str, PageLinks] = field(default_factory=dict)


def write_outputs(outputs: Sequence[Output], folder: Path, workers: int | None = None) -> Work:
    """Makes and writes all outputs; as many ``workers`` as there are processors when None.

    The bytes are the same for any number of workers. Raises SiteError.
    """
    try:
        answers = shared_out(partial(_write_share, folder), outputs, workers)
    except ProcessKilled as error:
        raise SiteError(
            "A process that was making pages was killed, perhaps because memory ran out. "
            f"Close other programs, or build with one process, and build again. {UNTOUCHED}"
        ) from error
    whole = Work()
    for answer in answers:
        work = _told(answer, folder)
        whole.files.update(work.files)
        whole.pages.update(work.pages)
    return whole


@dataclass(frozen=True, slots=True)
class _Fault:
    """What stopped a share, in a form that passes between processes."""

    address: str
    disk: OSError | None
    """When it was the disk; otherwise the output could not be made."""
    told: str
    trace: str


def _write_share(folder: Path, share: Iterable[Output]) -> Work | _Fault:
    work = Work()
    prefix = f"{folder}{os.sep}"
    with writing_in(folder):
        for output in share:
            address = output.address
            try:
                pieces: Iterable[bytes] = _made(output.content)
                if is_page(address):
                    pieces = [b"".join(pieces)]
                    work.pages[address] = collect(address, pieces[0])
                found = write_file(prefix + address, pieces)
            except _NotMadeError as error:
                told = f"{type(error.__cause__).__name__}: {error.__cause__}"
                return _Fault(address, None, told, traceback.format_exc())
            except OSError as error:
                return _Fault(address, error, str(error), traceback.format_exc())
            work.files[address] = Written(output.digest, found.st_size, found.st_mtime_ns)
    return work


class _NotMadeError(Exception):
    """An output's bytes could not be made; its cause says why."""


def _made(content: Content) -> Iterator[bytes]:
    """The bytes of an output. Raises _NotMadeError for whatever a template or a record raises."""
    try:
        yield from pieces_of(content)
    except Exception as error:
        raise _NotMadeError from error


def _told(answer: Work | _Fault, folder: Path) -> Work:
    """The work, or the fault raised as a sentence."""
    if isinstance(answer, Work):
        return answer
    if answer.disk is not None:
        raise worded(answer.disk, folder) from answer.disk
    error = SiteError(f"{answer.address} could not be made ({answer.told}). {UNTOUCHED}")
    error.add_note(answer.trace)
    raise error
