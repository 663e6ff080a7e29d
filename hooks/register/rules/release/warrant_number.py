"""An officer's number.

A warrant or collar number leads to one officer: to their shifts, their cases and, with patience,
their home.

Bad:
    content/about.md
        ---
        title: About us
        ---
        The plan was written by Constable 1234 Roe.
Good:
    content/about.md
        ---
        title: About us
        ---
        The plan was written by an officer. It has the number 1234.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of, veiled

_LABELLED = re.compile(
    r"\b(?:warrant|collar|shoulder|epaulette)(?: card)? ?(?:number|no\b\.?|n[º°])\W{0,3}(?:is )?"
    r"([A-Z]{0,3} ?\d{1,6}[A-Z]?)\b",
    re.I,
)
_RANKED = re.compile(
    r"\b((?:PC|PS|DC|DS|WPC|PCSO|Sgt|Constable|Sergeant) ?[A-Z]?\d{2,5}"
    r" (?:[A-Z]\. ?)?[A-Z][a-z'’]+)"
)


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Numbers that are called so, or stand between a rank and a name."""
    for line in lines:
        for pattern in (_LABELLED, _RANKED):
            yield from (veiled(found) for found in pattern.findall(line))


RULE = rule_of(
    "R812",
    "warrant-number",
    Level.WARNING,
    __doc__,
    marks,
    message="An officer's number stands here (“{mark}”).",
    hint=("Write the role instead, such as “the officer in charge”."),
    likely=("warrant", "collar", "shoulder", "epaulette"),
    shape=re.compile(r"(?:PC|PS|DC|DS|PCSO|Sgt|Constable|Sergeant) ?[A-Z]?\d{2,5} [A-Z]"),
)
