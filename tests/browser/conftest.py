"""The register's own site, served on this machine, and a real browser to look at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright
from tests.browser.serving import served
from tests.publishing.builds import PROJECT, run

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str:
    """The browser that is to be used; empty when there is none."""
    found = (os.environ.get("CHROMIUM", ""), *(shutil.which(name) or "" for name in _NAMES))
    return next((path for path in found if path), "")


def copied(root: Path) -> Path:
    """This register's records, built in the folder ``root``; where their site is."""
    for name in ("content", "decisions"):
        shutil.copytree(PROJECT / name, root / name)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    done = run(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def launched(playwright: Playwright) -> Browser:
    """Chromium, which may ask nothing of any other host."""
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    return playwright.chromium.launch(
        executable_path=chromium() or None, args=arguments, headless=True
    )


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this register's records, built in a folder of its own."""
    return copied(tmp_path_factory.mktemp("register"))


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """Where the site is served, with the headers it asks for."""
    with served(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that tests share."""
    if os.environ.get("REGISTER_WITHOUT_BROWSER"):
        pytest.skip("there is no browser on this machine, and none could be installed")
    with sync_playwright() as playwright:
        chosen = launched(playwright)
        yield chosen
        chosen.close()
