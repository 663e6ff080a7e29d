"""A list where one thing belongs, or words where fields belong.

Each field holds one kind of thing: a line, a list, or a few fields of its own. Anything else in
its place cannot be shown.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        contact: Chief Executive
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
        contact:
          role: Chief Executive
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
    """What was written, and what belongs there."""
    field, shape, written = facts.field, facts["shape"], facts["written"]
    name = f"`{field}`" if field else "This"
    if shape.startswith("fields ("):
        names = shape.removeprefix("fields (").rstrip(")")
        shown = "a list" if written == "a list" else f"only “{written}”"
        message = f"{name} holds {shown}, and has to say what that is."
        in_words = " " in written and "title" in names.split(", ")
        first = "title" if in_words else names.partition(", ")[0]
        words = "…" if written == "a list" else written
        lines = pasted(f"{field}:", f"  {first}: {words}") if field else ""
        return message, f"It is made up of: {names}. Write, for example:{lines}"
    wanted = shape.replace("one of: ", "one of these words: ")
    return (
        f"{name} holds {written}, where {wanted} belongs.",
        "Write it on one line, behind the name and the colon."
        if written != "a list"
        else "Keep the one that is meant, on one line, behind the name and the colon.",
    )


RULE = worded("R203", "wrong-shape", Level.ERROR, __doc__, say=say)
