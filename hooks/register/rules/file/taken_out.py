"""Something that a page may not hold.

Words pasted from a web page, an e-mail or a word processor can bring scripts, styles and forms with
them. They are taken out of the page, so that it is safe for whoever reads it.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        <font color="red">To extend the contract to 31 October 2028.</font>

Good:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        **To extend** the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """What was taken out, and what to do about it."""
    hint = "Look at the page, and write again as plain words whatever is missing from it."
    if "a picture" in facts["what"]:
        hint += (
            " A picture has to lie with the record: put it into the folder named like the "
            "record, beside it, and list it under `attachments`."
        )
    return (
        "These words bring something that a page may not hold, and it was taken out: "
        f"{facts['what']}.",
        hint,
    )


RULE = worded("R122", "taken-out", Level.WARNING, __doc__, say=say)
