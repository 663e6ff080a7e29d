"""A tab among the fields.

How far a line starts in says what it belongs to, and a tab is as wide as each program likes. Only
spaces can be counted.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        policing_body:
        \t- body: northshire-commissioner
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        policing_body:
          - body: northshire-commissioner
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.file.broken_line import with_spaces
from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_LISTED = 5
"""How many other lines are named by their numbers."""


def say(facts: Facts) -> tuple[str, str]:
    """The lines with spaces: how many to start with is said, since nobody can see it."""
    if not facts["mend"]:
        return "There is a tab in this line.", "Put spaces in its place."
    lines = facts["mend"].split("\n")
    others = facts["others"].split()
    more = len(lines) - 1 + len(others)
    if not more:
        message = "There is a tab in this line."
    else:
        message = f"There are tabs in this line and in {more} {'other' if more == 1 else 'others'}."
    if len(lines) == 1:
        hint = with_spaces(facts["mend"])
    else:
        hint = (
            f"Replace the {len(lines)} lines from this one on with these, and keep the spaces "
            "at their start:"
        ) + pasted(facts["mend"])
    if others:
        hint += f"\nPut spaces in place of the tabs of {_numbers(others)} too."
    return message, hint


def _numbers(lines: list[str]) -> str:
    shown = lines[:_LISTED]
    if len(lines) > _LISTED:
        shown.append(f"{len(lines) - _LISTED} more")
    if len(shown) == 1:
        return f"line {shown[0]}"
    return f"lines {', '.join(shown[:-1])} and {shown[-1]}"


RULE = worded("R108", "tab-indentation", Level.ERROR, __doc__, say=say)
