"""A version that the agreement does not have.

A decision says which version of an agreement it made, so that each can be followed to the other.
With a slip in the version's label that walk ends, and the version seems to be nobody's decision.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 October 2026
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
          - version: extension-to-2028
            effects: [extended]
            in_force: 1 November 2026
            ends: 31 October 2028
            publication:
              basis: copy
              document: https://www.northshire.example/extension.pdf
        ---
        Two forces share their vehicles.
    decisions/2026/CPCC2026-014.md
        ---
        title: Shared fleet agreement extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        effects:
          - agreement: shared-fleet
            version: extention-to-2028
            effect: extends
        background:
          - title: Shared fleet options
        significant:
          value: yes
          judged_by: Chief Executive
          criterion: It binds another force.
        implications:
          finance: It costs what it cost before.
        ---
        ## Decision

        To extend the agreement to 31 October 2028.
Good:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 October 2026
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
          - version: extension-to-2028
            effects: [extended]
            in_force: 1 November 2026
            ends: 31 October 2028
            publication:
              basis: copy
              document: https://www.northshire.example/extension.pdf
        ---
        Two forces share their vehicles.
    decisions/2026/CPCC2026-014.md
        ---
        title: Shared fleet agreement extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        effects:
          - agreement: shared-fleet
            version: extension-to-2028
            effect: extends
        background:
          - title: Shared fleet options
        significant:
          value: yes
          judged_by: Chief Executive
          criterion: It binds another force.
        implications:
          finance: It costs what it cost before.
        ---
        ## Decision

        To extend the agreement to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.decision import Decision
from register.records.references import nearest
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Effects whose version no version of the agreement is called, letter for letter."""
    for decision in register.all_of(Decision):
        for number, effect in enumerate(decision.effects):
            agreement = register.find(effect.agreement, Agreement)
            labels = [version.version for version in agreement.versions] if agreement else []
            if agreement and effect.version and labels and effect.version not in labels:
                yield Found(
                    decision.where("effects", number),
                    f"“{agreement.title}” has no version called “{effect.version}”.",
                    _instead(effect.version, labels),
                )


def _instead(written: str, labels: Sequence[str]) -> str:
    """The nearest label as a line to paste, and all of them."""
    near = nearest(written, labels, most=1)
    meant = "Did you mean this?" + pasted(f"version: {near[0]}") + "\n" if near else ""
    every = listed(f"“{label}”" for label in labels)
    held = f"Its versions are {every}." if len(labels) > 1 else f"Its only version is {every}."
    return f"{meant}{held} If the decision made another, add it to the agreement."


RULE = Rule("R314", "version-not-there", Level.ERROR, __doc__, check)
