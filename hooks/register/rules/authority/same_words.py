"""A part of a paper that is word for word that of another.

An answer about equality, risk or cost is meant to be about the matter in hand. Where a paper has
the words of an earlier one, a reader may want to ask whether the question was looked at again.

Bad:
    content/papers/2026/2026-03-05-vehicle-workshops.md
        ---
        title: Vehicle workshops
        to: collaboration-board
        from: Chief Executive
        date: 5 March 2026
        ---
        Where the vehicles are mended.
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        same_words:
          - part: Equality
            as: 2026-03-05-vehicle-workshops
            note: Only the name of the project differs.
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
from register.records.paper import Paper
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Parts that are recorded as the same in another paper held here."""
    for paper in register.all_of(Paper):
        for number, same in enumerate(paper.same_words):
            other = register.find(same.as_, Paper)
            if other:
                note = f" {same.note}" if same.note else ""
                yield Found(
                    paper.where("same_words", number),
                    f"Under “{same.part}”, this paper has the same words as “{other.title}” of "
                    f"{other.date.words}.{note}",
                    "Nothing needs mending: the pages of both papers show it.",
                )


RULE = Rule("R509", "same-words", Level.NOTE, __doc__, check)
