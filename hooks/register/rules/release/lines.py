"""Rules that look for one kind of words in lines, wherever the lines stand.

The same words stand in records, in pages written by hand and in files that are published beside
them; so such a rule says what it finds in lines, and takes from here how a record is searched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from register.linking.register import Register
from register.records.record import Record
from register.rules.finding import Level
from register.rules.rule import Found, WordsRule
from register.rules.texts import Texts
from register.settings import Settings
from register.source.place import Place

Marks = Callable[[Sequence[str]], Iterable[str]]
"""From lines, as a reader sees them, to what must not be shown, as far as it may be told."""
Passes = Callable[[str, Settings], bool]
"""Whether the office's settings say that a mark is no fault."""
_MOST = 20
"""Marks told of one text: a list of private numbers is told soon enough."""

_SIGNS = " \t#>*_+-"


class Marked(NamedTuple):
    """A mark in a record, and where it stands."""

    mark: str
    place: Place


@dataclass(frozen=True)
class MarksRule(WordsRule):
    """A rule about words that must not be shown, wherever they stand."""

    marks: Marks = field(kw_only=True)
    message: str = field(kw_only=True)
    """What is said of a mark, with ``{mark}`` where it belongs."""
    hint: str = field(kw_only=True)
    passes: Passes | None = field(kw_only=True, default=None)

    def marks_in(self, lines: Sequence[str], settings: Settings) -> Iterator[str]:
        """Each mark in these lines once, without those that the office's settings let pass."""
        for mark in dict.fromkeys(self.marks(lines)):
            if self.passes is None or not self.passes(mark, settings):
                yield mark


def rule_of(
    code: str,
    name: str,
    level: Level,
    page: str | None,
    marks: Marks,
    *,
    message: str,
    hint: str,
    likely: tuple[str, ...] = (),
    shape: re.Pattern[str] | None = None,
    but: tuple[str, ...] = (),
    passes: Passes | None = None,
) -> MarksRule:
    """The rule that finds ``marks`` in every text ``but`` those in these fields.

    ``message`` has ``{mark}`` where the mark belongs. Where ``likely`` words, in small letters, or
    a ``shape`` are given, a record with nothing of either is passed over.
    """

    def of_record(texts: Texts) -> Iterator[Marked]:
        if (likely or shape) and not (texts.says(likely) or (shape and shape.search(texts.seen))):
            return
        for text in texts.shown:
            if not any(part in but for part in text.field):
                found = tuple(islice(dict.fromkeys(marks(text.lines)), _MOST))
                places = texts.places_of(text, lambda typed: marks(_cells(typed))) if found else {}
                yield from (Marked(mark, places.get(mark, text.place)) for mark in found)

    def compare(register: Register, notes: Iterable[tuple[Record, Marked]]) -> Iterator[Found]:
        for _, (mark, place) in notes:
            if passes is None or not passes(mark, register.settings):
                yield Found(place, message.format(mark=mark), hint)

    return MarksRule(
        code,
        name,
        level,
        page or "",
        of_record,
        compare,
        marks=marks,
        message=message,
        hint=hint,
        passes=passes,
    )


def _cells(typed: Sequence[str]) -> list[str]:
    """Lines as typed without the signs of headings, lists and bold words; of a table, its cells."""
    cells = (cell.strip(_SIGNS) for line in typed for cell in line.split("|"))
    return [cell for cell in cells if cell]


def veiled(words: str) -> str:
    """As much of something private as it takes to find it: what rules say is public too."""
    return f"{words[:2]}…{words[-1:]}"
