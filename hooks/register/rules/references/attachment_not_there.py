"""An attachment that is not there.

A page that offers a file has to have it. Files lie in the folder named like the record, beside it.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.txt
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.

Good:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.txt
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.txt
        The report
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.attached import folder_of, meant_by
from register.linking.register import Register
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.names import can_be_address, plain_name


def check(register: Register) -> Iterator[Found]:
    """Files that records list and that are not in their folders, or cannot be addresses."""
    for record in register.records.values():
        folder, meant = folder_of(record), meant_by(record, register.files)
        for number, attachment in enumerate(record.attachments):
            name = attachment.file
            if name is None:
                continue
            place = record.where("attachments", number, "file")
            if not can_be_address(name):
                plain = plain_name(name)
                yield Found(
                    place,
                    f"“{name}” cannot be the name of a file on the site.",
                    "Put the file in the folder named like the record, give it a name of letters, "
                    "digits, hyphens and full stops, and write:" + pasted(f"file: {plain}"),
                )
            elif name in meant and can_be_address(meant[name]):
                yield Found(
                    place,
                    f"There is no file {name} in {folder}, and there is {meant[name]}.",
                    "If that is the one, write:"
                    + pasted(f"file: {meant[name]}")
                    + "\nIf it is not, put the right one there, or take these lines away.",
                )
            elif f"{folder}/{name}" not in register.files:
                yield Found(
                    place,
                    f"There is no file {name} in {folder}.",
                    "Put the file there, correct its name here, or take these lines away.",
                )


RULE = Rule("R312", "attachment-not-there", Level.ERROR, __doc__ or "", check)
