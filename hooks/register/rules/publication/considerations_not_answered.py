"""Nothing says what was considered before forces agreed to work together.

The Police Act 1996 says what has to be considered before a collaboration agreement is entered into
or varied (section 23HA). A decision that tells what it means in law, for money or for those it
touches lets the public see that it was.

This is a question, and what is looked at is near the point and not the point itself: whether
anything at all stands under Implications. The considerations may have been weighed and told
elsewhere, in a paper for instance.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Shared fleet agreement entered into
        decided: 14 October 2026
        published: 16 October 2026
        significant:
          value: yes
          judged_by: Chief Executive
          criterion: It binds another force.
        effects:
          - agreement: shared-fleet
            version: original
            effect: enters
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To enter into the agreement.
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Shared fleet agreement entered into
        decided: 14 October 2026
        published: 16 October 2026
        significant:
          value: yes
          judged_by: Chief Executive
          criterion: It binds another force.
        effects:
          - agreement: shared-fleet
            version: original
            effect: enters
        implications:
          finance: Each force saves a tenth of what it spends on vehicles.
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To enter into the agreement.
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.decision import Decision, Implications
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

_ASKED = {"enters": "enters into", "amends": "changes", "extends": "extends"}


def check(register: Register) -> Iterator[Found]:
    """Decisions that enter into an agreement or vary it, and have no implications."""
    for decision in register.all_of(Decision):
        for number, effect in enumerate(decision.effects):
            if effect.effect in _ASKED and _is_silent(decision):
                yield Found(
                    decision.where("effects", number),
                    f"This decision {_ASKED[effect.effect]} an agreement. Was what the law names "
                    "considered before? Nothing stands here under implications.",
                    "If the office's own record or a paper says, add what it says, such as:"
                    + pasted("implications:", "  finance: what it costs and saves")
                    + "\nIf nothing says, leave it out: the question stays open.",
                )
                break


def _is_silent(decision: Decision) -> bool:
    """Whether nothing is said under any heading of its implications, and nothing was taken away."""
    return not decision.removed and decision.implications in (None, Implications())


RULE = Rule("R708", "considerations-not-answered", Level.WARNING, __doc__, check)
