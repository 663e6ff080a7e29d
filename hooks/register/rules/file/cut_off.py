"""A file whose end seems to be missing.

A file can lose its end while it is saved, sent or copied, and what is left may look like a whole
record. A heading with nothing below it, or words that stop in the middle of a sentence, are the
signs of it.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force of Eastshire, which works with its neighbours on
        vehicles, buildings and
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force of Eastshire, which works with its neighbours on
        vehicles, buildings and training.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """With what the file ends, and what to compare it with."""
    if facts["kind"] == "heading":
        return (
            f"This file ends with a heading, “{facts['words'].lstrip('# ')}”, and nothing below.",
            "Write what belongs below it. If the file was longer once, its end was lost: bring it "
            "back from where it was written. If nothing belongs there, take the heading away.",
        )
    return (
        f"This file ends in the middle of a sentence: “… {facts['words']}”.",
        "If the file was longer once, its end was lost: bring it back from where it was written. "
        "If all of it is here, end the last sentence with a full stop, and press Enter behind it.",
    )


RULE = worded("R139", "cut-off", Level.WARNING, __doc__, say=say)
