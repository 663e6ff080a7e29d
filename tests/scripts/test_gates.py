"""Everything a change must pass is run, and then told in a few lines."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"


def say(program: str, *folders: Path) -> str:
    """What a program that uses the gates prints."""
    path = os.pathsep.join(map(str, (SCRIPTS, *folders)))
    return subprocess.run(
        [sys.executable, "-c", f"import gates, os, sys\nfrom pathlib import Path\n{program}"],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_a_gate_that_fails_does_not_keep_the_others_from_being_run(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("print('1 thing is wrong'); raise SystemExit(1)")
    (tmp_path / "two.py").write_text("print('3 passed in 0.1s')")
    said = say(
        "print(gates.run_all(Path(sys.executable), {'one': ['one'], 'two': ['two']}, os.environ))",
        tmp_path,
    )
    assert re.sub(r"\d\.\d s", "0.1 s", said) == (
        "1 thing is wrong\n"
        "one:         FAILED in 0.1 s\n"
        "3 passed in 0.1s\n"
        "two:         passed in 0.1 s\n"
        "(['one'], '3 passed in 0.1s\\n')\n"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("[], '3 passed', True, True", "Everything passed.\ntests: 3 passed, 0 failed\n0\n"),
        (
            "['mypy'], '3 passed', True, False",
            "Not passed: mypy.\ntests: 3 passed, 0 failed\n1\n",
        ),
        (
            "[], '3 passed, 2 skipped', False, False",
            "No browser was found, so the tests that need one are skipped: "
            "install Chromium, or set CHROMIUM to the path of one.\n"
            "Everything passed.\ntests: 3 passed, 0 failed, 2 skipped\n0\n",
        ),
        (
            "[], '3 passed, 2 skipped', False, True",
            "No browser was found, so the tests that need one are skipped: "
            "install Chromium, or set CHROMIUM to the path of one.\n"
            "Not passed: a browser, which must be there when CI=true.\n"
            "tests: 3 passed, 0 failed, 2 skipped\n1\n",
        ),
    ],
)
def test_the_verdict_stands_at_the_end_with_the_counts_last(arguments: str, told: str) -> None:
    assert say(f"print(gates.verdict({arguments}))") == told


@pytest.mark.parametrize(
    ("closing", "counts"),
    [
        ("12 passed in 1.20s", "tests: 12 passed, 0 failed"),
        ("1 failed, 2 passed, 3 skipped, 1 error in 1s", "tests: 2 passed, 2 failed, 3 skipped"),
        ("\\x1b[32m\\x1b[1m7 passed\\x1b[0m in 0.1s", "tests: 7 passed, 0 failed"),
        ("no tests ran in 0.01s", "tests: 0 passed, 0 failed"),
    ],
)
def test_the_counts_are_put_in_one_form(closing: str, counts: str) -> None:
    assert say(f'print(gates.counts("{closing}"))') == counts + "\n"


def test_lint_format_types_and_tests_are_the_gates_and_arguments_go_to_the_tests() -> None:
    assert say("print(*gates.gates(['-k', 'dates']))") == "ruff check ruff format mypy pytest\n"
    assert say("print(gates.gates(['-k', 'dates'])['pytest'][-2:])") == "['-k', 'dates']\n"
