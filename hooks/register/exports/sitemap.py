"""``sitemap.xml``: every page and attachment with the day it last changed, for search engines.

The format is that of sitemaps.org: at most 50,000 addresses in a file, so that a larger site has
``sitemap-1.xml`` and so on, and ``sitemap.xml`` lists those.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from register.exports.xml_text import absolute
from register.output import Output, ready

LIMIT = 50_000
"""Addresses in one file, by the protocol at https://www.sitemaps.org/protocol.html."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(addresses: Iterable[tuple[str, str | None]], site_url: str) -> tuple[Output, ...]:
    """The sitemap, ``sitemap.xml`` first, and its parts when there are more than one.

    ``addresses`` are addresses on the site, each with the ISO day of its last change where that
    is known. The order in which they come makes no difference.
    """
    known = sorted(addresses, key=lambda pair: (pair[0], pair[1] or ""))
    if len(known) <= LIMIT:
        return (_list_of_pages("sitemap.xml", known, site_url),)
    parts = tuple(
        _list_of_pages(f"sitemap-{place // LIMIT + 1}.xml", known[place : place + LIMIT], site_url)
        for place in range(0, len(known), LIMIT)
    )
    listed = [("sitemap", absolute(site_url, part.address), None) for part in parts]
    return (_file("sitemap.xml", "sitemapindex", listed), *parts)


def _list_of_pages(name: str, known: list[tuple[str, str | None]], site_url: str) -> Output:
    listed = [("url", absolute(site_url, address), day) for address, day in known]
    return _file(name, "urlset", listed)


def _file(name: str, root: str, listed: Sequence[tuple[str, str, str | None]]) -> Output:
    lines = [_HEAD, f'<{root} xmlns="{_SPACE}">']
    for tag, address, day in listed:
        changed = f"<lastmod>{escape(day)}</lastmod>" if day else ""
        lines.append(f"<{tag}><loc>{escape(address)}</loc>{changed}</{tag}>")
    lines.append(f"</{root}>\n")
    return ready(name, "\n".join(lines).encode())
