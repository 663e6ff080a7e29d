"""For GitHub: a mark beside the line of a change, and a table for the summary of a run."""

from __future__ import annotations

from collections.abc import Iterable

from register.reports.counts import counted
from register.reports.text import visible
from register.rules.finding import Finding, Level

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def marks(findings: Iterable[Finding]) -> str:
    """One workflow command a line; what is allowed is a notice."""
    return "".join(_mark(finding) + "\n" for finding in findings)


def table(findings: Iterable[Finding]) -> str:
    """A Markdown table of everything, below its count."""
    listed = list(findings)
    if not listed:
        return "Nothing to put right.\n"
    rows = [f"{counted(listed)}.", "", "| Where | What | What to do | Rule |", "|---|---|---|---|"]
    rows += [
        f"| {_cell(str(f.place))} | {_cell(f.message)} | {_cell(_to_do(f))} "
        f"| {f.level.value} {f.code} {f.name} |"
        for f in listed
    ]
    return "\n".join(rows) + "\n"


def _mark(finding: Finding) -> str:
    place = finding.place
    command = "notice" if finding.allowed else _COMMANDS[finding.level]
    where = {
        "file": place.path,
        "line": str(place.line or ""),
        "col": str(place.column or ""),
        "title": f"{finding.code} {finding.name}",
    }
    properties = ",".join(f"{name}={_property(value)}" for name, value in where.items() if value)
    return f"::{command} {properties}::" + _data(f"{finding.message}\n{_to_do(finding)}")


def _to_do(finding: Finding) -> str:
    if finding.allowed:
        return f"Allowed until {finding.allowed.until}: {finding.allowed.reason}"
    return finding.hint


def _data(words: str) -> str:
    """Words as the message of a workflow command."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """Words as a property of a workflow command, in which colons and commas mean something."""
    return _data(words).replace(":", "%3A").replace(",", "%2C")


_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
_MARKDOWN = {mark: f"\\{mark}" for mark in "\\`*_[]"}


def _cell(words: str) -> str:
    """Words as a cell: as typed, on one row; lines to paste keep their indent."""
    lines = []
    for line in words.split("\n"):
        escapes = _SPECIAL | _MARKDOWN
        shown = "".join(escapes.get(mark, mark) for mark in visible(line).strip())
        indent = len(line) - len(line.lstrip(" "))
        lines.append("&nbsp;" * indent + shown)
    return "<br>".join(lines)
