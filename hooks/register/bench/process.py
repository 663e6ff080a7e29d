"""One whole process, timed: how long it took and how much memory it and its children had."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_FIRST_LOOK, _LONGEST = 0.1, 0.8
"""Seconds between looks at the memory: short for a short run, and at last no more than a few
thousandths of the time, as a look at a large process takes some thousandths of a second."""
_PROC = Path("/proc")


class CommandFailed(Exception):
    """A command that is to be timed did not end well; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Timing:
    """What one run took."""

    seconds: float
    processor: float
    """Seconds that processors were at work for it, which other work on the machine does not
    lengthen; 0 where not known."""
    largest: int
    """The most memory that any one process of the run had, in bytes; 0 where not known."""
    together: int
    """The most that all had at one time, shared pages counted once, in bytes; 0 where not known."""

    def then(self, after: Timing) -> Timing:
        """This run and the one ``after`` it as one."""
        return Timing(
            self.seconds + after.seconds,
            self.processor + after.processor,
            max(self.largest, after.largest),
            max(self.together, after.together),
        )


def run(command: Sequence[str], environ: Mapping[str, str]) -> Timing:
    """Run a command to its end and time it.

    Raises:
        CommandFailed: it ended with a status other than 0.
    """
    _settle()
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as child:
        watch = _Watch(child.pid)
        said = child.stdout.read() if child.stdout else ""
        status, processor, largest = _wait(child)
        seconds = time.perf_counter() - started
        seen = watch.end()
    if status:
        raise CommandFailed(f"{' '.join(command)} ended with status {status}.\n{said[-2000:]}")
    # A look can miss the moment at which the largest process was largest.
    return Timing(seconds, processor, largest, max(seen, largest) if seen else 0)


def _settle() -> None:
    """Write out what earlier runs left to be written, so that no run pays for another."""
    if hasattr(os, "sync"):
        os.sync()


def _wait(child: subprocess.Popen[str]) -> tuple[int, float, int]:
    """The child's status, processor time and largest memory, children it waited for included."""
    if sys.platform == "win32":
        return child.wait(), 0, 0
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024  # getrusage: bytes there, kilobytes elsewhere
    return child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit


class _Watch:
    """Looks now and then at the memory of a process and all below it, where there is ``/proc``."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._most = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        if _PROC.is_dir():
            self._thread.start()

    def end(self) -> int:
        """Stop looking; the most bytes that were seen."""
        self._ended.set()
        if self._thread.ident:
            self._thread.join()
        return self._most

    def _look(self) -> None:
        pause = _FIRST_LOOK
        while not self._ended.wait(pause):
            self._most = max(self._most, sum(map(_memory, _family(self._pid))))
            pause = min(pause * 2, _LONGEST)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        for task in (_PROC / str(pid) / "task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))
    except OSError:
        return  # it ended while it was being looked at


def _memory(pid: int) -> int:
    """The proportional set size in bytes: a page shared by two counts half in each."""
    try:
        rollup = (_PROC / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0
    sizes = (line.split() for line in rollup.splitlines() if line.startswith("Pss:"))
    return next((int(size[1]) * 1024 for size in sizes), 0)
