"""A document marked as not for everybody.

A marking in an attached document counts as much as one on the page, and is easier to overlook: it
stands in the head or foot of a page that nobody looks at.

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
          - file: report.txt
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.txt
        OFFICIAL-SENSITIVE

        The contract was extended because no other garage could take it on.

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
          - file: report.txt
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.txt
        The contract was extended because no other garage could take it on.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """The mark, and where it stands."""
    name = facts["path"].rpartition("/")[2]
    where = f", {facts['where']}," if facts["where"] else ""
    return (
        f"{name}{where} is marked “{facts['mark']}”.",
        "Do not publish it before whoever owns the document has agreed. If it may be public, have "
        "the mark taken out where the document was made, and attach that; if a part may not, take "
        "that part out and say so in `withheld`.",
    )


RULE = worded("R820", "marked-document", Level.ERROR, __doc__, say=say)
