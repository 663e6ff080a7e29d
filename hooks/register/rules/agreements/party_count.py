"""A count of parties that does not fit the parties listed.

Documents say “seven forces” or “nine corporations sole” and list others. For each force, its
chief officer and its policing body are counted, since each can be bound or not.

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
from register.linking.timeline import periods
from register.records.agreement import Agreement
from register.rules.finding import Level
from register.rules.rule import Found, Rule

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
            stated, version = period.version.parties, period.version
            printed = stated.count_as_printed if stated else None
            counted = _number(printed) if printed else None
            if printed is None or counted is None or version.parties_complete is False:
                continue
            forces, parties = len(period.parties), sum(party.count for party in period.parties)
            if counted not in _meant(printed, forces, parties):
                yield Found(
                    agreement.where("versions", number, "parties", "count_as_printed"),
                    f"The document counts “{printed}”. Those listed here are {forces} forces, "
                    f"which make {parties} parties.",
                    "If a party is missing from the list or too many, correct the list. If the "
                    "document contradicts itself, leave both as they are: the page shows them.",
                )


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
