"""A change that is called minor is none.

A slip of typing that changes no meaning may be called minor. Formal words, dates, parties, money
and links are what people act on: a change to any of them has a note like every other.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 15 October 2026
        published: 16 October 2026
        updates:
          - on: 20 October 2026
            note: A slip of typing.
            minor: yes
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
    decisions/ledger/ledger.txt
        2026-10-16 | published | decision | /decisions/CPCC2026-014/ | 1 | 66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779 | - | - | - | 071358cfa35bf37c | 0000000000000000
    decisions/ledger/texts/66/66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779.txt
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        updates:
          - on: 20 October 2026
            note: A slip of typing.
            minor: yes
        background:
          - title: Vehicle recovery options
        ---
        The contract lasts two more years.

        ## Decision

        To extend the contract to 31 October 2028.
    decisions/ledger/ledger.txt
        2026-10-16 | published | decision | /decisions/CPCC2026-014/ | 1 | 66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779 | - | - | - | 071358cfa35bf37c | 0000000000000000
    decisions/ledger/texts/66/66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779.txt
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
"""  # noqa: E501 (a line of a ledger is long)

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.differences import differences
from register.rules.finding import Level
from register.rules.promises.changed_without_note import new_notes
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Records whose new notes are all minor, though something of substance differs."""
    for record in (*register.records.values(), *register.pages):
        before = register.past.before.get(record.held.path)
        notes = new_notes(record, register) if before else ()
        if before and notes and all(note.minor for note in notes):
            found = differences(before, record)
            if found:
                named = ", ".join("the words" if name == "body" else f"`{name}`" for name in found)
                yield Found(
                    record.where("updates", len(record.updates) - 1),
                    "The note calls this a minor change, but it changes a date, a figure, a name, "
                    f"a link or the sense of something in: {named}.",
                    "Take out the line `minor: yes`, and let the note say what was changed and "
                    "why. If that change was not meant, put it back as it was.",
                )


RULE = Rule("R734", "change-not-minor", Level.ERROR, __doc__ or "", check)
