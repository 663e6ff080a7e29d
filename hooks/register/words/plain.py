"""HTML as plain text, for readers that show no HTML."""

from __future__ import annotations

import re
from html import unescape

_BREAK = re.compile(r"</(?:p|li|h[1-6]|tr|d[dt]|div|blockquote|pre|caption)>|<br */?>|<hr */?>")
_CELL = re.compile(r"</t[dh]>")
_TAG = re.compile(r"<[^>]+>")


def plain_text(html: str) -> str:
    """The words, a line for each paragraph, item and row; cells are set apart by a tab."""
    if not html:
        return ""
    text = _TAG.sub("", _CELL.sub("\t", _BREAK.sub("\n", html.replace("\n", " "))))
    lines = (_tidy(line) for line in unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(html: str) -> str:
    """The words on one line, as those of a heading, a link or a cell are."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def _tidy(line: str) -> str:
    if "\t" not in line:
        return " ".join(line.split())
    return "\t".join(" ".join(cell.split()) for cell in line.split("\t")).strip()
