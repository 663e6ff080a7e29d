"""``content/redirects.csv``: where the addresses of a former website lead now.

Two columns with a line of headings, as any spreadsheet saves them::

    old,now
    /foi/decisions/12.html,CPCC2019-007

``old`` is the path at the former website, or its whole address; ``now`` is a reference, or an
address of this site.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from register.source.place import Place, Problem

FILE = "content/redirects.csv"
_HEADINGS = ["old", "now"]
_PATH = re.compile(r"(?:/[A-Za-z0-9._~!$&'()+,;=@%-]+)+/?")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table that can be used, as far as that can be told without the records."""

    line: int
    old: str
    """The path, ``/foi/decisions/12.html``."""
    now: str
    """As typed."""


def read_table(root: Path) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows of the table, none where there is no table, and what is wrong with others."""
    try:
        text = (root / FILE).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return (), ()
    except (OSError, UnicodeDecodeError):
        return (), (_problem(0, "unreadable", ""),)
    rows: dict[str, Row] = {}
    problems: list[Problem] = []
    reader = csv.reader(io.StringIO(text))
    try:
        for cells in reader:
            line = reader.line_num
            if line == 1:
                if [cell.strip().casefold() for cell in cells] != _HEADINGS:
                    problems.append(_problem(1, "headings", ",".join(cells)))
            elif len(cells) != 2 and any(cells):
                problems.append(_problem(line, "cells", ",".join(cells)))
            elif any(cells):
                old, now = _path(cells[0]), cells[1].strip()
                if not old:
                    problems.append(_problem(line, "old", cells[0]))
                elif rows.setdefault(old.rstrip("/"), Row(line, old, now)).line != line:
                    problems.append(_problem(line, "twice", old))
    except csv.Error:
        problems.append(_problem(reader.line_num, "cells", ""))
    return tuple(rows.values()), tuple(problems)


def _path(written: str) -> str:
    """The path of an old address; empty where no host could be told of it."""
    if written.startswith(("http://", "https://")):
        try:
            parts = urlsplit(written)
        except ValueError:
            return ""
        # Web addresses are split without their line breaks, which must not go unseen.
        written = written if re.search(r"\s", written) else parts.path
        if parts.query or parts.fragment:
            return ""
    above = any(part in (".", "..") for part in written.split("/"))
    return written if _PATH.fullmatch(written) and not above else ""


def _problem(line: int, reason: str, written: str) -> Problem:
    facts = {"reason": reason, "written": written}
    return Problem("redirect-not-usable", Place(FILE, line), facts)
