"""An agreement that ends within 90 days, with nothing expected.

An agreement that runs out unnoticed leaves forces working together without one. A decision that
is expected is announced here, so that the public and the Panel hear of it before it is taken.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 January 2027
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
Good:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 January 2027
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
    content/forthcoming/shared-fleet.md
        ---
        title: Whether to go on sharing vehicles
        expected: 15 December 2026
        agreements: shared-fleet
        ---
        The agreement ends in January.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.forthcoming import Forthcoming
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

DAYS = 90
"""How long before its end an agreement is asked about."""


def check(register: Register) -> Iterator[Found]:
    """Agreements whose last version ends soon, and about which no decision is announced."""
    expected = {
        agreement.key
        for forthcoming in register.all_of(Forthcoming)
        if forthcoming.outcome is None
        for agreement in register.find_all(forthcoming.agreements, Agreement)
    }
    soon = register.day + timedelta(days=DAYS)
    for agreement in register.all_of(Agreement):
        ends = agreement.versions[-1].ends if agreement.versions else None
        last = ends.latest if ends else None
        if ends and last and register.day <= last <= soon and agreement.key not in expected:
            yield Found(
                agreement.where("versions", len(agreement.versions) - 1, "ends"),
                f"This agreement ends on {ends.words}, and no decision about it is announced.",
                "If it is to go on, announce the decision: add a file to content/forthcoming/ "
                "with the line:" + pasted(f"agreements: {agreement.id}"),
            )


RULE = Rule("R406", "ends-soon", Level.WARNING, __doc__, check)
