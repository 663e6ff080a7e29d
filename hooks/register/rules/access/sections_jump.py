"""Section numbers that jump.

A paper's sections are cited by their numbers. When they go from 3 to 5, a reader wonders whether a
section is missing, and whether it was withheld. The numbers of a paper stay as they are printed;
this only says that they jump.

Bad:
    content/papers/2023/shared-fleet.md
        ---
        title: Shared fleet
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        ---
        Two forces look at sharing their vehicles.

        ## 1. Purpose

        1.1 To ask for a decision.

        ## 3. Recommendation

        3.1 To share them.
Good:
    content/papers/2023/shared-fleet.md
        ---
        title: Shared fleet
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        ---
        Two forces look at sharing their vehicles.

        ## 1. Purpose

        1.1 To ask for a decision.

        ## 2. Recommendation

        2.1 To share them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from register.records.record import Heading
from register.rules.access.places import place_of
from register.rules.finding import Level
from register.rules.rule import Found, WordsRule
from register.rules.texts import Texts
from register.source.place import Place

_NUMBERED = re.compile(r"([0-9]{1,2})(?:\.0)?\.?\s+\S")
_SECTION = 2


def of_record(texts: Texts) -> Iterator[Found]:
    """Numbered sections of a body that do not follow one another, where the first is 1."""
    held = texts.record.held
    sections = [
        (int(number[1]), heading)
        for heading in held.headings
        if heading.level == _SECTION and (number := _NUMBERED.match(heading.text))
    ]
    if not sections or sections[0][0] != 1:
        return  # words that happen to begin with a number: "7 forces"
    for before, after in pairwise(sections):
        if after[0] != before[0] + 1:
            yield _found(before, after, Place(held.path))


def _found(before: tuple[int, Heading], after: tuple[int, Heading], file: Place) -> Found:
    missing = range(before[0] + 1, after[0])
    less = f": there is no section {missing[0]}" if len(missing) == 1 else ""
    less = f": there are no sections {missing[0]} to {missing[-1]}" if len(missing) > 1 else less
    return Found(
        place_of(after[1], file),
        f"“{before[1].text}” is followed by “{after[1].text}”{less}.",
        "If the paper numbers its sections so, leave the numbers: they are what people cite. If "
        "not, number them as the paper does.",
    )


RULE = WordsRule("R903", "sections-jump", Level.NOTE, __doc__, of_record)
