"""A page as a reader opens it, in a tab that is used again and again.

A new tab costs the browser half a second of processor time, and there are hundreds of openings.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, Page

_free: WeakKeyDictionary[Browser, dict[bool, list[Page]]] = WeakKeyDictionary()
"""The tabs of each browser that nobody looks at: those that run scripts, and those that do not."""


@contextmanager
def opened(
    browser: Browser,
    address: str = "about:blank",
    width: int = 1280,
    scheme: str = "light",
    *,
    scripts: bool = True,
) -> Iterator[Page]:
    """A page as a reader sees it who never was here before, on a screen of that width."""
    free = _free.setdefault(browser, {}).setdefault(scripts, [])
    page = free.pop() if free else browser.new_context(java_script_enabled=scripts).new_page()
    looks_as(page, width, scheme)
    try:
        page.goto(address)
        yield page
        _forget(page)
    except BaseException:
        page.context.close()
        raise
    free.append(page)


def looks_as(page: Page, width: int, scheme: str, *, forced: bool = False) -> None:
    """Give the page a screen of that width, and the reader's own choice of colours."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(
        color_scheme="dark" if scheme == "dark" else "light",
        forced_colors="active" if forced else "none",
        reduced_motion="reduce",
    )


def _forget(page: Page) -> None:
    """Leave nothing of this reader to the next: nothing kept, and the pointer in a corner."""
    if page.url.startswith("http"):
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.context.clear_cookies()
    page.mouse.move(0, 0)
