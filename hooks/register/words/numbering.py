"""Permanent paragraph numbers: ``3.3`` can be cited as ``#p-3-3``.

A number that the writer typed (``3.3 The Board …`` under ``## 3. Background``) is the number, since
in a paper it is part of the text; anything else is counted.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_SECTION = re.compile(r"([0-9]{1,3})(?:\.0)?\.?\s+")
_PARAGRAPH = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})+)\.?\s+")


class Numbers(Treeprocessor):
    """Gives each paragraph of the words its number and its anchor."""

    def run(self, root: Element) -> None:
        """Number the paragraphs that stand at the top of ``root``, in place.

        In a text that numbers its own paragraphs, those without a number have none: one of ours
        would look like one of the paper's.
        """
        counts = not any(_PARAGRAPH.match(p.text or "") for p in root if p.tag == "p")
        section, count = 0, 0
        used: dict[str, int] = {}
        for element in root:
            if element.tag == "h2":
                typed = _SECTION.match("".join(element.itertext()))
                section, count = (int(typed[1]) if typed else section + 1), 0
            elif element.tag == "p":
                typed = _PARAGRAPH.match(element.text or "")
                if typed:
                    element.text = (element.text or "")[typed.end() :]
                    _mark(element, typed[1], used)
                elif counts and section:
                    count += 1
                    _mark(element, f"{section}.{count}", used)


def _mark(paragraph: Element, number: str, used: dict[str, int]) -> None:
    anchor = "p-" + number.replace(".", "-")
    used[anchor] = used.get(anchor, 0) + 1
    if used[anchor] > 1:  # two paragraphs of a real paper may bear one number
        anchor += "abcdefghijklmnopqrstuvwxyz"[min(used[anchor] - 1, 25)]
    paragraph.set("id", anchor)
    paragraph.set("class", "numbered")
    link = Element("a", {"class": "number", "href": f"#{anchor}"})
    link.text = number
    link.tail = " " + (paragraph.text or "")
    paragraph.text = None
    paragraph.insert(0, link)


class Numbering(Extension):
    """The extension that adds paragraph numbers."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run once inline marks are done, so that a number is plain text."""
        md.treeprocessors.register(Numbers(md), "paragraph_numbers", 15)
