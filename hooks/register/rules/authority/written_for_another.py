"""A paper addressed to one body and written for another.

What a body was told, and when, is the ground of its consent. If the heading names one body and the
text speaks to another, a reader cannot tell which of the two had the paper before it.

Bad:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        written_for: northshire-commissioner
        from: Chief Executive
        date: 1 October 2026
        ---
        What the contract costs.
Good:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        ---
        What the contract costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.body import Body
from register.records.paper import Paper
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Papers whose ``to`` and ``written_for`` are two bodies."""
    for paper in register.all_of(Paper):
        to, meant = register.find(paper.to, Body), register.find(paper.written_for, Body)
        if to and meant and to.key != meant.key:
            yield Found(
                paper.where("written_for"),
                f"This paper is addressed to the {to.title}, and its text is written for the "
                f"{meant.title}.",
                "If it was put to both, say so in the text, with the day of each meeting. If one "
                "of the two is a slip of this record, correct it. Otherwise nothing needs mending: "
                "the page shows both.",
            )


RULE = Rule("R506", "written-for-another", Level.WARNING, __doc__, check)
