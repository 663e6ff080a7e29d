"""One process, timed."""

from __future__ import annotations

import os
import sys

import pytest

from register.bench.process import CommandFailed, run


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


def test_the_time_is_that_of_the_whole_process() -> None:
    assert 0.2 <= run(python("import time; time.sleep(0.2)"), os.environ).seconds < 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell it")
def test_the_largest_memory_is_that_of_the_largest_process_whoever_started_it() -> None:
    inner = "x = bytearray(90_000_000)"
    timing = run(
        python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"),
        os.environ,
    )
    assert 90_000_000 <= timing.largest < 300_000_000


def test_a_command_that_fails_is_not_a_timing_and_says_what_it_said() -> None:
    with pytest.raises(CommandFailed, match=r"(?s)ended with status 3\.\nThere is no room\.$"):
        run(python("print('There is no room.', end=''); raise SystemExit(3)"), os.environ)
