"""A file's text as a record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from register.records import terms
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.kinds import fields_of, is_complete, read_fields
from register.records.marks import Marks
from register.records.meeting import Meeting
from register.records.page import Page
from register.records.paper import Paper
from register.records.paper_form import lines_of_the_form
from register.records.plain_headings import misspelt_headings, plain_headings
from register.records.programme import Programme
from register.records.prose import Prose
from register.records.reading import Reading
from register.records.record import Heading, Held, Record
from register.source.front_matter import Source
from register.source.nodes import Mapping
from register.source.place import Place, Problem
from register.words.converting import Converted, Converter
from register.words.notes import explained_twice, shared_out
from register.words.plain import one_line
from register.words.sections import Piece, Sections, cut, lines_of

TYPES: tuple[type[Record], ...] = (
    Decision,
    Paper,
    Agreement,
    Meeting,
    Body,
    Force,
    Programme,
    Forthcoming,
)
"""Every record type, in the order in which the site lists them."""

_BY_FOLDER = {type_.folder: type_ for type_ in TYPES}


@dataclass(frozen=True)
class Read:
    """What came of reading one file."""

    path: str
    type: str
    """The record type the file's folder means."""
    id: str
    record: Record | None
    """None when the file cannot be read as a record; the problems say why."""
    problems: tuple[Problem, ...]


def type_at(path: str) -> type[Record]:
    """The record type that belongs in a folder: ``content/papers/…`` holds papers."""
    parts = PurePosixPath(path).parts
    if parts[0] == "decisions":
        return Decision
    if len(parts) > 2:
        return _BY_FOLDER.get(parts[1], Page)
    return Page


def read(source: Source, converter: Converter) -> Read:
    """The record that a file holds, and everything that is wrong with it. Never raises."""
    type_ = type_at(source.path)
    name = PurePosixPath(source.path).stem
    names = _section_names(type_)
    at = Reading(source.path, converter)
    text = at.shown(source.body, source.body_line)
    parts = cut(text, source.body_line, names)
    sections = _with_notes(parts, converter)
    given = [entry.key.value for entry in source.front.entries] if source.front else []
    body = (source.path, text, source.body_line)
    missed = [*plain_headings(*body, names, (*given, *parts.held))]
    met = (*given, *parts.held, *(problem.facts["field"] for problem in missed))
    missed += misspelt_headings(*body, _required(type_, names), met)
    at.sections = frozenset((*sections.held, *(problem.facts["field"] for problem in missed)))
    for piece in (*([parts.opening] if parts.opening else []), *parts.held.values(), parts.rest):
        at.problems.extend(explained_twice(piece, source.path))
    record = None
    at.problems.extend(lines_of_the_form(*body, type_, given))
    at.problems.extend(missed)
    if isinstance(source.front, Mapping):
        values = read_fields(type_, source.front, at)
        values |= _held_words(sections, source.front, at)
        if is_complete(type_, values):
            held = _held(type_, name, source, sections, at, own_summary="summary" in values)
            record = type_(held=held, **values)
    return Read(source.path, type_.type, name, record, (*source.problems, *at.problems))


def _with_notes(sections: Sections, converter: Converter) -> Sections:
    """The parts of a body, each with the footnotes and the like that it uses."""
    opening = [sections.opening] if sections.opening else []
    pieces = shared_out([*opening, *sections.held.values(), sections.rest], converter.extensions)
    held = dict(zip(sections.held, pieces[len(opening) : -1], strict=True))
    return replace(sections, opening=pieces[0] if opening else None, held=held, rest=pieces[-1])


def _section_names(type_: type[Record]) -> dict[str, str]:
    own = set(type_.__dataclass_fields__)
    return {heading: name for heading, name in terms.SECTION_NAMES.items() if name in own}


def _required(type_: type, names: dict[str, str]) -> dict[str, str]:
    """Those of the headings whose sections every record of the type has."""
    fields = fields_of(type_)
    return {heading: name for heading, name in names.items() if fields[name].required}


def _held_words(sections: Sections, front: Mapping, at: Reading) -> dict[str, Prose]:
    """The fields that headings hold."""
    held: dict[str, Prose] = {}
    for name, piece in sections.held.items():
        place = Place(at.path, piece.line - 1, 1)
        entry = front.get(name)
        if entry is not None:
            _note_twice(name, place, entry.key.line, at)
        elif not piece.text.strip():
            at.problems.append(Problem("empty-section", place, {"field": name}))
        else:
            at.marks[(name,)] = (place.line, 1)
            held[name] = at.prose(piece.text, piece.line)
    for name, line in sections.repeated:
        _note_twice(name, Place(at.path, line, 1), sections.held[name].line - 1, at)
    return held


def _note_twice(name: str, place: Place, first_line: int, at: Reading) -> None:
    facts = {"field": name, "first_line": str(first_line)}
    at.problems.append(Problem("written-twice", place, facts))


def _held(
    type_: type[Record],
    name: str,
    source: Source,
    sections: Sections,
    at: Reading,
    *,
    own_summary: bool,
) -> Held:
    opening = at.prose(sections.opening.text, sections.opening.line) if sections.opening else None
    if sections.opening:
        at.marks[("opening",)] = (sections.opening.line, 1)
    body = at.convert(sections.rest.text, sections.rest.line)
    lead = opening.html if opening else ""
    return Held(
        type=type_.type,
        id=name,
        path=source.path,
        digest=source.digest,
        marks=Marks.of(at.marks),
        mentions=tuple(at.mentions),
        body=lead + body.html if own_summary else body.html,
        headings=_headings(body, sections.rest),
        opening=one_line(lead),
        lead="" if own_summary else lead,
    )


def _headings(body: Converted, rest: Piece) -> tuple[Heading, ...]:
    lines = lines_of(body.headings, rest.text)
    found = zip(body.headings, lines, strict=True)
    return tuple(Heading(*heading, rest.line + line if line >= 0 else 0) for heading, line in found)
