"""An agreement extended after it had ended.

An agreement that has run out cannot be lengthened; it has to be made again. Whoever relied on it
in between will want to know.

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
            signed: 5 May 2020
            in_force: 1 April 2020
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
            signed: 5 March 2020
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
from register.linking.timeline import periods
from register.records.agreement import Agreement
from register.records.dates import Answer, is_before
from register.records.labels import spoken
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

_LENGTHENS = frozenset({"extended", "amended"})


def check(register: Register) -> Iterator[Found]:
    """Extensions signed, or decided, after the day on which the version before them ended."""
    for agreement in register.all_of(Agreement):
        chain = periods(agreement, register)
        for number, (before, after) in enumerate(pairwise(chain), start=1):
            ends = before.version.ends
            if ends is None or not _LENGTHENS.intersection(after.version.effects):
                continue
            made = [("signed", after.version.signed)]
            made += [("decided", decision.decided) for decision in after.made_by]
            for verb, day in made:
                if day and is_before(ends, day) is Answer.YES:
                    yield Found(
                        agreement.where("versions", number, "signed"),
                        f"“{spoken(after.version.version)}” was {verb} on {day.words}, after the "
                        f"version before it had ended on {ends.words}.",
                        "If a date is wrong, correct it. If the parties were late, add to this "
                        "version:" + pasted("note: and here what is known of the delay"),
                    )
                    break


RULE = Rule("R404", "extended-after-its-end", Level.WARNING, __doc__, check)
