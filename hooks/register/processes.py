"""Work shared out to as many processes as the machine has.

What comes of the work never depends on how many there are.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, SpawnContext
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_FOLDER = str(Path(__file__).resolve().parents[1])
FEW = 200
"""Below this many things to do, starting a second process costs more than it saves."""

_STOPS = (signal.SIGINT, signal.SIGTERM)


class ProcessKilled(Exception):
    """A process ended without its answer, perhaps because memory ran out."""


def shared_out(
    work: Callable[[Iterable[T]], R], items: Sequence[T], workers: int | None = None
) -> list[R]:
    """What ``work`` makes of each share of the items, one share a process.

    ``work`` must be a function of a module, and what it returns must be fit for pickling; it is
    called here for the first share. As many ``workers`` as there are processors when None. Raises
    ProcessKilled.
    """
    count = workers or os.cpu_count() or 1
    if count == 1 or len(items) < FEW:
        return [work(items)]
    context = start_context()
    # Dealt like cards: neighbours cost alike, so that the shares do too.
    shares = [items[place::count] for place in range(count)]
    gc.freeze()  # keeps the collector from touching, and so copying, what the processes share
    started = []
    try:
        for share in shares[1:]:
            receive, send = context.Pipe(duplex=False)
            process = context.Process(target=_work, args=(send, work, share, os.getpid()))
            with _undisturbed():
                process.start()
                started.append((process, receive))
            send.close()
        answers = [work(shares[0])]
        for _, receive in started:
            answer: R = _answer(receive)
            answers.append(answer)
    except BaseException:
        for process, _ in started:
            process.terminate()
        raise
    finally:
        gc.unfreeze()
        for process, receive in started:
            process.join()
            receive.close()
    return answers


def start_context() -> ForkContext | SpawnContext:
    """How processes are started: a fork where it is safe, on Linux and beside no thread."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    # A process started afresh looks for this package where the first one does, and MkDocs takes
    # the folder off the import path once it has loaded the hook.
    if _FOLDER not in sys.path:
        sys.path.append(_FOLDER)
    return multiprocessing.get_context("spawn")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Puts off being told to stop: what Python runs beside a fork would swallow it."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(
    send: Connection, work: Callable[[Iterable[T]], R], share: Sequence[T], parent: int
) -> None:
    """One process: its share, then the answer."""
    # An interrupt at the keyboard reaches every process; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)
    send.send(work(_while_wanted(share, parent)))
    send.close()


def _while_wanted(share: Sequence[T], parent: int) -> Iterator[T]:
    """The share, cut short when the build that it belongs to was killed."""
    for item in share:
        if orphaned(parent):
            os._exit(1)
        yield item


def orphaned(parent: int) -> bool:
    """Whether the build with the process id ``parent``, which started this process, is gone."""
    if os.name == "posix":
        return os.getppid() != parent
    builder = multiprocessing.parent_process()
    return builder is not None and not builder.is_alive()


def _answer(receive: Connection) -> Any:
    """What a process made of its share."""
    try:
        return receive.recv()
    except EOFError:
        raise ProcessKilled from None
