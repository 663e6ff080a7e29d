"""The postcode of a home.

A postcode stands for some fifteen homes: beside a name or the number of a house it says where
somebody sleeps. The addresses of offices are public and stay.

Bad:
    content/about.md
        ---
        title: About us
        ---
        The applicant lives at 12 Mill Lane, Northtown, NT1 2AB.
Good:
    content/about.md
        ---
        title: About us
        ---
        The contract covers Northtown.

        Police Headquarters, 12 Mill Lane, Northtown, NT1 2AB
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of, veiled

_POSTCODE = re.compile(r"\b([A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNPR-Y\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b")
_SHAPE = re.compile(r"\d ?[ABD-HJLNP-UW-Z]{2}\b")
"""How one ends, which is found sooner."""
_HOME = re.compile(
    r"\b(?:home|private|residential) address|\b(?:lives?|living|lived|resides?|residing|dwells?)"
    r" (?:at|in)\b|\bresident (?:of|at)\b|\bhome:|\bno fixed abode\b",
    re.I,
)
_HOUSE = re.compile(
    r"\b(?:flat \w{1,4}|\d{1,4}[a-z]?),? (?:[A-Z][\w'’]+ ){1,3}(?:Road|Rd|Street|St|Lane|Close"
    r"|Avenue|Ave|Drive|Way|Crescent|Gardens|Terrace|Grove|Walk|Rise|Mews|Place|Hill|Row|View|Green)\b",
)
_OFFICE = re.compile(
    r"\b(?:head ?quarters|HQ|police|office|offices|constabulary|commissioner|council|hall|station"
    r"|centre|court|department|ministry|limited|ltd|plc|llp|company|park|estate|suite|floor|unit"
    r"|university|college|school|hospital|church|house|building|box|venue|library|hotel|museum"
    r"|board|panel|authority|association|charity|trust|depot|garage|yard|works|site)\b",
    re.I,
)
_ABOVE = 4
"""Lines above a postcode that may belong to its address."""


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Postcodes beside words for a home, or below a house and a street that are no office's."""
    for number, line in enumerate(lines):
        if postcodes := _POSTCODE.findall(line):
            near = "\n".join(lines[max(number - _ABOVE, 0) : number + 1])
            if _HOME.search(near) or (_HOUSE.search(near) and not _OFFICE.search(near)):
                yield from map(veiled, postcodes)


RULE = rule_of(
    "R809",
    "home-postcode",
    Level.ERROR,
    __doc__,
    marks,
    message="The postcode “{mark}” looks like that of somebody's home.",
    hint=(
        "Take the address out, or name the town alone. If it is the address of an office, write "
        "the name of the office above it."
    ),
    shape=_SHAPE,
    but=("place", "contact"),
)
