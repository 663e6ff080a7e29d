"""A National Insurance number.

The number belongs to one person for life and opens doors to their tax, their benefits and their
pension. No decision needs one.

Bad:
    content/about.md
        ---
        title: About us
        ---
        The claimant's number is “AB 12 34 56 C”.
Good:
    content/about.md
        ---
        title: About us
        ---
        The claimant's number is held by the office. The case is number 12 34 56.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of, veiled

_NUMBER = re.compile(
    r"(?<![\w.-])[A-CEGHJ-PR-TW-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![\w-])", re.I
)
"""Two letters, six digits and a letter, spaced as on a card or not at all."""
_SHAPE = re.compile(r"\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-Da-d]\b")


def marks(lines: Sequence[str]) -> Iterator[str]:
    """National Insurance numbers, all but hidden."""
    for line in lines:
        yield from (veiled(found) for found in _NUMBER.findall(line))


RULE = rule_of(
    "R804",
    "national-insurance-number",
    Level.ERROR,
    __doc__,
    marks,
    message="“{mark}” is a National Insurance number.",
    hint=(
        "Take it out, in attached files too. If the site has shown it already, tell your data "
        "protection officer today."
    ),
    shape=_SHAPE,
)
