"""Work on what nobody vouches for, in processes that can be ended without harm to the build.

A document can be made so that reading it takes for ever, fills the memory or brings the program
down. Only its own process suffers, and whoever asked is told that there is no answer.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from register.processes import end_with, start_context

T = TypeVar("T")
R = TypeVar("R")

MOST_MEMORY = 4 * 1024**3
"""Bytes of address space of one process, where the system can hold it to that."""


def answered_within(
    seconds: float, work: Callable[[T], R], items: Sequence[T], workers: int | None = None
) -> list[R | None]:
    """What ``work`` makes of each item, in their order; None where it gave no answer in time.

    ``work`` must be a function of a module, and what it takes and returns fit for pickling. As many
    ``workers`` as there are processors when None.
    """
    answers: list[R | None] = [None] * len(items)
    waiting = list(range(len(items)))[::-1]
    idle: list[_Hand[T, R]] = []
    busy: list[_Hand[T, R]] = []
    count = min(workers or os.cpu_count() or 1, len(items))
    try:
        while waiting or busy:
            while waiting and len(busy) < count:
                hand = idle.pop() if idle else _Hand(work)
                busy.append(hand)
                number = waiting.pop()
                hand.take(number, items[number], seconds)
            first = min(hand.deadline for hand in busy)
            answered = wait([h.connection for h in busy], max(0.0, first - time.monotonic()))
            for hand in tuple(busy):
                done = hand.connection in answered
                if not done and time.monotonic() < hand.deadline:
                    continue
                busy.remove(hand)
                try:
                    answers[hand.number] = hand.answer() if done else None
                except (EOFError, OSError):
                    done = False
                if done:
                    idle.append(hand)
                else:
                    hand.end()
    finally:
        for hand in (*busy, *idle):
            hand.end()
    return answers


class _Hand(Generic[T, R]):
    """A process that works on one item at a time."""

    def __init__(self, work: Callable[[T], R]) -> None:
        context = start_context()
        self.connection, theirs = context.Pipe()
        self.number = 0
        self.deadline = 0.0
        self._process = context.Process(
            target=_serve, args=(theirs, work, os.getpid()), daemon=True
        )
        self._process.start()
        theirs.close()

    def take(self, number: int, item: T, seconds: float) -> None:
        """Begin with an item."""
        self.number, self.deadline = number, time.monotonic() + seconds
        with suppress(OSError):  # a process that has ended is seen when its answer is read
            self.connection.send(item)

    def answer(self) -> R:
        """What came of it; raises EOFError when the process has ended."""
        answer: R = self.connection.recv()
        return answer

    def end(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.join()
        self.connection.close()


def _serve(connection: Connection, work: Callable[[T], R], parent: int) -> None:
    """One process: an answer to each item, until its build has no more or is gone."""
    # An interrupt at the keyboard reaches every process; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with, args=(parent,), daemon=True).start()
    _hold_memory()
    while True:
        connection.send(work(connection.recv()))


def _hold_memory() -> None:
    """Keep this process from taking all the memory there is."""
    try:
        import resource  # Windows has none
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > MOST_MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, most))
