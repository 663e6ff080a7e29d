"""A file whose letters cannot be read.

Text is kept in one way of writing letters, UTF-8, so that a pound sign is a pound sign on every
screen. A file kept in another way shows wrong letters, or none.

Bad:
    content/forces/eastshire.md (saved by an old Windows program)
        ---
        title: Eastshire Police
        ---
        The police force of Eastshire – and its coast.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force of Eastshire – and its coast.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded

_OTHER_FILES = {
    "PDF": "a PDF",
    "Word or ZIP": "a Word document or a ZIP file",
    "old Word": "an old Word document",
    "picture": "a picture",
}


def say(facts: Facts) -> tuple[str, str]:
    """What the file seems to be, and how to save it."""
    encoding = facts["encoding"]
    if encoding in _OTHER_FILES:
        return (
            f"This is no text but {_OTHER_FILES[encoding]} with the name of a text file.",
            "Give it its own ending back and attach it to a record: put it in a folder with the "
            "record's name, beside the record.",
        )
    at = f"from byte {int(facts['offset'] or 0) + 1:,} on"
    if "cut off" in encoding:
        return (
            f"This file ends in the middle of a letter ({at}), as if it had been cut off.",
            "Copy the whole file again from where it came.",
        )
    saved = f"was saved as {encoding} and not as UTF-8" if encoding else "is not text in UTF-8"
    return (
        f"This file {saved}, so letters {at} cannot be relied on.",
        "Open it, choose Save as, and pick the encoding UTF-8. Then look at every £, dash and "
        "quotation mark.",
    )


RULE = worded("R114", "not-utf-8", Level.ERROR, __doc__, say=say)
