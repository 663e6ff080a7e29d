"""A link in the words that does not name a record.

A link written as a file name or as an address breaks when the file moves. A link that names the
record, between two pairs of square brackets, holds for ever, and the register checks it.

Bad:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        ---
        What the contract costs, for [the Board](../../bodies/collaboration-board.md).
Good:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        ---
        What the contract costs, for [[bodies/collaboration-board|the Board]].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.linking.attached import folder_of
from register.linking.register import Register
from register.records.record import Record
from register.records.terms import FILE_KIND
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.names import can_be_address, plain_name

_MAIL = re.compile(r"[^@\s/]+@[^@\s/]+")


def check(register: Register) -> Iterator[Found]:
    """Links to a relative address, or to an address of this site where nothing is."""
    for loose in register.loose:
        typed = loose.mention.typed
        if not loose.mention.by_address:
            continue
        name = typed.partition("#")[0].rstrip("/").removesuffix(".md")
        found = register.names.find(name.lstrip("./")).targets or (
            register.names.find(name.rpartition("/")[2]).targets
        )
        if typed.startswith("/"):
            message = f"This links to {typed}, and there is no such page on this site."
        else:
            message = f"This links to “{typed}”, which leads nowhere once it is on the site."
        if _MAIL.fullmatch(typed):
            hint = f"To have a message written, write:{pasted(f'[words to show](mailto:{typed})')}"
            yield Found(loose.mention.place, message, hint)
            continue
        file = name.rpartition("/")[2]
        if not found and file.rpartition(".")[2].lower() in FILE_KIND and "." in file:
            yield Found(
                loose.mention.place, message, _to_file(file, register.records[loose.record])
            )
            continue
        names = [target.address.strip("/") for target in found] or list(loose.found.nearest)
        yield Found(
            loose.mention.place,
            message,
            "Name the record between two pairs of square brackets, with the words to show behind "
            "an upright bar:"
            + pasted(*(f"[[{n}|words to show]]" for n in names or ["CPCC2026-014"])),
        )


def _to_file(name: str, record: Record) -> str:
    """How to lead to a file that is published with the record."""
    plain = name if can_be_address(name) else plain_name(name)
    link = pasted(f"[words to show]({plain})")
    if any(attachment.file == plain for attachment in record.attachments):
        return f"The file is attached to this record: link to it by its name alone:{link}"
    lines = pasted("attachments:", f"  - file: {plain}", "    title: and here what it is")
    return (
        f"Put the file into the folder {folder_of(record)}, add to this record:{lines}\n"
        f"and link to it by its name alone:{link}"
    )


RULE = Rule("R304", "link-by-address", Level.ERROR, __doc__, check)
