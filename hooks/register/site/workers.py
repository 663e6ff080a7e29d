"""Making the outputs' bytes and writing them, in as many processes as the machine has."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, SpawnContext
from pathlib import Path

from register.output import Output
from register.site.faults import UNTOUCHED, SiteError, worded
from register.site.links import collect, is_page
from register.site.orphans import orphaned, writing_in
from register.site.state import PageLinks, Written
from register.site.writing import write_file

FEW = 200
"""Below this many outputs, starting a second process costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Work:
    """What was written."""

    files: dict[str, Written] = field(default_factory=dict)
    pages: dict[str, PageLinks] = field(default_factory=dict)


def write_outputs(outputs: Sequence[Output], folder: Path, workers: int | None = None) -> Work:
    """Makes and writes all outputs; as many ``workers`` as there are processors when None.

    The bytes are the same for any number of workers. Raises SiteError.
    """
    count = workers or os.cpu_count() or 1
    if count == 1 or len(outputs) < FEW:
        return _told(_write_share(outputs, folder), folder)
    context = _context()
    # Dealt like cards: neighbours cost alike, so that the shares do too.
    shares = [outputs[place::count] for place in range(count)]
    # Keeps the collector from touching, and so copying, what the processes share.
    gc.freeze()
    started = []
    try:
        for share in shares[1:]:
            receive, send = context.Pipe(duplex=False)
            process = context.Process(target=_work, args=(send, share, folder, os.getpid()))
            process.start()
            send.close()
            started.append((process, receive))
        answers = [_write_share(shares[0], folder)]
        answers += [_answer(receive) for _, receive in started]
    except BaseException:
        for process, _ in started:
            process.terminate()
        raise
    finally:
        gc.unfreeze()
        for process, receive in started:
            process.join()
            receive.close()
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


def _context() -> ForkContext | SpawnContext:
    """How processes are started: a fork where it is safe, on Linux and beside no thread."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _work(send: Connection, share: Sequence[Output], folder: Path, parent: int) -> None:
    """One process: its share, then the answer."""
    # An interrupt at the keyboard reaches every process; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with writing_in(folder):
        send.send(_write_share(_while_wanted(share, parent), folder))
    send.close()


def _while_wanted(share: Sequence[Output], parent: int) -> Iterable[Output]:
    """The share, cut short when the build it belongs to was killed."""
    for output in share:
        if orphaned(parent):
            os._exit(1)
        yield output


def _write_share(share: Iterable[Output], folder: Path) -> Work | _Fault:
    work = Work()
    prefix = f"{folder}{os.sep}"
    for output in share:
        address = output.address
        try:
            data = output.content.make()
        except Exception as error:  # whatever a template or a record may raise
            return _Fault(address, None, f"{type(error).__name__}: {error}", traceback.format_exc())
        try:
            found = write_file(prefix + address, data)
        except OSError as error:
            return _Fault(address, error, str(error), traceback.format_exc())
        work.files[address] = Written(output.digest, found.st_size, found.st_mtime_ns)
        if is_page(address):
            work.pages[address] = collect(address, data)
    return work


def _answer(receive: Connection) -> Work | _Fault:
    try:
        answer: Work | _Fault = receive.recv()
    except EOFError:
        raise SiteError(
            "A process that was making pages was killed, perhaps because memory ran out. "
            f"Close other programs, or build with one process, and build again. {UNTOUCHED}"
        ) from None
    return answer


def _told(answer: Work | _Fault, folder: Path) -> Work:
    """The work, or the fault raised as a sentence."""
    if isinstance(answer, Work):
        return answer
    if answer.disk is not None:
        raise worded(answer.disk, folder) from answer.disk
    error = SiteError(f"{answer.address} could not be made ({answer.told}). {UNTOUCHED}")
    error.add_note(answer.trace)
    raise error
