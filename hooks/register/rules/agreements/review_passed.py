"""A review date that has passed.

The parties promised each other to look at the agreement by a day. If they did, the record can say
what came of it; if they did not, this is a reminder.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            review: 31 March 2026
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
            ends: 31 March 2030
            review: 31 March 2027
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
from register.records.agreement import Agreement
from register.records.labels import spoken
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """The last version of an agreement that has not ended, when its review is over."""
    for agreement in register.all_of(Agreement):
        last = agreement.versions[-1] if agreement.versions else None
        due = last.review if last else None
        if last is None or due is None or not due.latest or due.latest >= register.day:
            continue
        ended = last.ends.latest if last.ends else None
        if ended and ended < register.day:
            continue
        yield Found(
            agreement.where("versions", len(agreement.versions) - 1, "review"),
            f"“{spoken(last.version)}” was to be reviewed by {due.words}, and nothing later is "
            "recorded.",
            "If it was reviewed, give the next day in `review`, and add to this version:"
            + pasted("note: and here when it was reviewed, and what came of it")
            + "\nIf a new version came of it, add that.",
        )


RULE = Rule("R407", "review-passed", Level.NOTE, __doc__, check)
