"""How the lines of a ledger hold on to each other, so that one that is lost or altered is missed.

Each line ends with two marks of 16 hexadecimal characters: its own, made from what it says and
from the line it came after, and that of the line it came after. Two branches that both publish
come after the same line; git puts the lines of both into the file (``merge=union``), in whichever
order, and every mark still holds. The first line after that names both ends. So the marks make no
demand on the order in which branches are merged, while a line that is cut out leaves the next one
without the line it names, and a changed one no longer fits its own mark.

The marks guard against accidents. What guards against intent is the log, whose hashes are whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from register.ledger.entry import STROKE, Entry
from register.log.taken_out import is_taken_out, without_note
from register.source.place import Place, Problem

START = "0" * 16
"""What the first line of a ledger comes after."""
_TOGETHER = "+"
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


@dataclass(frozen=True, slots=True)
class Chain:
    """The lines that were read."""

    entries: tuple[Entry, ...]
    """In the order of the file, which is that of the log; a line said twice counts once."""
    lines: tuple[int, ...]
    """On which line of the file each stands."""
    ends: tuple[str, ...]
    """The marks that the next line comes after; more than one after a merge."""


def read(path: str, text: str) -> tuple[Chain, tuple[Problem, ...]]:
    """The chain in a ledger's text, and everything that is wrong with it."""
    problems: list[Problem] = []
    entries: list[Entry] = []
    lines: list[int] = []
    seen: set[str] = set()
    ends: dict[str, None] = {START: None}
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        if line.startswith(_CONFLICT):
            problems.append(_problem(path, number, "conflict", line))
            continue
        said, _, marks = line.rpartition(STROKE)
        said, _, own = said.rpartition(STROKE)
        try:
            entry = Entry.of(said)
        except ValueError as error:
            problems.append(_problem(path, number, "line", line, why=str(error)))
            continue
        after = marks.split(_TOGETHER)
        # What the mark was made of is gone for good where a note was taken out.
        if own != mark(said, after) and not is_taken_out(said.encode()):
            problems.append(_problem(path, number, "altered", line))
        elif any(one not in seen and one != START for one in after):
            problems.append(_problem(path, number, "cut", line))
        if own not in seen:
            seen.add(own)
            entries.append(entry)
            lines.append(number)
            for one in after:
                ends.pop(one, None)
            ends[own] = None
    return Chain(tuple(entries), tuple(lines), tuple(ends)), tuple(problems)


def with_notes_out(text: str, words: str, day: date) -> str:
    """A ledger's text without the notes that hold ``words``, in capitals or not, from ``day`` on.

    Every line keeps its mark, so that those after it still find the line that they name.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines):
        said, _, marks = line.rpartition(STROKE)
        said, _, own = said.rpartition(STROKE)
        note = said.rpartition(STROKE)[2]
        if not line.startswith("#") and words.casefold() in note.casefold():
            lines[number] = STROKE.join((without_note(said, day), own, marks))
    return "\n".join(lines)


def mark(said: str, after: Sequence[str]) -> str:
    """A line's own mark."""
    whole = "\n".join((*sorted(after), said))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def chained(entries: Iterable[Entry], ends: Sequence[str]) -> Iterator[str]:
    """The lines of new entries, the first coming after all of ``ends``."""
    after = sorted(ends)
    for entry in entries:
        said = entry.text
        own = mark(said, after)
        yield STROKE.join((said, own, _TOGETHER.join(after)))
        after = [own]


def _problem(path: str, number: int, reason: str, line: str, why: str = "") -> Problem:
    facts = {"reason": reason, "written": line, "why": why}
    return Problem("ledger-not-whole", Place(path, number), facts)
