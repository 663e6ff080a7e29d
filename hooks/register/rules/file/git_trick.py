"""A file that changes what git brings.

Whoever looks a change through trusts that what they see is what is published. A file named
.gitattributes can rewrite words as they are fetched, or hide a change from view, and one named
.gitmodules brings files from elsewhere. Only what concerns line ends is taken.

Bad:
    .gitattributes
        decisions/** -diff
Good:
    .gitattributes
        * text=auto eol=lf
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """What it would do, and what to take away."""
    if facts["kind"] == "modules":
        return (
            "This file brings files from another repository, which nobody here can look through.",
            "Take it away, and copy what is needed into this repository.",
        )
    if facts["kind"] == "folder":
        return (
            "This file tells git how to treat the records beside it, where nobody looks for it.",
            "Take it away. What is needed stands in .gitattributes in the project's own folder.",
        )
    if facts["kind"] == "unreadable":
        return "This cannot be opened as a file.", "Put back the one that came with the project."
    return (
        f"“{facts['word']}” can make git show or fetch something other than what was written.",
        "Take it out of this line. Allowed are: text, -text, text=auto, eol=lf, eol=crlf, binary, "
        "merge=union.",
    )


RULE = worded("R138", "git-trick", Level.ERROR, __doc__, say=say)
