"""Text and addresses in a form that any strict XML reader takes."""

from __future__ import annotations

import re
from urllib.parse import quote

_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters outside production 2 of XML 1.0, fifth edition."""


def xml_text(text: str) -> str:
    """The text without the characters that XML cannot hold; escaping is the writer's work."""
    return _NOT_ALLOWED.sub("", text)


def absolute(site_url: str, address: str) -> str:
    """The whole address of a page, in ASCII: ``https://x.example/`` and ``decisions/A/``.

    A file named ``index.html`` is known by its folder.
    """
    path = address.removesuffix("index.html") if _is_index(address) else address
    return f"{site_url.rstrip('/')}/{quote(xml_text(path).lstrip('/'), safe='/#?=&~')}"


def _is_index(address: str) -> bool:
    return address == "index.html" or address.endswith("/index.html")
