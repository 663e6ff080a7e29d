"""Explanations that stand apart from what they explain: footnotes, abbreviations, named links.

A body is cut into the parts that fields take, and writers put their notes at its end: each part is
given the notes that it uses, wherever in the body they stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from register.source.place import Place, Problem
from register.words.sections import Piece

START = re.compile(
    r"^ {0,3}(\[\^[^\]\n]+\]|\*\[[^\]\n]+\]|\[[^\]\n^*][^\]\n]*\])[ ]*:", re.MULTILINE
)
"""The mark that is explained, and its colon."""
_FOOTNOTE = "[^"
_ABBREVIATION = "*["
_BACK = re.compile(r'<a class="footnote-backref" href="#(fnref[^"]*)"[^>]*>[^<]*</a>')
_ID = re.compile(r' id="([^"]*)"')
_CODE = re.compile(r"<(code|pre)>.*?</\1>", re.S)
_LEFT = re.compile(r"\[\^[^\]\s<]{1,40}\]")


class Note(NamedTuple):
    """An explanation, and the lines on which it stands, from 0."""

    mark: str
    first: int
    end: int
    text: str

    @property
    def name(self) -> str:
        """What it is found by: capitals count for abbreviations alone."""
        return self.mark if self.mark.startswith(_ABBREVIATION) else self.mark.casefold()


def shared_out(pieces: Sequence[Piece], extensions: Collection[str]) -> list[Piece]:
    """The parts of one body, each with the notes that it uses at its end.

    A footnote that another part uses, and its own does not, goes there.
    """
    if not any("]:" in piece.text for piece in pieces):
        return list(pieces)
    own = [_notes_in(piece.text, extensions) for piece in pieces]
    known = {note.name: note for notes in own for note in notes}
    rests = [_without(piece.text, notes) for piece, notes in zip(pieces, own, strict=True)]
    used = [{name for name, note in known.items() if _is_used(note, rest)} for rest in rests]
    anywhere = set().union(*used)
    shared = []
    for piece, notes, uses in zip(pieces, own, used, strict=True):
        elsewhere = [
            note
            for note in notes
            if note.mark.startswith(_FOOTNOTE) and note.name in anywhere - uses
        ]
        missing = uses - {note.name for note in notes}
        added = [note.text for name, note in known.items() if name in missing]
        shared.append(Piece("\n\n".join((_without(piece.text, elsewhere), *added)), piece.line))
    return shared


def explained_twice(piece: Piece, path: str) -> Iterator[Problem]:
    """Notes of one part of which only the last would count."""
    first: dict[str, int] = {}
    line, counted = piece.line, 0
    for found in START.finditer(piece.text) if "]:" in piece.text else ():
        name = Note(found[1], 0, 0, "").name
        line += piece.text.count("\n", counted, found.start(1))
        counted = found.start(1)
        column = found.start(1) - piece.text.rfind("\n", 0, found.start(1))
        if first.setdefault(name, line) != line:
            facts = {"mark": found[1], "first_line": str(first[name])}
            yield Problem("explained-twice", Place(path, line, column), facts)


def alone(html: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Notes that nothing uses, with no way back to where none is used, and marks without a note.

    Comes out: the HTML, the marks that are not used, and the marks that are not explained.
    """
    unused: list[str] = []
    if "footnote-backref" in html:
        there = set(_ID.findall(html))

        def back(link: re.Match[str]) -> str:
            if link[1] in there:
                return link[0]
            unused.append(f"[^{link[1].partition(':')[2]}]")
            return ""

        html = _BACK.sub(back, html)
    left = _LEFT.findall(_CODE.sub("", html)) if "[^" in html else []
    return html, tuple(dict.fromkeys(unused)), tuple(dict.fromkeys(left))


def _notes_in(text: str, extensions: Collection[str]) -> list[Note]:
    if "]:" not in text:
        return []
    lines = text.split("\n")
    notes: list[Note] = []
    at = 0
    while at < len(lines):
        found = START.match(lines[at])
        if not found or not _is_read(found[1], extensions):
            at += 1
            continue
        end = _end(lines, at, found[1])
        notes.append(Note(found[1], at, end, "\n".join(lines[at:end])))
        at = end
    return notes


def _is_read(mark: str, extensions: Collection[str]) -> bool:
    if mark.startswith(_FOOTNOTE):
        return "footnotes" in extensions
    return not mark.startswith(_ABBREVIATION) or "abbr" in extensions


def _end(lines: Sequence[str], at: int, mark: str) -> int:
    """The line behind a note: a footnote goes on in its paragraph, and in those further in."""
    end = at + 1
    while mark.startswith(_FOOTNOTE) and end < len(lines) and not START.match(lines[end]):
        if lines[end].strip():
            end += 1
            continue
        below = next((n for n in range(end, len(lines)) if lines[n].strip()), len(lines))
        if below == len(lines) or not lines[below].startswith(("    ", "\t")):
            break
        end = below
    return end


def _without(text: str, notes: Sequence[Note]) -> str:
    if not notes:
        return text
    lines = text.split("\n")
    for note in notes:
        lines[note.first : note.end] = [""] * (note.end - note.first)
    return "\n".join(lines)


def _is_used(note: Note, rest: str) -> bool:
    if note.mark.startswith(_ABBREVIATION):
        return note.mark[2:-1] in rest
    return note.name in rest.casefold()
