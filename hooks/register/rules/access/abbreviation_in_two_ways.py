"""One abbreviation written out in two ways.

A reader who meets “SRO” looks for what it stands for. When one paper writes it out as Senior
Responsible Owner and another as Senior Responsible Officer, the reader cannot tell whether they are
one post or two.

Bad:
    content/papers/2023/shared-fleet.md
        ---
        title: Shared fleet
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        ---
        The Senior Responsible Owner ("SRO") leads the work.
    content/papers/2023/vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        ---
        The SRO (Senior Responsible Officer) leads the work.
Good:
    content/papers/2023/shared-fleet.md
        ---
        title: Shared fleet
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        ---
        The Senior Responsible Owner ("SRO") leads the work.
    content/papers/2023/vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        ---
        The SRO (Senior Responsible Owner) leads the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from register.linking.register import Register
from register.records.record import Record
from register.rules.access.initials import definitions, may_define, same_words
from register.rules.access.places import place_in, words_of
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, WordsRule
from register.rules.texts import Texts
from register.source.place import Place


class Meaning(NamedTuple):
    """An abbreviation as a record writes it out."""

    short: str
    words: str
    place: Place


def of_record(texts: Texts) -> Iterator[Meaning]:
    """Abbreviations that are written out."""
    for text in texts.shown:
        if may_define(text.text):
            for short, words, offset in definitions(words_of(text)):
                yield Meaning(short, words, place_in(text, offset))


def compare(_: Register, meanings: Iterable[tuple[Record, Meaning]]) -> Iterator[Found]:
    """Abbreviations with two meanings in the register: one note each, where the second stands."""
    known: dict[str, dict[str, _Way]] = {}
    for record, (short, words, place) in meanings:
        meant = known.setdefault(short, {})
        meant.setdefault(same_words(words), _Way(words, place)).stands_in(record.key)
    for short, ways in known.items():
        if len(ways) > 1:
            second = tuple(ways.values())[1]
            yield Found(
                second.place,
                f"“{short}” is written out in {'two' if len(ways) == 2 else 'several'} ways: "
                f"{listed(way.words_and_places for way in ways.values())}.",
                "If one of them is a slip, correct it. If they mean different things, write one "
                "of them in full each time. If the papers differ, nothing needs mending.",
            )


class _Way:
    """One way in which an abbreviation is written out."""

    def __init__(self, words: str, place: Place) -> None:
        self.words = words
        self.place = place
        self._records: dict[str, None] = {}

    def stands_in(self, record: str) -> None:
        """Note a record that writes it out so."""
        self._records[record] = None

    @property
    def words_and_places(self) -> str:
        """The words, and the records that have them."""
        return f"“{self.words}” in {listed(self._records)}"


RULE = WordsRule("R904", "abbreviation-in-two-ways", Level.NOTE, __doc__, of_record, compare)
