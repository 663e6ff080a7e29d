"""Words lost behind a space and a #.

A space and a # begin a remark, so what follows them may vanish: “Item #14” becomes
“Item”. Words between quotation marks are safe.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Lease of Unit #14 extended
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
        title: "Lease of Unit #14 extended"
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
    """The line, and the line with quotation marks."""
    message = (
        f"The words behind “ #” may be lost, because it begins a remark: "
        f"“{facts['line_text'].strip()}”."
    )
    if not facts["mend"]:
        return message, "Put the words between quotation marks, or take the remark away."
    return message, (
        "If it belongs to the words, replace the line with:"
        + pasted(facts["mend"])
        + "\nIf it is a remark, take it away."
    )


RULE = worded("R207", "text-lost", Level.ERROR, __doc__, say=say)
