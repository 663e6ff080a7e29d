"""A version that names no party.

An agreement binds somebody, or it is none. Where no document says whom, the register asks, so that
the public can. An agreement that was only announced is not asked about.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Vehicles are shared.
Good:
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
from register.linking.timeline import Period, periods
from register.records.agreement import Agreement
from register.rules.agreements.wording import version_name, was_made
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Versions that were made, as far as anything says, and that bind nobody named here."""
    for agreement in register.all_of(Agreement):
        for number, period in enumerate(periods(agreement, register)):
            ended = "ended" in period.version.effects
            if period.parties or ended or agreement.removed or not was_made(period):
                continue
            yield Found(
                agreement.where("versions", number, "parties"),
                f"No party to {version_name(period.version.version, register)} is named here. "
                f"Between whom was it made?{_decided(period)}",
                "If the text of the agreement or a paper says who is bound, list the forces:"
                + pasted("parties:", "  forces: [northshire, southshire]")
                + "\nIf nothing says, ask whoever signed.",
            )


def _decided(period: Period) -> str:
    """What the decisions that made it say of whom it binds, if they say nothing either."""
    if not period.made_by or any(decision.forces for decision in period.made_by):
        return ""
    names = listed(decision.number for decision in period.made_by)
    one = len(period.made_by) == 1
    return (
        f" {names}, the decision that made it, names no force either."
        if one
        else f" {names}, the decisions that made it, name no force either."
    )


RULE = Rule("R409", "no-party-named", Level.WARNING, __doc__, check)
