"""A date that was moved.

A programme says when something will happen, and later says another day. Each statement is kept,
so that anybody can see how often and how far it moved. A month and a day within it are no two
dates.

Bad:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        milestones:
          - what: Shared workshop opens
            on: 1 May 2026
          - what: Shared workshop opens
            on: 1 October 2026
        ---
        Two forces buy their vehicles together.
Good:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        milestones:
          - what: Shared workshop opens
            on: 1 May 2026
          - what: Shared workshop opens
            on: 1 May 2026
        ---
        Two forces buy their vehicles together.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.answers import Answer
from register.records.dates import When, is_before
from register.records.programme import Milestone, Programme
from register.rules.figures.parts import called
from register.rules.figures.wording import said_in
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Milestones stated twice or more, with dates that cannot be the same."""
    for programme in register.all_of(Programme):
        stated: dict[str, Milestone] = {}
        for number, milestone in enumerate(programme.milestones):
            if milestone.on.unknown:
                continue
            before = stated.get(called(milestone.what))
            stated[called(milestone.what)] = milestone
            if before is None or not _differ(before.on, milestone.on):
                continue
            yield Found(
                programme.where("milestones", number),
                f"“{milestone.what}” is dated {_said(milestone)}; before, it was dated "
                f"{_said(before)}.",
                "If one of the dates is a slip, correct it. If the date was moved, nothing needs "
                "mending: the page shows both.",
            )


def _differ(one: When, other: When) -> bool:
    """Whether one is surely before the other; January and a day in January may be the same."""
    return Answer.YES in (is_before(one, other), is_before(other, one))


def _said(milestone: Milestone) -> str:
    """The date, and the paper that gives it."""
    return f"{milestone.on.words}{said_in(milestone.paper)}"


RULE = Rule("R602", "milestone-moved", Level.NOTE, __doc__, check)
