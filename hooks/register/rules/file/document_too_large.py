"""A file that is too large.

People read the register on telephones, and pay for what they load. A file that large is mostly
pictures larger than anybody can see.

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
    decisions/2026/CPCC2026-100/report.txt (its text 400,000 times over)
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
    """How large it is, and how large it may be."""
    name = facts["path"].rpartition("/")[2]
    return (
        f"{name} has {_megabytes(facts['size'])} MB, and {_megabytes(facts['limit'])} MB is the "
        "most.",
        "Save it again with smaller pictures, or divide it and attach its parts.",
    )


def _megabytes(size: str) -> str:
    return f"{-(-int(size or 0) // 1024**2):,}"


RULE = worded("R136", "document-too-large", Level.ERROR, __doc__, say=say)
