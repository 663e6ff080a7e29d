"""A file that no record lists.

A file beside a record is published when the record lists it, so that it has a title and readers
can find it. One that is forgotten lies in the folder and is on no page; and where the folder is
public, a file that was never meant to be published can be read there all the same.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.txt
        The contract was extended because no other garage could take it on.

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
        The contract was extended because no other garage could take it on.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.attached import attached_to, is_public, meant_by
from register.linking.register import Register
from register.records.terms import FILE_KIND
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.names import can_be_address, plain_name
from register.source.place import Place


def check(register: Register) -> Iterator[Found]:
    """Files in the folders of records that no record lists, or that lie beside none.

    One that may be a file which is listed and not there is told with that.
    """
    listed = attached_to(register)
    records = {record.held.path: record for record in register.records.values()}
    for path in register.files:
        folder, _, name = path.rpartition("/")
        if is_public(path, listed) or name.rpartition(".")[2].lower() not in FILE_KIND:
            continue
        record = records.get(f"{folder}.md")
        if record is None and _is_among_records(folder):
            yield Found(Place(path), f"{name} is not published: it is no record.", _as_record(name))
        elif record is None:
            yield Found(
                Place(path),
                f"{name} is not published: there is no record {folder}.md for it to belong to.",
                "Put it in a folder named like its record, beside it, or take it away.",
            )
        elif record.removed:
            yield Found(
                Place(path),
                f"{name} is not published, and the record that it belongs to was removed.",
                "Take the file away too.",
            )
        elif name not in meant_by(record, register.files).values():
            plain = name if can_be_address(name) else plain_name(name)
            yield Found(
                Place(path),
                f"{name} is not published: {record.held.path} does not list it.",
                f"Take it away, or {'' if plain == name else f'call it {plain} and '}add to that "
                "record:"
                + pasted("attachments:", f"  - file: {plain}", "    title: and here what it is"),
            )


def _is_among_records(folder: str) -> bool:
    """Whether records themselves lie in the folder, and not the files of one."""
    parts = folder.split("/")
    return len(parts) == 1 or (len(parts) < 4 and (parts[-1].isdecimal() or len(parts) == 2))


def _as_record(name: str) -> str:
    """What to do with a file that may have been meant as a record."""
    stem, _, ending = name.rpartition(".")
    stem = stem.removesuffix(".md")
    if ending == "txt":
        meant = "If it is meant as one, let its name end in .md alone:" + pasted(f"{stem}.md")
    else:
        meant = "If it is meant as one, write its words as plain text into a file named:" + pasted(
            f"{stem}.md"
        )
    return (
        f"{meant}\nIf it belongs to a record, put it into a folder named like that record, beside "
        "it. If neither, take it away."
    )


RULE = Rule("R320", "file-not-listed", Level.WARNING, __doc__ or "", check)
