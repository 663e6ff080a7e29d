"""Days on which nobody held a force to account.

Every police force has a policing body at all times: where one ends, the next begins on the day
after. Days between two of them are mostly a slip in one of the two dates. Where they are not, the
record should say what happened.

Bad:
    content/bodies/northshire-mayor.md
        ---
        title: Mayor of Northshire
        kind: policing-body
        published: 1 May 2026
        ---
        The Mayor holds the police to account.
    content/forces/northshire.md
        ---
        title: Northshire Police
        kind: territorial
        published: 1 May 2026
        policing_body:
          - {body: northshire-commissioner, until: 31 March 2026}
          - {body: northshire-mayor, from: 7 May 2026}
        ---
        The police force of Northshire.
Good:
    content/bodies/northshire-mayor.md
        ---
        title: Mayor of Northshire
        kind: policing-body
        published: 1 May 2026
        ---
        The Mayor holds the police to account.
    content/forces/northshire.md
        ---
        title: Northshire Police
        kind: territorial
        published: 1 May 2026
        policing_body:
          - {body: northshire-commissioner, until: 6 May 2026}
          - {body: northshire-mayor, from: 7 May 2026}
        ---
        The police force of Northshire.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from register.linking.register import Register
from register.linking.succession import succession
from register.linking.tenures import Held
from register.records.dates import When
from register.records.force import Force
from register.rules.finding import Level
from register.rules.rule import Found, Rule

_DAY = timedelta(days=1)


def check(register: Register) -> Iterator[Found]:
    """Ends after which no policing body can have begun on the next day, but one did later."""
    tenures = succession(register).tenures
    for force in register.all_of(Force):
        held = tenures.of(force)
        for each in held:
            last = each.until.latest if each.until else None
            following = _next(held, last) if last else None
            if last and following:
                yield _found(force, each, last + _DAY, following)


def _next(held: tuple[Held, ...], last: date) -> date | None:
    """When the next one began, where that left days between; None where it did not."""
    if any(one.can_be_on(last + _DAY) for one in held):
        return None
    begun = [one.since.earliest for one in held if one.since and one.since.earliest]
    return min((day for day in begun if day > last), default=None)


def _found(force: Force, each: Held, first: date, following: date) -> Found:
    last = following - _DAY
    days = f"from {When.of(first).words} to {When.of(last).words}"
    if first == last:
        days = f"on {When.of(first).words}"
    name = each.body.title if each.body else each.typed
    return Found(
        force.where("policing_body"),
        f"Nobody held {force.title} to account {days}, after {name} and before the next policing "
        "body.",
        "Compare both dates with a document. If there really was nobody, say in the words of this "
        "record what happened.",
    )


RULE = Rule("R608", "nobody-held-to-account", Level.WARNING, __doc__, check)
