"""A document that does something by itself.

A document is for reading. One that runs a program or a script when it is opened can do harm on the
computer of whoever trusted this site.

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
          - file: report.pdf
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.pdf (with a script that runs when it is opened)
        Vehicle recovery

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
          - file: report.pdf
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.pdf (a PDF of one page)
        Vehicle recovery
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded

_WHAT = {
    "macro": "has macros in it, which are small programs",
    "program": "can start another program when it is opened or clicked",
    "script": "has a script in it that runs when it is opened or clicked",
}


def say(facts: Facts) -> tuple[str, str]:
    """What it does."""
    name = facts["path"].rpartition("/")[2]
    where = f", {facts['where']}," if facts["where"] else ""
    return (
        f"{name}{where} {_WHAT.get(facts['what'], _WHAT['program'])}.",
        "Print it to a new PDF, which keeps the pages and nothing else, and attach that.",
    )


RULE = worded("R823", "document-acts", Level.ERROR, __doc__, say=say)
