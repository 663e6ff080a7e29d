"""A document in which no words can be read.

A scan is a picture of words. Nobody can search it, a screen reader has nothing to read out, and it
was not searched for markings either.

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
    decisions/2026/CPCC2026-100/report.pdf (a scan of one page)
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


def say(facts: Facts) -> tuple[str, str]:
    """Which file it is."""
    name = facts["path"].rpartition("/")[2]
    return (
        f"No words can be read in {name}: it may be a scan. It was not searched for markings.",
        "Make it from the document itself instead of from paper, or have a program recognise its "
        "words. Look through it for anything that must not be public.",
    )


RULE = worded("R910", "document-without-words", Level.WARNING, __doc__, say=say)
