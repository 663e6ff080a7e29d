"""``[[CPCC2019-007]]`` and ``[[agreements/seven-force|the agreement]]``: links by reference."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

PATTERN = r"\[\[\s*([^\[\]|\x1e\n]+?)\s*(?:[|\x1e]\s*([^\[\]\n]+?)\s*)?\]\]"
LINK = re.compile(PATTERN)
"""``[[`` what is named, perhaps ``|`` and other words, ``]]``."""


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


class _KeptWhole(Preprocessor):
    """Puts the bar of a link aside, behind a character of its own: in a table it ends a cell."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines, with the bars of links put aside."""
        return [
            LINK.sub(lambda m: m[0].replace("|", "\x1e", 1), line) if "[[" in line else line
            for line in lines
        ]


class RecordLinks(Extension):
    """The extension that reads links by reference."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Before ordinary links, whose brackets these would be taken for."""
        md.preprocessors.register(_KeptWhole(md), "record_link", 15)
        md.inlinePatterns.register(RecordLink(PATTERN, md), "record_link", 175)
