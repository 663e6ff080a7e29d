"""A version that ends before it starts.

One of the two dates has a slip in it, and everything worked out from them would be wrong: what is
in force, what ends soon, which forces are bound.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2016
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
from register.records.dates import Answer, is_before
from register.records.labels import spoken
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Versions whose end is before their start; vague dates are left alone."""
    for agreement in register.all_of(Agreement):
        for number, version in enumerate(agreement.versions):
            ends, starts = version.ends, version.in_force
            if ends and starts and is_before(ends, starts) is Answer.YES:
                yield Found(
                    agreement.where("versions", number, "ends"),
                    f"“{spoken(version.version)}” ends on {ends.words}, before it starts on "
                    f"{starts.words}.",
                    "Look both days up in the text of the agreement, and correct the wrong one.",
                )


RULE = Rule("R403", "ends-before-it-starts", Level.ERROR, __doc__, check)
