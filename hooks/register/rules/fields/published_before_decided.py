"""Published before it was decided.

A decision cannot be on the site before it was taken, so one of the two dates has a slip in it. A
decision that is expected has a page of its own kind (forthcoming).

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 September 2026
        background:
          - title: Vehicle recovery options
        ---
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
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import Answer, is_before
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Decisions published before the day they were taken; vague dates are left alone."""
    for decision in register.all_of(Decision):
        published, decided = decision.published, decision.decided
        if published and is_before(published, decided) is Answer.YES:
            yield Found(
                decision.where("published"),
                f"This was published on {published.words}, before it was decided "
                f"({decided.words}).",
                "Look both days up, and correct the one that is wrong. `published` is the day on "
                "which the decision first went on this site.",
            )


RULE = Rule("R218", "published-before-decided", Level.ERROR, __doc__, check)
