"""A summary without the reason for it.

Where an agreement is not published in full, the Police Act 1996, section 23E, asks for the
reasons. They tell the public whether to ask again, and when.

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
            publication:
              basis: summary
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
              forces: [northshire, southshire]
            publication:
              basis: summary
              why_not_full: It names routes that are not public.
        ---
        Two forces share their vehicles.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.labels import spoken
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Versions published in summary that do not say why."""
    for agreement in register.all_of(Agreement):
        for number, version in enumerate(agreement.versions):
            publication = version.publication
            if publication and publication.basis == "summary" and not publication.why_not_full:
                yield Found(
                    agreement.where("versions", number, "publication"),
                    f"“{spoken(version.version)}” is published in summary, and nothing says why "
                    "not in full.",
                    "Below `basis: summary`, add:" + pasted("why_not_full: and here the reason"),
                )


RULE = Rule("R702", "summary-without-reason", Level.ERROR, __doc__, check)
