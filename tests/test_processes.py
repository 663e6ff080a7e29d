"""Work shared out to processes: the same whatever their number and however they are started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from register.processes import ProcessKilled, shared_out

HOOKS = Path(__file__).resolve().parents[1] / "hooks"


def doubled(items: Iterable[int]) -> list[int]:
    return [2 * item for item in items]


def ended(items: Iterable[int]) -> list[int]:
    for item in items:
        if item == 301:  # in the second share of two
            os.kill(os.getpid(), signal.SIGKILL)
    return []


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_every_item_is_worked_on_once(workers: int) -> None:
    shares = shared_out(doubled, range(1_000), workers)
    assert len(shares) == workers
    assert sorted(n for share in shares for n in share) == list(range(0, 2_000, 2))


def test_little_work_is_done_here() -> None:
    assert shared_out(doubled, range(3), 2) == [[0, 2, 4]]


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
