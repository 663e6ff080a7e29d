"""A page as a reader opens it, in a tab that is used again and again.

A new tab costs the browser half a second of processor time, and there are hundreds of openings.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, Response

_free: WeakKeyDictionary[Browser, dict[tuple[bool, str], list[Page]]] = WeakKeyDictionary()
"""Each browser's tabs that nobody looks at, by whether they run scripts, and which one first."""


@contextmanager
def opened(
    browser: Browser,
    address: str = "about:blank",
    width: int = 1280,
    scheme: str = "light",
    *,
    scripts: bool = True,
    first: str = "",
) -> Iterator[Page]:
    """A page as a reader sees it who never was here before, on a screen of that width.

    ``first`` is run in every page before its own scripts are.
    """
    free = _free.setdefault(browser, {}).setdefault((scripts, first), [])
    page = free.pop() if free else _new(browser, scripts, first)
    looks_as(page, width, scheme)
    try:
        page.goto(address)
        yield page
        _forget(page)
    except BaseException:
        page.context.close()
        raise
    free.append(page)


def _new(browser: Browser, scripts: bool, first: str) -> Page:
    context = browser.new_context(java_script_enabled=scripts)
    if first:
        context.add_init_script(first)
    return context.new_page()


def looks_as(page: Page, width: int, scheme: str, *, forced: bool = False) -> None:
    """Give the page a screen of that width, and the reader's own choice of colours."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(
        color_scheme="dark" if scheme == "dark" else "light",
        forced_colors="active" if forced else "none",
        reduced_motion="reduce",
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """What a page asks for, what it is refused, and what its console says."""

    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def told(self) -> list[str]:
        """Everything that a page without a fault would not give rise to."""
        return [*self.refused, *self.said]


@contextmanager
def overheard(page: Page) -> Iterator[Heard]:
    """What happens on the page meanwhile."""
    heard = Heard()

    def asks(request: Request) -> None:
        heard.asked.append(request.url)

    def fails(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # which is: the reader has gone on
            heard.refused.append(f"failed: {request.url}")

    def answers(response: Response) -> None:
        if response.status >= 400:
            heard.refused.append(f"{response.status}: {response.url}")

    def says(message: ConsoleMessage) -> None:
        heard.said.append(message.text)

    def breaks(error: Error) -> None:
        heard.said.append(str(error))

    page.on("request", asks)
    page.on("requestfailed", fails)
    page.on("response", answers)
    page.on("console", says)
    page.on("pageerror", breaks)
    try:
        yield heard
    finally:
        page.remove_listener("request", asks)
        page.remove_listener("requestfailed", fails)
        page.remove_listener("response", answers)
        page.remove_listener("console", says)
        page.remove_listener("pageerror", breaks)


def _forget(page: Page) -> None:
    """Leave nothing of this reader to the next: nothing kept, and the pointer in a corner.

    The browser is asked, not the page, which may be on its way to another.
    """
    session = page.context.new_cdp_session(page)
    address = urlsplit(page.url)
    origin = f"{address.scheme}://{address.netloc}"
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    if address.netloc:
        session.send("DOMStorage.enable")
        of_session = {"securityOrigin": origin, "isLocalStorage": False}
        session.send("DOMStorage.clear", {"storageId": of_session})
    session.send("Network.clearBrowserCache")
    session.detach()
    page.context.clear_cookies()
    page.mouse.move(0, 0)
