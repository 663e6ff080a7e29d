"""A count of parties that does not fit the parties listed.

Documents say “seven forces” or “nine corporations sole” and list others. For each force, its
chief officer and its policing body are counted, since each can be bound or not.

Where the record says that not every party is known, a larger count is what it expects: a note says
how many are missing.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
              count_as_printed: three forces
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
Good:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
              count_as_printed: four corporations sole
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.linking.register import Register
from register.linking.timeline import Period, periods
from register.records.agreement import Agreement
from register.records.labels import spoken
from register.rules.finding import Level
from register.rules.rule import Found, Rule
from register.source.place import Place

_SMALL = (
    *("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {word: number for number, word in enumerate(_SMALL)}
_NUMBERS |= {word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)}
_WORD = re.compile(r"[0-9]+|[a-z]+")


def check(register: Register) -> Iterator[Found]:
    """Versions whose printed count is neither that of their forces nor of their parties."""
    for agreement in register.all_of(Agreement):
        for number, period in enumerate(periods(agreement, register)):
            known = period.version.parties_complete is not False
            for printed, place in _printed(agreement, number):
                found = _differs(printed, period, known=known)
                if found:
                    message, hint, level = found
                    yield Found(place, message, hint, level)
                    break


def _printed(agreement: Agreement, number: int) -> Iterator[tuple[str, Place]]:
    """The counts that documents print: that of the parties, then those stated against them.

    What is stated against a full list is said to contradict it, and the page shows both.
    """
    version = agreement.versions[number]
    if version.parties and version.parties.count_as_printed:
        field = ("versions", number, "parties", "count_as_printed")
        yield version.parties.count_as_printed, agreement.where(*field)
    if version.parties_complete is False:
        for place, stated in enumerate(version.stated):
            if stated.what == "parties":
                yield stated.value, agreement.where("versions", number, "stated", place)


def _differs(printed: str, period: Period, *, known: bool) -> tuple[str, str, Level | None] | None:
    """What to say of a count that does not fit, with its hint and level; None when it fits."""
    counted = _number(printed)
    forces, parties = len(period.parties), sum(party.count for party in period.parties)
    if counted is None or counted in _meant(printed, forces, parties):
        return None
    listed = f"{_many(forces, 'force')}, which {_make(forces)} {_many(parties, 'party')}"
    if not known and not parties:
        return None
    if not known and counted > min(_meant(printed, forces, parties)):
        return (
            f"The parties of “{spoken(period.version.version)}” are not complete: a document "
            f"counts “{printed}”, and those named here are {listed}.",
            "If a paper names another party, add it. Until then nothing needs mending: the page "
            "says that not every party is known.",
            Level.NOTE,
        )
    return (
        f"The document counts “{printed}”. Those listed here are {listed}.",
        "If a party is missing from the list or too many, correct the list. If the document "
        "contradicts itself, leave both as they are: the page shows them.",
        None,
    )


def _many(count: int, what: str) -> str:
    plural = "parties" if what == "party" else f"{what}s"
    return f"{count} {what if count == 1 else plural}"


def _make(forces: int) -> str:
    return "makes" if forces == 1 else "make"


def _number(text: str) -> int | None:
    """The first number in words or digits: 14 for "fourteen parties"."""
    found = _WORD.findall(text.casefold())
    for word, after in zip(found, [*found[1:], ""], strict=True):
        if word.isdigit():
            return int(word[:9])
        if word in _TENS:
            return _NUMBERS[word] + (_NUMBERS.get(after, 0) if _NUMBERS.get(after, 0) < 10 else 0)
        if word in _NUMBERS:
            return _NUMBERS[word]
    return None


def _meant(printed: str, forces: int, parties: int) -> tuple[int, ...]:
    """What may have been counted: forces, parties, or either where the words do not say."""
    if "corporation" in printed.casefold() or "part" in printed.casefold():
        return (parties,)
    return (forces,) if "force" in printed.casefold() else (forces, parties)


RULE = Rule("R408", "party-count", Level.WARNING, __doc__, check)
