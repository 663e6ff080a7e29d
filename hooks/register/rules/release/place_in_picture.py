"""A picture that says where it was taken.

A telephone writes the place into each photograph, to within a few metres. Nobody sees it on the
page, and anybody who loads the file can read it.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: garage.jpg
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/garage.jpg (a photograph with its place in it)
        The garage

Good:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: garage.jpg
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/garage.jpg (a photograph)
        The garage
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """Which file it is."""
    name = facts["path"].rpartition("/")[2]
    return (
        f"{name} says where on Earth a picture in it was taken.",
        "Save the picture without its properties, and put that in its place. In Windows: right "
        "click, Properties, Details, Remove Properties and Personal Information.",
    )


RULE = worded("R822", "place-in-picture", Level.ERROR, __doc__, say=say)
