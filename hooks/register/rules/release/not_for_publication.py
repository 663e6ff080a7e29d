"""Text marked as not for publication.

What a meeting heard in private is marked so on its papers. Pasted into a record with its heading,
it would be public from the next build on, and copied within the hour.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        NOT FOR PUBLICATION

        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The prices are exempt from publication while the tender runs.

        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.rules.finding import Level
from register.rules.rule import Found, WordsRule
from register.rules.texts import Texts

_LIKELY = ("not for publication", "exempt", "not to be published")
_CAPITALS = re.compile(r"\b(?:NOT FOR PUBLICATION|NOT TO BE PUBLISHED|EXEMPT INFORMATION)\b")
_ALONE = re.compile(
    r"\W*(?:(?:strictly )?not for publication|exempt|exempt (?:information|item|report|paper))\W*"
    r"(?:(?:by virtue of|under) .*)?",
    re.I,
)


def of_record(texts: Texts) -> Iterator[Found]:
    """Such marks in any text but that which says what is withheld and why."""
    if not texts.has(_LIKELY):
        return
    for text in texts.but("withheld", "attachments"):
        for line in text.lines:
            if mark := mark_in(line):
                yield Found(
                    text.place,
                    f"This is marked “{mark}”.",
                    "Take out what is not for publication, and say in `withheld` what it was and "
                    "on what ground. If all of it may be public, take the mark out.",
                )
                break


def mark_in(line: str) -> str:
    """The mark that a line bears; empty if it bears none."""
    if found := _CAPITALS.search(line):
        return found.group()
    return line if _ALONE.fullmatch(line) else ""


RULE = WordsRule("R802", "not-for-publication", Level.ERROR, __doc__, of_record)
