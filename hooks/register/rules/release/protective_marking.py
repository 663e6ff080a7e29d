"""A protective marking above OFFICIAL.

A marking says who may see a document. Text that bears one above OFFICIAL must not be on a public
site, and if the marking was left in by mistake, the public cannot know that.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        OFFICIAL-SENSITIVE

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
        OFFICIAL

        ## Decision

        To extend the contract to 31 October 2028. Officers on restricted duties drive none of the
        vehicles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of
from register.rules.rule import pasted, withheld

_ABOVE = r"OFFICIAL\W{1,3}SENSITIVE|TOP SECRET|SECRET|RESTRICTED|CONFIDENTIAL"
_LIKELY = ("sensitive", "secret", "restricted", "confidential")

# In capitals a word of this list is a marking wherever it stands, unless the words around it are
# in capitals too: "RESTRICTED DUTIES POLICY" is a heading. A dash or bracket sets them apart.
_CAPITALS = re.compile(rf"(?<![A-Z] )(?<![\w-])(?:{_ABOVE})(?![\w-])(?! [A-Z]{{2}})")

# In small letters it is one when it makes up a line, or stands apart at the line's start or end.
_LABEL = r"(?:(?:protective |security )?(?:marking|classification): ?)?"
_SMALL = r"(?:Official ?[-:–—] ?sensitive|(?:Top )?secret|Restricted|Confidential)"
_ALONE = re.compile(rf"\W*{_LABEL}{_SMALL}(?: ?[:–—(]\W*[\w ,&-]+)?\W*", re.I)
_STARTS = re.compile(rf"\W*{_SMALL} ?(?:[:–—]| - )", re.I)
_ENDS = re.compile(rf"(?:[–—(\[]| - ) ?{_SMALL}\W*", re.I)
_LONGEST_END = 40


def marking_in(line: str) -> str:
    """The marking that a line bears; empty if it bears none."""
    if not any(word in line.casefold() for word in _LIKELY):
        return ""
    if found := _CAPITALS.search(line):
        return found.group()
    if _ALONE.fullmatch(line) or _STARTS.match(line):
        return line if len(line) <= _LONGEST_END else line[: _LONGEST_END - 1] + "…"
    found = _ENDS.search(line[-_LONGEST_END:])
    return (
        found.group().strip(" –—-([])*.")
        if found and found.end() == len(line[-_LONGEST_END:])
        else ""
    )


def marks(lines: Sequence[str]) -> Iterator[str]:
    """The mark of each line that bears one."""
    return filter(None, map(marking_in, lines))


RULE = rule_of(
    "R801",
    "protective-marking",
    Level.ERROR,
    __doc__,
    marks,
    message="This bears the protective marking “{mark}”, which is above OFFICIAL.",
    hint=(
        "Do not publish it before whoever owns the document has agreed. If it may be public, take "
        "the marking out. If a part may not, take that part out, and say so among the fields:"
        + pasted(*withheld("and here what was taken out"))
    ),
    likely=_LIKELY,
    but=("withheld",),
)
