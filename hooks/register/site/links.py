"""Every address and anchor that a page of the site names is there, or is reported.

``collect`` reads them from a page's bytes once, when the page is written; what it finds is kept in
the state, so that ``broken_links`` checks the whole site without reading a page that did not
change. A page that turns out to hold a broken link is read again, to quote the link as it stands.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from register.site.state import PageLinks

# What is never closed reaches to the end, as in a browser, so that it is read only once.
_TAG = re.compile(
    rb"<!--.*?(?:-->|\Z)|<[a-zA-Z][^\s>]*+\s((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>?", re.DOTALL
)
_ATTRIBUTE = re.compile(
    r"(?:(href|src|action|id)|[^\s=\"'/]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')"
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_OUTSIDE = ("http:", "https:", "mailto:", "tel:", "//")
_ANCHOR = "\t"
"""Stands between address and anchor, and before a link that may not be on a page at all; like the
line break between targets it is in no address."""
_KEPT_APART = {ord("\t"): "\0", ord("\n"): "\0"}
_LEFT_OUT = {ord("\t"): None, ord("\n"): None, ord("\r"): None}


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A link that leads nowhere."""

    page: str
    """The address of the page that has it."""
    href: str
    """As written there."""
    why: str
    """A sentence without its full stop."""


def is_page(address: str) -> bool:
    """Whether the links of what stands at ``address`` are checked."""
    return address.endswith(".html")


def collect(address: str, data: bytes) -> PageLinks:
    """The links and the anchors of the page at ``address``."""
    anchors: set[str] = set()
    hrefs: set[str] = set()
    for name, value in _attributes(data):
        (anchors if name == "id" else hrefs).add(value)
    links = {_target(address, href) for href in hrefs} - {""}
    return PageLinks("\n".join(sorted(links)), "\n".join(sorted(anchors)))


def broken_links(
    pages: Mapping[str, PageLinks],
    addresses: Mapping[str, object],
    folder: Path,
    base: str = "/",
) -> tuple[BrokenLink, ...]:
    """Every broken link of the release in ``folder``, sorted.

    ``addresses`` are those of all its files; ``base`` is the path that the site stands under on
    its host, ``/`` or ``/register/``, which links from the root begin with.
    """
    targets: set[str] = set()
    for page in pages.values():
        targets.update(page.links.split("\n"))
    faults = _Faults(pages, addresses, base)
    broken = {target for target in targets if target and faults.of(target)}
    if not broken:
        return ()
    found: set[BrokenLink] = set()
    for address, page in pages.items():
        if not broken.isdisjoint(page.links.split("\n")):
            for name, value in _attributes((folder / address).read_bytes()):
                target = "" if name == "id" else _target(address, value)
                if target in broken:
                    found.add(BrokenLink(address, value, faults.of(target)))
    return tuple(sorted(found))


def _attributes(data: bytes) -> Iterator[tuple[str, str]]:
    """Name and value of every attribute that is a link or an anchor, in the order of the page."""
    inside = b"\n".join(tag for tag in _TAG.findall(data) if b"=" in tag)
    for name, double, single in _ATTRIBUTE.findall(inside.decode("utf-8", "replace")):
        if name:
            value = double or single
            yield name, html.unescape(value) if "&" in value else value


def _target(page: str, href: str) -> str:
    """What a link leads to within the site: an address, and an anchor when one is named.

    The address begins with ``/`` when it was written from the root. Empty when the link leads
    outside; marked when it may not be written at all.
    """
    if not href.isprintable():
        # As a browser does, which reads ``java<tab>script:`` as one word.
        href = href.translate(_LEFT_OUT)
    href = href.strip(" \f")
    if href.startswith("//") or _SCHEME.match(href):
        return "" if href.lower().startswith(_OUTSIDE) else _ANCHOR + href
    path, _, anchor = href.partition("#")
    path = _plain(path.partition("?")[0])
    if not path:
        address = page
    elif path.startswith("/"):
        address = "/" + _flat(path[1:], [])
    else:
        address = _flat(path, page.split("/")[:-1])
    anchor = _plain(anchor.partition(":~:")[0])
    return f"{address}{_ANCHOR}{anchor}" if anchor else address


def _plain(text: str) -> str:
    """Percent signs read; a tab or line break in it becomes a character that no address has."""
    return unquote(text).translate(_KEPT_APART) if "%" in text else text


def _flat(path: str, above: list[str]) -> str:
    """The address that ``path`` leads to from the folder ``above``; ``..`` stays when it leaves."""
    parts = list(above)
    *folders, last = path.split("/")
    if last in (".", ".."):
        folders, last = [*folders, last], ""
    for part in folders:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join([*parts, last or "index.html"])


class _Faults:
    """Finds out why a target is not there; each page's anchors are taken apart once."""

    def __init__(
        self, pages: Mapping[str, PageLinks], addresses: Mapping[str, object], base: str
    ) -> None:
        self._pages = pages
        self._addresses = addresses
        self._base = "/" + base.strip("/") + "/" if base.strip("/") else "/"
        self._anchors: dict[str, frozenset[str]] = {}

    def of(self, target: str) -> str:
        """Why the target is not there; empty when it is."""
        if target.startswith(_ANCHOR):
            return "a page may link only to addresses, never to scripts or data"
        address, _, anchor = target.partition(_ANCHOR)
        if address.startswith("/"):
            if not address.startswith(self._base):
                return f"the site stands under {self._base}, and this leads outside it"
            address = address[len(self._base) :]
        if address.startswith("../"):
            return "this climbs above the first page of the site"
        if address not in self._addresses:
            if f"{address}/index.html" in self._addresses:
                return "the address of that page ends in a slash"
            return "there is nothing at that address"
        if anchor and anchor != "top" and anchor not in self._anchors_of(address):
            return f"that page has no part named {anchor!r}"
        return ""

    def _anchors_of(self, address: str) -> frozenset[str]:
        if address not in self._anchors:
            page = self._pages.get(address)
            self._anchors[address] = frozenset(page.anchors.split("\n") if page else ())
        return self._anchors[address]
