"""Work shared out to processes: the same whatever their number and however they are started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
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


def unfit(items: Iterable[int]) -> object:
    return (lambda: 1) if 1 in items else None


def panicking(items: Iterable[int]) -> None:
    if 1 in items:
        raise Panic


class Panic(BaseException):
    """As libraries written in Rust raise it."""


@pytest.mark.parametrize("work", [unfit, panicking])
def test_an_answer_that_cannot_be_sent_is_told_as_a_fault(work: Callable[..., object]) -> None:
    with pytest.raises(WorkFailed, match="Traceback"):
        shared_out(work, range(400), 2)


def test_where_no_process_can_be_had_the_first_does_all_the_work() -> None:
    program = f"""
import resource, sys
sys.path.insert(0, {str(HOOKS)!r})
from register.processes import shared_out
resource.setrlimit(resource.RLIMIT_NOFILE, (5, 5))
print(sum(shared_out(sum, list(range(1000)), 4)))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("499500", 0), done.stderr


@pytest.mark.parametrize("seconds", ["0.3", "0"])
def test_others_end_soon_after_the_first_was_killed(seconds: str) -> None:
    """Whether they are at work or wait for someone to take a long answer."""
    program = f"""
import os, sys, time
sys.path.insert(0, {str(HOOKS)!r})
from register.processes import shared_out
FIRST = os.getpid()
def work(items):
    if os.getpid() == FIRST:
        print("ready", flush=True)
        time.sleep(60)
    time.sleep({seconds})
    return "x" * 5_000_000
shared_out(work, list(range(400)), 3)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as first:
        assert first.stdout
        assert first.stdout.readline() == b"ready\n"
        time.sleep(0.2)
        first.kill()
        # The others hold the same output: it ends when the last of them has.
        assert first.communicate(timeout=10)[0] == b""


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
