"""Text marked as not for publication.

What a meeting heard in private is marked so on its papers. Pasted into a record with its heading,
it would be public from the next build on, and copied within the hour.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        NOT FOR PUBLICATION

        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The prices are exempt from publication while the tender runs.

        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of
from register.rules.rule import pasted, withheld

_LIKELY = ("not for publication", "exempt", "not to be published", "part 2", "part ii", "part two")
_CAPITALS = re.compile(
    r"\b(?:NOT FOR PUBLICATION|NOT TO BE PUBLISHED|EXEMPT INFORMATION)\b"
    r"|(?<![A-Z] )\bEXEMPT\b(?! [A-Z]{2}| from)"
)
_PAPER = r"(?:information|items?|reports?|papers?|appendix|appendices|annex)"
_ALONE = re.compile(
    rf"\W*(?:(?:strictly )?not for publication|exempt|exempt {_PAPER})\W*"
    rf"(?:(?:by virtue of|under|in accordance with) .*)?"
    rf"|\W*exempt {_PAPER}(?: \w{{1,2}})? ?[:–—-] .*",
    re.I,
)
# The second part of an agenda is heard in private; but agreements have a second part as well.
_PART = re.compile(r"\W*(?:agenda\W+)?part (?:2|ii|two)\b(.*)", re.I)
_TELLS = re.compile(
    r"\b(?:private|confidential|exempt|closed|excluded|agenda|items?|reports?|papers?|business"
    r"|publication)\b",
    re.I,
)
_REST = re.compile(
    r"(?:\W|\b(?:private|confidential|exempt|closed|excluded|agenda|items?|reports?|papers?"
    r"|business|session|meeting|matters|information|minutes|press|public|and|from|in|of|or|the|to"
    r"|which|is|are|not|for|publication|[0-9]{1,2})\b)*",
    re.I,
)

_LONGEST = 60


def mark_in(line: str) -> str:
    """The mark that a line bears; empty if it bears none."""
    if found := _CAPITALS.search(line):
        return found.group()
    part = _PART.fullmatch(line)
    is_heading = part and _TELLS.search(part[1]) and _REST.fullmatch(part[1])
    return line[:_LONGEST] if is_heading or _ALONE.fullmatch(line) else ""


def marks(lines: Sequence[str]) -> Iterator[str]:
    """The mark of each line that bears one."""
    return filter(None, map(mark_in, lines))


RULE = rule_of(
    "R802",
    "not-for-publication",
    Level.ERROR,
    __doc__,
    marks,
    message="This is marked “{mark}”.",
    hint=(
        "If all of it may be public, take the mark out. If not, take out what is not for "
        "publication, and say so among the fields:"
        + pasted(*withheld("and here what was taken out"))
    ),
    likely=_LIKELY,
    but=("withheld", "attachments"),
)
