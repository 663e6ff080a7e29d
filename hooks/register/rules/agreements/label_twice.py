"""Two versions of an agreement with one label.

The label of a version is the end of its address, for life. With the same label twice, two pages
would want one address, decisions would name both, and the site could not be built.

Bad:
    content/agreements/vehicle-recovery.md
        ---
        title: Vehicle recovery agreement
        statute:
          act: Police Act 1996
          section: 22A
        versions:
          - version: original
            effects: original
            signed: 1 October 2025
            in_force: 1 October 2025
            ends: 30 September 2026
            parties:
              forces: [northshire, southshire]
            parties_complete: yes
            publication:
              basis: copy
              document: https://example.org/original.pdf
          - version: original
            effects: extended
            signed: 1 September 2026
            in_force: 1 October 2026
            ends: 30 September 2028
            parties_complete: yes
            publication:
              basis: copy
              document: https://example.org/extension.pdf
        ---
        Two forces recover vehicles together.
Good:
    content/agreements/vehicle-recovery.md
        ---
        title: Vehicle recovery agreement
        statute:
          act: Police Act 1996
          section: 22A
        versions:
          - version: original
            effects: original
            signed: 1 October 2025
            in_force: 1 October 2025
            ends: 30 September 2026
            parties:
              forces: [northshire, southshire]
            parties_complete: yes
            publication:
              basis: copy
              document: https://example.org/original.pdf
          - version: 2026-09-01
            effects: extended
            signed: 1 September 2026
            in_force: 1 October 2026
            ends: 30 September 2028
            parties_complete: yes
            publication:
              basis: copy
              document: https://example.org/extension.pdf
        ---
        Two forces recover vehicles together.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.agreement import Agreement
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.names import alike
from register.source.place import Place


def check(register: Register) -> Iterator[Found]:
    """Labels that an earlier version of the same agreement has, in capitals or not."""
    for agreement in register.all_of(Agreement):
        firsts: dict[str, Place] = {}
        for number, version in enumerate(agreement.versions):
            place = agreement.where("versions", number, "version")
            first = firsts.setdefault(alike(version.version), place)
            if first is not place:
                dated = version.signed or version.in_force
                other = f"{dated.day}" if dated and dated.day else f"variation-{number}"
                yield Found(
                    place,
                    f"“{version.version}” is already the label of the version in line "
                    f"{first.line}.",
                    "Give each version a label of its own, which is its address for life, such "
                    f"as:{pasted(f'version: {other}')}",
                )


RULE = Rule("R415", "label-twice", Level.ERROR, __doc__ or "", check)
