"""Texts that the converter would not get to the end of: it does some of its work over and over."""

from __future__ import annotations

import re

_OPEN = 100
"""Brackets and tags that may stay open: each has the search for its end begin anew."""
_BLOCKS = 4_000
"""Headings, items, notes and the like in one text: for each, it looks at all of them."""
_MARKS = 5_000
"""Escapes, codes, emphases and the like in one paragraph: for each, it writes it anew."""
_LONG = 12_000
"""Letters of a text below which nothing but what stays open can keep it long."""

_TAG_BEGINS = re.compile(r"<[A-Za-z/!?]")
_BLOCK_BEGINS = re.compile(r"^ *(?:#|[-+*:]|[0-9]+\. |\[)", re.MULTILINE)
_MARK = re.compile(r"[\\`*_<\[&]")


def is_tangled(text: str) -> bool:
    """Whether a text, most often by a broken paste, has more of something than anybody writes."""
    if any(text.count(opened) - text.count(closed) > _OPEN for opened, closed in ("[]", "()")):
        return True
    if text.count("<") > _OPEN and any(
        len(_TAG_BEGINS.findall(between)) > _OPEN for between in text.split(">")
    ):
        return True
    return len(text) > _LONG and (
        len(_BLOCK_BEGINS.findall(text)) > _BLOCKS
        or any(len(_MARK.findall(paragraph)) > _MARKS for paragraph in text.split("\n\n"))
    )
