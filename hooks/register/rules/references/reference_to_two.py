"""A reference that leads to two records.

When two records go by one name, a reader cannot know which is meant, and neither can the
register. It does not choose.

Bad:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        short: Fleet
        ---
        Two forces buy their vehicles together.
    content/programmes/fleet-workshops.md
        ---
        title: Fleet Workshops Programme
        short: Fleet
        ---
        Two forces mend their vehicles together.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        programmes: [Fleet]
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        short: Fleet
        ---
        Two forces buy their vehicles together.
    content/programmes/fleet-workshops.md
        ---
        title: Fleet Workshops Programme
        short: Fleet
        ---
        Two forces mend their vehicles together.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        programmes: [shared-fleet]
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.rules.finding import Level
from register.rules.references.wording import instead
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """References that several records answer to."""
    for loose in register.loose:
        if len(loose.found.targets) > 1:
            keys = [target.key for target in loose.found.targets]
            yield Found(
                loose.mention.place,
                f"“{loose.mention.typed}” is the name of {len(keys)} records.",
                instead(loose.mention, keys),
            )


RULE = Rule("R302", "reference-to-two", Level.ERROR, __doc__, check)
