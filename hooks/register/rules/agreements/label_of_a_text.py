"""A version of an agreement that is called as the register calls its own texts.

Whenever the page of an agreement is changed, the text that stood there before keeps an address:
the page's own with `v1`, `v2` and so on behind it. A version of the agreement has a page there too,
under its label. If it were called “v2”, two pages would claim one address.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: v1
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
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

_TEXT = re.compile(r"v[0-9]+", re.IGNORECASE)


def check(register: Register) -> Iterator[Found]:
    """Labels of versions that are, or will be, the address of a text of the agreement's page."""
    for agreement in register.all_of(Agreement):
        for number, version in enumerate(agreement.versions):
            if _TEXT.fullmatch(version.version):
                other = f"variation-{number}" if number else "original"
                yield Found(
                    agreement.where("versions", number, "version"),
                    f"No version can be called “{version.version}”: {agreement.address}"
                    f"{version.version.lower()}/ is where a text of this page is kept.",
                    f"Call it by what it is, such as:{pasted(f'version: {other}')}\n"
                    "Where a decision names it under `effects`, write the same there.",
                )


RULE = Rule("R414", "label-of-a-text", Level.ERROR, __doc__, check)
