"""Text that a spreadsheet shows and never runs.

A cell that begins with one of these signs is a formula to Excel, LibreOffice and Google Sheets
(OWASP, "CSV Injection"); an apostrophe before it makes it text. Numbers are left alone.
"""

from __future__ import annotations

import re

_RISKY = re.compile(r"[ \u00a0\ufeff\u200b]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def safe_cell(text: str) -> str:
    """The text, after an apostrophe when a spreadsheet would take it for a formula."""
    return f"'{text}" if _RISKY.match(text) and not _NUMBER.fullmatch(text) else text
