"""Published words were changed, and nothing says why.

What was published may be put right, and never in silence. Whoever has read or quoted the words as
they were finds on the page what was changed, when and why.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years, as before.

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
            note: The opening now says that the terms are as before.
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years, as before.

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

from register.ledger.ledger import Version
from register.linking.register import Register
from register.records.dates import When
from register.records.record import Note, Record
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Records that are not what was last published, and have no note that is new since then."""
    past = register.past
    for record in (*register.records.values(), *register.pages):
        version = past.latest(record) if past.is_changed(record) else None
        if version and not new_notes(record, register):
            yield Found(
                record.where("updates"),
                f"{_what(record, version, register)} and no note since then says what was "
                "changed, or why.",
                _hint(record, register),
            )


def new_notes(record: Record, register: Register) -> tuple[Note, ...]:
    """What the public is told now and was not when the record was last published."""
    past = register.past
    version = past.latest(record)
    if version is None:
        return record.notes
    before = past.before.get(record.held.path)
    if before:
        told = {(note.on.words, note.words) for note in before.notes}
        return tuple(note for note in record.notes if (note.on.words, note.words) not in told)
    if version.entry.digest == record.held.digest:
        return ()
    # Of what was removed no text is kept, so that its notes are told from later ones by the day.
    days = ((note.on.day, note) for note in record.notes)
    return tuple(note for day, note in days if day and day >= version.entry.day)


def _what(record: Record, version: Version, register: Register) -> str:
    seen = f"Version {version.number} was published on {When.of(version.entry.day).words},"
    if version.entry.digest != record.held.digest:
        return f"This is not what the public has seen. {seen}"
    now = dict(register.past.files_of(record))
    name = next((name for name, was in version.entry.files if now.get(name) != was), "")
    name = name or next(iter(now.keys() - dict(version.entry.files).keys()), "")
    return f"The file “{name}” is not the one that the public has seen. {seen}"


def _hint(record: Record, register: Register) -> str:
    note = (f"  - on: {When.of(register.today).words}", "    note: What was changed, and why.")
    if record.updates:
        return "Say so in a note, as the last one under `updates`:" + pasted(*note)
    return "Say so in a note:" + pasted("updates:", *note)


RULE = Rule("R732", "changed-without-note", Level.ERROR, __doc__ or "", check)
