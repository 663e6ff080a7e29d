"""Somebody's date of birth.

With a name, a date of birth is what banks and offices ask for to know who is calling. An age, or a
year, says as much as a decision needs.

Bad:
    content/about.md
        ---
        title: About us
        ---
        The applicant, born on 1 May 1980, holds a licence.
Good:
    content/about.md
        ---
        title: About us
        ---
        The applicant is 46 years old. The office was set up on 1 May 1980.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of, veiled

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?:19|20)\d{2}"
_FULL = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? {_YEAR}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{_YEAR}|\d{{2}})|{_YEAR}-\d{{2}}-\d{{2}})\b"
)
_LABEL = r"(?:\bdates? of birth\b|\bbirth ?dates?\b|\bd\.?o\.?b\b\.?|\bborn\b)"
_BESIDE = re.compile(rf"{_LABEL}[^\w]{{0,6}}(?:(?:is|was|on|the|of) ){{0,2}}({_FULL})", re.I)
_ALONE = re.compile(rf"\W*{_LABEL}\W*", re.I)
_DAY = re.compile(rf"\W*({_FULL})\W*", re.I)
_BELOW = 12
"""Cells of a table below its header that may hold the date."""


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Full dates beside words for a birth, or in the cells below such words."""
    for number, line in enumerate(lines):
        yield from (veiled(found) for found in _BESIDE.findall(line))
        if _ALONE.fullmatch(line):
            days = map(_DAY.fullmatch, lines[number + 1 : number + 1 + _BELOW])
            yield from (veiled(day[1]) for day in days if day)


RULE = rule_of(
    "R805",
    "date-of-birth",
    Level.ERROR,
    __doc__,
    marks,
    message="A date of birth stands here (“{mark}”).",
    hint=("Take it out. Where an age matters, write the age in years."),
    likely=("birth", "born", "dob", "d.o.b"),
)
