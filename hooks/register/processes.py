"""Work shared out to as many processes as the machine has.

The first process works too, and between two pieces of its own it hands the others their next. What
comes of the work never depends on how many there are.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_FOLDER = str(Path(__file__).resolve().parents[1])
AT_ONCE = 100
"""Things in a piece of work. For fewer, a second process would cost more than it saves."""
_IN_HAND = 2
"""Pieces that a process is given at a time, so that it need not wait for the next."""
_LOOK = 1.0
"""Seconds between looks at whether the first process is still there."""
_STOPS = (signal.SIGINT, signal.SIGTERM)


class ProcessKilled(Exception):
    """A process ended without its answer, perhaps because memory ran out."""


class WorkFailed(Exception):
    """The work raised an exception in another process; the message is its traceback."""


def shared_out(
    work: Callable[[Sequence[T]], R],
    items: Sequence[T],
    workers: int | None = None,
    at_once: int = AT_ONCE,
) -> list[R]:
    """What ``work`` makes of each piece of the items, in their order.

    A piece has ``at_once`` items, and the last may have fewer. Other processes begin with the first
    pieces and this one with the last, so the largest belong at the front. ``work`` must be a
    function of a module, and what it returns must be fit for pickling. As many ``workers`` as there
    are processors when None. Raises ProcessKilled, and WorkFailed or what ``work`` raises here.
    """
    pieces = [items[place : place + at_once] for place in range(0, len(items), at_once)]
    count = min(workers or os.cpu_count() or 1, len(pieces))
    if count <= 1:
        return [work(piece) for piece in pieces]
    gc.freeze()  # keeps the collector from touching, and so copying, what the processes share
    others: list[_Other] = []
    try:
        context = start_context()
        for _ in range(count - 1):
            # Where no more can be had, those that there are do the work.
            with _undisturbed(), suppress(OSError):
                others.append(_started(context, work, pieces))
        return _dealt(work, pieces, others)
    except BaseException:
        for other in others:
            other.process.terminate()
        raise
    finally:
        gc.unfreeze()
        for other in others:
            other.process.join()
            other.connection.close()


@dataclass(frozen=True, slots=True)
class _Failed:
    """The answer of a process whose work raised an exception."""

    told: str


@dataclass
class _Other:
    """Another process, and the places of the pieces that it has in hand."""

    process: BaseProcess
    connection: Connection
    in_hand: deque[int] = field(default_factory=deque)

    def hand(self, place: int) -> None:
        """Give it a piece. Raises ProcessKilled."""
        try:
            self.connection.send(place)
        except OSError:
            raise ProcessKilled from None
        self.in_hand.append(place)

    def answer(self) -> Any:
        """What it made of the piece that it has had longest. Raises ProcessKilled, WorkFailed."""
        try:
            answer = self.connection.recv()
        except (EOFError, OSError):
            raise ProcessKilled from None
        if isinstance(answer, _Failed):
            raise WorkFailed(answer.told)
        return answer


def _dealt(
    work: Callable[[Sequence[T]], R], pieces: Sequence[Sequence[T]], others: Sequence[_Other]
) -> list[R]:
    """The answers, in the order of the pieces."""
    left = deque(range(len(pieces)))
    answers: dict[int, R] = {}
    while len(answers) < len(pieces):
        for other in others:
            # The last pieces go to whoever is free for them.
            while left and len(other.in_hand) < (_IN_HAND if len(left) > len(others) else 1):
                other.hand(left.popleft())
        if left:
            place = left.pop()
            answers[place] = work(pieces[place])
        busy = [other for other in others if other.in_hand]
        connections = [other.connection for other in busy]
        answered = wait(connections, timeout=0 if left else None) if busy else ()
        for other in busy:
            if other.connection in answered:
                answers[other.in_hand.popleft()] = other.answer()
    for other in others:
        with suppress(OSError):  # one that has ended since need not be told to
            other.connection.send(None)
    return [answers[place] for place in range(len(pieces))]


def _started(
    context: ForkContext | SpawnContext,
    work: Callable[[Sequence[T]], R],
    pieces: Sequence[Sequence[T]],
) -> _Other:
    here, there = context.Pipe()
    # A daemon, so that even a build that is stopped twice ends it.
    process = context.Process(target=_work, args=(there, work, pieces, os.getpid()), daemon=True)
    process.start()
    there.close()
    return _Other(process, here)


def forks() -> bool:
    """Whether a process begins with all that this one holds: on Linux, and beside no thread."""
    return sys.platform == "linux" and threading.active_count() == 1


def start_context() -> ForkContext | SpawnContext:
    """How processes are started: a fork where it is safe."""
    if forks():
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
    connection: Connection,
    work: Callable[[Sequence[T]], R],
    pieces: Sequence[Sequence[T]],
    parent: int,
) -> None:
    """What another process does: it answers each piece that it is handed, until there are none."""
    # An interrupt at the keyboard reaches every process; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)
    threading.Thread(target=end_with, args=(parent,), daemon=True).start()
    while (place := connection.recv()) is not None:
        try:
            answer = pickle.dumps(work(pieces[place]), pickle.HIGHEST_PROTOCOL)
        except BaseException:  # whatever it is, the first process has to hear of it
            answer = pickle.dumps(_Failed(traceback.format_exc()))
        try:
            connection.send_bytes(answer)
        except OSError:  # nobody is there to hear it
            os._exit(1)


def end_with(parent: int) -> None:
    """End this process when the build with the process id ``parent`` is gone, whatever it is at."""
    while not orphaned(parent):
        time.sleep(_LOOK)
    os._exit(1)


def orphaned(parent: int) -> bool:
    """Whether the build with the process id ``parent``, which started this process, is gone."""
    if os.name == "posix":
        return os.getppid() != parent
    builder = multiprocessing.parent_process()
    return builder is not None and not builder.is_alive()
