"""A file of a kind that is not published.

Some kinds of file can run in a reader's browser, and others nobody can open. Only documents,
tables and pictures are published beside records and pages.

Bad:
    decisions/2026/CPCC2026-100/report.html
        <p>The report</p>

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

from register.linking.register import Register
from register.records.terms import FILE_KIND
from register.rules.finding import Level
from register.rules.rule import Found, Rule
from register.source.place import Place


def check(register: Register) -> Iterator[Found]:
    """Files whose ending is not on the list."""
    known = ", ".join(f".{ending}" for ending in FILE_KIND)
    for path in sorted(register.files):
        name = path.rpartition("/")[2]
        ending = name.rpartition(".")[2].lower() if "." in name else ""
        if ending not in FILE_KIND:
            yield Found(
                Place(path),
                f"A file whose name ends in .{ending} is not published."
                if ending
                else "A file whose name has no ending is not published.",
                f"Save it as a PDF or another of these kinds, or take it away: {known}.",
            )


RULE = Rule("R124", "file-ending", Level.ERROR, __doc__ or "", check)
