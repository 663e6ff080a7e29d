"""The page at an address that leads to another: for hosts that can be told of no redirect."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from posixpath import dirname, relpath

from register.linking.redirects import Redirect, redirects
from register.linking.register import Register
from register.output import Output
from register.pages.frames import frame
from register.pages.page import page

_WHOLE_PAGES = (".html", ".htm")


def pages(register: Register, made: Collection[str]) -> Iterator[Output]:
    """A page for every address that leads on; ``made`` are the addresses of all other outputs.

    A list that has no records any more leads to the nearest one above it.
    """
    shown = dict.fromkeys(made)
    leads = {redirect.old: redirect for redirect in redirects(register)}
    for entry in register.past.ledger.addresses.values():
        if (
            entry.type == "list"
            and entry.address not in leads
            and not _is_there(entry.address, shown)
        ):
            leads[entry.address] = Redirect(entry.address, _above(entry.address, shown, leads))
    for old in sorted(leads):
        address = _file_of(old)
        if address and address not in shown:
            shown[address] = None
            yield _page(address, leads[old].now, register)


def _page(address: str, now: str, register: Register) -> Output:
    around = frame(register.settings, address, "This has moved")
    site = register.settings.site_url.rstrip("/")
    view = {
        "frame": around | {"canonical": site + now if site else ""},
        # An address with a % in it stands in a folder whose name has the character itself.
        "to": relpath(now.rstrip("/") or "/", "/" + dirname(address))
        + ("/" if now[-1] == "/" else ""),
        "shown": site + now if site else now,
    }
    return page(address, "moved.html", view)


def _above(address: str, shown: Collection[str], leads: dict[str, Redirect]) -> str:
    """The nearest address above one at which something stands, or that leads on."""
    while address != "/":
        address = address.rstrip("/").rpartition("/")[0] + "/"
        if address in leads:
            return leads[address].now
        if _is_there(address, shown):
            return address
    return "/"


def _is_there(address: str, shown: Collection[str]) -> bool:
    return f"{address[1:]}index.html" in shown


def _file_of(old: str) -> str:
    """The file that a plain host answers with; none for what it would not show as a page."""
    path = old.lstrip("/")
    if "%" in path:
        return ""
    if path.endswith(_WHOLE_PAGES):
        return path
    name = path.rstrip("/").rpartition("/")[2]
    return "" if "." in name and not path.endswith("/") else f"{path.rstrip('/')}/index.html"
