"""Where the front matter begins and ends: between two lines of exactly three dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from register.source.place import Place, Problem

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(
    r"^(?:-{2,}|\.{3}|[-\u2013\u2014]{2,}|\u2014|[*_\\]+---[*_]*)[ \t]*$", re.MULTILINE
)
_INDENTED = re.compile(r"^[ \t]+---[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"[A-Za-z][\w -]*:(?:[ \t]|$)", re.MULTILINE)
_GOES_ON = re.compile(r"[ \t]+\S|- ")
"""A line that belongs to the field above it."""
_BELOW = re.compile(r"^---[ \t]*\n(?=[a-z_]{3,}:[ \t\n])", re.MULTILINE)
"""A fence with a field below it."""
_ABOVE = 2_000
"""How far down, in characters, it is looked for."""
_SECOND = re.compile(r"\s*^---[ \t]*\n[A-Za-z_][\w-]*:[ \t\n]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """The two parts of a file."""

    front: str | None
    """What stands between the fences, or None where there is no front matter."""
    front_line: int
    """The line on which ``front`` begins."""
    body: str
    body_line: int
    problems: tuple[Problem, ...]


def split(path: str, text: str) -> Parts:
    """Part ``text`` (LF line ends) at its fences.

    A fence that is nearly one (four dashes, an indent, the long dash of a word processor, three
    dots at the end) is a problem and then taken for one. ``found`` says which: ``nothing``,
    ``text``, ``text above`` (a fence), ``fields``, ``blank line``, ``two dashes``, ``four dashes``,
    ``indented dashes``, ``dressed dashes`` (with stars), ``long dashes``, ``dots``.
    """
    problems: list[Problem] = []
    opening = _FENCE.match(text)
    if opening:
        start = min(opening.end() + 1, len(text))
    else:
        found, place, start = _opening(path, text)
        problems.append(Problem("no-front-matter", place, {"found": found}))
        if start < 0:
            return Parts(None, 1, text, 1, tuple(problems))
    front_line = text.count("\n", 0, start) + 1
    closing = _CLOSING.search(text, start) or _INDENTED.search(text, start)
    if not closing:
        end = _fields_end(text, start)
        below = front_line + text.count("\n", start, end) - 1
        if not problems:
            facts = {"found": "nothing", "below": str(below) if end > start else ""}
            problems.append(Problem("front-matter-not-closed", Place(path, 1, 1), facts))
        front = text[start:end] if end > start else None
        return Parts(front, front_line, text[end:] if front else "", below + 1, tuple(problems))
    fence = closing.group().rstrip(" \t")
    line = front_line + text.count("\n", start, closing.start())
    if fence != "---":
        place = Place(path, line, len(fence) - len(fence.lstrip()) + 1)
        problems.append(Problem("front-matter-not-closed", place, {"found": _near(fence)}))
    body = text[closing.end() + 1 :]
    second = _SECOND.match(body)
    if second:
        below = second.group().rstrip().count("\n")
        problems.append(Problem("second-document", Place(path, line + below, 1)))
    return Parts(text[start : closing.start()], front_line, body, line + 1, tuple(problems))


def _fields_end(text: str, start: int) -> int:
    """Where the lines end that look like fields, when no fence says so."""
    end = at = start
    for line in text[start:].splitlines(keepends=True):
        at += len(line)
        if _FIELD.match(line) or (end > start and _GOES_ON.match(line)):
            end = at
        elif line.strip():
            break
    return end


def _opening(path: str, text: str) -> tuple[str, Place, int]:
    """What stands where the first fence should, its place, and where fields begin (-1: nowhere)."""
    if not text.strip():
        return "nothing", Place(path), -1
    blank = len(text) - len(text.lstrip("\n \t"))
    line_start = text.rfind("\n", 0, blank) + 1
    number = text.count("\n", 0, line_start) + 1
    line = text[line_start:].split("\n", 1)[0]
    after = min(line_start + len(line) + 1, len(text))
    place = Place(path, number, blank - line_start + 1)
    if _near(line.rstrip()) != "text":
        return _near(line.rstrip()), place, after
    if line.rstrip() == "---":
        return "blank line", place, after
    if _FIELD.match(line) and _FENCE.search(text, after):
        return "fields", place, line_start
    below = _BELOW.search(text, line_start, line_start + _ABOVE)
    if below and _CLOSING.search(text, below.end()):
        return "text above", Place(path, text.count("\n", 0, below.start()) + 1, 1), below.end()
    return "text", place, -1


def _near(line: str) -> str:
    """Which near miss of a fence ``line`` is, or ``text``."""
    bare = line.strip()
    if bare == "---":
        return "indented dashes" if line != bare else "text"
    if bare == "...":
        return "dots"
    if len(bare) > 3 and not bare.strip("-"):
        return "four dashes"
    if bare == "--":
        return "two dashes"
    if bare != "---" and bare.strip("*_\\") == "---":
        return "dressed dashes"
    if bare == "\u2014" or (len(bare) > 1 and not bare.strip("-\u2013\u2014")):
        return "long dashes"
    return "text"
