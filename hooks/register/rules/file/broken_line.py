"""A line that cannot be read.

A colon, a quotation mark or a bracket in the wrong place can make the rest of the fields
unreadable. The register works out what was probably meant and offers the line, but never
publishes a guess.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire: the police force
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: "Eastshire: the police force"
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_REASONS = {
    "colon": "There is a colon within the words of this line",
    "open-quote": "A quotation mark is opened here and not closed",
    "text-behind-quote": "There are words behind the closing quotation mark of this line",
    "backslash": "A backslash between double quotation marks has a special meaning",
    "open-bracket": "A bracket is opened here and not closed",
    "start": "The words of this line begin with a sign that needs quotation marks around them",
    "colon-space": "There is no space behind the colon of this line",
    "no-colon": "There is no colon behind the name of the field in this line",
    "odd-colon": "The colon behind the name of this field is not that of the keyboard",
    "stars": "There are stars around the name of the field in this line",
    "dash-space": "There is no space behind the dash of this line",
    "indent": "This line starts further left or right than the lines that it belongs to",
    "wrapped": "This line goes on with the words of the line above, and starts too far left",
    "stray": "This line is no field: it has no name with a colon behind it",
}

_UNSEEN = ("indent", "wrapped")
"""Slips in the spaces at the start of a line."""


def with_spaces(line: str) -> str:
    """What to do when lines are to be replaced by these: nobody can see how they start."""
    first, *others = line.split("\n")
    if others:
        return (
            f"Replace the {len(others) + 1} lines from this one on with these, and keep the "
            "spaces at their start:" + pasted(first, *others)
        )
    spaces = len(line) - len(line.lstrip(" "))
    count = f"{spaces} spaces" if spaces else "no space"
    return f"Replace the line with this one, which starts with {count}:" + pasted(line)


def say(facts: Facts) -> tuple[str, str]:
    """The line, what is wrong with it, and the line that was probably meant."""
    lines = facts["line_text"].split("\n")
    written = lines[0].strip() + (" …" if len(lines) > 1 else "")
    message = _REASONS.get(facts["reason"], "This line cannot be read") + f": “{written}”."
    if facts["reason"] in _UNSEEN:
        return message, with_spaces(facts["mend"])
    if facts["mend"]:
        these = "these lines" if "\n" in facts["mend"] else "the line"
        return message, f"Replace {these} with:" + pasted(facts["mend"])
    if facts["reason"] == "stray":
        return message, "Take it away, or begin it with the name of a field and a colon."
    return message, (
        "Write the name of the field, a colon, a space, and then the words between quotation "
        "marks, such as:" + pasted('title: "Vehicle recovery: contract extended"')
    )


RULE = worded("R107", "broken-line", Level.ERROR, __doc__, say=say)
