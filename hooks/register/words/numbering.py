"""Permanent paragraph numbers and anchors: ``3.3`` can be cited as ``#p-3-3``.

A number that the writer typed (``3.3 The Board …`` under ``## 3. Background``) is the number, since
in a paper it is part of the text; anything else is counted.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor

from register.words.anchors import OWN

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SECTION = re.compile(r"([0-9]{1,3})(?:\.0)?\.?\s+")
_PARAGRAPH = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})+)\.?\s+")


HeadingFound = tuple[str, str, int]
"""Text, anchor and level of a heading."""


class Numbers(Treeprocessor):
    """Gives each heading its anchor, and each paragraph its number and its anchor."""

    headings: tuple[HeadingFound, ...] = ()
    """The headings of the text last numbered."""

    def run(self, root: Element) -> None:
        """Number the paragraphs that stand at the top of ``root``, in place.

        In a text that numbers its own paragraphs, those without a number have none: one of ours
        would look like one of the paper's.
        """
        counts = not any(_PARAGRAPH.match(p.text or "") for p in root if p.tag == "p")
        section, count = 0, 0
        used: dict[str, int] = {}
        found: list[HeadingFound] = []
        for element in root:
            if element.tag in _HEADINGS:
                found.append(_anchored(element, used))
            if element.tag == "h2":
                typed = _SECTION.match(found[-1][0])
                section, count = (int(typed[1]) if typed else section + 1), 0
            elif element.tag == "p":
                typed = _PARAGRAPH.match(element.text or "")
                if typed:
                    element.text = (element.text or "")[typed.end() :]
                    _mark(element, typed[1], used)
                elif counts and section:
                    count += 1
                    _mark(element, f"{section}.{count}", used)
        self.headings = tuple(found)


def _anchored(heading: Element, used: dict[str, int]) -> HeadingFound:
    """The heading with an anchor: that which was typed, or one made of its words."""
    text = " ".join("".join(heading.itertext()).split())
    anchor = heading.get("id") or OWN + (slugify(text, "-") or "section")
    used[anchor] = used.get(anchor, 0) + 1
    if used[anchor] > 1:
        anchor += f"-{used[anchor]}"
    heading.set("id", anchor)
    return text, anchor, int(heading.tag[1])


def _mark(paragraph: Element, number: str, used: dict[str, int]) -> None:
    anchor = "p-" + number.replace(".", "-")
    used[anchor] = used.get(anchor, 0) + 1
    if used[anchor] > 1:  # two paragraphs of a real paper may bear one number
        anchor += "abcdefghijklmnopqrstuvwxyz"[min(used[anchor] - 1, 25)]
    typed = paragraph.get("id")
    paragraph.set("id", anchor)
    paragraph.set("class", " ".join(("numbered", *paragraph.get("class", "").split())))
    link = Element("a", {"class": "number", "href": f"#{anchor}"})
    if typed:
        link.set("id", typed)
    link.text = number
    link.tail = " " + (paragraph.text or "")
    paragraph.text = None
    paragraph.insert(0, link)


class Numbering(Extension):
    """The extension that adds anchors and paragraph numbers."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run when inline marks and typed anchors are done, so that a number is plain text."""
        self._numbers = Numbers(md)
        md.treeprocessors.register(self._numbers, "paragraph_numbers", 7.5)
        md.registerExtension(self)

    def reset(self) -> None:
        """Forget the headings of the text before: a text without words is not run through."""
        self._numbers.headings = ()

    @property
    def headings(self) -> tuple[HeadingFound, ...]:
        """The headings of the text last converted."""
        return self._numbers.headings
