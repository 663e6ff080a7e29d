"""A note on a change that is still to come.

A note says what was changed, and when. With a day that has not come yet, the page tells its readers
of a change that nobody can have made, and lists that go by days put it above what is new.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        updates:
          - on: 3 June 2027
            note: The amount was corrected.
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        updates:
          - on: 3 November 2026
            note: The amount was corrected.
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import When
from register.records.decision import Decision
from register.records.marks import FieldPath
from register.records.record import Record
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Notes, corrections and withdrawals with a day after today, and after the record's own."""
    for record in register.records.values():
        waits = record.publish_on.day if record.publish_on else None
        last = max(register.today, waits) if waits else register.today
        for place, on in _days(record):
            if on.earliest and on.earliest > last:
                yield Found(
                    record.where(*place),
                    f"This happened on {on.words}, by what it says, and that is still to come as "
                    f"at {When.of(register.today).words}.",
                    "If the day is mistyped, correct it. If the change is made now, write:"
                    + pasted(f"on: {When.of(register.today).words}")
                    + "\nIf it is to be made later, take it out until then.",
                )


def _days(record: Record) -> Iterator[tuple[FieldPath, When]]:
    for number, update in enumerate(record.updates):
        yield ("updates", number, "on"), update.on
    for field, ended in (("withdrawn", record.withdrawn), ("removed", record.removed)):
        if ended:
            yield (field, "on"), ended.on
    if isinstance(record, Decision):
        for number, correction in enumerate(record.corrections):
            yield ("corrections", number, "on"), correction.on


RULE = Rule("R228", "note-dated-ahead", Level.ERROR, __doc__ or "", check)
