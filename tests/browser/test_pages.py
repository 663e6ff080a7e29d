"""Every kind of page in a real browser: readable by everybody, on a phone and in the dark."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

PAGES = {
    "home": "",
    "decision": "decisions/CPCC2019-010/",
    "paper": "papers/2019-04-04-single-online-home/",
    "agreement": "agreements/chiltern-transport-consortium/",
    "version": "agreements/seven-force/2017-02-20/",
    "meeting": "meetings/business-coordination-board-2016-02-25/",
    "body": "bodies/bch-strategic-alliance-summit/",
    "force": "forces/cambridgeshire/",
    "programme": "programmes/bch-strategic-alliance/",
    "forthcoming": "forthcoming/physical-records-storage/",
    "index": "agreements/",
    "year": "decisions/2019/",
    "rules": "rules/",
    "rule": "rules/R214/",
    "changes": "changes/",
    "edition": "decisions/CPCC2019-010/v1/",
    "log": "log/",
    "main": "about/",
    "not_found": "404.html",
    "search": "search/",
}
"""One page for each template: the fullest there is."""

WIDTHS = (320, 375, 768, 1280)
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def opened(
    browser: Browser, address: str, width: int = 1280, scheme: str = "light"
) -> Iterator[Page]:
    """A page as a reader sees it, without scripts of its own or another host's help."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    try:
        page = context.new_page()
        page.goto(address)
        yield page
    finally:
        context.close()


def violations(page: Page) -> list[str]:
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": STANDARDS}})
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in results.response["violations"]
        for node in rule["nodes"]
    ]


def test_every_template_has_its_page_here() -> None:
    overrides = Path(__file__).resolve().parents[2] / "overrides"
    # Frames, and what leads on or is no more: tests/ledger looks at these.
    shared = {"findable", "layout", "record", "moved", "removed"}
    whole = [path for path in overrides.glob("*.html") if "{% extends" in path.read_text()]
    assert {path.stem for path in whole} - shared == set(PAGES)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_nobody_is_kept_out(browser: Browser, site: str, name: str, scheme: str) -> None:
    for width in (375, 1280):
        with opened(browser, site + PAGES[name], width, scheme) as page:
            assert violations(page) == [], f"{name} at {width} pixels, {scheme}"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, site: str, name: str) -> None:
    for width in WIDTHS:
        with opened(browser, site + PAGES[name], width) as page:
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{name} is {wide} pixels wide on a screen of {width}"


def test_no_page_asks_another_host_or_asks_in_vain(browser: Browser, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: told.append(f"failed: {request.url}"))
    page.on("response", lambda r: told.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
    page.on("console", lambda message: told.append(message.text))
    for path in PAGES.values():
        page.goto(site + path, wait_until="networkidle")
    assert told == []
    assert [url for url in asked if not url.startswith(site)] == []
    assert context.cookies() == []
    context.close()


def test_a_page_with_its_styles_is_light(browser: Browser, site: str) -> None:
    for name, path in PAGES.items():
        context = browser.new_context()
        page = context.new_page()
        sizes: list[int] = []
        page.on("response", partial(_weigh, sizes))
        page.goto(site + path, wait_until="networkidle")
        assert sum(sizes) < 25_000, f"{name} takes {sum(sizes)} bytes"
        context.close()


def _weigh(sizes: list[int], response: Response) -> None:
    """What goes over the wire: hosts of static files compress what they send."""
    sizes.append(len(gzip.compress(response.body(), 6)))


def test_the_keyboard_reaches_the_content_first_and_sees_where_it_is(
    browser: Browser, site: str
) -> None:
    with opened(browser, site + PAGES["decision"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        page.keyboard.press("Enter")
        assert page.url.endswith("#main")
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
