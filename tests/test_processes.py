"""Work shared out to processes: the same whatever their number and however they are started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from register.processes import ProcessKilled, WorkFailed, shared_out

HOOKS = Path(__file__).resolve().parents[1] / "hooks"


def doubled(items: Iterable[int]) -> list[int]:
    return [2 * item for item in items]


def ended(items: Iterable[int]) -> list[int]:
    for item in items:
        if item == 1:  # in the first piece, which another process has
            os.kill(os.getpid(), signal.SIGKILL)
    return []


def own_process(items: Iterable[int]) -> int:
    list(items)
    return os.getpid()


def slow_process(items: Iterable[int]) -> int:
    time.sleep(0.01)
    return own_process(items)


def slow_first(items: Iterable[int]) -> int:
    if 0 in items:
        time.sleep(1)
    return os.getpid()


def failing(items: Iterable[int]) -> None:
    if 1 in items:  # in the first piece, which another process has
        raise ValueError(301)


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_every_item_is_worked_on_once(workers: int) -> None:
    answers = shared_out(doubled, range(1_000), workers, at_once=7)
    assert [n for answer in answers for n in answer] == list(range(0, 2_000, 2))


def test_several_processes_work() -> None:
    assert len(set(shared_out(slow_process, range(40), 2, at_once=1))) == 2


def test_little_work_is_done_here() -> None:
    assert shared_out(own_process, range(3), 2) == [os.getpid()]


def test_a_slow_piece_holds_nobody_up() -> None:
    """While one process is at the first piece, the other does all that are left."""
    first, *others = shared_out(slow_first, range(30), 2, at_once=1)
    assert others.count(first) <= 1


def test_what_the_work_raises_is_raised_here_and_says_where() -> None:
    with pytest.raises(WorkFailed, match=r"in failing(?s:.*)ValueError: 301"):
        shared_out(failing, range(400), 2, at_once=100)


def test_a_process_that_is_killed_is_noticed() -> None:
    with pytest.raises(ProcessKilled):
        shared_out(ended, range(400), 2)


def test_beside_a_thread_processes_are_started_afresh_and_find_the_engine() -> None:
    """As in a preview of MkDocs, which takes the engine's folder off the import path."""
    program = f"""
import sys, threading
if __name__ == "__main__":
    sys.path.insert(0, {str(HOOKS)!r})
    from register.processes import shared_out
    sys.path.remove({str(HOOKS)!r})
    wait = threading.Event()
    threading.Thread(target=wait.wait, daemon=True).start()
    print(sum(shared_out(sum, list(range(1000)), 2)))
"""
    script = [sys.executable, "-c", program]
    done = subprocess.run(script, capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout.strip(), done.returncode) == ("499500", 0), done.stderr
