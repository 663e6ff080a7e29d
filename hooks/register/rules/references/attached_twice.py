"""One file that a record attaches twice.

The page would show it twice, and may say two things of it: what it is, and whether everybody can
read it.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.txt
            title: The report
            accessible: no
          - file: report.txt
            title: The report put to the Board
            accessible: yes
        ---
        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-014/report.txt
        Two garages offered to recover vehicles.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.txt
            title: The report put to the Board
            accessible: yes
        ---
        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-014/report.txt
        Two garages offered to recover vehicles.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Files that an earlier line of the same record attaches."""
    for record in register.records.values():
        lines: dict[str, int] = {}
        for number, attachment in enumerate(record.attachments):
            if attachment.file:
                place = record.where("attachments", number, "file")
                first = lines.setdefault(attachment.file, place.line)
                if first != place.line:
                    yield Found(
                        place,
                        f"{attachment.file} is attached twice: in line {first}, and here.",
                        "Keep the lines that are right, and take the others away.",
                    )


RULE = Rule("R323", "attached-twice", Level.ERROR, __doc__ or "", check)
