"""A paper whose name has another day than the paper itself.

The name of the file is the address of the paper for life. With a day in it that is not that of the
meeting, everybody who is sent the address reads the wrong day, and the page says another.

Bad:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery options
        to: collaboration-board
        from: Chief Finance Officer
        date: 10 October 2026
        ---
        Two garages offered to recover vehicles for three years.
Good:
    content/papers/2026/2026-10-10-vehicle-recovery.md
        ---
        title: Vehicle recovery options
        to: collaboration-board
        from: Chief Finance Officer
        date: 10 October 2026
        ---
        Two garages offered to recover vehicles for three years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.linking.register import Register
from register.records.paper import Paper
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")


def check(register: Register) -> Iterator[Found]:
    """Papers whose names begin with a day, and whose date is another, as far as can be told."""
    for paper in register.all_of(Paper):
        named = _DAY.match(paper.id)
        day = paper.date.day
        if named and day and named.group() != day.isoformat():
            name = f"{day.isoformat()}{paper.id[named.end() :]}"
            yield Found(
                paper.where("date"),
                f"The day of this paper is {paper.date.words}, and its file is called {paper.id}.",
                "If the day is mistyped, correct it. If not, call the file:"
                + pasted(f"{name}.md")
                + "\nIf it was published already, also name the old one in it:"
                + pasted(f"formerly: {paper.id}"),
            )


RULE = Rule("R325", "day-in-name-differs", Level.WARNING, __doc__ or "", check)
