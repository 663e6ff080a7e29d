"""A copy of a record beside it.

Programs that keep a folder on several computers make a second file when both have changed one, and
call it by the computer or a number: CPCC2026-014-DESKTOP-7.md. Published, it would be a second
record, with an address for life, that says the same or, worse, what was right before.

Bad:
    content/papers/2026/2026-10-01-vehicle-recovery-DESKTOP-7.md
        ---
        title: Vehicle recovery options
        to: collaboration-board
        from: Chief Finance Officer
        date: 1 October 2026
        ---
        Two garages offered to recover vehicles for three years.
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery options
        to: collaboration-board
        from: Chief Finance Officer
        date: 1 October 2026
        ---
        Three garages offered to recover vehicles for three years.
Good:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery options
        to: collaboration-board
        from: Chief Finance Officer
        date: 1 October 2026
        ---
        Three garages offered to recover vehicles for three years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.linking.register import Register
from register.records.record import Record
from register.rules.finding import Level
from register.rules.rule import Found, Rule

_BETWEEN_PARTS = re.compile(r"[-_.]+")


def check(register: Register) -> Iterator[Found]:
    """Records with the title of one beside them whose name theirs begins with."""
    titles: dict[str, list[Record]] = {}
    for record in register.records.values():
        titles.setdefault(record.title, []).append(record)
    for title, records in titles.items():
        if title and len(records) > 1:
            paths = {record.held.path for record in records}
            for record in records:
                original = next((path for path in _shorter(record.held.path) if path in paths), "")
                if original:
                    name = original.rpartition("/")[2]
                    yield Found(
                        record.where("title"),
                        f"This has the title of {name}, which lies beside it, and that name with "
                        "something behind it. It looks like a copy that a program made by itself.",
                        f"Compare the two. Keep the right one, let its name be {name}, and delete "
                        "the other. If they are two records, give each a title of its own.",
                    )


def _shorter(path: str) -> Iterator[str]:
    """The names of which the last part of this path may be a copy, as paths."""
    stem = path[: -len(".md")]
    for end in _BETWEEN_PARTS.finditer(stem, stem.rfind("/") + 1):
        yield f"{stem[: end.start()]}.md"


RULE = Rule("R321", "copy-of-a-record", Level.ERROR, __doc__ or "", check)
