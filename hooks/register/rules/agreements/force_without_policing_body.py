"""A force without its policing body.

An agreement about what the members of a police force do has among its parties the chief officer of
each force it is about, and the policing body that maintains that force (Police Act 1996, section
22A(3) to (5)). The register cannot see whether an agreement is of that sort, so this is a question:
the list may be as it should be.

Nothing is asked of a special force, such as British Transport Police. Its policing body is not one
of those that the section is about.

Bad:
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
              forces: [northshire]
              chief_officer_only: [southshire]
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

from collections.abc import Iterator

from register.linking.parties import Party
from register.linking.register import Register
from register.linking.timeline import periods
from register.records.agreement import Agreement
from register.records.force import Force
from register.records.labels import spoken
from register.records.record import Statute
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.place import Place


def check(register: Register) -> Iterator[Found]:
    """Forces that a version under section 22A names, and whose policing body is not told."""
    for agreement in register.all_of(Agreement):
        if not any(_is_22a(statute) for statute in agreement.statute):
            continue
        for number, period in enumerate(periods(agreement, register)):
            for party in period.parties:
                if not _asked_about(party):
                    continue
                if place := _where(agreement, number, party.force, register):
                    yield Found(place, _message(party, period.version.version), _hint(party))


def _is_22a(statute: Statute) -> bool:
    section = (statute.section or "").casefold().replace(" ", "")
    return section.startswith("22a") and "police act 1996" in statute.act.casefold()


def _asked_about(party: Party) -> bool:
    if party.force.kind == "special" or not party.chief_officer:
        return False
    return not party.policing_body or not party.force.policing_body


def _where(agreement: Agreement, number: int, force: Force, register: Register) -> Place | None:
    """Where this version itself names the force; what is inherited was asked about before."""
    parties = agreement.versions[number].parties
    if parties is None:
        return None
    for name in ("chief_officer_only", "forces", "joined"):
        for place, reference in enumerate(getattr(parties, name)):
            if register.find(reference, Force) is force:
                return agreement.where("versions", number, "parties", name, place)
    return None


def _message(party: Party, label: str) -> str:
    title = party.force.title
    if not party.policing_body:
        return (
            f"{title} is a party to “{spoken(label)}” by its chief officer only. Is its policing "
            "body a party as well?"
        )
    return (
        f"{title} is a party to “{spoken(label)}” with its policing body, and no record says "
        "which body that is. Is it a party?"
    )


def _hint(party: Party) -> str:
    if not party.policing_body:
        return (
            "If it is, move the force from `chief_officer_only` to `forces`. If it is not, "
            "nothing needs mending: the page shows who is bound."
        )
    return (
        f"If it is, name it in {party.force.held.path}:"
        + pasted("policing_body:", "  - body: northshire-commissioner")
        + "\nIf it is not, move the force from `forces` to `chief_officer_only`. Where no document "
        "says, leave it: the question stays open."
    )


RULE = Rule("R412", "force-without-policing-body", Level.NOTE, __doc__, check)
