"""Settings that cannot be read.

The office's name, its references and its targets stand in mkdocs.yml. Without them nothing can be
published under the office's name.

Bad:
    mkdocs.yml (not there)

Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """Why they cannot be read."""
    reason = facts["reason"]
    if reason != "it is not there":
        reason = "it cannot be opened, or was not saved as UTF-8"
    return (
        f"The office's settings, in {facts['path']}, cannot be read: {reason}.",
        "Bring the file back as it was last committed, without what was changed in it since:"
        + pasted(f"git checkout HEAD -- {facts['path']}"),
    )


RULE = worded("R119", "settings-unreadable", Level.ERROR, __doc__, say=say)
