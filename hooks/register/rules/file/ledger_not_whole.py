"""The ledger is not whole.

The ledger has one line for each thing that was ever published. It is how anybody can tell that no
address has gone and no words were changed in silence, so lines are only ever added to it, by
`scripts/publish`. One that was cut out, put elsewhere or altered by hand makes all of it worthless,
and nothing is published until it is as it was.

Bad:
    decisions/ledger/ledger.txt
        2026-10-16 | listed | list | /forces/ | - | - | - | - | - | 64284abe5204980b | 4526c466e02078cb
Good:
    decisions/ledger/ledger.txt
        2026-10-16 | listed | list | /bodies/ | - | - | - | - | - | 4526c466e02078cb | 0000000000000000
        2026-10-16 | listed | list | /forces/ | - | - | - | - | - | 64284abe5204980b | 4526c466e02078cb
"""  # noqa: E501 (a line of a ledger is long)

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_BACK = "Bring the ledger back as it was when the site was last published:" + pasted(
    "git checkout HEAD -- decisions/ledger"
)
_REASONS = {
    "conflict": "Two branches were merged here and git has left its marks in the ledger: {written}",
    "line": "This is no line of a ledger: {written}",
    "altered": "This line of the ledger was altered after it was written: {written}",
    "cut": "The line before this one is gone, or stands behind it: {written}",
    "lost": "A line was cut off the end of the ledger: the text {written} was published, and no "
    "line tells of it.",
    "text": "A text that was published is gone from decisions/ledger/texts: {why}. It was: "
    "{written}",
    "checkpoint": "The ledger does not lead on from what this office has signed: {why}.",
    "unreadable": "The ledger cannot be read: {why}.",
}


def say(facts: Facts) -> tuple[str, str]:
    """What is wrong with it; the way back is the same, but after a merge."""
    if facts["reason"] == "conflict":
        hint = (
            "Take out the lines of marks, beginning with <<<<<<<, ======= and >>>>>>>, and leave "
            "every other line, of both sides, where it stands."
        )
    else:
        hint = _BACK
    said = _REASONS.get(facts["reason"], _REASONS["line"])
    return said.format_map(facts), hint


RULE = worded("R131", "ledger-not-whole", Level.ERROR, __doc__, say=say)
