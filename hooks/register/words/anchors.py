"""Anchors within words: none that the page around them uses, and none twice on a page.

An anchor that two parts of a page share leads to the wrong one, and a script that looks for a part
of the page by its anchor would find the words instead. So those of records begin as no anchor of a
template does, whatever was typed.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

OWN = "s-"
"""What an anchor begins with that is made from a heading."""

_BEGINNINGS = ("__", "pf-", "narrow-")
"""What scripts of themes, of the search and of lists begin their anchors with."""
_OF_PAGES = frozenset({"history", "main", "q", "search", "top", "tried"})
"""Of the layout that records and pages written by hand share."""
OF_WORDS = (OWN, "p-", "fn:", "fnref")
"""What the anchors of records begin with: headings, paragraphs, footnotes."""
_TAG = re.compile(r'<([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")+)>')
_ID = re.compile(r' id="([^"]*)"')
_WITHIN = re.compile(r' href="#([^"]*)"')


class Anchor(NamedTuple):
    """An anchor of a text: the element that has it, its name as made or typed, and as it is now."""

    element: str
    made: str
    name: str


def is_taken(name: str) -> bool:
    """Whether the layout uses the anchor itself, or may."""
    lower = name.lower()
    return not lower.strip() or lower in _OF_PAGES or lower.startswith(_BEGINNINGS)


def settled(
    html: str, used: Container[str] = (), *, apart: bool = False
) -> tuple[str, tuple[Anchor, ...]]:
    """Sanitised HTML in which each anchor stands once, and none is in use: with them, in order.

    ``used`` are the anchors of other texts on the same page. Those of a record are kept ``apart``
    from all that templates use. Links within the text follow.
    """
    if ' id="' not in html:
        return html, ()
    anchors: list[Anchor] = []
    names: dict[str, str] = {}
    here: set[str] = set()

    def named(tag: re.Match[str]) -> str:
        found = _ID.search(tag[2])
        if not found:
            return tag[0]
        made = found[1]
        moves = is_taken(made) or (apart and not made.startswith(OF_WORDS))
        name = free = OWN + made.strip() if moves else made
        count = 1
        while name in here or name in used:
            count += 1
            name = f"{free}-{count}"
        here.add(name)
        names.setdefault(made, name)
        anchors.append(Anchor(tag[1], made, name))
        return tag[0] if name == made else tag[0].replace(found[0], f' id="{name}"', 1)

    html = _TAG.sub(named, html)
    if any(made != name for made, name in names.items()):
        html = _TAG.sub(
            lambda tag: _WITHIN.sub(lambda to: f' href="#{names.get(to[1], to[1])}"', tag[0]), html
        )
    return html, tuple(anchors)
