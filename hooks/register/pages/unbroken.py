"""Dates and references that no line is broken in, in finished HTML.

The words stay as they are, with common spaces: what is copied from a page can be typed into a
record, and found again. Nothing is said to machines of what a date means: the words beside it may
doubt it.
"""

from __future__ import annotations

import re

_LONG = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_MONTHS = frozenset((*_LONG, *(name[:3] for name in _LONG)))
# One class of letters in front: each letter of a page is tried, and few of them are capitals.
_FOUND = re.compile(
    r"[A-Z£](?:"
    r"(?<=[ADFJMNOS])[a-z]{2,8}\b(?: (?P<year>(?:19|20)[0-9]{2})\b)?"
    r"|(?<=[A-Z])[A-Z]{1,9} ?[0-9]{4}[-/][0-9]{2,4}\b"
    r"|(?<=£)[0-9][0-9.,]* (?:million|billion|thousand)\b"
    r")"
)
_MONTH = re.compile(r"[A-Z][a-z]{2,8}")
_DAY = re.compile(r"(?<![0-9A-Za-z.,£])(?:[12]?[0-9]|3[01]) $")
_TAG = re.compile(r"<([a-z0-9]+)")
_LEFT = {"code", "desc", "option", "pre", "script", "text", "textarea", "time", "title", "tspan"}
"""Elements whose text is not running text, or is held together already."""


def unbroken(html: str) -> str:
    """The page with each date, reference and sum held together.

    Of a page whose attributes hold no ``>`` as it is; no template and no sanitised text makes one.
    """
    made: list[str] = []
    done = 0
    for found in _FOUND.finditer(html):
        start = found.start()
        month = _MONTH.match(found[0])
        if month and month[0] not in _MONTHS:
            continue
        day = _DAY.search(html, max(done, start - 4), start) if month else None
        if (month and not day and not found["year"]) or not _is_text(html, start):
            continue
        begin = day.start() if day else start
        made += html[done:begin], '<span class="whole">', html[begin : found.end()], "</span>"
        done = found.end()
    return "".join((*made, html[done:]))


def _is_text(html: str, place: int) -> bool:
    """Whether running text stands there: outside every tag, and in no element that is left."""
    opened = html.rfind("<", 0, place)
    if html.rfind(">", 0, place) < opened:
        return False
    tag = _TAG.match(html, opened)
    return tag is None or tag[1] not in _LEFT
