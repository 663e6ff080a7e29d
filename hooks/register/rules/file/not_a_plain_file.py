"""Something that is no file of the register.

A link can lead out of the register's folder, to a file that was never meant to be public. Only
plain files and folders are read.

Bad:
    content/forces/eastshire.md (a link to /etc/hostname)

Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded

_KINDS = {
    "symbolic link": "a link to another file",
    "folder link": "a link to another folder",
    "FIFO": "a pipe between programs",
    "socket": "a connection between programs",
    "device": "a device of the computer",
    "file": "a file, where a folder belongs",
}


def say(facts: Facts) -> tuple[str, str]:
    """What it is, and where it leads."""
    if facts["kind"] == "unreadable":
        return (
            "This cannot be opened.",
            "Give yourself permission to read it, or take it out of the folder.",
        )
    kind = _KINDS.get(facts["kind"], "no plain file")
    target = f": {facts['target']}" if facts["target"] else ""
    return (
        f"This is {kind}{target}. Nothing behind it is read.",
        "Take it away, and put the file or folder itself in its place.",
    )


RULE = worded("R117", "not-a-plain-file", Level.ERROR, __doc__, say=say)
