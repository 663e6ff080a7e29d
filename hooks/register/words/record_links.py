"""``[[CPCC2019-007]]`` and ``[[agreements/seven-force|the agreement]]``: links by reference."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

PATTERN = r"\[\[\s*([^\[\]|\n]+?)\s*(?:\|\s*([^\[\]\n]+?)\s*)?\]\]"
LINK = re.compile(PATTERN)


class RecordLink(InlineProcessor):
    """Makes a link to ``record:`` and what was typed; the register finds the address."""

    def handleMatch(  # type: ignore[override]  # the library's own stub allows None only
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  # the library's signature
    ) -> tuple[Element, int, int]:
        """The link, and the part of ``data`` that it replaces."""
        link = Element("a", {"href": "record:" + m[1].replace(" ", "%20")})
        link.text = m[2] or m[1]
        return link, m.start(0), m.end(0)


class RecordLinks(Extension):
    """The extension that reads links by reference."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Before ordinary links, whose brackets these would be taken for."""
        md.inlinePatterns.register(RecordLink(PATTERN, md), "record_link", 175)
