"""Something that every record of its kind has is missing.

A decision without its date, or a paper without the body it was put to, cannot be listed, found or
checked. What is not known can be said: `unknown` is an answer where a date is wanted.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
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
    """The field, what it is for, and a line that gives it."""
    field, about, example = facts["field"], facts["about"], facts["example"]
    message = f"`{field}` is missing" + (f": {about}." if about else ".")
    if example.startswith("## "):
        return message, (
            "Give it as a heading of its own, below the second line of dashes, with the words "
            "below it:" + pasted(example)
        )
    if example and example.partition(":")[2].strip():
        return message, "Add a line like this one, with the right words:" + pasted(example)
    return message, f"Add a line that begins with `{field}:` and says it."


RULE = worded("R201", "missing-field", Level.ERROR, __doc__, say=say)
