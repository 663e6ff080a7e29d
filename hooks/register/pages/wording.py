"""A record's own words, made ready for its page: links by reference become addresses."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote, unquote

from register.pages.shelf import Shelf
from register.words.cleaning import scrollable

_BY_REFERENCE = re.compile(r'<a href="record:([^"]*)"([^>]*)>(.*?)</a>', re.S)
_FROM_THE_TOP = re.compile(r' (href|src)="/(?!/)([^"]*)"')


def ready_words(html: str, shelf: Shelf, root: str) -> str:
    """Sanitised HTML with every link relative to the page that ``root`` leads up from.

    A link that names no record keeps its words only.
    """
    if "<table" in html:
        html = scrollable(html)
    if 'href="record:' in html:
        html = _BY_REFERENCE.sub(lambda found: _link(found, shelf, root), html)
    if '="/' in html:
        html = _FROM_THE_TOP.sub(lambda found: f' {found[1]}="{root}{found[2]}"', html)
    return html


def _link(found: re.Match[str], shelf: Shelf, root: str) -> str:
    address = shelf.address_of(unquote(unescape(found[1])))
    if address is None:
        return found[3]
    return f'<a href="{root}{quote(address)}"{found[2]}>{found[3]}</a>'
