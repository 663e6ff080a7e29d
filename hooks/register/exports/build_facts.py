"""``build.json``: from which commit, on which day and with which programs the site was built."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from importlib.metadata import version

from register.linking.register import Register
from register.log.merkle import root_of
from register.log.taken_out import hash_of
from register.output import Output, ready
from register.revision import Revision

ADDRESS = "build.json"


def build_facts(register: Register, revision: Revision, packages: Sequence[str]) -> Output:
    """The facts, the same for every build of one commit as at one day with the same programs."""
    leaves = register.past.ledger.leaves
    facts = {
        "commit": revision.commit or None,
        "uncommitted_changes": bool(revision.changed) if revision.commit else None,
        "day": register.day.isoformat(),
        "log": {"size": len(leaves), "root": root_of([hash_of(one) for one in leaves]).hex()},
        "python": platform.python_version(),
        "packages": {name: version(name) for name in sorted(packages)},
    }
    return ready(ADDRESS, (json.dumps(facts, indent=2, sort_keys=True) + "\n").encode())
