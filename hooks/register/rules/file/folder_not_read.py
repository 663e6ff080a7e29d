"""A record where no record is looked for.

Decisions stand in the folder decisions, and everything else in the folder content. What stands
beside them is not read: nothing in it is checked or published, and nobody is told.

Bad:
    Decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
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

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """What is not read, and where it belongs."""
    path = facts["path"]
    if facts["meant"]:
        return (
            f"The folder {path} is not read, and nothing in it is published.",
            f"Move what is in it into the folder {facts['meant']}, and take {path} away.",
        )
    return (
        f"{path} lies beside the folders of records, where it is neither read nor published.",
        "Move it into the folder decisions, and there into that of its year, such as:"
        + pasted(f"decisions/2026/{facts['name']}"),
    )


RULE = worded("R129", "folder-not-read", Level.ERROR, __doc__, say=say)
