"""A decision by somebody whom another had taken over from.

From the day on which a mayor or a board takes over from a commissioner, the commissioner decides
nothing any more. A decision dated later names the wrong maker, or bears the wrong day, or the day
of the takeover is wrong.

Bad:
    content/bodies/northshire-mayor.md
        ---
        title: Mayor of Northshire
        kind: policing-body
        published: 1 May 2026
        succeeds: {body: northshire-commissioner, on: 1 May 2026}
        ---
        The Mayor holds the police to account.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        maker: northshire-commissioner
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    content/bodies/northshire-mayor.md
        ---
        title: Mayor of Northshire
        kind: policing-body
        published: 1 May 2026
        succeeds: {body: northshire-commissioner, on: 1 May 2026}
        ---
        The Mayor holds the police to account.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        maker: northshire-mayor
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.makers import makers
from register.linking.register import Register
from register.linking.succession import succession
from register.records.answers import Answer
from register.records.dates import is_on_or_before
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Decisions whose maker had been taken over from, where the dates settle it."""
    others = succession(register)
    for decision in register.all_of(Decision) if others.takeovers else ():
        for maker in makers(decision, register):
            for takeover in others.from_(maker):
                if is_on_or_before(takeover.on, decision.decided) is Answer.YES:
                    yield Found(
                        decision.where("maker"),
                        f"{decision.number} was decided on {decision.decided.words} by "
                        f"{maker.title}. {takeover.after.title} had taken over from it on "
                        f"{takeover.on.words}.",
                        "If the other decided, name it:"
                        + pasted(f"maker: {takeover.after.id}")
                        + "\nIf not, compare the day of the decision with the paper, and the day "
                        f"in `succeeds` of {takeover.after.held.path}.",
                    )


RULE = Rule("R512", "decided-after-succession", Level.WARNING, __doc__, check)
