"""What one test leaves in a browser is not there for the next."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser
from tests.browser.opening import opened
from tests.browser.serving import served

_KEEP = """async () => {
  localStorage.kept = sessionStorage.kept = "here";
  document.cookie = "kept=here";
  await (await caches.open("kept")).put("/kept", new Response("here"));
}"""
_KEPT = """async () => [
  localStorage.kept, sessionStorage.kept, document.cookie, ...await caches.keys(),
].filter(Boolean)"""


def test_nothing_that_a_page_keeps_is_there_for_the_next(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text("/*\n", encoding="utf-8")
    (tmp_path / "index.html").write_text("<!doctype html><title>A page</title>", encoding="utf-8")
    with served(tmp_path) as address:
        with opened(browser) as page:
            page.goto(address)
            page.evaluate(_KEEP)
            assert page.evaluate(_KEPT) == ["here", "here", "kept=here", "kept"]
        with opened(browser) as again:
            assert again is page
            again.goto(address)
            assert again.evaluate(_KEPT) == []
