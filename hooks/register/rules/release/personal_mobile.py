"""A mobile telephone number.

A mobile number is nearly always one person's, and rings in their pocket for as long as the page can
be found.

Bad:
    content/about.md
        ---
        title: About us
        ---
        Ring 07123 456789.
Good:
    content/about.md
        ---
        title: About us
        ---
        Ring 01632 960014, or 07700 900123, which is a number kept for films.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of, veiled

_NUMBER = re.compile(
    r"(?<![\w./-])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|0)(7[1-9]\d(?:[ -]?\d){7})(?![\w/]|[.-]\d)"
)
_DIGITS = re.compile(r"\D")
_DRAMA = "7700900"
"""Numbers that Ofcom keeps for drama: nobody has them."""


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Mobile numbers, all but hidden."""
    for line in lines:
        for number in _NUMBER.findall(line):
            digits = _DIGITS.sub("", number)
            if not digits.startswith(_DRAMA):
                yield veiled(f"0{digits}")


RULE = rule_of(
    "R807",
    "personal-mobile",
    Level.WARNING,
    __doc__,
    marks,
    message="A mobile telephone number stands here (“{mark}”).",
    hint=("Give the number of an office, or the main number of the force."),
    shape=re.compile(r"(?:0|44)\D{0,4}7[1-9]"),
)
