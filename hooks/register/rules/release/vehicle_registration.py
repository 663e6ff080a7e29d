"""The registration of a vehicle.

A registration tells a watcher which vehicle to follow, be it an officer's, a witness's or one that
is meant not to be known.

Bad:
    content/about.md
        ---
        title: About us
        ---
        The recovered vehicle was “AB12 CDE”.
Good:
    content/about.md
        ---
        title: About us
        ---
        The recovered vehicle was a van. See appendix 12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of, veiled

_MARK = re.compile(
    r"(?<![\w/.-])([A-HJ-PR-Y]{2}(?:0[1-9]|[12]\d|5[1-9]|[67]\d) ?[A-HJ-PR-Z]{3})(?![\w/-])"
)
"""The form since 2001: two letters, two digits that say the half-year, three letters."""
_LABELLED = re.compile(
    r"\b(?i:registration(?: mark| number| plate)?|reg(?:istration)? no\b\.?"
    r"|number plate|VRM)\W{1,3}"
    r"(?:is |was )?"
    r"([A-Z]{1,3} ?\d{1,4} ?[A-Z]{0,3}|\d{1,4} ?[A-Z]{1,3})(?!\w)"
)


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Marks of the form since 2001, and older ones where they are called so."""
    for line in lines:
        for pattern in (_MARK, _LABELLED):
            yield from (veiled(found) for found in pattern.findall(line))


RULE = rule_of(
    "R813",
    "vehicle-registration",
    Level.WARNING,
    __doc__,
    marks,
    message="The registration of a vehicle stands here (“{mark}”).",
    hint=("Take it out: the kind of vehicle, or how many there are, is enough."),
    likely=("registration", "reg no", "number plate", "vrm"),
    shape=re.compile(r"\d{2} ?[A-Z]{3}"),
)
