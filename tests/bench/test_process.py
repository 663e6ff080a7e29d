"""One process, timed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from register.bench.process import CommandFailed, run


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


def test_the_time_is_that_of_the_whole_process() -> None:
    assert run(python("import time; time.sleep(0.2)"), os.environ).seconds >= 0.2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell it")
def test_waiting_takes_time_and_no_processor() -> None:
    timing = run(python("import time; time.sleep(0.5)"), os.environ)
    assert 0 < timing.processor < timing.seconds - 0.2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell it")
def test_the_largest_memory_is_that_of_the_largest_process_whoever_started_it() -> None:
    inner = "x = bytearray(90_000_000)"
    timing = run(
        python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"),
        os.environ,
    )
    assert 90_000_000 <= timing.largest < 300_000_000


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="no other system tells it in this way")
def test_memory_together_is_that_of_all_processes_at_one_time() -> None:
    hold = "x = bytearray(60_000_000); import time; time.sleep(0.5)"
    both = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {hold!r}]); {hold}"
    timing = run(python(f"{both}; p.wait()"), os.environ)
    assert 120_000_000 <= timing.together < 250_000_000
    # A process that was only just forked still counts the memory of the one that runs the tests.
    assert timing.largest <= timing.together


def test_a_command_that_fails_is_not_a_timing_and_says_what_it_said() -> None:
    with pytest.raises(CommandFailed, match=r"(?s)ended with status 3\.\nThere is no room\.$"):
        run(python("print('There is no room.', end=''); raise SystemExit(3)"), os.environ)
