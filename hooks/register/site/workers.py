"""Writing the outputs, in as many processes as the machine has."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from register.output import Output
from register.processes import shared_out
from register.site.contents import Fault, NotMadeError, bytes_of
from register.site.faults import killing_worded
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
    with killing_worded():
        answers = shared_out(partial(_write, folder), outputs, workers)
    done = Work()
    for answer in answers:
        if isinstance(answer, Fault):
            raise answer.worded(folder)
        done.files.update(answer.files)
        done.pages.update(answer.pages)
    return done


def _write(folder: Path, outputs: Iterable[Output]) -> Work | Fault:
    work = Work()
    prefix = f"{folder}{os.sep}"
    with writing_in(folder):
        for output in outputs:
            address = output.address
            try:
                pieces = bytes_of(output)
                if is_page(address):
                    page = b"".join(pieces)
                    work.pages[address] = collect(address, page)
                    pieces = iter((page,))
                found = write_file(prefix + address, pieces)
            except (OSError, NotMadeError) as error:
                return Fault.of(error, address)
            work.files[address] = Written(output.digest, found.st_size, found.st_mtime_ns)
    return work
