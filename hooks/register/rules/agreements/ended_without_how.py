"""An end, or a leaver, without a word of how.

Parties can end an agreement by agreeing to, and one that may no longer be a party has to leave it
(Police Act 1996, section 23C(5) and (6)). A version that only says that this happened leaves
the public to guess whether the work stopped, who stopped it, and why.

What is checked is that a note is there, and not what it says.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [ended]
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
            effects: [ended]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
            note: Both parties agreed on 3 March 2030 to end it, as each buys alone again.
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

_SAID = {
    "ended": "the agreement ended, and not how or why",
    "left": "a party left, and not when or why",
}
_NOTE = {
    "ended": "note: how it ended, on which day, and why",
    "left": "note: who left, on which day, and why",
}


def check(register: Register) -> Iterator[Found]:
    """Versions by which an agreement ended or a party left, with nothing in ``note``."""
    for agreement in register.all_of(Agreement):
        for number, version in enumerate(agreement.versions):
            effect = next((effect for effect in _SAID if effect in version.effects), None)
            if effect and not version.note and not agreement.removed:
                yield Found(
                    agreement.where("versions", number, "effects"),
                    f"“{spoken(version.version)}” says that {_SAID[effect]}.",
                    "Add to this version, in your own words:" + pasted(_NOTE[effect]),
                )


RULE = Rule("R413", "ended-without-how", Level.ERROR, __doc__, check)
