"""A document that cannot be opened safely.

What the register cannot open it cannot search for markings, and what it cannot open many readers
cannot either.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.pdf
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.pdf (cut short when it was copied)
        %PDF-1.7

Good:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.pdf
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.pdf (a PDF of one page)
        Vehicle recovery
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded

_AGAIN = "Open it in the program it was made with, save it again, and put that in its place."
_REASONS = {
    "bomb": (
        "is far larger inside than it may be, so that opening it could fill a computer",
        "Take out what is not needed, or make its pictures smaller, and save it again.",
    ),
    "broken": ("is damaged", _AGAIN),
    "closed": (
        "cannot be opened",
        "Give yourself permission to read it, or take it out of the folder.",
    ),
    "cut": ("is cut short: its end is missing", "Copy it here again, whole."),
    "empty": ("has nothing in it", "Copy it here again, whole, or take it away."),
    "encrypted": (
        "is protected by a password or by limits on its use",
        "Save it without a password and without limits on copying or printing, and put that in its "
        "place.",
    ),
    "entities": (
        "is built in a way that no office program builds a file, and that can do harm",
        _AGAIN,
    ),
    "long": (
        "is too long to be searched for what must not be public",
        "Divide it, and attach its parts.",
    ),
    "outside": (
        "holds files that would land outside their folder when it is opened",
        "Do not open it. Ask whoever sent it where it is from.",
    ),
    "stopped": (
        "takes too long to read, or more memory than there is",
        "Save it again as a PDF with smaller pictures, or divide it and attach its parts.",
    ),
}


def say(facts: Facts) -> tuple[str, str]:
    """Why it cannot be opened."""
    why, hint = _REASONS.get(facts["reason"], _REASONS["broken"])
    return f"{facts['path'].rpartition('/')[2]} {why}.", hint


RULE = worded("R135", "document-unreadable", Level.ERROR, __doc__, say=say)
