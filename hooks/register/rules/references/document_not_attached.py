"""A document that is said to be published, and is not here.

The page of a version says on what footing its text is published, and that of a meeting where its
minutes are. A reader who finds “a copy” there, and no file, was promised what the law asks for and
did not get it.

Bad:
    content/agreements/vehicle-recovery.md
        ---
        title: Vehicle recovery agreement
        statute:
          act: Police Act 1996
          section: 22A
        versions:
          - version: original
            effects: original
            signed: 1 October 2025
            in_force: 1 October 2025
            ends: 30 September 2026
            parties:
              forces: [northshire, southshire]
            parties_complete: yes
            publication:
              basis: copy
              document: agreement.pdf
          - version: 2026-09-01
            effects: extended
            signed: 1 September 2026
            in_force: 1 October 2026
            ends: 30 September 2028
            parties_complete: yes
            publication:
              basis: copy
              document: https://example.org/extension.pdf
        ---
        Two forces recover vehicles together.
Good:
    content/agreements/vehicle-recovery.md
        ---
        title: Vehicle recovery agreement
        statute:
          act: Police Act 1996
          section: 22A
        versions:
          - version: original
            effects: original
            signed: 1 October 2025
            in_force: 1 October 2025
            ends: 30 September 2026
            parties:
              forces: [northshire, southshire]
            parties_complete: yes
            publication:
              basis: copy
              document: agreement.pdf
          - version: 2026-09-01
            effects: extended
            signed: 1 September 2026
            in_force: 1 October 2026
            ends: 30 September 2028
            parties_complete: yes
            publication:
              basis: copy
              document: https://example.org/extension.pdf
        attachments:
          - file: agreement.pdf
            title: The agreement as signed
            accessible: yes
        ---
        Two forces recover vehicles together.
    content/agreements/vehicle-recovery/agreement.pdf (a PDF of one page)
        The agreement on vehicle recovery
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.attached import folder_of
from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.marks import FieldPath
from register.records.meeting import Meeting
from register.records.record import Record
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.names import plain_name


def check(register: Register) -> Iterator[Found]:
    """Copies of agreements, and minutes, that are neither attached nor addresses on the web."""
    for record in register.records.values():
        attached = {attachment.file for attachment in record.attachments}
        for place, document in _documents(record):
            if document in attached or "://" in document:
                continue
            name = plain_name(document)
            yield Found(
                record.where(*place),
                f"“{document}” is named here as what is published, and this record attaches no "
                "such file.",
                f"Put the file into the folder {folder_of(record)} and add to this record:"
                + pasted("attachments:", f"  - file: {name}", "    title: and here what it is")
                + (f"\nThen write here:{pasted(f'document: {name}')}" if name != document else "")
                + "\nIf it is held elsewhere, give its address, which begins with https://.",
            )


def _documents(record: Record) -> Iterator[tuple[FieldPath, str]]:
    """What is named as published, with its place."""
    if isinstance(record, Agreement):
        for number, version in enumerate(record.versions):
            if version.publication and version.publication.document:
                place = ("versions", number, "publication", "document")
                yield place, version.publication.document
    elif isinstance(record, Meeting) and record.minutes and record.minutes.document:
        yield ("minutes", "document"), record.minutes.document


RULE = Rule("R322", "document-not-attached", Level.ERROR, __doc__ or "", check)
