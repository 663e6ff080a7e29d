"""Two dates for the same thing.

Two documents give different days for the end or the start of one version. The register shows both
and who says which; it does not settle the matter.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            stated:
              - what: ends
                value: 31 March 2032
                by: CPCC2026-014
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            stated:
              - what: ends
                value: 31 March 2030
                by: CPCC2026-014
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.dates import When
from register.records.labels import spoken
from register.rules.finding import Level
from register.rules.rule import Found, Rule

_VERBS = {"ends": "ends on", "in_force": "is in force from"}


def check(register: Register) -> Iterator[Found]:
    """Statements about the end or start of a version that differ from what is recorded."""
    for agreement in register.all_of(Agreement):
        for number, version in enumerate(agreement.versions):
            for place, stated in enumerate(version.stated):
                recorded = {"ends": version.ends, "in_force": version.in_force}.get(stated.what)
                if recorded is None or recorded.unknown or not _differs(stated.value, recorded):
                    continue
                who = str(stated.by) if stated.by else "Another document"
                yield Found(
                    agreement.where("versions", number, "stated", place),
                    f"“{spoken(version.version)}” {_VERBS[stated.what]} {recorded.words} in this "
                    f"record; {who} says {stated.value}.",
                    "If the record is wrong, correct it and take this statement away. If the two "
                    "documents disagree, nothing needs mending: the page shows both.",
                )


def _differs(value: str, recorded: When) -> bool:
    stated = When.read(value)
    return not isinstance(stated, When) or stated.edtf != recorded.edtf


RULE = Rule("R601", "two-dates-for-a-version", Level.WARNING, __doc__, check)
