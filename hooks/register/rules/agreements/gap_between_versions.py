"""Days between two versions of an agreement.

If one version ends and the next begins later, nothing bound the parties in between, whatever was
done or spent under the agreement. Where a date is not known, that cannot be told, and the
register says so.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2020
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
          - version: extension
            effects: [extended]
            in_force: 1 June 2020
            ends: 31 March 2030
            publication:
              basis: copy
              document: https://www.northshire.example/extension.pdf
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
            ends: 31 March 2020
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
          - version: extension
            effects: [extended]
            in_force: 1 April 2020
            ends: 31 March 2030
            publication:
              basis: copy
              document: https://www.northshire.example/extension.pdf
        ---
        Two forces share their vehicles.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from register.linking.register import Register
from register.linking.timeline import is_gap, periods
from register.records.agreement import Agreement, Version
from register.records.dates import Answer
from register.records.labels import spoken
from register.rules.agreements.wording import words
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.place import Place


def check(register: Register) -> Iterator[Found]:
    """Gaps, and pairs of versions of which a gap cannot be told."""
    for agreement in register.all_of(Agreement):
        chain = periods(agreement, register)
        for number, (before, after) in enumerate(pairwise(chain), start=1):
            place = agreement.where("versions", number, "in_force")
            answer = is_gap(before, after)
            if answer is Answer.YES:
                yield _gap(place, before.version, after.version)
            elif answer is Answer.CANNOT_TELL:
                yield _perhaps(place, before.version, after.version)


def _gap(place: Place, before: Version, after: Version) -> Found:
    return Found(
        place,
        f"Nothing was in force between {words(before.ends)}, when “{spoken(before.version)}” "
        f"ended, and {words(after.in_force)}, when “{spoken(after.version)}” began.",
        "If a version between them is missing, add it. If one of the dates is wrong, correct it. "
        "If there was such a gap, add to the later version:"
        + pasted("note: and here what is known of the gap"),
    )


def _perhaps(place: Place, before: Version, after: Version) -> Found:
    reasons = []
    if before.ends is None or before.ends.vague:
        reasons.append(f"the day on which “{spoken(before.version)}” ended")
    if after.in_force is None or after.in_force.vague:
        reasons.append(f"the day from which “{spoken(after.version)}” was in force")
    return Found(
        place,
        f"Whether anything was in force between “{spoken(before.version)}” and "
        f"“{spoken(after.version)}” cannot be told: "
        f"{' and '.join(reasons) or 'the day of the change'} "
        f"{'are' if len(reasons) > 1 else 'is'} not known.",
        "If a paper gives the day, write it in `ends` of the earlier version or `in_force` of the "
        "later one. Until then nothing needs mending.",
        Level.NOTE,
    )


RULE = Rule("R401", "gap-between-versions", Level.WARNING, __doc__, check)
