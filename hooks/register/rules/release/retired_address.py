"""An e-mail address that has been retired.

Police forces have left the domain pnn.police.uk. A letter that is sent there reaches nobody, and
whoever wrote it waits for an answer.

Bad:
    content/about.md
        ---
        title: About us
        ---
        Write to office@northshire.pnn.police.uk.
Good:
    content/about.md
        ---
        title: About us
        ---
        Write to office@northshire.police.uk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of

_TAIL = re.compile(r"nn\.[\w~]{1,2}olice\.uk", re.I)
_DOMAIN = re.compile(
    r"(?<![\w.-])[^\s@]{0,100}@?(?:[\w-]{1,63}\.){0,8}[\w~]{1,2}nn\.[\w~]{1,2}olice\.uk", re.I
)
"""Scanners take the tail of a p for other signs. No name is longer (RFC 5321, RFC 1035)."""


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Addresses at the retired domain; nobody is found by them any more."""
    for line in lines:
        yield from _DOMAIN.findall(line) if _TAIL.search(line) else ()


RULE = rule_of(
    "R808",
    "retired-address",
    Level.WARNING,
    __doc__,
    marks,
    message="“{mark}” is at pnn.police.uk, which is no longer used.",
    hint=(
        "Ask the force for the address that it uses now, most often the same without “pnn.”. What "
        "a document prints may stand in `as_printed`."
    ),
    likely=("nn.",),
    but=("as_printed",),
)
