"""An amount that cannot be read.

Amounts are kept exactly as printed and added up to the penny. An amount that can be read in two
ways cannot be added up at all.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        money:
          - amount: 420000
            what: The contract for two years
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
        money:
          - amount: £420,000
            what: The contract for two years
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, in_quotes, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """What was written, why it cannot be read, and the amount that was probably meant."""
    reason = f", because {facts['reason']}" if facts["reason"] else ""
    message = f"{in_quotes(facts['written'])} is not an amount that can be read{reason}."
    if facts["offer"]:
        return message, "If this is the amount, replace the line with:" + pasted(
            f"{facts.field}: {facts['offer']}"
        )
    hint = "Write it as printed, such as £420,000, £1.2m or about £150,000."
    if facts["reason"].startswith("it has words"):
        hint += " Say in the words of the record what else belongs to it."
    return message, hint


RULE = worded("R217", "not-money", Level.ERROR, __doc__, say=say)
