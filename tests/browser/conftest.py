"""The register's own site, served on this machine, and a real browser to look at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright
from tests.browser.serving import served

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str:
    """The browser that is to be used; empty when there is none."""
    found = (os.environ.get("CHROMIUM", ""), *(shutil.which(name) or "" for name in _NAMES))
    return next((path for path in found if path), "")


def launched(playwright: Playwright) -> Browser:
    """Chromium, which may ask nothing of any other host."""
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    return playwright.chromium.launch(
        executable_path=chromium() or None, args=arguments, headless=True
    )


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
