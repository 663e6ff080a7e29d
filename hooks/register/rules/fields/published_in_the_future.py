"""Published on a day that is still to come.

Every record is shown as soon as it is here, whatever day it gives as that of its publication. One
written ahead would be out at once, perhaps before those it concerns have heard of it. A record that
has to wait says so in a line of its own, and nothing of it is shown until then.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 14 December 2026
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
        published: 14 December 2026
        publish_on: 14 December 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import Answer, When, is_before
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Records published after today that do not wait for it, as far as can be told."""
    for record in register.records.values():
        published, waits = record.published, record.publish_on
        first = published.earliest if published else None
        if published is None or first is None or first <= register.today:
            continue
        if waits and (waits.day is None or is_before(waits, published) is not Answer.YES):
            continue
        shown = f"on {waits.words}" if waits and _is_to_come(waits, register) else "at once"
        yield Found(
            record.where("published"),
            f"The publication of this is dated {published.words}, which as at "
            f"{When.of(register.today).words} is still to come. It would appear {shown}.",
            f"If it has to wait, {'change' if waits else 'add'} the line:"
            + pasted(f"publish_on: {When.of(first).words}")
            + "\nIf not, correct the day in `published`.",
        )


def _is_to_come(when: When, register: Register) -> bool:
    return bool(when.day and when.day > register.today)


RULE = Rule("R219", "published-in-the-future", Level.ERROR, __doc__, check)
