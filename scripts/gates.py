"""What every change must pass: lint, format, types, tests. All are run; then all are told.

Standard library only.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import browser
from environment import PROJECT, ensure, say, variables
from interpreters import SetupFailed

COUNT = re.compile(r"(\d+) (passed|failed|skipped|errors?)\b")
NO_BROWSER = (
    "No browser was found, so the tests that need one are skipped: "
    "install Chromium, or set CHROMIUM to the path of one."
)


def gates(extra: list[str]) -> dict[str, list[str]]:
    """Name each gate and give the arguments of Python that run it."""
    color = f"--color={'yes' if sys.stdout.isatty() else 'no'}"
    return {
        "ruff check": ["ruff", "check", "--quiet", "."],
        "ruff format": ["ruff", "format", "--check", "--quiet", "."],
        "mypy": ["mypy", "--no-error-summary", "hooks", "scripts", "tests"],
        "pytest": ["pytest", "-n", "auto", color, *extra],
    }


def pass_through(python: Path, arguments: list[str], environ: dict[str, str]) -> tuple[int, str]:
    """Run one gate, showing what it says as it says it; give its status and its last line."""
    last = ""
    with subprocess.Popen(
        [str(python), "-m", *arguments],
        cwd=PROJECT,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as child:
        for line in child.stdout or ():
            print(line, end="", flush=True)
            last = line if line.strip() else last
        return child.wait(), last


def counts(closing: str) -> str:
    """Put pytest's closing line in one form: ``tests: 12 passed, 0 failed``.

    An error, which is a test that could not even start, counts as a failure.
    """
    plain = re.sub(r"\x1b\[[0-9;]*m", "", closing)
    found = {"passed": 0, "failed": 0, "skipped": 0}
    for number, word in COUNT.findall(plain):
        found[word if word in found else "failed"] += int(number)
    skipped = f", {found['skipped']} skipped" if found["skipped"] else ""
    return f"tests: {found['passed']} passed, {found['failed']} failed{skipped}"


def run_all(
    python: Path, gates: dict[str, list[str]], environ: dict[str, str]
) -> tuple[list[str], str]:
    """Run every gate, whatever became of those before; give the failed and the last line said."""
    failed, last = [], ""
    for name, arguments in gates.items():
        started = time.monotonic()
        status, last = pass_through(python, arguments, environ)
        word = "FAILED" if status else "passed"
        print(f"{name + ':':13}{word} in {time.monotonic() - started:.1f} s", flush=True)
        if status:
            failed.append(name)
    return failed, last


def verdict(failed: list[str], closing: str, has_browser: bool, in_ci: bool) -> int:
    """Say how it all went, the counts of the tests last; give 0 when everything passed."""
    if not has_browser:
        print(NO_BROWSER)
        if in_ci:
            failed = [*failed, "a browser, which must be there when CI=true"]
    print(f"Not passed: {', '.join(failed)}." if failed else "Everything passed.")
    print(counts(closing), flush=True)
    return 1 if failed else 0


def main(extra: list[str]) -> int:
    """Run every gate, then tell how each went; give 0 when all passed."""
    try:
        python = ensure("test")
    except SetupFailed as problem:
        say(str(problem))
        return 1
    environ = variables()
    del environ["PYTHONPATH"]  # pyproject.toml says where the code is, to mypy and to pytest
    # The tests start hundreds of processes, and each would compile everything for itself.
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    chromium = browser.prepare(python)
    if chromium:
        environ["CHROMIUM"] = chromium
    else:
        environ["REGISTER_WITHOUT_BROWSER"] = "1"
    failed, closing = run_all(python, gates(extra), environ)
    return verdict(failed, closing, chromium is not None, os.environ.get("CI") == "true")
