"""Making the outputs of a site before any of it is touched, in as many processes as there are.

What is shown already is not made again. What is new becomes bytes at once, in one file a process,
so that thousands of pages are neither held in memory nor sent from process to process.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

from register.output import FileAt, Output, Ready, Task
from register.processes import forks, shared_out
from register.site.contents import Fault, NotMadeError, bytes_of
from register.site.faults import disk_errors_worded, killing_worded
from register.site.holding import Shown
from register.site.orphans import wait_for_orphans, writing_in


def made(
    tasks: Sequence[Task], shown: Shown, place: Path, workers: int | None = None
) -> list[Output]:
    """The outputs of all tasks, in their order; the longest tasks belong at the front.

    Those that are not ``shown`` are made, and their bytes are kept in the folder ``place``. As many
    ``workers`` as there are processors when None, and one where each process would have to be sent
    the whole register. Raises SiteError.
    """
    with killing_worded():
        work = partial(_make, shown, place)
        answers = shared_out(work, tasks, workers if forks() else 1, at_once=1)
    outputs: list[Output] = []
    for answer in answers:
        if isinstance(answer, Fault):
            raise answer.worded(place)
        outputs += answer
    return outputs


@contextmanager
def place_for(cache: Path) -> Iterator[Path]:
    """A folder in ``cache`` for what is made, gone at the end; one of a killed build goes first.

    For whoever holds the lock of the build. Raises SiteError.
    """
    place = cache / "made"
    with disk_errors_worded(cache):
        place.mkdir(parents=True, exist_ok=True)
        wait_for_orphans(place)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(exist_ok=True)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def made_here(tasks: Iterable[Task]) -> list[Output]:
    """The outputs of all tasks, in their order, their bytes still to be made."""
    return [output for task in tasks for output in task()]


def only_named(tasks: Iterable[Task]) -> list[Output]:
    """The outputs of all tasks without what they hold, for whoever asks only where they are."""
    nothing = Ready(b"")
    return [Output(each.address, each.digest, nothing) for task in tasks for each in task()]


def _make(shown: Shown, place: Path, tasks: Iterable[Task]) -> list[Output] | Fault:
    outputs: list[Output] = []
    address = ""
    try:
        with (
            writing_in(place),
            _temporary_files_in(place),
            (place / str(os.getpid())).open("ab") as file,
        ):
            for task in tasks:
                for output in task():
                    address = output.address
                    outputs.append(
                        shown.copied(output) if shown.has(output) else _kept(output, file)
                    )
    except (OSError, NotMadeError) as error:
        return Fault.of(error, address)
    return outputs


@contextmanager
def _temporary_files_in(place: Path) -> Iterator[None]:
    """What makes an output may need files for a while: they stand there, and go when all is done.

    So a full disk is called by its name, and a build that is stopped leaves nothing elsewhere.
    """
    before, tempfile.tempdir = tempfile.tempdir, str(place)
    try:
        yield
    finally:
        tempfile.tempdir = before


def _kept(output: Output, file: BinaryIO) -> Output:
    """The output, its bytes put at the end of the file. Raises NotMadeError, OSError."""
    start = file.tell()
    file.writelines(bytes_of(output))
    return Output(output.address, output.digest, FileAt(file.name, start, file.tell() - start))
