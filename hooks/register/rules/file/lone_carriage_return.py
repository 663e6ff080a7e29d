"""Lines that end as on an old Mac.

The sign by which old Macs ended a line ends none elsewhere: the same file would be one line here
and twenty there, and each finding would name the wrong line.

Bad:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force\rof Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force
        of Eastshire.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R115",
    "lone-carriage-return",
    Level.ERROR,
    __doc__,
    message="Lines of this file end as they did on old Macs.",
    hint=(
        "Save it again with ordinary line ends (Windows or Unix; most editors show the choice"
        " at the bottom of the window)."
    ),
)
