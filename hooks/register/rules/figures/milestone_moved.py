"""A date that was moved.

A programme says when something will happen, and later says another day. Each statement is kept,
so that anybody can see how often and how far it moved.

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
from register.records.dates import When
from register.records.programme import Milestone, Programme
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Milestones stated twice or more, with different dates."""
    for programme in register.all_of(Programme):
        stated: dict[str, tuple[When, Milestone]] = {}
        for number, milestone in enumerate(programme.milestones):
            name = " ".join(milestone.what.casefold().split())
            before = stated.get(name)
            stated[name] = (milestone.on, milestone)
            if before is None or before[0].edtf == milestone.on.edtf:
                continue
            yield Found(
                programme.where("milestones", number),
                f"“{milestone.what}” is dated {_said(milestone)}; before, it was dated "
                f"{_said(before[1])}.",
                "If one of the dates is a slip, correct it. If the date was moved, nothing needs "
                "mending: the page shows both.",
            )


def _said(milestone: Milestone) -> str:
    """The date, and the paper that gives it."""
    by = f" ({milestone.paper})" if milestone.paper else ""
    return f"{milestone.on.words}{by}"


RULE = Rule("R602", "milestone-moved", Level.NOTE, __doc__, check)
