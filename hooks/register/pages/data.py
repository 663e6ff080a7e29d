"""What programs get, told to people, and ``data/vocabulary/index.html``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.linking.register import Register
from register.output import Output
from register.pages.data_files import FILES, schema_address
from register.pages.frames import frame, root_of
from register.pages.linked_data import TERMS, VOCABULARY
from register.pages.page import page
from register.pages.parts import item
from register.pages.record import View
from register.records.agreement import Agreement
from register.records.decision import Decision
from register.records.read import TYPES
from register.records.record import Record
from register.rules.finding import Finding

ADDRESS = "data/index.html"
"""The page on data. It answers questions from the data, so that ``exports`` makes it."""
_DESCRIPTION = (
    "Everything on this site as data: one file with all of it, tables for a spreadsheet, a "
    "database, and a document beside every page."
)
_VOCABULARY = (
    "The words that pages use in their linked data where no common vocabulary has one, and what "
    "each means."
)


def data_page(register: Register) -> View:
    """What the page on data shows beside questions and answers."""
    example = _example(register)
    return {
        "frame": frame(register.settings, ADDRESS, "Data", _DESCRIPTION),
        "files": [[item(f.title, f.address), item(f.about)] for f in FILES],
        "example": item(example.title, f"{example.address}index.json") if example else None,
        "schemas": [item(type_.type, schema_address(type_.type)) for type_ in TYPES],
    }


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The page on the vocabulary."""
    address = f"{VOCABULARY}index.html"
    around = frame(register.settings, address, "Words of the linked data", _VOCABULARY)
    terms = [{"name": name, "means": means} for name, means in TERMS.items()]
    trail = [item("Data", "data/")]
    view = {"frame": around, "root": root_of(address), "trail": trail, "terms": terms}
    yield page(address, "vocabulary.html", view)


def _example(register: Register) -> Record | None:
    held: Sequence[Record] = register.all_of(Decision) or register.all_of(Agreement)
    return next((record for record in held if not record.removed), None)
