"""A response to the Panel that is late.

The Police and Crime Panel can ask for a written response by a day that it sets (Police Reform and
Social Responsibility Act 2011, section 29(3) and (4)). When that day has passed, the public should
find the response here.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        panel:
          notified: 16 October 2026
          response_due: 13 November 2026
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
        panel:
          notified: 16 October 2026
          response_due: 13 November 2026
          response: The Commissioner answered on 10 November 2026.
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Decisions whose response was due by a day before this one, and is not recorded."""
    for decision in register.all_of(Decision):
        due = decision.panel.response_due if decision.panel else None
        if due is None or decision.removed or (decision.panel and decision.panel.response):
            continue
        if due.latest and due.latest < register.day:
            yield Found(
                decision.where("panel", "response_due"),
                f"A response to the Panel was due by {due.words}, and none is recorded.",
                "If it was given, add it below, or where it can be read:"
                + pasted("response: and here what was answered, and on which day")
                + "\nIf the Panel gave more time, correct `response_due`, and say so in the text.",
            )


RULE = Rule("R709", "panel-response-late", Level.ERROR, __doc__, check)
