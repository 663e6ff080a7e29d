"""An act and a section that do not go together.

A decision cites the power it is made under. A section that the act does not have, often one that
belongs to another act, leaves the reader without the power. The register knows the sections of a
few acts that decisions on policing cite, and says nothing of the others.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        statute:
          - act: Police Act 1996
            section: 22D
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
Good:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        statute:
          - act: Police Act 1996
            section: 22A
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.decision import Decision
from register.records.record import Statute
from register.rules.access.acts import ACTS, Act
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, Rule

_SUBSECTIONS = re.compile(r"\([^()]*\)")
_SECTION = re.compile(r"\b([0-9]{1,4})([A-Z]{0,3})\b")


def check(register: Register) -> Iterator[Found]:
    """Provisions whose section is not in the table of their act."""
    records: tuple[Decision | Agreement, ...] = (
        *register.all_of(Decision),
        *register.all_of(Agreement),
    )
    for record in records:
        for number, statute in enumerate(record.statute):
            title, act = _act(statute.act)
            for section in _missing(statute, act) if act else ():
                yield Found(
                    record.where("statute", number, "section"),
                    f"Section {section} is not in this register's table of the {title}."
                    f"{_where_it_is(section, title)}",
                    "If the act or the section is mistyped, correct it. If the document cites it "
                    "so, write its words in `as_printed` and what must be meant in `act` and "
                    "`section`; where that is not known, leave it as it is.",
                )


def _act(title: str) -> tuple[str, Act | None]:
    """The act by the name that people give it: with or without ``the`` and what is in brackets."""
    plain = " ".join(_SUBSECTIONS.sub(" ", title).split())
    plain = re.sub(r"^the ", "", plain, flags=re.IGNORECASE)
    return plain, ACTS.get(plain.casefold())


def _missing(statute: Statute, act: Act) -> Iterator[str]:
    for number, letters in _SECTION.findall(_SUBSECTIONS.sub("", statute.section or "").upper()):
        if not act.has(int(number), letters):
            yield number + letters


def _where_it_is(section: str, title: str) -> str:
    """Acts of the table that are known to have it, when it has letters and so is easy to tell."""
    number, letters = _SECTION.findall(section)[0]
    others = [
        " ".join(word if word in ("and", "of") else word.capitalize() for word in name.split())
        for name, act in ACTS.items()
        if name != title.casefold() and letters in act.lettered.get(int(number), ())
    ]
    return f" The {listed(others)} has a section {section}." if others else ""


RULE = Rule("R905", "statute-and-section", Level.WARNING, __doc__, check)
