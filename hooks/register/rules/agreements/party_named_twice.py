"""A force named twice among the parties.

A force that stands in two lists, or twice in one, leaves open whether its chief officer and its
policing body are both bound. The page can show one answer only.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
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
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.agreement import Agreement, Parties
from register.records.force import Force
from register.records.kinds import Reference
from register.records.labels import spoken
from register.records.marks import FieldPath
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Forces named again in one version, by whichever of their names; one finding a force."""
    for agreement in register.all_of(Agreement):
        for number, version in enumerate(agreement.versions):
            places: dict[str, list[FieldPath]] = {}
            for field, reference in _named(version.parties):
                force = register.find(reference, Force)
                if force:
                    places.setdefault(force.key, []).append(field)
            for key, (first, *again) in places.items():
                if again:
                    yield Found(
                        agreement.where("versions", number, "parties", *again[0]),
                        f"{register.records[key].title} is named twice among the parties of "
                        f"“{spoken(version.version)}”, {_lists(first, again[0])}.",
                        "Keep one of the two. A force in `forces` or `joined` stands for its "
                        "chief officer and its policing body; one in `chief_officer_only` or "
                        "`policing_body_only` stands for that one alone.",
                    )


def _named(parties: Parties | None) -> Iterator[tuple[FieldPath, Reference]]:
    """Each force that a version names, with its list and its place there."""
    if parties:
        for name in ("forces", "chief_officer_only", "policing_body_only", "joined", "left"):
            references: tuple[Reference, ...] = getattr(parties, name)
            for number, reference in enumerate(references):
                yield (name, number), reference


def _lists(first: FieldPath, second: FieldPath) -> str:
    if first[0] == second[0]:
        return f"both times in `{first[0]}`"
    return f"in `{first[0]}` and in `{second[0]}`"


RULE = Rule("R411", "party-named-twice", Level.ERROR, __doc__, check)
