"""An e-mail address outside police and government.

Addresses on a public page are collected by machines within days. That of an office is there to be
written to; that of a person is theirs.

Bad:
    content/about.md
        ---
        title: About us
        ---
        Write to jane.roe@mail.northshire.scot.
Good:
    content/about.md
        ---
        title: About us
        ---
        Write to jane.roe@northshire.police.uk or to office@northshire.example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of
from register.settings import Settings

_ADDRESS = re.compile(r"(?<![\w.+-])([\w.+'-]{1,64})@((?:[a-z0-9-]+\.)+[a-z]{2,})", re.I)
_OFFICIAL = (".police.uk", ".gov.uk", "olice.uk")
"""The last for what scanners make of the first."""
_NOBODYS = (".example", ".invalid", ".test", ".example.com", ".example.net", ".example.org")
"""Names that are kept for examples (RFC 2606)."""


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Addresses, all but hidden before the sign, that are neither of an office nor an example."""
    for line in lines:
        for person, domain in _ADDRESS.findall(line) if "@" in line else ():
            if not f".{domain.casefold()}".endswith((*_OFFICIAL, *_NOBODYS)):
                yield f"{person[0]}…@{domain.casefold()}"


def is_of_office(mark: str, settings: Settings) -> bool:
    """Whether it is at the domain of the address that the office itself gives in its settings."""
    contact = settings.office.contact
    own = (contact.email or "") if contact else ""
    return bool(own) and mark.rpartition("@")[2] == own.rpartition("@")[2].casefold()


RULE = rule_of(
    "R806",
    "personal-email",
    Level.WARNING,
    __doc__,
    marks,
    message="“{mark}” is an e-mail address at neither .police.uk nor .gov.uk.",
    hint=(
        "If it is a person's own, take it out and give an office address. If it is that of a "
        "company, link to its website."
    ),
    likely=("@",),
    passes=is_of_office,
)
