"""A note without its words, or words without their note.

A mark such as [^1] leads to the note with the same mark. Without one, readers see the mark as it
was typed; and nobody arrives at a note that no mark leads to.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The lease ends in 2026.[^1]

        [^2]: The lease of the workshop.

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
        The lease ends in 2026.[^1]

        [^1]: The lease of the workshop.

        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """Which of the two is missing."""
    mark = facts["mark"]
    if facts["why"] == "unused":
        return (
            f"{mark} is explained here, and stands nowhere in the words above it.",
            f"Put {mark} behind the words that it explains, or take the note away.",
        )
    return (
        f"{mark} has no note that explains it, and is shown as it was typed.",
        "Add the note below the words, or take the mark away:" + pasted(f"{mark}: …"),
    )


RULE = worded("R127", "note-alone", Level.WARNING, __doc__, say=say)
