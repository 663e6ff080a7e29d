"""Decided on a day that is still to come.

A record in the register says that a decision was taken. One dated ahead says so of something that
may yet turn out otherwise, or has a slip in its date. A decision that is expected has a page of its
own kind (forthcoming); a record got ready for the day of signing can wait for that day.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 December 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    content/forthcoming/vehicle-recovery.md
        ---
        title: Whether to extend the vehicle recovery contract
        expected: 14 December 2026
        ---
        The contract ends in January.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import Answer, When, is_before
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Decisions dated after today, but for those not shown before their day."""
    for decision in register.all_of(Decision):
        decided, waits = decision.decided, decision.publish_on
        if decided.earliest is None or decided.earliest <= register.today:
            continue
        if waits and (waits.day is None or is_before(waits, decided) is not Answer.YES):
            continue
        yield Found(
            decision.where("decided"),
            f"This decision is dated {decided.words}, which as at "
            f"{When.of(register.today).words} is still to come.",
            "If the day is wrong, correct it. If the decision is still to be taken, announce it "
            "in content/forthcoming/ instead, with the line:"
            + pasted(f"expected: {decided.words}"),
        )


RULE = Rule("R220", "decided-in-the-future", Level.ERROR, __doc__, check)
