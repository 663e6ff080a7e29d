"""Remarks that hide words from a page, ``<!-- like this -->`` (HTML, section 13.1.6)."""

from __future__ import annotations

import re
from typing import NamedTuple

_BEGINS = "<!--"
_TOKEN = re.compile(rf"(^ {{0,3}}(?:```|~~~))|`[^`\n]*`|{_BEGINS}", re.MULTILINE)
"""What a remark begins with, and the code in which one is only spoken of."""
_ENDS = re.compile(r"--!?>")


class Remark(NamedTuple):
    """A remark, and where it begins."""

    line: int
    """Of the text, from 0."""
    is_closed: bool


def without_remarks(text: str) -> tuple[str, tuple[Remark, ...]]:
    """The text without its remarks, each line where it was, and what was taken out.

    Of a remark that nothing ends, only its beginning is taken out: where it was to end is not for a
    program to say. One that stands in code stays.
    """
    if _BEGINS not in text:
        return text, ()
    kept: list[str] = []
    remarks: list[Remark] = []
    at = line = 0
    in_code, may_end = False, True
    while found := _TOKEN.search(text, at):
        line += text.count("\n", at, found.start())
        end = found.end()
        if found[0] == _BEGINS and not in_code:
            kept.append(text[at : found.start()])
            closed = _ENDS.search(text, found.start() + 2) if may_end else None
            may_end = closed is not None
            end = closed.end() if closed else end
            remarks.append(Remark(line, may_end))
            breaks = text.count("\n", found.start(), end)
            kept.append("\n" * breaks)
            line += breaks
        else:
            in_code ^= found[1] is not None
            kept.append(text[at:end])
        at = end
    return "".join((*kept, text[at:])), tuple(remarks)
