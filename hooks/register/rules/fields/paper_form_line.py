"""A line of the paper form in the text.

On paper the subject, the date and the officer to ask stand at the top. Here they are fields, above
the second line of dashes. In the text they are shown, but no list, search or check knows of them.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        Contact Officer: Head of Fleet

        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        contact:
          role: Head of Fleet
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded
from register.source.quoting import quoted, reason_of


def say(facts: Facts) -> tuple[str, str]:
    """The word of the form, and the field that holds it here."""
    field = facts["field"]
    message = (
        f"“{facts['word']}” is a line of the paper form. This register calls that `{field}`, and "
        "it stands among the fields, not in the text."
    )
    if facts["given"]:
        return message, f"Take the line away, and see that `{field}` above says the same."
    return message, "Move it up above the second line of dashes, as:" + pasted(*lines_of(facts))


def lines_of(facts: Facts) -> list[str]:
    """The lines to paste: the field, and in it what was written."""
    written = facts["written"] or "…"
    value = written if reason_of(written) == "other" else quoted(written)
    if not facts["part"]:
        return [f"{facts['field']}: {value}"]
    return [f"{facts['field']}:", f"  {'- ' if facts['list'] else ''}{facts['part']}: {value}"]


RULE = worded("R223", "paper-form-line", Level.WARNING, __doc__, say=say)
