"""A body cut at its headings: what a field takes, and what remains."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_HEADING = re.compile(r"##[ \t]+(.*?)[ \t#]*$")
_ANY_HEADING = re.compile(r"(#{1,6})(?!#)(.*)")
_PLAIN_START = re.compile(r"[^\s#>|*+\-0-9<`]|\*\*?\w|\[\[")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a body and the line of the file on which it begins."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Sections:
    """A body, cut."""

    opening: Piece | None
    """The first paragraph, when it stands before any heading."""
    held: Mapping[str, Piece]
    """The words below a heading that names a field, by field."""
    repeated: tuple[tuple[str, int], ...]
    """Headings that name a field which another heading held before, with their lines."""
    rest: Piece
    """What remains, each line where it was."""


def cut(body: str, line: int, names: Mapping[str, str]) -> Sections:
    """Cut a body that begins on ``line``; ``names`` are the headings that hold a field."""
    lines = body.split("\n")
    held: dict[str, Piece] = {}
    repeated: list[tuple[str, int]] = []
    taken: list[tuple[str, int, int]] = []
    starts: list[tuple[int, str]] = []
    for number, text in enumerate(lines):
        heading = _HEADING.match(text)
        if heading:
            starts.append((number, names.get(heading[1].strip().casefold(), "")))
    ends = [number for number, _ in starts[1:]] + [len(lines)] * bool(starts)
    for (start, field), end in zip(starts, ends, strict=True):
        if field and field in held:
            repeated.append((field, line + start))
        elif field:
            held[field] = Piece("\n".join(lines[start + 1 : end]).strip("\n"), line + start + 1)
            taken.append((field, start, end))
    opening = _opening(lines, starts[0][0] if starts else len(lines), line)
    if opening:
        first = opening.line - line
        lines[first : first + opening.text.count("\n") + 1] = [""] * (opening.text.count("\n") + 1)
    for _, start, end in taken:
        lines[start:end] = [""] * (end - start)
    return Sections(opening, held, tuple(repeated), Piece("\n".join(lines), line))


def lines_of(headings: Iterable[tuple[str, str, int]], text: str) -> tuple[int, ...]:
    """The line of the text on which each heading stands, from 0; -1 where it cannot be told.

    ``headings`` are the text, anchor and level of each, in their order. One that holds more than
    plain words, or is underlined, is not looked for.
    """
    written: dict[tuple[str, int], list[int]] = {}
    for number, line in enumerate(text.split("\n")):
        found = _ANY_HEADING.match(line)
        if found:
            words = " ".join(found[2].rstrip().rstrip("#").split())
            written.setdefault((words, len(found[1])), []).append(number)
    lines = []
    after = -1
    for words, _, level in headings:
        known = written.get((words, level), [])
        place = bisect_right(known, after)
        lines.append(known[place] if place < len(known) else -1)
        after = max(after, lines[-1])
    return tuple(lines)


def _opening(lines: list[str], until: int, line: int) -> Piece | None:
    first = next((n for n in range(until) if lines[n].strip()), None)
    if first is None or not _PLAIN_START.match(lines[first]):
        return None
    last = first
    while last < until and lines[last].strip():
        last += 1
    return Piece("\n".join(lines[first:last]), line + first)
