"""The browser that the tests drive: found, or installed where that may be done unasked.

Standard library only. Debian's Chromium, or any Chrome, is driven through Playwright.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from environment import say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-liberation", "libatomic1")


def find() -> str | None:
    """Give the browser's path: what ``$CHROMIUM`` says, or the first known name there is."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for path in map(shutil.which, NAMES) if path), None)


def lacks_libatomic() -> bool:
    """Whether the library that Playwright's own program needs is missing (Linux alone)."""
    ldconfig = shutil.which("ldconfig", path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin")
    if not ldconfig:
        return False
    known = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False)
    return known.returncode == 0 and "libatomic.so.1" not in known.stdout


def apt_install(packages: tuple[str, ...]) -> None:
    """Install Debian packages when that needs no password; otherwise say the line to type."""
    apt = shutil.which("apt-get")
    if not apt:
        return
    if os.geteuid() != 0:
        say(f"For the browser tests, type: sudo apt-get install {' '.join(packages)}")
        return
    say(f"Installing {', '.join(packages)} for the browser tests…")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [apt, "-qq", *step],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=quiet,
            check=False,
        )
        if done.returncode:
            say(f"apt-get {step[0]} did not work:\n{done.stdout.strip()[-1000:]}")


def playwright_install(python: Path) -> str | None:
    """Let Playwright fetch its own Chromium; None when it cannot."""
    say("Fetching a browser for the tests…")
    done = subprocess.run(
        [str(python), "-m", "playwright", "install", "chromium"], capture_output=True, check=False
    )
    if done.returncode:
        return None
    where = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run([str(python), "-c", where], capture_output=True, text=True, check=False)
    return shutil.which(answer.stdout.strip()) if answer.returncode == 0 else None


def prepare(python: Path) -> str | None:
    """Give the path of a browser that the tests can drive, or None when none is to be had."""
    found = find()
    if found is None and not os.environ.get("CHROMIUM"):
        apt_install(PACKAGES)
        found = find() or playwright_install(python)
    elif lacks_libatomic():
        apt_install(("libatomic1",))
    return found
