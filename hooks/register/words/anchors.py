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
_ANCHOR = re.compile(r'(<([a-z][a-z0-9]*)(?: (?!id=)[a-z-]+="[^"]*")*) id="([^"]*)"')
"""The beginning of an element up to its anchor."""
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
    for _, element, made in _ANCHOR.findall(html):
        moves = not made.startswith(OF_WORDS) and (apart or is_taken(made))
        name = free = OWN + made.strip() if moves else made
        count = 1
        while name in here or name in used:
            count += 1
            name = f"{free}-{count}"
        here.add(name)
        names.setdefault(made, name)
        anchors.append(Anchor(element, made, name))
    if any(made != name for _, made, name in anchors):
        following = iter(anchors)
        html = _ANCHOR.sub(lambda begun: f'{begun[1]} id="{next(following).name}"', html)
    if any(made != name for made, name in names.items()):
        html = _TAG.sub(
            lambda tag: _WITHIN.sub(lambda to: f' href="#{names.get(to[1], to[1])}"', tag[0]), html
        )
    return html, tuple(anchors)
