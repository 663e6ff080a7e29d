"""An expected decision whose time has passed.

A decision is announced so that the public and the Panel can speak before it is taken. When its time
has passed, they will want to know what became of it.

Bad:
    content/forthcoming/shared-fleet.md
        ---
        title: Whether to go on sharing vehicles
        expected: 15 October 2026
        ---
        The agreement ends in January.
Good:
    content/forthcoming/shared-fleet.md
        ---
        title: Whether to go on sharing vehicles
        expected: 15 October 2026
        outcome:
          lapsed: The forces now buy their own vehicles.
        ---
        The agreement ends in January.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.forthcoming import Forthcoming
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Announcements without an outcome whose last possible day is over; vague ones wait for it."""
    for forthcoming in register.all_of(Forthcoming):
        last = forthcoming.expected.latest
        ended = forthcoming.outcome or forthcoming.withdrawn or forthcoming.removed
        if ended or last is None or last >= register.day:
            continue
        yield Found(
            forthcoming.where("expected"),
            f"The time given for this, {forthcoming.expected.words}, has passed, and what became "
            "of it is not recorded.",
            "If it was decided, name the decision:"
            + pasted("outcome:", "  record: CPCC2026-014")
            + "\nIf nothing came of it, say why:"
            + pasted("outcome:", "  lapsed: and here the reason")
            + "\nIf it was put off, keep this date in `moved`, and give the new one in `expected`.",
        )


RULE = Rule("R410", "expected-and-passed", Level.NOTE, __doc__, check)
