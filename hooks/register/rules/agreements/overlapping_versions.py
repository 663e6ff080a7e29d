"""Two versions of an agreement on the same days.

A reader who asks what bound the parties on a day should find one version. If two are in force at
once, the record does not say which.

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
            in_force: 1 February 2020
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
            ends: 31 January 2020
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
          - version: extension
            effects: [extended]
            in_force: 1 February 2020
            ends: 31 March 2030
            publication:
              basis: copy
              document: https://www.northshire.example/extension.pdf
        ---
        Two forces share their vehicles.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.dates import Answer, When, is_on_or_before
from register.records.labels import spoken
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Versions that begin on or before the day on which the one before them ends."""
    for agreement in register.all_of(Agreement):
        for number, (before, after) in enumerate(pairwise(agreement.versions), start=1):
            ends, starts = before.ends, after.in_force
            if ends is None or starts is None:
                continue
            if is_on_or_before(starts, ends) is not Answer.YES:
                continue
            day = starts.day - timedelta(days=1) if starts.day else None
            end = [f"ends: {When.of(day).words}"] if day else []
            stated = ["stated:", "  - what: ends", f"    value: {ends.words}"]
            yield Found(
                agreement.where("versions", number - 1, "ends"),
                f"“{spoken(before.version)}” is in force until {ends.words}, and "
                f"“{spoken(after.version)}” already from {starts.words}.",
                "If the later version took the place of the earlier one, end the earlier one on "
                "the day before, and keep beside it the end that it was to have:"
                + pasted(*end, *stated),
            )


RULE = Rule("R402", "overlapping-versions", Level.WARNING, __doc__, check)
